import { parseArgs } from 'node:util';
import type { Locale } from '../vocabulary';
import { type CommentsRequest, readCommentsArguments } from './comments';
import { type DiffRequest, readDiff } from './diffArguments';
import { type ExportRequest, readExport } from './exportArguments';
import type { ImportRequest } from './import';
import { type MergeRequest, readMerge } from './merge';
import {
  commands,
  everywhere,
  type OptionValues,
  options,
  type ParseContext,
  type UsageError,
} from './options';

/** What the command line asks for. */
export type CommandLine =
  | CheckRequest
  | DiffRequest
  | MergeRequest
  | ExportRequest
  | ImportRequest
  | CommentsRequest
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

/** What reads the arguments of each command. */
const readers = {
  check: readCheck,
  export: readExport,
  import: readImport,
  merge: readMerge,
  diff: readDiff,
  comments: readCommentsArguments,
} as const satisfies Record<keyof typeof commands, unknown>;

/** Reads the arguments behind the program's name. Never throws. */
export function parseArguments(args: readonly string[], env: NodeJS.ProcessEnv): CommandLine {
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
      'check、export、import、diff、merge、comments のどれをするかを書いてください。',
      'Missing command: check, export, import, diff, merge or comments.',
    );
  const read = Object.hasOwn(readers, command) ? readers[command as keyof typeof readers] : null;
  if (read) return read(values, files, { locale, env, usageError });
  return usageError(`「${command}」という働きはありません。`, `Unknown command ${command}.`);
}

function readImport(
  { out, force, into, write }: OptionValues,
  [file, ...others]: readonly string[],
  { locale, usageError }: ParseContext,
): ImportRequest | UsageError {
  if (file === undefined || others.length > 0) {
    return usageError(
      '取り込む .pptx か .docx（--into のときは .xlsx か .csv）の名前を一つ書いてください。',
      'Name one .pptx or .docx to import; with --into one .xlsx or .csv.',
    );
  }
  const isInto = typeof into === 'string' && into !== '';
  if (isInto && (out !== undefined || force === true)) {
    return usageError(
      '「--into」は「--out」「--force」といっしょには使えません。',
      '--into does not go with --out or --force.',
    );
  }
  if (into === '-' || into === '') {
    return usageError(
      '「--into」には、変革ストーリーのファイルの名前を書いてください。',
      '--into takes the name of the file of a story.',
    );
  }
  if (!isInto && /\.(?:xls[xm]?|csv)$/i.test(file)) {
    return usageError(
      'Excel や CSV の数値は、「--into ストーリー」で取り込み先を書いてください。',
      'Name the story into which the figures of a workbook go, with --into STORY.',
    );
  }
  const chosen = chosenIn(write);
  if (chosen === null || (write !== undefined && !isInto)) {
    return usageError(
      '「--write」は「--into」といっしょに、all か番号（1,3 や 2-5）で書いてください。',
      '--write goes with --into, and takes all or numbers (1,3 or 2-5).',
    );
  }
  return {
    kind: 'import',
    locale,
    file,
    out: typeof out === 'string' && out !== '' ? out : null,
    force: force === true,
    into: isInto ? into : null,
    chosen,
  };
}

/** Largest number of a change that is listed. */
const maxChange = 100_000;

/** The changes that `--write` names; null where it names none. */
function chosenIn(write: unknown): ImportRequest['chosen'] | null {
  if (write === undefined) return 'none';
  const text = String(write).normalize('NFKC').trim();
  if (/^(?:all|すべて|全部)$/i.test(text)) return 'all';
  const numbers: number[] = [];
  for (const part of text.split(/[,、\s]+/)) {
    const [, first = '', last = first] = /^(\d{1,6})(?:[-~〜](\d{1,6}))?$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (first === '' || from < 1 || to < from || to > maxChange) return null;
    for (let number = from; number <= to; number++) numbers.push(number);
  }
  return numbers;
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
