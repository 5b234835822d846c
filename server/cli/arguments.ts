import { parseArgs } from 'node:util';
import type { Locale } from '../vocabulary';
import { type ExportRequest, readExport } from './exportArguments';
import type { ImportRequest } from './import';

/** What the command line asks for. */
export type Request =
  | CheckRequest
  | ExportRequest
  | ImportRequest
  | { readonly kind: 'help' | 'version'; readonly locale: Locale }
  | Misuse;

export interface CheckRequest {
  readonly kind: 'check';
  readonly locale: Locale;
  readonly format: 'text' | 'json';
  /** Paths as typed; `-` is the standard input. */
  readonly files: readonly string[];
  readonly color: boolean;
}

export interface Misuse {
  readonly kind: 'misuse';
  readonly locale: Locale;
  readonly problem: string;
}

/** What the reading of every command needs. */
export interface Reading {
  readonly locale: Locale;
  readonly env: NodeJS.ProcessEnv;
  /** Says what is wrong with the arguments, in the language of the run. */
  readonly misuse: (ja: string, en: string) => Misuse;
}

const everywhere = {
  locale: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** The options of each command beside those that all have. */
const commands = {
  check: { format: { type: 'string' } },
  export: {
    to: { type: 'string' },
    out: { type: 'string' },
    sheets: { type: 'string' },
    font: { type: 'string' },
    page: { type: 'string' },
    template: { type: 'string' },
    browser: { type: 'string' },
    notes: { type: 'boolean' },
  },
  import: { out: { type: 'string' }, force: { type: 'boolean' } },
} as const;

const options = {
  ...everywhere,
  ...commands.check,
  ...commands.export,
  ...commands.import,
} as const;

/** The values of the options as typed. */
export type Values = Readonly<Partial<Record<keyof typeof options, unknown>>>;

/** Reads the arguments behind the program's name. Never throws. */
export function readArguments(args: readonly string[], env: NodeJS.ProcessEnv): Request {
  // Not strict: the library's own complaints are in English only.
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const asked = values.locale;
  const locale = asked === 'ja' || asked === 'en' ? asked : localeOf(env);
  const misuse: Reading['misuse'] = (ja, en) => ({
    kind: 'misuse',
    locale,
    problem: locale === 'ja' ? ja : en,
  });
  const [command, ...files] = positionals;
  const known = command && Object.hasOwn(commands, command) ? commands[command as 'check'] : {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName } = token;
    if (!Object.hasOwn(options, name)) {
      return misuse(`「${rawName}」という指定はありません。`, `Unknown option ${rawName}.`);
    }
    const option = options[name as keyof typeof options];
    if (option.type === 'string' && token.value === undefined) {
      return misuse(`「${rawName}」のあとに値を書いてください。`, `${rawName} needs a value.`);
    }
    if (command && !Object.hasOwn(everywhere, name) && !Object.hasOwn(known, name)) {
      return misuse(
        `「${rawName}」は「${command}」では使えません。`,
        `${rawName} is no option of ${command}.`,
      );
    }
  }
  if (values.help) return { kind: 'help', locale };
  if (values.version) return { kind: 'version', locale };
  if (asked !== undefined && asked !== locale) {
    return misuse('「--locale」には ja か en を書いてください。', '--locale takes ja or en.');
  }
  if (command === undefined) return misuse('何をするかを書いてください。', 'Say what to do.');
  if (command === 'check') return readCheck(values, files, { locale, env, misuse });
  if (command === 'export') return readExport(values, files, { locale, env, misuse });
  if (command === 'import') return readImport(values, files, { locale, env, misuse });
  return misuse(`「${command}」という働きはありません。`, `Unknown command ${command}.`);
}

function readImport(
  { out, force }: Values,
  [file, ...others]: readonly string[],
  { locale, misuse }: Reading,
): ImportRequest | Misuse {
  if (file === undefined || others.length > 0) {
    return misuse(
      '取り込む .pptx か .docx の名前を一つ書いてください。',
      'Name one .pptx or .docx to import.',
    );
  }
  return {
    kind: 'import',
    locale,
    file,
    out: typeof out === 'string' && out !== '' ? out : null,
    force: force === true,
  };
}

function readCheck(
  values: Values,
  files: readonly string[],
  { locale, env, misuse }: Reading,
): CheckRequest | Misuse {
  const format = values.format ?? 'text';
  if (format !== 'text' && format !== 'json') {
    return misuse(
      '「--format」には text か json を書いてください。',
      '--format takes text or json.',
    );
  }
  if (files.length === 0) {
    return misuse('確かめるファイルの名前を書いてください。', 'Name the files to check.');
  }
  const color = Boolean(process.stdout.isTTY) && !env.NO_COLOR;
  return { kind: 'check', locale, format, files, color };
}

/** Japanese, unless the environment names another language. */
function localeOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Locale {
  const language = (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase();
  return /^(?:ja|c\b|posix|$)/.test(language) ? 'ja' : 'en';
}
