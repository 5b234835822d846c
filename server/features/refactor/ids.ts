import { fillKey, type TextEdit } from '../../story/edit';
import type { Item } from '../../story/item';
import { levelOf } from '../../story/links';
import type { Story } from '../../story/story';
import { typedText } from '../../story/typed';
import { spellingKey } from '../../text/normalize';
import { cut, labelOf } from '../describe';
import { isClean } from './lines';
import { addEntries } from './mapping';
import { nameHere, type Refactoring, refactoring } from './refactoring';

/** Can other items point at this one, once it has an id? */
function takesId(item: Item): boolean {
  const level = levelOf(item);
  const hasKey = item.shape.fields.some(({ id }) => id === 'id');
  return level !== null && hasKey && item.shape.id !== 'vision' && item.field?.id !== 'parts';
}

/**
 * An id that nothing in the story has or points at: what items of its kind are called, and a number.
 * Where the author numbers such items already (取組①, 取組②) the count goes on.
 */
export function freshId(story: Story, item: Pick<Item, 'shape' | 'field'>): string {
  const base = numberedBase(story, item) ?? { name: kindName(story, item), isCircled: false };
  for (let count = 1; ; count++) {
    const isCircled = base.isCircled && count <= 20;
    const sign = isCircled ? String.fromCharCode(0x245f + count) : String(count);
    const id = base.name + sign;
    if (!story.links.resolve(id) && !story.links.asksFor(spellingKey(id))) return id;
  }
}

/** What stands before the number in the ids of items of this kind, where it is always the same. */
function numberedBase(story: Story, { shape, field }: Pick<Item, 'shape' | 'field'>) {
  const same = story.links.named.filter(
    (item) => item.shape.id === shape.id && item.field?.id === field?.id,
  );
  const found = same.map(({ id }) => /^(.*\D)([①-⑳]|\d{1,3})$/.exec(id ?? ''));
  const [first] = found;
  if (!first || found.some((match) => match?.[1] !== first[1])) return null;
  return { name: first[1] as string, isCircled: /[①-⑳]/.test(first[2] as string) };
}

function kindName(story: Story, { shape, field }: Pick<Item, 'shape' | 'field'>): string {
  if (story.language === 'ja') return field?.ja ?? shape.title.ja;
  return `${shape.id === 'ideal-item' && field ? field.en : shape.id}-`;
}

/** A name by which an item can be pointed at, and the edits that give it to the item. */
export interface NameEdits {
  /** As typed, with the sign for the author to rename it where it is new. */
  readonly typed: string;
  readonly edits: readonly TextEdit[];
}

/** The item's id, 宣言 for the vision, or a new id; null where it cannot be given one. */
export function referenceName(story: Story, item: Item): NameEdits | null {
  if (item.shape.id === 'vision') {
    return { typed: story.language === 'ja' ? '宣言' : 'statement', edits: [] };
  }
  if (item.id !== null && !item.id.includes('\n')) return { typed: item.id, edits: [] };
  const id = freshId(story, item);
  const edits = withId(story, item, id, nameHere);
  return edits.length > 0 ? { typed: id, edits } : null;
}

/** The edits that give an id to an item without one; none where it cannot have one. */
export function withId(story: Story, item: Item, id: string, mark = ''): TextEdit[] {
  const typed = typedText(id) + mark;
  if (item.has('id')) return item.isFilled('id') ? [] : fillKey(story, item, 'id', typed);
  // The key of a text that lost it is not there to write before.
  const [first] = item.node.kind === 'map' ? item.node.pairs : [];
  if (first && !isClean(story, item.span.start, first.span.end)) return [];
  return addEntries(story, item, [['id', typed]]);
}

/** Gives the item an id for others to point at; the author renames it afterwards. */
export function addId(story: Story, item: Item): Refactoring[] {
  if (!takesId(item) || item.isFilled('id')) return [];
  const id = freshId(story, item);
  const label = cut(labelOf(item, story.language), 20);
  return refactoring(
    'rewrite',
    {
      ja: `「${label}」に id を付ける（${id}、すぐに変えられます）`,
      en: `Give “${label}” an id (${id}, to be renamed)`,
    },
    withId(story, item, id, nameHere),
  );
}
