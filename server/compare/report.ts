import type { Item } from '../story/item';
import type { Story } from '../story/story';
import { type FieldId, fieldOf, formOf, isSheetId, type Locale, sheetsOf } from '../vocabulary';
import { type Comparison, compareStories, type FieldChange, type ItemChange } from './compare';
import { compareWording, type WordingPart } from './wording';
import { ordinal, wordOf } from './words';

/** The differences of two stories for people, sheet by sheet. */
export interface ChangeReport {
  readonly sheets: readonly ChangedSheet[];
  /** How many changes of each kind, in the order in which they are named. */
  readonly counts: readonly (readonly [kind: ChangeKind, count: number])[];
}

export interface ChangedSheet {
  /** Id of the key at the top; null for the keys at the top themselves. */
  readonly id: FieldId | null;
  /** Number on the form; null for what the form does not have. */
  readonly number: number | null;
  readonly title: string;
  readonly changes: readonly ReportedChange[];
}

export type ChangeKind = 'added' | 'removed' | 'text' | 'move' | 'link' | 'figure';
const kinds: readonly ChangeKind[] = ['added', 'removed', 'text', 'move', 'link', 'figure'];

/** What became of one item. */
export interface ReportedChange {
  /** None where it stayed as it was. */
  readonly kinds: readonly ChangeKind[];
  /** Kind of the item, with the place around it: 「段階『まず』のアクション」. */
  readonly label: string;
  /** Text of the item, of the later story where it is there. */
  readonly name: string;
  readonly details: readonly ChangeDetail[];
  readonly before: Item | null;
  readonly after: Item | null;
}

/** One value or the place of an item, before and after; empty where there was or is none. */
export interface ChangeDetail {
  readonly kind: ChangeKind;
  /** Null where it is no value of one field: a move, an unknown key. */
  readonly field: FieldId | null;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** How the one text became the other; null where there is only one, or where it is no text. */
  readonly wording: readonly WordingPart[] | null;
}

/**
 * Compares two stories and says what differs in the words of this language.
 *
 * @param isWhole with the items that stayed as they were
 */
export function reportChanges(
  before: Story,
  after: Story,
  locale: Locale,
  { isWhole = false }: { readonly isWhole?: boolean } = {},
): ChangeReport {
  return reportOf(compareStories(before, after), after, locale, isWhole);
}

/** The same of two stories that are compared already. */
export function reportOf(
  { changes, all }: Comparison,
  after: Story,
  locale: Locale,
  isWhole: boolean,
): ChangeReport {
  const reported = (isWhole ? all.filter(isTold) : changes).map((change) => ({
    sheet: change.sheet,
    change: reportedChange(change, locale),
  }));
  const form = sheetsOf(after.edition).map(({ field }): FieldId => field);
  const found = [...new Set(reported.map(({ sheet }) => sheet))];
  const rank = (id: FieldId | null) => (id === null ? -1 : form.indexOf(id as never));
  const place = (id: FieldId | null) => (rank(id) < 0 && id !== null ? form.length : rank(id));
  found.sort((a, b) => place(a) - place(b));
  return {
    sheets: found.map((id) => ({
      ...sheetHeading(id, after, locale),
      changes: reported.filter(({ sheet }) => sheet === id).map(({ change }) => change),
    })),
    counts: kinds.map((kind) => [
      kind,
      reported.filter(({ change }) => change.kinds.includes(kind)).length,
    ]),
  };
}

/** What stayed is told by its text: what has none is no line of its own. */
function isTold({ kind, after }: ItemChange): boolean {
  return kind !== 'same' || (after !== null && after.field !== null && after.main !== '');
}

function sheetHeading(id: FieldId | null, { edition }: Story, locale: Locale) {
  if (id === null) return { id, number: null, title: wordOf('cover', locale) };
  const sheet = sheetsOf(edition).find(({ field }) => field === id);
  const title =
    sheet && isSheetId(id)
      ? formOf(edition, id).title[locale]
      : headingOf(fieldOf('story', id as never), locale);
  return { id, number: sheet?.number ?? null, title };
}

