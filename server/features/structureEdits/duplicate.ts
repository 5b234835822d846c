import type { TextEdit } from '../../story/edit';
import type { Item } from '../../story/item';
import { itemPath, pathIn } from '../../story/itemPath';
import type { Story } from '../../story/story';
import { typedText } from '../../story/typed';
import type { TextNode } from '../../syntax/tree';
import { lineEndingOf } from '../../text/lineEnding';
import { spellingKey } from '../../text/normalize';
import { blockListOf } from './block';
import { ownerOf } from './places';
import { applied, cannotHere, type EditResult, verified } from './result';

/**
 * Writes a copy of the item below it, with its comments. Ids in the copy are made new, and what
 * points to them inside of the copy follows.
 */
export function duplicateItem(story: Story, item: Item): EditResult {
  const owner = ownerOf(story, item);
  const above = itemPath(story, owner);
  if (!item.field || above === null) return cannotHere;
  const field = item.field.id;
  const list = blockListOf(story, owner, field);
  const slot = list?.slots.find(({ node }) => node === item.node);
  if (!list || !slot) return cannotHere;
  const { text } = story;
  const own = renamedIds(story, item).map((edit) => ({
    ...edit,
    start: edit.start - slot.start,
    end: edit.end - slot.start,
  }));
  const copy = applied(text.slice(slot.start, slot.end), own);
  const next = list.slots[list.slots.indexOf(slot) + 1];
  const between = next ? text.slice(slot.end, next.start) : text.slice(slot.gap, slot.start);
  const isBlank = between.trim() === '' && (next !== undefined || list.slots.length > 1);
  const gap = isBlank && between !== '' ? between : lineEndingOf(text);
  const edits = [{ start: slot.end, end: slot.end, text: gap + copy }];
  const address = pathIn(above, field, owner.items(field).indexOf(item) + 1);
  const count = [...item.walk()].length;
  return verified(story, { edits, address }, ({ items, links }) => {
    const isComplete = items.length === story.items.length + count;
    return isComplete && links.duplicates.length === story.links.duplicates.length;
  });
}

function renamedIds(story: Story, item: Item): TextEdit[] {
  const fresh = new Map<string, string>();
  const edits: TextEdit[] = [];
  const within = new Set(item.walk());
  for (const one of within) {
    const node = one.texts('id')[0];
    if (!node || one.id === null) continue;
    const id = freshName(story, one.id, new Set(fresh.values()));
    fresh.set(spellingKey(one.id), id);
    edits.push(retyped(story, node, node.span, id));
  }
  for (const one of within) {
    for (const { node, span, text, target } of story.links.from(one)) {
      const id = fresh.get(spellingKey(text));
      if (id && target && within.has(target)) edits.push(retyped(story, node, span, id));
    }
  }
  return edits;
}

function retyped(
  story: Story,
  node: TextNode,
  { start, end }: { readonly start: number; readonly end: number },
  id: string,
): TextEdit {
  const isFlow = /[[{,]\s*$/.test(story.text.slice(Math.max(0, start - 20), start));
  const isPart = start > node.span.start || end < node.span.end;
  return { start, end, text: isPart ? id : typedText(id, isFlow) };
}

/** 支え合い → 支え合い-2, the number going on from one that is there. */
function freshName(story: Story, id: string, taken: ReadonlySet<string>): string {
  const match = /^(.*)-(\d+)$/.exec(id);
  const base = match?.[1] ?? id;
  for (let count = Number(match?.[2] ?? 1) + 1; ; count++) {
    const name = `${base}-${count}`;
    if (!story.links.resolve(name) && !taken.has(name)) return name;
  }
}
