import type { Deck } from '../deck/deck';

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
