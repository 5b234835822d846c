import type { Item } from '../../story/item';
import { partOf, type Span } from '../../syntax/tree';
import { endsInState } from '../../text/endings';
import {
  bareNoun,
  countsOwnDoing,
  finishedOnly,
  isAboutFigure,
  isJapaneseText,
  measureOnly,
  namesPerson,
  type Range,
} from './outcomePatterns';
import { proseText } from './scope';

/**
 * What is to be said of an outcome's wording. An outcome hears one thing about it: the first of
 * these that applies.
 */
export type WordingFault =
  | 'volume'
  | 'measure-only'
  | 'passive-activity'
  | 'bare-noun'
  | 'no-actor';

/** What is to be said, and where it is seen. */
export interface Wording {
  readonly fault: WordingFault;
  readonly span: Span;
  /** The words that show it, as typed. */
  readonly words: string;
}

const known = new WeakMap<Item, Wording | null>();

/**
 * The one thing to be said about the wording of an outcome (or of a change to create within the
 * year), or null. Kept as long as the item.
 */
export function wordingOf(item: Item): Wording | null {
  const made = known.get(item);
  if (made !== undefined) return made;
  const wording = read(item);
  known.set(item, wording);
  return wording;
}

function read(item: Item): Wording | null {
  const node = item.mainNode;
  if ((item.shape.id !== 'outcome' && item.shape.id !== 'change-aim') || !node) return null;
  const text = node.value;
  const said = (fault: WordingFault, range: Range): Wording => ({
    fault,
    span: partOf(node, range.start, range.end),
    words: text.slice(range.start, range.end),
  });
  const volume = countsOwnDoing(text);
  if (volume) return said('volume', volume);
  const measure = item.isFilled('target') ? null : measureOnly(text);
  if (measure) return said('measure-only', measure);
  const finished = finishedOnly(text);
  if (finished) return said('passive-activity', finished);
  const bare = item.isFilled('target') || item.isFilled('who') ? null : bareNoun(text);
  if (bare) return said('bare-noun', bare);
  return lacksActor(item, text) ? said('no-actor', { start: 0, end: text.length }) : null;
}

/** Is nobody named, neither in the text nor in what stands beside it? */
function lacksActor(item: Item, text: string): boolean {
  return (
    item.shape.id === 'outcome' &&
    !item.isFilled('who') &&
    isJapaneseText(text) &&
    endsInState(text) &&
    !isAboutFigure(text) &&
    !namesPerson(proseText(item))
  );
}
