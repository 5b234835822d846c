import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyChange, longLine, longProse, monster, Random, smallChange } from './mutate';

/** A text of a run. */
export interface FuzzText {
  readonly index: number;
  readonly text: string;
  /** It was not made from the text before. */
  readonly isNew: boolean;
}

/**
 * Parts of the examples, each changed at random again and again; between them texts far from
 * anything a person writes, and (if wanted) lines of a million characters. The same seed gives the
 * same texts.
 */
export function* fuzzTexts(
  count: number,
  seed: number,
  withLongLines: boolean,
): Generator<FuzzText> {
  const folder = 'examples';
  const parts = readdirSync(folder)
    .filter((file) => /ya?ml$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').split('\n'));
  let text = '';
  for (let index = 0; index < count; index++) {
    const random = new Random(seed * 1_000_003 + index);
    const isNew = index % 25 === 0 || text.length > 100_000;
    if (!isNew) text = applyChange(text, smallChange(random, text));
    else {
      // A part of an example, so that most inputs are short and many can be tried.
      const lines = random.pick(parts);
      const from = random.next() < 0.5 ? 0 : random.below(lines.length);
      text = lines.slice(from, from + 3 + random.below(30)).join('\n');
      if (random.next() < 0.2) text = `\ufeff${text}`;
      if (random.next() < 0.3) text = text.replaceAll('\n', '\r\n');
      if (index % 100 === 0) text = monster(random, text);
      if (withLongLines && index % 1000 === 0) text = longLine(random);
      if (withLongLines && index % 1000 === 500) text = longProse(random);
    }
    yield { index, text, isNew };
  }
}

/** What went wrong with a text, with all that is needed to find it again. */
export function failureOf(error: unknown, seed: number, { index, text }: FuzzText): Error {
  const shown = text.length > 4000 ? `${text.slice(0, 200)}… (${text.length})` : text;
  return new Error(`seed ${seed}, input ${index}: ${JSON.stringify(shown)}`, { cause: error });
}
