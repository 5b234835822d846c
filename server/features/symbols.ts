import type { Item } from '../story/item';
import type { Story } from '../story/story';
import { type Locale, sheetsOf } from '../vocabulary';
import { cut, labelOf } from './describe';

/** One entry of the outline; offsets are absolute UTF-16. */
export interface OutlineEntry {
  readonly name: string;
  /** What is missing, or which sheet it is. */
  readonly detail: string;
  readonly kind: OutlineKind;
  readonly start: number;
  readonly end: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly children: readonly OutlineEntry[];
}

export type OutlineKind = 'sheet' | 'stage' | 'action' | 'result' | 'item' | 'front';

/** Parts of a stage or an action that the outline misses aloud. */
const asked = ['outputs', 'outcomes', 'criteria'];

/** The outline of a story: the sheets of its edition first, then what stands around them. */
export function documentSymbolsIn(story: Story, locale: Locale): readonly OutlineEntry[] {
  const sheets = sheetsOf(story.edition);
  const entries = story.root.entries.flatMap((entry) => {
    if (!entry.key) return [];
    const sheet = sheets.find((one) => one.field === entry.field.id);
    const items = story.root.items(entry.field.id);
    const number = sheet && (locale === 'ja' ? `シート${sheet.number}` : `Sheet ${sheet.number}`);
    const isEmpty = !story.root.isFilled(entry.field.id);
    const detail = [number, isEmpty ? missing(locale) : ''].filter(Boolean).join(' ');
    return {
      name: entry.key.value || entry.field[locale],
      detail,
      kind: sheet ? ('sheet' as const) : ('front' as const),
      start: entry.span.start,
      end: entry.span.end,
      nameStart: entry.key.span.start,
      nameEnd: entry.key.span.end,
      children: items.map((item) => itemEntry(item, locale)),
      order: sheet ? sheet.number : 100,
    };
  });
  const own = story.isDialogueFile ? story.dialogues.map((item) => itemEntry(item, locale)) : [];
  const ordered = frontTogether(entries, locale).sort((a, b) => a.order - b.order);
  return [...ordered, ...own];
}

interface OrderedEntry extends OutlineEntry {
  readonly order: number;
}

/** Short keys that stand in a row (自治体, 年度 …) are one entry, so that the sheets are seen. */
function frontTogether(entries: readonly OrderedEntry[], locale: Locale): OrderedEntry[] {
  const found: OrderedEntry[] = [];
  let row: OrderedEntry[] = [];
  const close = () => {
    const [first] = row;
    const last = row.at(-1);
    if (!first || !last || row.length < 3) found.push(...row);
    else {
      const name = locale === 'ja' ? '表紙' : 'Front page';
      const { start, nameStart, nameEnd } = first;
      const span = { start, end: last.end, nameStart, nameEnd };
      const detail = row.map((entry) => entry.name).join(locale === 'ja' ? '・' : ', ');
      found.push({ ...span, name, detail, kind: 'front', children: row, order: 100 });
    }
    row = [];
  };
  for (const entry of entries) {
    if (entry.kind === 'front' && entry.children.length === 0) row.push(entry);
    else {
      close();
      found.push(entry);
    }
  }
  close();
  return found;
}

function itemEntry(item: Item, locale: Locale): OutlineEntry {
  const name = item.texts('id')[0] ?? item.mainNode;
  const span = name?.span ?? item.span;
  const children = item.entries.flatMap((entry) =>
    entry.field.type === 'items' || entry.field.type === 'map'
      ? item.items(entry.field.id).map((child) => itemEntry(child, locale))
      : [],
  );
  return {
    name: cut(labelOf(item, locale), 60) || item.shape.title[locale],
    detail: detailOf(item, locale),
    kind: kindOf(item),
    start: item.span.start,
    end: item.span.end,
    nameStart: span.start,
    nameEnd: span.end,
    children,
  };
}

function detailOf(item: Item, locale: Locale): string {
  const kind = item.shape.title[locale];
  if (item.shape.id !== 'action' || item.parent?.shape.id !== 'stage') return kind;
  const lacking = item.shape.fields.filter(
    (field) =>
      asked.includes(field.id) && !item.isFilled(field.id) && !item.parent?.isFilled(field.id),
  );
  if (lacking.length === 0) return kind;
  const names = lacking.map((field) => field[locale]).join(locale === 'ja' ? '・' : ', ');
  return locale === 'ja' ? `${kind} ${names}なし` : `${kind}, no ${names}`;
}

function kindOf(item: Item): OutlineKind {
  if (item.shape.id === 'stage') return 'stage';
  if (item.shape.id === 'action') return 'action';
  if (['output', 'outcome', 'criterion'].includes(item.shape.id)) return 'result';
  return 'item';
}

function missing(locale: Locale): string {
  return locale === 'ja' ? '未記入' : 'empty';
}

/** Items of a story whose id or text holds the query (all for an empty one). */
export function workspaceSymbolsIn(
  story: Story,
  query: string,
  locale: Locale,
): readonly OutlineEntry[] {
  const wanted = query.normalize('NFKC').toLowerCase();
  return story.items
    .filter((item) => item.id !== null || item.main !== '')
    .filter((item) =>
      `${item.id ?? ''} ${item.main}`.normalize('NFKC').toLowerCase().includes(wanted),
    )
    .map((item) => ({ ...itemEntry(item, locale), children: [] }));
}
