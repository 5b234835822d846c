import type { Locale } from '../vocabulary';

/** Wrong arguments: what is wrong, and in which language to say it. */
export interface UsageError {
  readonly kind: 'usage-error';
  readonly locale: Locale;
  readonly problem: string;
}

/** What the parsing of every command needs. */
export interface ParseContext {
  readonly locale: Locale;
  readonly env: NodeJS.ProcessEnv;
  /** Says what is wrong with the arguments, in the language of the run. */
  readonly usageError: (ja: string, en: string) => UsageError;
}

/** The options that every command has. */
export const everywhere = {
  locale: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** The options of each command beside those that all have. */
export const commands = {
  check: { format: { type: 'string' } },
  export: {
    to: { type: 'string' },
    out: { type: 'string' },
    preset: { type: 'string' },
    sheets: { type: 'string' },
    font: { type: 'string' },
    page: { type: 'string' },
    template: { type: 'string' },
    browser: { type: 'string' },
    notes: { type: 'boolean' },
    since: { type: 'string' },
    encoding: { type: 'string' },
  },
  import: {
    out: { type: 'string' },
    force: { type: 'boolean' },
    into: { type: 'string' },
    write: { type: 'string' },
  },
  diff: { format: { type: 'string' } },
  merge: { out: { type: 'string' }, force: { type: 'boolean' } },
  comments: {},
} as const;

/** All options, as `parseArgs` wants them. */
export const options = {
  ...everywhere,
  ...commands.check,
  ...commands.export,
  ...commands.diff,
  ...commands.merge,
  ...commands.import,
} as const;

/** The values of the options as typed. */
export type OptionValues = Readonly<Partial<Record<keyof typeof options, unknown>>>;
