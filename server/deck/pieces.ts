import type { Item, YearValue } from '../story/item';
import { isPlaceholder } from '../story/placeholder';
import { isByYear, latestOf } from '../story/yearFigures';
import { type Edition, type FieldId, formOf, type Locale, type SheetId } from '../vocabulary';
import type { PlacedText, RoundChanges } from './deck';
import type { Places } from './places';
import { stringsIn } from './strings';

/** Everything a sheet is made of needs: where texts stand, and in which language they are. */
export interface DeckContext {
  readonly places: Places;
  readonly language: Locale;
  readonly edition: Edition;
  /** Whether the map marks what nothing serves, as in the editor; what is handed over does not. */
  readonly marksGaps: boolean;
  /** The fiscal year of the story. */
  readonly year?: number;
  /** Before and after, where an earlier round is at hand. */
  readonly changes?: RoundChanges | null;
}

/** An item as one text with its id and figure. */
export function pieceOf(item: Item, kind: string, { places }: DeckContext): PlacedText {
  const text = item.main;
  const piece: { -readonly [K in keyof PlacedText]: PlacedText[K] } = {
    key: places.of(item),
    text,
    kind,
  };
  if (item.id !== null && item.id !== text) piece.id = item.id;
  const figure = figureOf(item);
  if (figure !== '') piece.figure = figure;
  if (isPlaceholder(text)) piece.isPending = true;
  return piece;
}

/** One field of an item as a text; null where it has none. */
export function fieldPiece(
  item: Item,
  field: FieldId,
  kind: string,
  { places }: DeckContext,
): PlacedText | null {
  const text = item.text(field);
  if (text === '') return null;
  return { key: places.ofField(item, field), text, kind, isPending: isPlaceholder(text) };
}

/** A text that stands where nothing is written yet; going there leads to the given place. */
export function pendingPiece(
  key: string | null,
  kind: string,
  { language }: DeckContext,
): PlacedText {
  return { key, text: stringsIn(language).pending, kind, isPending: true };
}

/** The fields of which "12 → 60％" says all; figures over years stand elsewhere in full. */
export function shownInFigure(item: Item): readonly FieldId[] {
  const fields = (['baseline', 'target'] as const).filter((field) => !isByYear(item, field));
  return fields.length === 2 ? [...fields, 'unit'] : fields;
}

/**
 * "12 → 60％" of an item with 現状値 and 目標値, of figures over years the last: "R7 41 → R10 60％";
 * empty where it has no target.
 */
export function figureOf(item: Item): string {
  const unit = item.text('unit');
  // A word stands apart from its number, a sign or a Japanese unit does not.
  const apart = /^[A-Za-z]/.test(unit) ? ' ' : '';
  const withUnit = (text: string) =>
    unit === '' || text.endsWith(unit) ? text : text + apart + unit;
  const [from, to] = [lastText(item, 'baseline'), lastText(item, 'target')];
  if (to === '') return '';
  return from === '' ? withUnit(to) : `${from} → ${withUnit(to)}`;
}

/** How the form of the story's edition calls a box or a column of a sheet; else the name of the key. */
export function formLabel(
  sheet: SheetId,
  field: string,
  otherwise: string,
  { edition, language }: DeckContext,
): string {
  return formOf(edition, sheet).labels[field]?.[language] ?? otherwise;
}

/** A figure as typed; of figures over years the last, with its year. */
function lastText(item: Item, field: 'baseline' | 'target'): string {
  if (!isByYear(item, field)) return item.text(field);
  const last = latestOf(item, field) ?? item.series(field).at(-1);
  return last ? yearText(last) : '';
}

/** 「R7 41」 */
export function yearText({ label, node }: YearValue): string {
  return [label, node.kind === 'text' ? node.value : ''].filter(Boolean).join(' ');
}
