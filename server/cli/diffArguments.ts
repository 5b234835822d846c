import type { Locale } from '../vocabulary';
import type { OptionValues, ParseContext, UsageError } from './options';

/** How the differences are written; the first is the default. */
export const diffFormats = ['text', 'md', 'json', 'html'] as const;

export interface DiffRequest {
  readonly kind: 'diff';
  readonly locale: Locale;
  readonly format: (typeof diffFormats)[number];
  /** Paths as typed; `-` is the standard input. */
  readonly before: string;
  readonly after: string;
}

/** Reads the arguments of `diff`. */
export function readDiff(
  values: OptionValues,
  [before, after, ...others]: readonly string[],
  { locale, usageError }: ParseContext,
): DiffRequest | UsageError {
  const format = diffFormats.find((one) => one === (values.format ?? diffFormats[0]));
  if (!format) {
    return usageError(
      `「--format」には ${diffFormats.join('、')} のどれかを書いてください。`,
      `--format takes ${diffFormats.join(', ')}.`,
    );
  }
  if (before === undefined || after === undefined || others.length > 0) {
    return usageError(
      '比べるファイルの名前を、前、後の順に二つ書いてください。',
      'Name the two files to compare, the earlier one first.',
    );
  }
  return { kind: 'diff', locale, format, before, after };
}
