import {
  allPages,
  type CsvEncoding,
  type ExportFormat,
  encodings,
  exportFormats,
  type FontChoice,
  fonts,
  type PageChoice,
} from '../export/options';
import { type Preset, presetNamed, presetNames, presets } from '../export/presetNames';
import type { Locale } from '../vocabulary';
import type { OptionValues, ParseContext, UsageError } from './options';

export interface ExportRequest {
  readonly kind: 'export';
  readonly locale: Locale;
  readonly formats: readonly ExportFormat[];
  /** Folder for the files; null for that of each story. */
  readonly out: string | null;
  /** What it is for; everything where it is not given. */
  readonly preset?: Preset;
  /** Sheets as named; null for all. */
  readonly sheets: readonly string[] | null;
  readonly font: FontChoice;
  readonly page: PageChoice;
  readonly template: string | null;
  readonly browser: string | null;
  readonly hasNotes: boolean;
  /** The round before, for 変更前 / 変更後 / 理由; null for the last one kept beside the story. */
  readonly since?: string | null;
  readonly encoding?: CsvEncoding;
  /** Paths as typed; `-` is the standard input. */
  readonly files: readonly string[];
}

/** Reads the arguments of `export`. */
export function readExport(
  values: OptionValues,
  files: readonly string[],
  { locale, usageError }: ParseContext,
): ExportRequest | UsageError {
  const oneOf = (option: string, all: readonly string[]) =>
    usageError(
      `「--${option}」には ${all.join('、')} のどれかを書いてください。`,
      `--${option} takes ${all.join(', ')}.`,
    );
  const to = listOf(values.to);
  if (to === null || to.length === 0) {
    return usageError(
      `何に書き出すかを「--to」で書いてください（${exportFormats.join('、')}）。`,
      `Say with --to what to write (${exportFormats.join(', ')}).`,
    );
  }
  const asked = to.filter((format): format is ExportFormat =>
    exportFormats.some((known) => known === format),
  );
  if (asked.length < to.length) return oneOf('to', exportFormats);
  const { font = fonts[0], page = allPages[0] } = values;
  const preset = values.preset === undefined ? presets[0] : presetNamed(String(values.preset));
  if (preset === null) {
    return oneOf('preset', locale === 'ja' ? presets.map((one) => presetNames[one].ja) : presets);
  }
  if (!isOneOf(fonts, font)) return oneOf('font', fonts);
  if (!isOneOf(allPages, page)) return oneOf('page', allPages);
  const encoding = encodingNamed(values.encoding ?? encodings[0]);
  if (encoding === null) return oneOf('encoding', encodings);
  if (files.length === 0) {
    return usageError('書き出すファイルの名前を書いてください。', 'Name the files to export.');
  }
  return {
    kind: 'export',
    locale,
    formats: [...new Set(asked)],
    out: textOrNull(values.out),
    preset,
    sheets: listOf(values.sheets),
    font,
    page,
    template: textOrNull(values.template),
    browser: textOrNull(values.browser),
    hasNotes: values.notes === true,
    since: textOrNull(values.since),
    encoding,
    files,
  };
}

/** CP932 has several names. */
function encodingNamed(value: unknown): CsvEncoding | null {
  const name = String(value).toLowerCase().replace(/[_-]/g, '');
  if (name === 'utf8') return 'utf-8';
  return /^(?:cp932|ms932|windows31j|shiftjis|sjis)$/.test(name) ? 'cp932' : null;
}

function isOneOf<T extends string>(all: readonly T[], value: unknown): value is T {
  return all.some((one) => one === value);
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Names with a comma of any kind between them; null where the option is not there. */
function listOf(value: unknown): readonly string[] | null {
  const text = textOrNull(value);
  if (text === null) return null;
  return text
    .split(/[,，、]/u)
    .map((name) => name.trim())
    .filter(Boolean);
}
