import { pairOf, removeEntry, renameKey, type TextEdit } from '../../story/edit';
import type { Entry, Item } from '../../story/item';
import { columnAt, depthsOf } from '../../story/layout';
import type { Story } from '../../story/story';
import { indentOf, markAt } from '../../syntax/line';
import type { TextNode } from '../../syntax/tree';
import { lineEndingOf } from '../../text/lineEnding';
import { fieldOf } from '../../vocabulary';
import { listItemText } from '../listItem';
import { isCleanSection } from './lines';
import { appendItem } from './listing';
import { addEntries } from './mapping';
import { type Refactoring, refactoring } from './refactoring';

/** Keys of an action whose texts may be parts of it. */
const movable = ['examples', 'method', 'this-year', 'next', 'note'];

/** Makes 内訳 of an action out of the sentences, bullets or list items of the value at the cursor. */
export function extractParts(story: Story, item: Item, entry: Entry | null): Refactoring[] {
  if (item.shape.id !== 'action' || !entry) return [];
  const { field, value } = entry;
  const isContent = field.id === item.shape.main;
  if (!isContent && !movable.includes(field.id)) return [];
  if (!isCleanSection(story, entry.span.start)) return [];
  const texts = value.kind === 'text' ? [value] : item.texts(field.id);
  if (value.kind === 'map' || value.kind === 'empty') return [];
  if (value.kind === 'list' && texts.length < value.items.length) return [];
  const parts = value.kind === 'list' ? texts.map(({ value }) => value) : statementsIn(value.value);
  if (parts.length < 2) return [];
  const edits = isContent
    ? splitContent(story, item, entry, texts, parts)
    : moveTexts(story, item, entry, parts);
  const key = field[story.language];
  const count = isContent ? parts.length - 1 : parts.length;
  const title = {
    ja: isContent
      ? `二つ目からの文を内訳にする（${count}つ）`
      : `「${key}」を内訳にする（${count}つ）`,
    en: isContent
      ? `Make parts of what follows the first (${count})`
      : `Make parts of “${key}” (${count})`,
  };
  return refactoring('extract', title, edits);
}

/** The first statement stays what the action says; the others become its parts. */
function splitContent(
  story: Story,
  item: Item,
  { key, value }: Entry,
  texts: readonly TextNode[],
  parts: readonly string[],
): TextEdit[] {
  const [first, ...rest] = parts as [string, ...string[]];
  const { start, end } = value.span;
  if (value.kind === 'list' && value.items[0] !== texts[0]) return [];
  // The value is written anew: in the place of a list below its key, behind the key.
  const from = key ? key.span.end + 1 : start;
  if (key && story.text[key.span.end] !== ':') return [];
  const isFlow = item.node.kind === 'map' && item.node.flow;
  if (isFlow) return [];
  const own = { start: from, end, text: (key ? ' ' : '') + listItemText(first) };
  if (item.node.kind === 'text') {
    return partsOfText(story, item, first, rest);
  }
  return [own, ...addParts(story, item, rest)];
}

/** A plain text that stands for the action gets its key. */
function partsOfText(story: Story, item: Item, first: string, rest: readonly string[]): TextEdit[] {
  const edits = addEntries(story, item, []);
  const { start, end } = item.node.span;
  const head = edits.find((edit) => edit.end === start);
  if (!head || edits.length > 1) return [];
  const { language } = story;
  const column = columnAfter(story, head, start);
  const pad = ' '.repeat(column);
  const marks = ' '.repeat(column + depthsOf(story).list);
  const key = fieldOf('action', 'parts')[language];
  const eol = lineEndingOf(story.text);
  const lines = [`${pad}${key}:`, ...rest.map((part) => `${marks}- ${listItemText(part)}`)];
  const text = `${head.text}${listItemText(first)}${lines.map((line) => eol + line).join('')}`;
  return [{ start: head.start, end, text }];
}

/** Column of the key that an edit writes before the text. */
function columnAfter(story: Story, edit: TextEdit, start: number): number {
  const lines = edit.text.split('\n');
  const last = lines[lines.length - 1] as string;
  const before = lines.length > 1 ? 0 : columnAt(story.text, start);
  const indent = indentOf(last, 0, last.length);
  const mark = markAt(last, indent.at, last.length);
  return before + indent.column + (mark ? mark.content - mark.start : 0);
}

/** Another key's texts become the parts: under its own name where there are none yet. */
function moveTexts(story: Story, item: Item, entry: Entry, parts: readonly string[]): TextEdit[] {
  const pair = pairOf(item, entry);
  if (!pair) return [];
  if (entry.value.kind === 'list' && !item.has('parts')) {
    return renameKey(pair.key, fieldOf('action', 'parts')[story.language]);
  }
  if (item.node.kind === 'map' && item.node.flow) return [];
  return [...removeEntry(story, item, pair), ...addParts(story, item, parts)];
}

function addParts(story: Story, item: Item, parts: readonly string[]): TextEdit[] {
  const [first, ...rest] = parts.map(listItemText);
  if (first === undefined) return [];
  // One insertion: appending them one by one would put them all at the same place.
  const made = appendItem(story, item, 'parts', [first]);
  const at = made.length - 1;
  const last = made[at];
  if (!last) return [];
  const line = last.text.slice(last.text.lastIndexOf('\n') + 1);
  const lead = /^\s*- /.exec(line)?.[0];
  if (lead === undefined) return [];
  const eol = lineEndingOf(story.text);
  const more = rest.map((part) => eol + lead + part).join('');
  return [...made.slice(0, at), { ...last, text: last.text + more }];
}

/** The statements of a text: its lines, bullets, numbered points and sentences, outside of brackets. */
export function statementsIn(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if ('「『（(【'.includes(char)) depth++;
    if ('」』）)】'.includes(char)) depth = Math.max(depth - 1, 0);
    if (depth > 0 && char !== '\n') continue;
    const isBullet = at > from && /^[・●○■◆①-⑳]/.test(char) && isApart(text, at);
    if (isBullet || endsAt(text, at)) {
      const cutAt = isBullet ? at : at + 1;
      pieces.push(text.slice(from, cutAt));
      from = cutAt;
    }
  }
  pieces.push(text.slice(from));
  return pieces.map(withoutBullet).filter((piece) => piece !== '');
}

/** A bullet after a space or a full stop; numbers in circles also after a word. */
function isApart(text: string, at: number): boolean {
  return /[①-⑳]/.test(text[at] as string)
    ? !/[ァ-ヶ一-龠]/.test(text[at - 1] as string) || /[①-⑳]/.test(text[0] as string)
    : /[\s　。]/.test(text[at - 1] as string);
}

function endsAt(text: string, at: number): boolean {
  const around = text.slice(at, at + 3);
  if (/^\n/.test(around)) return true;
  if (/^[。！？!?]/.test(around)) return !/^.[」』）)】。！？!?]/.test(around);
  return /^\.\s[A-Z]/.test(around) && /[a-z\d)]/.test(text[at - 1] ?? '');
}

function withoutBullet(piece: string): string {
  const plain = piece.trim();
  const mark = markAt(plain, 0, plain.length);
  return mark && mark.kind !== 'numbering' ? plain.slice(mark.content).trim() : plain;
}
