import { shortTitleOf } from '../deck/build';
import type { Deck } from '../deck/deck';
import { matchKey, shapeOf } from '../vocabulary';

/** The deck with only these sheets, in the deck's order. */
export function withSheets(deck: Deck, ids: readonly string[]): Deck {
  return { ...deck, sheets: deck.sheets.filter(({ id }) => ids.includes(id)) };
}

/**
 * The ids of the sheets that someone names by number (7), id (`stages`), key in any spelling or
 * title; what names none is in `unknown`.
 */
export function namedSheets(
  { sheets: all, language }: Deck,
  names: readonly string[],
): { readonly ids: readonly string[]; readonly unknown: readonly string[] } {
  const shape = shapeOf('story');
  const found = names.map((name) => {
    const id = matchKey(shape, name)?.field.id ?? name;
    return all.find(
      (sheet) =>
        String(sheet.number) === name.normalize('NFKC') ||
        sheet.id === id ||
        [sheet.title, shortTitleOf(sheet, language)].includes(name),
    );
  });
  return {
    ids: found.flatMap((sheet) => (sheet ? [sheet.id] : [])),
    unknown: names.filter((_, index) => !found[index]),
  };
}
