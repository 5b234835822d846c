import { isInFlow } from '../../story/append';
import { fillKey, insertKey, type TextEdit } from '../../story/edit';
import { colonEnd, columnAt, depthsOf } from '../../story/layout';
import type { Story } from '../../story/story';
import { typedText } from '../../story/typed';
import type { ListNode, Node, TextNode } from '../../syntax/tree';
import { lineEndingOf } from '../../text/lineEnding';
import { listItemText } from '../listItem';
import { markOf } from '../refactor/lines';
import { referencesByText } from '../structureEdits/relabel';
import { difference, type EditResult, refuse, verified } from '../structureEdits/result';
import { linesEdits } from './lines';
import { keyOf, type Value, valueAt } from './value';

/**
 * Gives a value another text with the smallest edit: what stays the same is not touched, quotes and
 * the form of the lines are kept where they can say the new text.
 *
 * @param key by which the value was found, to be read again there.
 */
export function editValue(story: Story, value: Value, key: string, text: string): EditResult {
  const words = wordsOf(text, value);
  const address = keyOf(story, value, key);
  if (words === value.text) return { edits: [], address };
  if (words === '') return cleared(story, value, address);
  const others = referencesTo(story, value, words);
  for (const edits of candidates(story, value, words)) {
    if (edits.length === 0) continue;
    const edit = { edits: [...edits, ...others], address };
    const outcome = verified(story, edit, (after) => {
      const isSame = valueAt(after, address)?.text === words;
      // A slip would be read as it is meant, and be found all the same.
      const isClean = after.syntax.slips.length <= story.syntax.slips.length;
      return isSame && isClean && after.items.length === story.items.length + grown(value);
    });
    if (!('refused' in outcome)) return outcome;
  }
  return refuse(
    'この文は、ここでは書き替えられない形で書かれています。文章のほうで直してください。',
    'This is written in a way that cannot be changed here. Change it in the text.',
  );
}

/** A key with nothing behind it is no item until something is written there. */
function grown({ item }: Value): number {
  return item.node.kind === 'empty' ? 1 : 0;
}

/** The least that gives a value another text, not read again yet; empty where nothing does. */
export function minimalEdits(story: Story, value: Value, text: string): readonly TextEdit[] {
  const words = wordsOf(text, value);
  for (const edits of candidates(story, value, words)) {
    if (edits.length > 0) return [...edits, ...referencesTo(story, value, words)];
  }
  return [];
}

/** References that name the item by its text go with it. */
function referencesTo(story: Story, { isMultiLine, item, text }: Value, words: string): TextEdit[] {
  return isMultiLine ? [] : referencesByText(story, item, text, words);
}

/** The same for a text by itself: the figure of a year. */
export function editNode(
  story: Story,
  node: TextNode,
  text: string,
  isFlow: boolean,
): readonly TextEdit[] {
  const quoted = requoted(story, node, text);
  return quoted.length > 0 ? quoted : replaced(story, node, typedText(text, isFlow));
}

/** Ends are cut, and what is one line stays one. */
function wordsOf(text: string, { isMultiLine }: Value): string {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\s+$/, '')
    .replace(/^\s*\n/, '');
  return isMultiLine ? lines.trimStart() : lines.replace(/\s*\n\s*/g, ' ').trim();
}

function cleared(story: Story, { entry }: Value, address: string): EditResult {
  if (!entry?.key || entry.value.kind === 'list') {
    return refuse(
      '文を空にはできません。項目ごとなくすには、見取り図で削除してください。',
      'The text cannot be empty. To remove the item, delete it in the tree.',
    );
  }
  const start = colonEnd(story.text, entry.key);
  const end = entry.value.span.end;
  const blank = story.text.startsWith(' ', start) ? 1 : 0;
  const { length } = story.text.slice(start, end).replace(/\s+$/, '');
  return { edits: [{ start: start + blank, end: start + length, text: '' }], address };
}

