import { isInFlow } from '../../story/append';
import { fillKey, insertKey, pairOf, removeEntry, type TextEdit } from '../../story/edit';
import type { Item } from '../../story/item';
import { itemPath } from '../../story/itemPath';
import type { Story } from '../../story/story';
import { typedText } from '../../story/typed';
import { isIn } from '../../syntax/ownership';
import { spellingKey } from '../../text/normalize';
import { listItemText } from '../listItem';
import { isWrapped } from '../refactor/lines';
import { cannotHere, type EditResult, refuse } from './result';

/** The text that a rename in the tree changes; null where it takes several lines or texts. */
export function labelText(story: Story, item: Item): string | null {
  const { main } = item.shape;
  if (!main) return null;
  const texts = item.texts(main);
  if (texts.length === 0) return item.has(main) && item.isFilled(main) ? null : '';
  const [node] = texts;
  if (!node || texts.length > 1 || isWrapped(story.text, node)) return null;
  return node.value;
}

/** Gives the item another main text, also where others point to it by its exact text. */
export function relabelItem(story: Story, item: Item, text: string): EditResult {
  const words = text.trim();
  const now = labelText(story, item);
  const { main } = item.shape;
  if (now === null || !main) {
    return refuse(
      'この項目の文は何行かに分かれているので、ここでは書き替えられません。文章のほうで直してください。',
      'The text of this item takes several lines. Change it in the text.',
    );
  }
  if (words === '') return refuse('内容を空にはできません。', 'The text cannot be empty.');
  const address = itemPath(story, item);
  const [node] = item.texts(main);
  const isFlow =
    isInFlow(item, main) || (item.parent?.node.kind === 'map' && item.parent.node.flow);
  if (!node) return { edits: fillKey(story, item, main, typedText(words, isFlow)), address };
  const isListItem = item.node === node;
  const typed = isListItem && !isFlow ? listItemText(words) : typedText(words, isFlow);
  const own = { start: node.span.start, end: node.span.end, text: typed };
  return { edits: [own, ...referencesByText(story, item, now, words)], address };
}

/** The edits of what points to an item by its exact text, when that text becomes another. */
export function referencesByText(story: Story, item: Item, now: string, words: string): TextEdit[] {
  if (item.main !== now) return [];
  if (item.id !== null && spellingKey(item.id) === spellingKey(now)) return [];
  return story.links.to(item).flatMap(({ text, span: { block, start, end } }) => {
    if (spellingKey(text) !== spellingKey(now) || !isIn(story.syntax, block)) return [];
    const before = story.text.slice(Math.max(0, start - 20), start);
    return [{ start, end, text: typedText(words, /[[{,]\s*$/.test(before)) }];
  });
}

/** Writes how far an action has come; null takes the key away. */
export function setProgress(story: Story, item: Item, word: string | null): EditResult {
  const field = item.shape.fields.find(({ id }) => id === 'progress');
  const entry = item.entry('progress');
  const address = itemPath(story, item);
  if (!field) return cannotHere;
  if (word === null) {
    const pair = entry && pairOf(item, entry);
    return { edits: pair ? removeEntry(story, item, pair) : [], address };
  }
  const found = field.words?.find(({ id }) => id === word);
  if (!found) return cannotHere;
  const typed = found[story.language];
  if (!entry?.key) {
    const edits = insertKey(story, item, 'progress', typed);
    return edits.length > 0 ? { edits, address } : cannotHere;
  }
  const { value } = entry;
  if (value.kind === 'empty') return { edits: fillKey(story, item, 'progress', typed), address };
  return { edits: [{ start: value.span.start, end: value.span.end, text: typed }], address };
}
