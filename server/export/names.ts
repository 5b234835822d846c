import type { Deck } from '../deck/deck';
import type { Locale } from '../vocabulary';
import { largePages, type PageChoice } from './options';
import { type Preset, presetNames } from './presetNames';

/** Longest name without its ending, in characters: what fits a Windows path with its folders. */
const maxLength = 80;
/** The same in bytes of UTF-8: leaves room for an ending and for the name of the story in front. */
const maxBytes = 180;
/** What a name with everything may have in bytes; most systems take no more. */
const maxWholeBytes = 255;

// What Windows does not take in a name, control characters, half surrogate pairs, and the marks
// that turn the order of letters round.
const barred = /[\\/:*?"<>|\u200E\u200F\u202A-\u202E\u2066-\u2069]|\p{Cc}|\p{Cs}/gu;
/** Names that Windows keeps for devices, whatever their ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A text as a name of a file, in every system; empty where nothing is left of it. */
export function fileName(text: string): string {
  const cleaned = text.replace(barred, ' ').replace(/\s+/gu, ' ');
  const short = shortened([...cleaned].slice(0, maxLength).join(''), maxBytes);
  const trimmed = short.replace(/^[\s.]+|[\s.]+$/gu, '');
  return devices.test(trimmed) ? `_${trimmed}` : trimmed;
}

/**
 * A name with what comes behind it (「.pptx」, 「 7 段階図.svg」), the name shortened where both together
 * are longer than systems take.
 */
export function fileNameWith(name: string, ending: string): string {
  const room = maxWholeBytes - byteLength(ending);
  if (byteLength(name) <= room) return name + ending;
  return shortened(name, room).replace(/[\s.]+$/u, '') + ending;
}

/** As many whole characters from the beginning as fit into so many bytes of UTF-8. */
function shortened(text: string, max: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += byteLength(character);
    if (bytes > max) break;
    end += character.length;
  }
  return text.slice(0, end);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Name for the files of a story, without an ending: municipality, year and round, or its theme. */
export function baseName({ subtitle, title, language }: Deck): string {
  const parts = subtitle.split('\u3000').map(fileName).filter(Boolean);
  const name = fileName(parts.join('_')) || fileName(title);
  return name || (language === 'ja' ? '変革ストーリー' : 'change story');
}

/**
 * What stands behind the name that an author gives a file, where several are made: 「_変更.csv」 of
 * the second of two tables.
 *
 * @param first name of the first file
 */
export function behindFirst(name: string, first: string): string {
  return name.slice(first.lastIndexOf('.'));
}

/** What of a story a file holds. */
export interface Selection {
  readonly preset: Preset;
  /** Ids of the sheets; null for all of them. */
  readonly sheets: readonly string[] | null;
  /** A drawing (`svg`) bears the name of its sheet anyway. */
  readonly format?: string;
  readonly page?: PageChoice;
}

/**
 * What stands behind the name of a file that does not hold all of a story, so that it replaces no
 * other: 「_幹事提出」, 「_シート1-3,5」, 「_対話の記録ほか」.
 *
 * @param all the sheets of the story, in order
 */
export function nameBehind(
  { preset, sheets, format, page }: Selection,
  all: readonly SheetName[],
  language: Locale,
): string {
  const paper = page && largePages.some((one) => one === page) ? `_${page.toUpperCase()}` : '';
  const purpose = (preset === 'all' ? '' : `_${presetNames[preset][language]}`) + paper;
  const use = purpose + (format === 'review' ? reviewName[language] : '');
  const left = all.filter(({ id, isEmpty }) => !isEmpty && !(sheets?.includes(id) ?? true));
  if (sheets === null || format === 'svg' || left.length === 0) return use;
  const chosen = all.filter(({ id }) => sheets.includes(id));
  const numbers = chosen.flatMap(({ number }) => (number === null ? [] : [number]));
  const others = chosen.filter(({ number }) => number === null);
  const isMore = numbers.length > 0 ? others.length > 0 : others.length > 1;
  const first = numbers.length > 0 ? sheetsWord(numbers, language) : (others[0]?.title ?? '');
  const more = isMore ? (language === 'ja' ? 'ほか' : ' and more') : '';
  return `${use}_${fileName(first)}${more}`;
}

/** What the name of a file needs to know of a sheet. */
export interface SheetName {
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
  readonly isEmpty: boolean;
}

/** Behind the name of the page that is sent out for comments. */
const reviewName: Readonly<Record<Locale, string>> = { ja: '_コメント用', en: '_for comments' };

function sheetsWord(numbers: readonly number[], language: Locale): string {
  const ranges: [number, number][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const text = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
  return (language === 'ja' ? 'シート' : 'sheets ') + text;
}