/** Ways to write it, the least change first. */
function* candidates(story: Story, value: Value, words: string): Generator<TextEdit[]> {
  const { item, field, entry } = value;
  const isFlow =
    isInFlow(item, field.id) || (item.parent?.node.kind === 'map' && item.parent.node.flow);
  const node = entry?.value;
  if (!entry || !node) yield insertKey(story, item, field.id, typedText(words, isFlow));
  else if (node.kind === 'empty') yield fillKey(story, item, field.id, typedText(words, isFlow));
  else if (node.kind === 'list') yield listEdits(story, node, words.split('\n'));
  else if (node.kind === 'text') {
    yield linesEdits(story, node, value.text, words);
    if (words.includes('\n') && !isFlow) yield asBlock(story, value, node, words);
    else yield requoted(story, node, words);
    const isItem = item.node === node && !isFlow;
    yield replaced(story, node, isItem ? listItemText(words) : typedText(words, isFlow));
    yield replaced(story, node, JSON.stringify(words));
  }
}

/** In the quotes in which it stands; nothing where it stands in none. */
function requoted(story: Story, node: TextNode, words: string): TextEdit[] {
  if (node.style === 'single') return replaced(story, node, `'${words.replaceAll("'", "''")}'`);
  return node.style === 'double' ? replaced(story, node, JSON.stringify(words)) : [];
}

/** Another text in the place of a node; white space at its end stays. */
function replaced({ text }: Story, node: Node, typed: string): TextEdit[] {
  const { start, end } = node.span;
  const source = text.slice(start, end).replace(/\s+$/, '');
  return difference(source, typed).map((edit) => ({
    start: start + edit.start,
    end: start + edit.end,
    text: edit.text,
  }));
}

/** Several lines behind `|`, deeper than the key or the mark. */
function asBlock(story: Story, { item, entry }: Value, node: TextNode, words: string): TextEdit[] {
  const { text } = story;
  const column = entry?.key
    ? columnAt(text, entry.key.span.start) + depthsOf(story).map
    : columnAt(text, markOf(text, item.node)) + 2;
  const eol = lineEndingOf(text);
  const pad = ' '.repeat(column);
  const lines = words.split('\n').map((line) => (line.trim() === '' ? '' : pad + line));
  return replaced(story, node, ['|', ...lines].join(eol));
}

/** The texts of a list, one for each line: those that stay are left as they are. */
function listEdits(story: Story, list: ListNode, lines: readonly string[]): TextEdit[] {
  const { text } = story;
  const kept = lines.map((line) => line.trim()).filter(Boolean);
  if (list.flow) {
    return replaced(story, list, `[${kept.map((line) => typedText(line, true)).join(', ')}]`);
  }
  const nodes = list.items.filter((node) => node.kind === 'text');
  const isSame = (node: TextNode | undefined, line: string | undefined) =>
    node !== undefined && node.value === line;
  let head = 0;
  while (head < kept.length && isSame(nodes[head], kept[head])) head++;
  let tail = 0;
  const maxTail = Math.min(nodes.length, kept.length) - head;
  while (tail < maxTail && isSame(nodes.at(-1 - tail), kept.at(-1 - tail))) tail++;
  const old = nodes.slice(head, nodes.length - tail);
  const now = kept.slice(head, kept.length - tail);
  const edits = old.flatMap((node, index) => {
    const line = now[index];
    return line === undefined
      ? withoutLine(story, node)
      : replaced(story, node, listItemText(line));
  });
  const more = now.slice(old.length).map(listItemText);
  const above = nodes[head + Math.min(old.length, now.length) - 1];
  const first = nodes[0];
  if (more.length === 0 || !first) return edits;
  const mark = ' '.repeat(columnAt(text, markOf(text, first)));
  const eol = lineEndingOf(text);
  if (above) {
    const at = above.span.end;
    return [
      ...edits,
      { start: at, end: at, text: more.map((one) => `${eol}${mark}- ${one}`).join('') },
    ];
  }
  const at = markOf(text, first);
  return [
    ...edits,
    { start: at, end: at, text: more.map((one) => `- ${one}${eol}${mark}`).join('') },
  ];
}

/** The line of a text in a list. */
function withoutLine({ text }: Story, node: TextNode): TextEdit[] {
  const mark = markOf(text, node);
  const start = text.lastIndexOf('\n', mark - 1);
  if (start < 0) return [];
  const isCrlf = text[start - 1] === '\r';
  return [{ start: isCrlf ? start - 1 : start, end: node.span.end, text: '' }];
}
