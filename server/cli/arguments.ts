import { parseArgs } from 'node:util';
import type { Locale } from '../vocabulary';
import { type ExportRequest, readExport } from './exportArguments';
import type { ImportRequest } from './import';
import {
  commands,
  everywhere,
  type OptionValues,
  options,
  type ParseContext,
  type UsageError,
} from './options';

/** What the command line asks for. */
export type Request =
  | CheckRequest
  | ExportRequest
  | ImportRequest
  | { readonly kind: 'help' | 'version'; readonly locale: Locale }
  | UsageError;

export interface CheckRequest {
  readonly kind: 'check';
  readonly locale: Locale;
  readonly format: 'text' | 'json';
  /** Paths as typed; `-` is the standard input. */
  readonly files: readonly string[];
  readonly color: boolean;
}

/** Reads the arguments behind the program's name. Never throws. */
export function parseArguments(args: readonly string[], env: NodeJS.ProcessEnv): Request {
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
  const usageError: ParseContext['usageError'] = (ja, en) => ({
    kind: 'usage-error',
    locale,
    problem: locale === 'ja' ? ja : en,
  });
  const [command, ...files] = positionals;
  const known = command && Object.hasOwn(commands, command) ? commands[command as 'check'] : {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName } = token;
    if (!Object.hasOwn(options, name)) {
      return usageError(`「${rawName}」という指定はありません。`, `Unknown option ${rawName}.`);
    }
    const option = options[name as keyof typeof options];
    if (option.type === 'string' && token.value === undefined) {
      return usageError(`「${rawName}」のあとに値を書いてください。`, `${rawName} needs a value.`);
    }
    if (command && !Object.hasOwn(everywhere, name) && !Object.hasOwn(known, name)) {
      return usageError(
        `「${rawName}」は「${command}」では使えません。`,
        `${rawName} is no option of ${command}.`,
      );
    }
  }
  if (values.help) return { kind: 'help', locale };
  if (values.version) return { kind: 'version', locale };
  if (asked !== undefined && asked !== locale) {
    return usageError('「--locale」には ja か en を書いてください。', '--locale takes ja or en.');
  }
  if (command === undefined)
    return usageError(
      'check、export、import のどれをするかを書いてください。',
      'Missing command: check, export or import.',
    );
  if (command === 'check') return readCheck(values, files, { locale, env, usageError });
  if (command === 'export') return readExport(values, files, { locale, env, usageError });
  if (command === 'import') return readImport(values, files, { locale, env, usageError });
  return usageError(`「${command}」という働きはありません。`, `Unknown command ${command}.`);
}

function readImport(
  { out, force }: OptionValues,
  [file, ...others]: readonly string[],
  { locale, usageError }: ParseContext,
): ImportRequest | UsageError {
  if (file === undefined || others.length > 0) {
    return usageError(
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
  values: OptionValues,
  files: readonly string[],
  { locale, env, usageError }: ParseContext,
): CheckRequest | UsageError {
  const format = values.format ?? 'text';
  if (format !== 'text' && format !== 'json') {
    return usageError(
      '「--format」には text か json を書いてください。',
      '--format takes text or json.',
    );
  }
  if (files.length === 0) {
    return usageError('確かめるファイルの名前を書いてください。', 'Name the files to check.');
  }
  const color = Boolean(process.stdout.isTTY) && !env.NO_COLOR;
  return { kind: 'check', locale, format, files, color };
}

/** Japanese, unless the environment names another language. */
function localeOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Locale {
  const language = (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase();
  return /^(?:ja|c\b|posix|$)/.test(language) ? 'ja' : 'en';
}
