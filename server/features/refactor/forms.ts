import type { TextEdit } from '../../story/edit';
import type { Entry, Item } from '../../story/item';
import {
  colonEnd,
  columnAt,
  depthsOf,
  isFirstOnLine,
  lineEndAt,
  lineStartAt,
} from '../../story/layout';
import type { Story } from '../../story/story';
import { skipSpace } from '../../syntax/line';
import type { ListNode, MapNode, Node } from '../../syntax/tree';
import { lineEndingOf } from '../../text/lineEnding';
import { mainField, matchKey } from '../../vocabulary';
import { isCleanSection, isFixedBlock, isWrapped, shiftBelow } from './lines';
import { asList } from './listing';
import { textAsMapping } from './mapping';
import { type Refactoring, refactoring } from './refactoring';

/** `- 月1回集まる` ⇄ `- 内容: 月1回集まる`. */
export function textOrMapping(story: Story, item: Item): Refactoring[] {
  const { shape, node } = item;
  const main = mainField(shape);
  if (!main || !isCleanSection(story, node.span.start)) return [];
  const key = main[story.language];
  if (node.kind === 'text') {
    const edits = textAsMapping(story, item);
    const title = {
      ja: `「${key}:」を付けて書き足せる形にする`,
      en: `Write it out with “${key}:”`,
    };
    return refactoring('rewrite', title, edits);
  }
  const edits = mappingAsText(story, item);
  const title = { ja: `「${key}:」を省いて一行にする`, en: `Leave out “${key}:”` };
  return refactoring('inline', title, edits);
}

function mappingAsText(story: Story, item: Item): TextEdit[] {
  const { node, shape, field } = item;
  const { text } = story;
  if (node.kind !== 'map' || node.pairs.length !== 1 || field?.type !== 'items') return [];
  const [pair] = node.pairs;
  if (!pair || matchKey(shape, pair.key.value)?.field.id !== shape.main) return [];
  const { value, key } = pair;
  if (value.kind !== 'text' || isWrapped(text, value)) return [];
  if (value.style === 'literal' || value.style === 'folded') return [];
  // Where the text begins like a key of the item, its key has to stay.
  const begin = /^[^:：]*[:：]/.exec(value.value)?.[0];
  if (value.style === 'plain' && begin && matchKey(shape, begin.slice(0, -1))) return [];
  if (/^[-－・①-⑳]/.test(value.value) && value.style === 'plain') return [];
  const from = node.flow ? node.span.start : key.span.start;
  const edits = [{ start: from, end: value.span.start, text: '' }];
  if (node.flow) edits.push({ start: value.span.end, end: node.span.end, text: '' });
  return edits;
}

/** One item alone ⇄ a list of it. */
export function oneOrList(story: Story, entry: Entry | null): Refactoring[] {
  if (!entry?.key || !isCleanSection(story, entry.span.start)) return [];
  const { field, value } = entry;
  if (field.type !== 'items' && field.type !== 'refs' && field.type !== 'text') return [];
  if (field.orPath && value.kind === 'text') return [];
  const key = field[story.language];
  if (value.kind === 'list') {
    const title = { ja: `「${key}」を一つだけの形にする`, en: `Write “${key}” without a list` };
    return refactoring('inline', title, withoutList(story, entry, value));
  }
  if (isInBraces(story, entry)) return [];
  const listed = asList(story, entry);
  const title = { ja: `「${key}」を箇条書きにする`, en: `Make a list of “${key}”` };
  return refactoring('rewrite', title, listed?.edits ?? []);
}

/** Does the key stand behind a brace or another key of its line? */
function isInBraces({ text }: Story, { key }: Entry): boolean {
  return key !== null && !isFirstOnLine(text, key.span.start);
}

