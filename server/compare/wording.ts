import { diffArrays } from 'diff';

/** A piece of a sentence: kept, taken out or put in. */
export interface WordingPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

const words = new Intl.Segmenter('ja', { granularity: 'word' });

/**
 * How one text became the other, word by word and within the words letter by letter. Put together,
 * what is not added gives the earlier text, and what is not removed the later one.
 */
export function compareWording(before: string, after: string): readonly WordingPart[] {
  const parts: WordingPart[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    parts.push(...withoutCommonEnds(removed, added));
    [removed, added] = ['', ''];
  };
  for (const change of diffArrays(wordsOf(before), wordsOf(after))) {
    const text = change.value.join('');
    if (change.removed) removed += text;
    else if (change.added) added += text;
    else if (isIsland(text) && (removed || added) && text.length < removed.length + added.length) {
      // A single の between two changes reads as a part of them; at the end it is taken off again.
      removed += text;
      added += text;
    } else {
      flush();
      parts.push({ kind: 'same', text });
    }
  }
  flush();
  const whole = joined(parts);
  return isReworded(whole) ? whole : joined(withoutCommonEnds(before, after));
}

/** Share of the longer text that has to stay for the marks to help: else it is another sentence. */
const minKept = 0.3;

function isReworded(parts: readonly WordingPart[]): boolean {
  const length = (kind: WordingPart['kind']) =>
    parts.reduce((sum, part) => sum + (part.kind === kind ? part.text.length : 0), 0);
  const kept = length('same');
  return kept >= minKept * (kept + Math.max(length('removed'), length('added')));
}

function wordsOf(text: string): string[] {
  return [...words.segment(text)].map(({ segment }) => segment);
}

/** One letter of kana or a mark. */
function isIsland(text: string): boolean {
  return /^[\p{scx=Hiragana}\p{P}]$/u.test(text) && !/[。\n]/.test(text);
}

/** What two texts begin and end with alike stays. */
function withoutCommonEnds(before: string, after: string): WordingPart[] {
  const [a, b] = [[...before], [...after]];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  const maxLength = Math.min(a.length, b.length) - start;
  while (end < maxLength && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return [
    { kind: 'same', text: a.slice(0, start).join('') },
    { kind: 'removed', text: a.slice(start, a.length - end).join('') },
    { kind: 'added', text: b.slice(start, b.length - end).join('') },
    { kind: 'same', text: a.slice(a.length - end).join('') },
  ];
}

function joined(parts: readonly WordingPart[]): WordingPart[] {
  const all: WordingPart[] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    const last = all.at(-1);
    if (last?.kind === part.kind) all.splice(-1, 1, { ...part, text: last.text + part.text });
    else all.push(part);
  }
  return all;
}
