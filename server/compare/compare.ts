import type { Item } from '../story/item';
import type { Story } from '../story/story';
import type { Field, FieldId, FieldType } from '../vocabulary';
import { LinkComparison } from './links';
import { type Matches, matchParts } from './match';
import { movedInList } from './moves';
import { type ComparedItem, Numbers, partsOf } from './parts';

/** What became of one item from one story to a later one. */
export interface ItemChange {
  readonly kind: 'added' | 'removed' | 'changed' | 'same';
  /** The item in the earlier story; null where it was added. */
  readonly before: Item | null;
  /** The item in the later story; null where it was removed. */
  readonly after: Item | null;
  /** Id of the key at the top below which it stands; null for the keys at the top themselves. */
  readonly sheet: FieldId | null;
  /** It stands elsewhere in its list, or in another one (another stage). */
  readonly move: 'order' | 'place' | null;
  /** Its places in its lists, from 0; -1 where it is in none. */
  readonly places: { readonly before: number; readonly after: number };
  /** Its values that say something else; none of what was added or removed as a whole. */
  readonly fields: readonly FieldChange[];
}

/** What became of one value of an item that is there in both stories. */
export interface FieldChange {
  readonly kind: 'text' | 'link' | 'figure';
  /** Null for a key that the format does not know. */
  readonly field: Field | null;
  /** The key in Japanese, or as typed where the format does not know it. */
  readonly key: string;
  /** Empty where it was not there. */
  readonly before: string;
  /** Empty where it is gone. */
  readonly after: string;
}

/** How two stories differ by meaning. */
export interface Comparison {
  /** In the order of the later story; what was removed where it stood. */
  readonly changes: readonly ItemChange[];
  /** The same with what stayed as it was, but for what stands in what came or went as a whole. */
  readonly all: readonly ItemChange[];
  /** The item of the earlier story that this one of the later was; null where it is new. */
  earlier(item: Item): Item | null;
  /** The item of the later story that this one of the earlier is now; null where it is gone. */
  later(item: Item): Item | null;
}

/**
 * Compares two stories with their logs by what they say: how it is typed (order of keys, quotes,
 * comments, line breaks, English keys) makes no difference. What stands in an item that was added
 * or removed is not named by itself, unless it came from or went elsewhere.
 */
export function compareStories(before: Story, after: Story): Comparison {
  const numbers = new Numbers();
  const [earlier, later] = [partsOf(before, numbers), partsOf(after, numbers)];
  const matches = matchParts(earlier, later);
  const found: { readonly change: ItemChange; readonly at: number }[] = [];
  const moved = movedInList(later, matches);
  const links = new LinkComparison(before, after, matches, { earlier, later });
  for (const part of later) {
    const was = matches.before(part);
    const change = was ? changed(was, part, matches, moved, links) : added(part, matches);
    if (change) found.push({ change, at: part.order });
  }
  let above = 0;
  for (const part of earlier) {
    const is = matches.after(part);
    if (is) above = is.order;
    else if (!part.parent || matches.after(part.parent)) {
      found.push({ change: wholeChange('removed', part), at: above + 0.5 });
    }
  }
  found.sort((one, other) => one.at - other.at);
  const all = found.map(({ change }) => change);
  const itemsBefore = new Map(later.map((part) => [part.item, matches.before(part)?.item ?? null]));
  const itemsAfter = new Map(earlier.map((part) => [part.item, matches.after(part)?.item ?? null]));
  return {
    changes: all.filter(({ kind }) => kind !== 'same'),
    all,
    earlier: (item) => itemsBefore.get(item) ?? null,
    later: (item) => itemsAfter.get(item) ?? null,
  };
}

function added(part: ComparedItem, matches: Matches): ItemChange | null {
  const isNamed = part.parent && !matches.before(part.parent);
  return isNamed ? null : wholeChange('added', part);
}

function wholeChange(kind: 'added' | 'removed', part: ComparedItem): ItemChange {
  const { item } = part;
  const [before, after] = kind === 'added' ? [null, item] : [item, null];
  const places =
    kind === 'added' ? { before: -1, after: part.index } : { before: part.index, after: -1 };
  return { kind, before, after, sheet: sheetOf(part), move: null, places, fields: [] };
}

function changed(
  was: ComparedItem,
  is: ComparedItem,
  matches: Matches,
  moved: ReadonlySet<ComparedItem>,
  links: LinkComparison,
): ItemChange {
  const fields = fieldChanges(was, is, links);
  const isElsewhere =
    is.parent !== null &&
    (matches.before(is.parent) !== was.parent || is.item.field?.id !== was.item.field?.id);
  const move = isElsewhere ? 'place' : moved.has(is) ? 'order' : null;
  return {
    kind: fields.length === 0 && move === null ? 'same' : 'changed',
    before: was.item,
    after: is.item,
    sheet: sheetOf(is),
    move,
    places: { before: was.index, after: is.index },
    fields,
  };
}

function sheetOf(part: ComparedItem): FieldId | null {
  let at = part;
  while (at.parent?.parent) at = at.parent;
  return at.parent ? (at.item.field?.id ?? null) : null;
}

/** Kinds of values that are figures. */
const figureTypes: ReadonlySet<FieldType> = new Set(['quantity', 'number', 'values'] as const);

function kindOf(field: Field | null): FieldChange['kind'] {
  if (field?.type === 'refs') return 'link';
  return field && (figureTypes.has(field.type) || field.id === 'unit') ? 'figure' : 'text';
}

function fieldChanges(was: ComparedItem, is: ComparedItem, links: LinkComparison): FieldChange[] {
  const keys = new Set([...was.values, ...is.values].map(({ key }) => key));
  return [...keys].flatMap((key): FieldChange[] => {
    const [a, b] = [was, is].map(({ values }) => values.find((value) => value.key === key));
    const field = (b ?? a)?.field ?? null;
    const isSame =
      field?.type === 'refs' && a && b
        ? links.areSame(was.item, is.item, field.id, a.sameAs === b.sameAs)
        : a?.sameAs === b?.sameAs;
    if (isSame) return [];
    return [{ kind: kindOf(field), field, key, before: a?.text ?? '', after: b?.text ?? '' }];
  });
}