function withoutList(story: Story, { key }: Entry, list: ListNode): TextEdit[] {
  const { text } = story;
  const [only] = list.items;
  if (!key || list.items.length !== 1 || !only || only.kind === 'list') return [];
  const { start, end } = only.span;
  if (list.flow) {
    if (only.kind === 'text' && /[:：]\s|\s#|^[-?]\s/.test(text.slice(start, end))) return [];
    return [
      { start: list.span.start, end: start, text: '' },
      { start: end, end: list.span.end, text: '' },
    ];
  }
  if (only.kind === 'text' && isFixedBlock(text, only)) return [];
  const colon = colonEnd(text, key);
  // Comments between the key and its item have no place on one line.
  if (text.slice(colon, start).trim() !== '-') return [];
  if (only.kind !== 'map' || only.flow) {
    if (isWrapped(text, only)) return [];
    return [{ start: colon, end: start, text: ' ' }];
  }
  const column = columnAt(text, key.span.start) + depthsOf(story).map;
  const below = shiftBelow(text, start, end, column - columnAt(text, start));
  const line = lineStartAt(text, start);
  return below ? [{ start: line, end: start, text: ' '.repeat(column) }, ...below] : [];
}

/** `[a, b]` and `{a: 1}` ⇄ lines of their own. */
export function bracketsOrLines(story: Story, entry: Entry | null): Refactoring[] {
  if (!entry?.key || !isCleanSection(story, entry.span.start)) return [];
  const { value, field } = entry;
  if (value.kind !== 'list' && value.kind !== 'map') return [];
  if (isInBraces(story, entry)) return [];
  const key = field[story.language];
  if (value.flow) {
    const title = { ja: `「${key}」を一行に一つずつ書く`, en: `Write “${key}” one to a line` };
    return refactoring('rewrite', title, asLines(story, entry, value));
  }
  const signs = value.kind === 'list' ? '[ ]' : '{ }';
  const title = { ja: `「${key}」を ${signs} で一行に書く`, en: `Write “${key}” in ${signs}` };
  return refactoring('rewrite', title, inBrackets(story, entry, value));
}

/** The part of the text at a node, as typed. */
function source({ text }: Story, { span }: Node): string {
  return text.slice(span.start, span.end);
}

function asLines(story: Story, entry: Entry, value: ListNode | MapNode): TextEdit[] {
  const { text } = story;
  const { key } = entry;
  const { start, end } = value.span;
  if (!key || text.slice(start, end).includes('#') || text.slice(start, end).includes('\n'))
    return [];
  const depths = depthsOf(story);
  const isList = value.kind === 'list';
  const column = columnAt(text, key.span.start) + (isList ? depths.list : depths.map);
  const parts = isList ? value.items.map((item) => source(story, item)) : entriesOf(story, value);
  if (!parts || parts.length === 0 || parts.some((part) => part === '')) return [];
  // What is plain in brackets may not be on a line of its own.
  if (isList && parts.some((part) => /^[-?](?:\s|$)|^[-－ー・①-⑳]/.test(part))) return [];
  const lead = lineEndingOf(text) + ' '.repeat(column) + (isList ? '- ' : '');
  const colon = colonEnd(text, key);
  const last = lineEndAt(text, end);
  const behind = text.slice(end, last);
  // A comment stays with the key.
  if (behind.trim() !== '' && !/^\s+#/.test(behind)) return [];
  return [
    { start: colon, end, text: '' },
    { start: last, end: last, text: parts.map((part) => lead + part).join('') },
  ];
}

function entriesOf(story: Story, map: MapNode): string[] | null {
  const parts = map.pairs.map(({ key, value }) =>
    value.kind === 'empty' ? '' : `${source(story, key)}: ${source(story, value)}`,
  );
  return parts.includes('') ? null : parts;
}

function inBrackets(story: Story, { key, field }: Entry, value: ListNode | MapNode): TextEdit[] {
  const { text } = story;
  const { end } = value.span;
  if (!key || /(?:^|\s)#/.test(text.slice(colonEnd(text, key), lineEndAt(text, end)))) return [];
  const isList = value.kind === 'list';
  // Only what stays readable on one line: names, words, figures by year.
  const isByYear = field.type === 'values' || field.orValues;
  if (isList ? field.type !== 'refs' && field.type !== 'enum' : !isByYear) return [];
  const nodes = isList ? value.items : value.pairs.map((pair) => pair.value);
  const isPlain = (node: Node) =>
    node.kind === 'text' && !isWrapped(text, node) && !needsQuotes(source(story, node));
  if (!nodes.every(isPlain)) return [];
  const parts = isList ? value.items.map((item) => source(story, item)) : entriesOf(story, value);
  const line = parts?.join(', ') ?? '';
  if (!parts || line.length > 100) return [];
  const from = colonEnd(text, key);
  const to = skipSpace(text, end, lineEndAt(text, end));
  return [{ start: from, end: to, text: isList ? ` [${line}]` : ` {${line}}` }];
}

/** Would the text be read in another way between brackets? */
function needsQuotes(typed: string): boolean {
  return !/^["']/.test(typed) && /[,，、[\]{}#:：]|^[|>]/.test(typed);
}
