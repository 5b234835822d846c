import { skipSpace } from '../syntax/line';
import type { MapNode, Pair, TextNode } from '../syntax/tree';
import { lineEndingOf } from '../text/lineEnding';
import { type FieldId, mainField, matchKey } from '../vocabulary';
import type { Item } from './item';
import {
  colonEnd,
  columnAt,
  depthsOf,
  entryEnd,
  isFirstOnLine,
  lineEndAt,
  nextLineAt,
} from './layout';
import type { Story } from './story';
import type { TextEdit } from './textEdit';

/** Puts the lines of an entry into an item of whatever form. */
export function placeEntry(
  story: Story,
  item: Item,
  field: FieldId,
  lines: readonly string[],
): TextEdit[] {
  const { node } = item;
  if (node.kind === 'text') return placeAtText(story, item, node, lines);
  if (node.kind !== 'map') return [];
  if (node.flow) return placeInFlow(node, lines);
  return [placeInBlock(story, item, node, field, lines)];
}

function placeInBlock(
  story: Story,
  item: Item,
  node: MapNode,
  field: FieldId,
  lines: readonly string[],
): TextEdit {
  const { text } = story;
  const eol = lineEndingOf(text);
  const first = node.pairs[0];
  if (!first) {
    const breakBefore = text === '' || text.endsWith('\n') || text === '\ufeff' ? '' : eol;
    const at = text.length;
    return { start: at, end: at, text: breakBefore + lines.join(eol) + eol };
  }
  const before = pairBefore(item, node.pairs, field);
  // Keys that were meant for one column may stand in several: that of the key above counts.
  const indent = ' '.repeat(columnAt(text, (before ?? first).key.span.start));
  const indented = lines.map((line) => (line === '' ? '' : indent + line));
  if (!before) {
    const at = first.key.span.start;
    return { start: at, end: at, text: indented.join(eol).trimStart() + eol + indent };
  }
  const at = entryEnd(text, before);
  const isTop = item === story.root;
  const isLong = lines.length > 1 || before.value.kind === 'list' || before.value.kind === 'map';
  const blank = isTop && isLong && hasBlankLines(text, node.pairs) ? eol : '';
  return { start: at, end: at, text: eol + blank + indented.join(eol) };
}

/** The last key that the vocabulary's order puts before the field; null where it goes first. */
function pairBefore(item: Item, pairs: readonly Pair[], field: FieldId): Pair | null {
  const order = ['id', ...item.shape.fields.map(({ id }) => id).filter((id) => id !== 'id')];
  const rank = order.indexOf(field);
  let found: Pair | null = null;
  let isBefore = false;
  for (const pair of pairs) {
    const match = matchKey(item.shape, pair.key.value);
    // A key that is not known belongs with the one above it.
    if (match) isBefore = order.indexOf(match.field.id) < rank;
    if (isBefore) found = pair;
  }
  return found;
}

/** Are the long parts of the file set apart by blank lines? */
function hasBlankLines(text: string, pairs: readonly Pair[]): boolean {
  const long = pairs.slice(1).filter(({ value }) => value.kind === 'list' || value.kind === 'map');
  const apart = long.filter(({ key }) => hasBlankAbove(text, key.span.start));
  return long.length === 0 || apart.length * 2 >= long.length;
}

/** Does the file have long parts at its top, most of them set apart by blank lines? */
export function isSetApart({ text, syntax: { pairs } }: Story): boolean {
  const isLong = pairs.slice(1).some(({ value }) => value.kind === 'list' || value.kind === 'map');
  return isLong && hasBlankLines(text, pairs);
}

/** Does a blank line stand above this place and the comments that introduce it? */
function hasBlankAbove(text: string, offset: number): boolean {
  const lines = text.slice(0, offset).split(/\r?\n/).slice(0, -1);
  while (/^\s*[#＃]/.test(lines.at(-1) ?? '')) lines.pop();
  return lines.length > 0 && (lines.at(-1) ?? '').trim() === '';
}

function placeInFlow(node: MapNode, lines: readonly string[]): TextEdit[] {
  const entry = flowEntry(lines);
  if (entry === null) return [];
  const last = node.pairs[node.pairs.length - 1];
  const at = last ? last.span.end : node.span.start + 1;
  return [{ start: at, end: at, text: last ? `, ${entry}` : entry }];
}

/** An entry's lines as they stand in braces: a list below its key becomes one in brackets. */
function flowEntry(lines: readonly string[]): string | null {
  const [first = '', ...below] = lines;
  if (below.length === 0) return first.trimEnd();
  const items = below.map((line) => /^\s*-(?:\s+(.*))?$/.exec(line));
  if (items.some((match) => !match || /^[^"'].*:(?:\s|$)/.test(match[1] ?? ''))) return null;
  return `${first} [${items.map((match) => match?.[1] ?? '').join(', ')}]`;
}

/** Gives a plain text its key and puts the entry below it. */
function placeAtText(
  story: Story,
  item: Item,
  node: TextNode,
  lines: readonly string[],
): TextEdit[] {
  const { text, language } = story;
  const main = mainField(item.shape)?.[language];
  const owner = item.parent ?? story.root;
  const entry = item.field ? owner.entry(item.field.id) : undefined;
  if (!main) return [];
  const { start, end } = node.span;
  const isAlone = entry?.value === node;
  const isInFlow =
    (entry?.value.kind === 'list' && entry.value.flow) ||
    (owner.node.kind === 'map' && owner.node.flow);
  if (isInFlow) {
    const added = flowEntry(lines);
    if (added === null) return [];
    return [
      { start, end: start, text: `{${main}: ` },
      { start: end, end, text: `, ${added}}` },
    ];
  }
  const eol = lineEndingOf(text);
  const mark = isAlone && item.field?.type === 'items' ? '- ' : '';
  const head: { start: number; text: string } = { start, text: `${mark}${main}: ` };
  let column = columnAt(text, start) + mark.length;
  if (isAlone && entry?.key && !isFirstOnLine(text, start)) {
    const depths = depthsOf(story);
    const depth = mark ? depths.list : depths.map;
    column = columnAt(text, entry.key.span.start) + depth + mark.length;
    head.start = colonEnd(text, entry.key);
    head.text = eol + ' '.repeat(column - mark.length) + head.text;
  }
  const indent = ' '.repeat(column);
  const at = lineEndAt(text, end);
  const added = lines.map((line) => (line === '' ? '' : indent + line));
  return [
    { start: head.start, end: start, text: head.text },
    ...deepen(text, start, end, column + 2),
    { start: at, end: at, text: eol + added.join(eol) },
  ];
}

/** Moves the wrapped lines of a text to the right, so that none stands left of the column. */
function deepen(text: string, start: number, end: number, column: number): TextEdit[] {
  const starts: number[] = [];
  for (let at = nextLineAt(text, start); at < end; at = nextLineAt(text, at)) {
    if (text.slice(at, lineEndAt(text, at)).trim() !== '') starts.push(at);
  }
  const columns = starts.map((at) => columnAt(text, skipSpace(text, at, lineEndAt(text, at))));
  const missing = column - Math.min(...columns);
  if (missing <= 0) return [];
  return starts.map((at) => ({ start: at, end: at, text: ' '.repeat(missing) }));
}
