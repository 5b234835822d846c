import type { Entry, Item } from '../story/item';
import type { Story } from '../story/story';
import { type FieldId, type FieldType, sheetsOf } from '../vocabulary';

/** What a word of the text is. */
export const tokenTypes = ['sheet', 'key', 'id', 'reference', 'figure', 'word'] as const;
export type TokenType = (typeof tokenTypes)[number];
export const tokenModifiers = ['unresolved'] as const;

/** A word with its meaning; absolute UTF-16 offsets, within one line, in the order of the file. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
  readonly isUnresolved: boolean;
}

/** The words of a range whose meaning the story knows; prose is left alone. */
export function semanticTokensIn(story: Story, start: number, end: number): readonly Token[] {
  const tokens: Token[] = [];
  const add = (span: { start: number; end: number }, type: TokenType, isUnresolved = false) => {
    if (span.end <= span.start || span.end < start || span.start > end) return;
    if (story.text.slice(span.start, span.end).includes('\n')) return;
    tokens.push({ start: span.start, end: span.end, type, isUnresolved });
  };
  const sheets = new Set<FieldId>(sheetsOf('action-plan').map((sheet) => sheet.field));
  for (const entry of story.root.entries) {
    if (entry.key) add(entry.key.span, sheets.has(entry.field.id) ? 'sheet' : 'key');
  }
  for (const item of [story.root, ...story.items]) {
    if (item !== story.root && (item.span.end < start || item.span.start > end)) continue;
    addItem(story, item, add);
  }
  tokens.sort((a, b) => a.start - b.start);
  // An editor drops all tokens of a file in which two overlap.
  return tokens.filter((token, i) => i === 0 || token.start >= (tokens[i - 1]?.end ?? 0));
}

type Add = (span: { start: number; end: number }, type: TokenType, isUnresolved?: boolean) => void;

function addItem(story: Story, item: Item, add: Add): void {
  for (const entry of item.entries) {
    if (entry.key && item !== story.root) add(entry.key.span, 'key');
    addValue(item, entry, add);
  }
  for (const { span, target, field } of story.links.from(item)) {
    const isProse = !target && field !== 'serves';
    if (!isProse) add(span, 'reference', !target);
  }
}

/** What the texts of a field are, by its type; prose has no entry. */
const ofTexts: Partial<Record<FieldType, TokenType>> = {
  enum: 'word',
  quantity: 'figure',
  number: 'figure',
  year: 'figure',
};

function addValue(item: Item, { field, value }: Entry, add: Add): void {
  const type = field.id === 'id' ? 'id' : ofTexts[field.type];
  if (type) for (const node of item.texts(field.id)) add(node.span, type);
  if ((field.type !== 'values' && !field.orValues) || value.kind !== 'map') return;
  for (const pair of value.pairs) {
    add(pair.key.span, 'figure');
    if (pair.value.kind === 'text') add(pair.value.span, 'figure');
  }
}
