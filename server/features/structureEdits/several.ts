import type { Item } from '../../story/item';
import { itemAtPath, itemPath } from '../../story/itemPath';
import { readStory, type Story } from '../../story/story';
import { moveItem } from './move';
import { ownerOf } from './places';
import { referencesTo, removeItem } from './remove';
import { applied, cannotHere, contentOf, difference, type EditResult } from './result';

/** Edits of several items as one step: each is made in the text that the one before left. */

/** The items without those that stand in another of them. */
export function outermost(items: readonly Item[]): readonly Item[] {
  const chosen = new Set(items);
  const isInside = (item: Item) => {
    for (let at = item.parent; at; at = at.parent) if (chosen.has(at)) return true;
    return false;
  };
  return [...chosen].filter((item) => !isInside(item));
}

/** What points to the items from outside of them all, and how much is in them. */
export function countsOf(story: Story, items: readonly Item[]) {
  const outer = outermost(items);
  const within = new Set(outer.flatMap((item) => [...item.walk()]));
  const references = outer
    .flatMap((item) => referencesTo(story, item))
    .filter(({ from }) => !within.has(from));
  return { references: references.length, inside: within.size - outer.length };
}

/** Removes the items, and what points to them where that is asked for. */
export function removeItems(
  story: Story,
  items: readonly Item[],
  withReferences: boolean,
): EditResult {
  const [only, ...others] = outermost(items);
  if (only && others.length === 0) return removeItem(story, only, withReferences);
  // From the last to the first: what stands above keeps its address.
  const order = [...outermost(items)].sort((a, b) => b.span.start - a.span.start);
  const addresses = order.map((item) => itemPath(story, item));
  let now = story;
  for (const address of addresses) {
    const item = address === null ? null : itemAtPath(now, address);
    if (!item) return cannotHere;
    const made = removeItem(now, item, withReferences);
    if ('refused' in made) return made;
    now = readStory(applied(now.text, made.edits));
  }
  return { edits: difference(story.text, now.text), address: null };
}

/**
 * Does something with each of the items in turn, the first of which decides where the others go.
 *
 * @param first what is done with the first.
 * @param next what is done with a further one, in the text after those before; `above` is the item
 * before it, where it stands now.
 * @returns with the address of the first of them: before one another, that is the last which moved.
 */
export function inTurn(
  story: Story,
  items: readonly Item[],
  first: (item: Item) => EditResult,
  next: (now: Story, item: Item, above: Item) => EditResult,
): EditResult {
  const [head, ...rest] = outermost(items);
  if (!head) return cannotHere;
  const begun = first(head);
  if (rest.length === 0 || 'refused' in begun) return begun;
  let now = readStory(applied(story.text, begun.edits));
  let address = begun.address;
  const done = [address];
  for (const item of rest) {
    const above = address === null ? null : itemAtPath(now, address);
    const found = sameItem(story, item, now, done);
    if (!above || !found) return cannotHere;
    const made = next(now, found, above);
    if ('refused' in made) return made;
    now = readStory(applied(now.text, made.edits));
    address = made.address;
    done.push(address);
  }
  const edits = difference(story.text, now.text);
  if (next === moveBefore) return { edits, address };
  // What was taken from above them has moved the first ones up meanwhile.
  if (next === moveBehind) return { edits, address: address && earlier(address, rest.length) };
  return { edits, address: done[0] ?? null };
}

/** The address of the item that stands so many places before this one in its list. */
const earlier = (address: string, count: number) =>
  address.replace(/\d+$/, (index) => `${Number(index) - count}`);

/** The item where it stands in the changed text: at its address, else the one that says the same. */
function sameItem(
  before: Story,
  item: Item,
  now: Story,
  done: readonly (string | null)[],
): Item | null {
  const content = JSON.stringify(contentOf(item.node));
  const isSame = (one: Item | null) =>
    one?.shape === item.shape &&
    JSON.stringify(contentOf(one.node)) === content &&
    !done.includes(itemPath(now, one));
  const there = itemAtPath(now, itemPath(before, item) ?? '');
  if (isSame(there)) return there;
  return now.items.find((one) => isSame(one)) ?? null;
}

/** Moves an item behind another one of its kind. */
export function moveBehind(now: Story, item: Item, above: Item): EditResult {
  return moveBeside(now, item, above, 1);
}

/** Moves an item before another one of its kind. */
export function moveBefore(now: Story, item: Item, below: Item): EditResult {
  return moveBeside(now, item, below, 0);
}

function moveBeside(now: Story, item: Item, other: Item, by: 0 | 1): EditResult {
  const owner = ownerOf(now, other);
  const field = other.field?.id;
  if (!field) return cannotHere;
  return moveItem(now, item, { owner, field, index: owner.items(field).indexOf(other) + by });
}
