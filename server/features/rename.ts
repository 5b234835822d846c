import type { TextEdit } from '../rules/engine/rule';
import type { Item } from '../story/item';
import type { Story } from '../story/story';
import { typedText } from '../story/typed';
import { isIn } from '../syntax/ownership';
import { partOf, type Span, type TextNode } from '../syntax/tree';
import { spellingKey } from '../text/normalize';
import type { Bilingual } from '../vocabulary';
import { locate, namedAt } from './locate';

/** Why a rename is refused, in both languages. */
export type Refusal = { readonly refused: Bilingual };

/** The id that a rename at this offset would change: its place and its text. */
export function prepareRenameAt(
  story: Story,
  offset: number,
): { readonly item: Item; readonly span: Span; readonly text: string } | Refusal {
  const item = namedAt(story, offset);
  const id = item?.texts('id')[0];
  if (!item || !id) {
    return {
      refused: {
        ja: 'ここには名前を変えられる id がありません。id か、狙いに書いた id の上で行ってください。',
        en: 'There is no id to rename here. Put the cursor on an id, or on one written under serves.',
      },
    };
  }
  const { reference } = locate(story, offset);
  const byId = reference && spellingKey(reference.text) === spellingKey(id.value);
  const span = reference && byId ? reference.span : innerSpan(id);
  return { item, span, text: id.value };
}

/** The edits that give the item another id, at its definition and in every reference to it. */
export function renameAt(
  story: Story,
  offset: number,
  newId: string,
): { readonly edits: readonly TextEdit[] } | Refusal {
  const target = prepareRenameAt(story, offset);
  if ('refused' in target) return target;
  const { item, text } = target;
  const name = newId.trim();
  const refusal = refuse(story, item, name);
  if (refusal) return { refused: refusal };
  const old = spellingKey(text);
  const edits: TextEdit[] = [];
  const idNode = item.texts('id')[0];
  if (idNode) edits.push(replace(story, idNode, idNode.span, name));
  for (const reference of story.links.to(item)) {
    if (spellingKey(reference.text) !== old || reference.from === item) continue;
    // References of the log of dialogues stand in another file, which this edit leaves alone.
    if (!isIn(story.syntax, reference.node.span.block)) continue;
    edits.push(replace(story, reference.node, reference.span, name));
  }
  return { edits };
}

function refuse(story: Story, item: Item, name: string): Bilingual | null {
  if (name === '') {
    return { ja: 'id を空にはできません。', en: 'An id cannot be empty.' };
  }
  if (/[、，,\n[\]{}]/.test(name)) {
    return {
      ja: 'id には読点（、）・コンマ・かっこ・改行を使えません。狙いに並べたときに区切りと読まれます。',
      en: 'An id cannot hold commas, brackets or line breaks: in a list they would separate ids.',
    };
  }
  const other = story.links.resolve(name);
  if (other && other !== item) {
    return {
      ja: `「${name}」は別の項目がもう使っています。ほかの id にしてください。`,
      en: `“${name}” already names another item. Choose another id.`,
    };
  }
  return null;
}

/** Replaces a reference or an id, keeping its quotes. */
function replace(story: Story, node: TextNode, span: Span, name: string): TextEdit {
  const inner = span === node.span ? innerSpan(node) : span;
  const isQuoted = node.style === 'single' || node.style === 'double';
  if (isQuoted && inner !== node.span && !/['"\\]/.test(name)) {
    return { start: inner.start, end: inner.end, text: name };
  }
  const isFlow = /[[{,]\s*$/.test(story.text.slice(Math.max(0, span.start - 20), span.start));
  return { start: span.start, end: span.end, text: typedText(name, isFlow) };
}

/** The text without its quotes, where it stands in the source character by character. */
function innerSpan(node: TextNode): Span {
  return partOf(node, 0, node.value.length);
}
