import { isIn } from '../syntax/ownership';
import { type EmptyNode, type Node, type Pair, Span, type TextNode } from '../syntax/tree';
import type { Entry, Item } from './item';
import { colonEnd, lineEndAt, nextLineAt } from './layout';
import type { Story } from './story';

/**
 * Where an author goes on writing at a part of the story: an empty range, so that going there
 * selects nothing and the next key replaces nothing. It lies in the file that holds the part, which
 * may be the log of dialogues.
 */

/**
 * The end of the item's main text; without one behind the item's first empty key, else the end of
 * its first value; the end of the item where nothing in it can be written on.
 */
export function cursorInItem(story: Story, item: Item): Span {
  return inItem(story, item) ?? at(item.span, item.span.end);
}

/** The end of an entry's value, or behind its key where it has none; of a list of items in the first. */
export function cursorInEntry(story: Story, item: Item, entry: Entry): Span {
  return inEntry(story, item, entry) ?? at(entry.span, entry.span.end);
}

/**
 * Where one goes on at a range that was reported: in a text at its end, on the line on which the
 * range ends; on a key or a whole item as above; else at the end of the range.
 */
export function cursorAtRange(story: Story, range: Span): Span {
  const item = story.itemAt(range.start) ?? story.root;
  if (item !== story.root && covers(range, item.span)) return cursorInItem(story, item);
  const entry = item.entries.find(({ span }) => covers(span, range));
  if (!entry) return at(range, range.end);
  if (entry.key && covers(entry.key.span, range)) return cursorInEntry(story, item, entry);
  const node = item.texts(entry.field.id).find(({ span }) => covers(span, range));
  if (!node) return at(range, range.end);
  const text = textAround(story, node.span);
  return at(node.span, Math.min(endOf(text, node), lineEndAt(text, range.end)));
}

/** Behind the key of a pair without a value, or in the empty text that stands there. */
export function emptyCursor(story: Story, { key, value }: Pair): Span {
  return value.kind === 'text' ? atEnd(story, value) : behindKey(story, key);
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function inItem(story: Story, item: Item): Span | null {
  const main = item.shape.main === undefined ? undefined : item.entry(item.shape.main);
  const empty = item.entries.find(({ key, value }) => key && value.kind === 'empty');
  for (const entry of [main, empty, ...item.entries]) {
    const cursor = entry && inEntry(story, item, entry);
    if (cursor) return cursor;
  }
  return null;
}

function inEntry(story: Story, item: Item, { field, key, value }: Entry): Span | null {
  if (value.kind === 'empty') return key && behindKey(story, key);
  if (value.kind === 'text') return atEnd(story, value);
  for (const child of item.items(field.id)) {
    const cursor = inItem(story, child);
    if (cursor) return cursor;
  }
  const last = lastText(value);
  return last && atEnd(story, last);
}

/** The last text in a value; where there is none, the mark of an empty item. */
function lastText(node: Node): TextNode | EmptyNode | null {
  if (node.kind === 'text' || node.kind === 'empty') return node;
  const parts = node.kind === 'list' ? node.items : node.pairs.map(({ value }) => value);
  const leaves = parts.map(lastText).filter((part) => part !== null);
  return leaves.findLast(({ kind }) => kind === 'text') ?? leaves.at(-1) ?? null;
}

function atEnd(story: Story, node: TextNode | EmptyNode): Span {
  return at(node.span, endOf(textAround(story, node.span), node));
}

/** Offset behind the last character that a value says: before a closing quote, after a block's text. */
function endOf(text: string, node: TextNode | EmptyNode): number {
  const { start, end } = node.span;
  if (node.kind === 'empty') return end;
  const source = text.slice(start, end);
  if (node.style === 'single' || node.style === 'double') {
    return source.length > 1 && /["'”’]$/.test(source) ? end - 1 : end;
  }
  const isBlock = node.style === 'literal' || node.style === 'folded';
  if (!isBlock || source.includes('\n')) return end;
  // A block without text yet: its line may be there, with its indentation.
  const next = nextLineAt(text, end);
  const line = text.slice(next, lineEndAt(text, next));
  return line !== '' && line.trim() === '' ? next + line.length : end;
}

/** Behind the blank after a key's colon; before the blank where a comment follows it at once. */
function behindKey(story: Story, key: TextNode): Span {
  const text = textAround(story, key.span);
  const colon = colonEnd(text, key);
  const isBlank = /[ \t\u3000]/.test(text[colon] ?? '') && !/[#＃]/.test(text[colon + 1] ?? '');
  return at(key.span, isBlank ? colon + 1 : colon);
}

function at({ block }: Span, offset: number): Span {
  return new Span(block, offset - block.start, offset - block.start);
}

/** Text of the file in which the range lies. */
function textAround({ text, syntax, dialogueFile }: Story, { block }: Span): string {
  return dialogueFile && !isIn(syntax, block) && isIn(dialogueFile, block)
    ? dialogueFile.text
    : text;
}
