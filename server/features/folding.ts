import type { Item } from '../story/item';
import type { Story } from '../story/story';

/** A range that can be folded: absolute UTF-16 offsets of its first and last character. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  /** `log`: folded when a story is first opened. */
  readonly kind: 'part' | 'comment' | 'log';
}

/** Keys whose text is long and read seldom. */
const logs = new Set(['dialogues', 'schedule', 'afterword']);

/** What can be folded: keys and items over several lines, and runs of comment lines. */
export function foldingRangesIn(story: Story): readonly Fold[] {
  const folds: Fold[] = [];
  for (const entry of story.root.entries) {
    folds.push({
      start: entry.span.start,
      end: entry.span.end,
      kind: logs.has(entry.field.id) ? 'log' : 'part',
    });
  }
  for (const item of story.items) {
    folds.push({ start: item.span.start, end: item.span.end, kind: 'part' });
    for (const entry of item.entries) {
      if (entry.key) folds.push({ start: entry.span.start, end: entry.span.end, kind: 'part' });
    }
  }
  for (const match of story.text.matchAll(/(?:^[ \t\u3000]*[#＃].*(?:\r?\n|$)){2,}/gm)) {
    const end = match.index + match[0].trimEnd().length;
    folds.push({ start: match.index, end, kind: 'comment' });
  }
  return folds;
}

/** Ranges around an offset, the smallest first: the text, the value, the key with it, the items. */
export function selectionRangesAt(
  story: Story,
  offset: number,
): readonly { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  const add = (span: { readonly start: number; readonly end: number }) => {
    const last = ranges[ranges.length - 1];
    if (span.start > offset || span.end < offset) return;
    if (last && (span.start > last.start || span.end < last.end)) return;
    if (last && span.start === last.start && span.end === last.end) return;
    ranges.push({ start: span.start, end: span.end });
  };
  const chain: Item[] = [];
  for (let item: Item | null = story.itemAt(offset); item; item = item.parent) chain.push(item);
  chain.push(story.root);
  for (const item of chain) {
    const entry = item.entries.find((one) => one.span.contains(offset));
    if (entry) {
      if (entry.key) add(entry.key.span);
      for (const text of item.texts(entry.field.id)) add(text.span);
      add(entry.value.span);
      add(entry.span);
    }
    add(item.span);
  }
  add({ start: 0, end: story.text.length });
  return ranges;
}
