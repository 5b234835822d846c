import type { TextEdit } from '../../story/edit';
import type { Item } from '../../story/item';
import type { Story } from '../../story/story';
import { partOf, type TextNode } from '../../syntax/tree';
import { spellingKey } from '../../text/normalize';
import { type Field, type Locale, matchKey, matchWord } from '../../vocabulary';

/**
 * Keys, enumeration words and 宣言 of the whole file in the other language. Comments, texts, ids,
 * quotes and everything else stay as they are.
 */
export function convertKeys(story: Story, language: Locale): TextEdit[] {
  const edits: TextEdit[] = [];
  const own = story.isDialogueFile ? story.items : [story.root, ...story.items];
  for (const item of own) {
    convertItem(item, language, edits);
  }
  convertStatements(story, language, edits);
  return edits
    .filter(({ start, end, text }) => story.text.slice(start, end) !== text)
    .sort((a, b) => a.start - b.start);
}

function convertItem(item: Item, language: Locale, edits: TextEdit[]): void {
  const { node, shape } = item;
  if (node.kind === 'map') {
    for (const { key } of node.pairs) {
      const match = matchKey(shape, key.value);
      if (match?.locale) replace(key, 0, key.value.length, match.field[language], edits);
    }
  }
  for (const { field } of item.entries) {
    if (field.type !== 'enum') continue;
    for (const text of item.texts(field.id)) convertWords(field, text, language, edits);
  }
}

/** The words of one text; those that are not known stay. */
function convertWords(field: Field, node: TextNode, language: Locale, edits: TextEdit[]): void {
  const pattern = field.many ? /[^、,・/\s][^、,・/]*/g : /\S(?:.*\S)?/g;
  for (const match of node.value.matchAll(pattern)) {
    const typed = match[0].trimEnd();
    const word = matchWord(field.words ?? [], typed);
    if (word) replace(node, match.index, match.index + typed.length, word[language], edits);
  }
}

const statements: Record<Locale, string> = { ja: '宣言', en: 'statement' };

/** 宣言 as a reference to the vision; an item may have that word for its own id. */
function convertStatements(story: Story, language: Locale, edits: TextEdit[]): void {
  const names = new Set(Object.values(statements).map(spellingKey));
  for (const { node, span, text, target, from } of story.links.references) {
    if (target !== story.vision || !target || story.links.isElsewhere(from)) continue;
    if (!names.has(spellingKey(text)) || target.id !== null) continue;
    const inner = span === node.span ? partOf(node, 0, node.value.length) : span;
    edits.push({ start: inner.start, end: inner.end, text: statements[language] });
  }
}

/** Replaces a part of a text where it stands as it is read, inside of its quotes. */
function replace(node: TextNode, from: number, to: number, text: string, edits: TextEdit[]): void {
  if (node.verbatim < 0) return;
  const { start, end } = partOf(node, from, to);
  edits.push({ start, end, text });
}
