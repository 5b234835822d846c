import type { Deck } from '../deck/deck';

/** Longest name without its ending: what fits a Windows path with its folders. */
const longest = 80;

// What Windows does not take in a name, control characters, half surrogate pairs, and the marks
// that turn the order of letters round.
const barred = /[\\/:*?"<>|\u200E\u200F\u202A-\u202E\u2066-\u2069]|\p{Cc}|\p{Cs}/gu;
/** Names that Windows keeps for devices, whatever their ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A text as a name of a file, in every system; empty where nothing is left of it. */
export function fileName(text: string): string {
  const cleaned = text.replace(barred, ' ').replace(/\s+/gu, ' ');
  const short = [...cleaned].slice(0, longest).join('');
  const trimmed = short.replace(/^[\s.]+|[\s.]+$/gu, '');
  return devices.test(trimmed) ? `_${trimmed}` : trimmed;
}

/** Name for the files of a story, without an ending: municipality, year and round, or its theme. */
export function baseName({ subtitle, title, language }: Deck): string {
  const parts = subtitle.split('\u3000').map(fileName).filter(Boolean);
  const name = fileName(parts.join('_')) || fileName(title);
  return name || (language === 'ja' ? '変革ストーリー' : 'change story');
}