function headingOf(named: { readonly ja: string; readonly en: string }, locale: Locale): string {
  if (locale === 'ja') return named.ja;
  const words = named.en.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What became of one item, in the words of this language. */
export function reportedChange(change: ItemChange, locale: Locale): ReportedChange {
  const item = (change.after ?? change.before) as Item;
  const { before, after } = change;
  const isWhole = change.kind === 'added' || change.kind === 'removed';
  const details = isWhole ? wholeDetails(change, locale) : changedDetails(change, locale);
  return {
    kinds: kinds.filter((kind) => details.some((detail) => detail.kind === kind)),
    label: labelOf(item, locale),
    name: item.field === null ? '' : nameOf(item),
    details,
    before,
    after,
  };
}

function labelOf(item: Item, locale: Locale): string {
  const { title } = item.shape;
  const kind = item.field === null ? wordOf('cover', locale) : headingOf(title, locale);
  const owner = item.parent && shortName(item.parent, locale);
  if (!owner) return kind;
  return locale === 'ja' ? `${kind}（${owner}）` : `${kind} (${owner})`;
}

/** Longer texts are no names. */
const maxName: Readonly<Record<Locale, number>> = { ja: 30, en: 70 };

/** What an item is called in the label of another: a long text by its id, else by its beginning. */
function shortName(item: Item, locale: Locale): string {
  const [name = '', ...more] = nameOf(item).split('\n');
  const signs = [...name];
  if (more.length === 0 && signs.length <= maxName[locale]) return name;
  return item.id ?? `${signs.slice(0, maxName[locale] - 1).join('')}…`;
}

/** What an item is called: its text, else its id, else the first that it says. */
function nameOf(item: Item): string {
  const first = () => item.rawEntries.find(({ value }) => value.kind === 'text');
  const text = item.main || item.id || '';
  if (text !== '') return text;
  const entry = first();
  return entry ? item.text(entry.field.id) : '';
}

function changedDetails(change: ItemChange, locale: Locale): ChangeDetail[] {
  const details = change.fields.map((field) => fieldDetail(field, locale));
  if (!change.move) return details;
  return [{ kind: 'move', field: null, ...moveTexts(change, locale), wording: null }, ...details];
}

function moveTexts({ move, before, after, places }: ItemChange, locale: Locale) {
  const label = wordOf('place', locale);
  if (move === 'order') {
    const { before: from, after: to } = places;
    return { label, before: ordinal(from, locale), after: ordinal(to, locale) };
  }
  const listOf = (item: Item | null) => {
    const field = item?.field ? headingOf(item.field, locale) : '';
    return [item?.parent ? nameOf(item.parent) : '', field].filter(Boolean).join(' › ');
  };
  return { label, before: listOf(before), after: listOf(after) };
}

function fieldDetail(change: FieldChange, locale: Locale): ChangeDetail {
  const { kind, field, key, before, after } = change;
  const label = field ? headingOf(field, locale) : key;
  const isReworded = before !== '' && after !== '' && kind === 'text';
  return {
    kind,
    field: field?.id ?? null,
    label,
    before,
    after,
    wording: isReworded ? compareWording(before, after) : null,
  };
}

/** Everything that an item says which came or went as a whole. */
function wholeDetails({ kind, before, after }: ItemChange, locale: Locale): ChangeDetail[] {
  const whole = (after ?? before) as Item;
  const side = (text: string) =>
    kind === 'added' ? { before: '', after: text } : { before: text, after: '' };
  const word: ChangeKind = kind === 'added' ? 'added' : 'removed';
  const details = [...whole.walk()].flatMap((item) =>
    item.rawEntries
      .filter(({ field }) => item.items(field.id).length === 0 && field.id !== 'id')
      .map(({ field }): ChangeDetail => {
        const isMain = field.id === item.shape.main;
        const label = isMain && item !== whole ? headingOf(item.shape.title, locale) : '';
        const text = item
          .texts(field.id)
          .map(({ value }) => value)
          .join('\n');
        const of = label || headingOf(field, locale);
        return {
          kind: word,
          field: field.id,
          label: of,
          ...side(text || seriesText(item, field.id)),
          wording: null,
        };
      }),
  );
  const told = details.filter((detail) => detail.before !== '' || detail.after !== '');
  return told.length > 0
    ? told
    : [{ kind: word, field: null, label: '', ...side('…'), wording: null }];
}

function seriesText(item: Item, field: FieldId): string {
  return item
    .series(field)
    .map(({ label, node }) => `${label}: ${node.kind === 'text' ? node.value : ''}`)
    .join('\n');
}
