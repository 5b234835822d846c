import { parseArgs } from 'node:util';
import type { Locale } from '../vocabulary';

/** What the command line asks for. */
export type Request =
  | CheckRequest
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

const options = {
  format: { type: 'string' },
  locale: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

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
  const misuse = (ja: string, en: string): Misuse => ({
    kind: 'misuse',
    locale,
    problem: locale === 'ja' ? ja : en,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name)
      ? options[token.name as keyof typeof options]
      : undefined;
    const { rawName } = token;
    if (!option)
      return misuse(`「${rawName}」という指定はありません。`, `Unknown option ${rawName}.`);
    if (option.type === 'string' && token.value === undefined) {
      return misuse(`「${rawName}」のあとに値を書いてください。`, `${rawName} needs a value.`);
    }
  }
  if (values.help) return { kind: 'help', locale };
  if (values.version) return { kind: 'version', locale };
  if (asked !== undefined && asked !== locale) {
    return misuse('「--locale」には ja か en を書いてください。', '--locale takes ja or en.');
  }
  const format = values.format ?? 'text';
  if (format !== 'text' && format !== 'json') {
    return misuse(
      '「--format」には text か json を書いてください。',
      '--format takes text or json.',
    );
  }
  const [command, ...files] = positionals;
  if (command === undefined) return misuse('何をするかを書いてください。', 'Say what to do.');
  if (command !== 'check') {
    return misuse(`「${command}」という働きはありません。`, `Unknown command ${command}.`);
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
