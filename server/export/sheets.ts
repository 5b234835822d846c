import { shortTitleOf } from '../deck/build';
import type { Deck } from '../deck/deck';
import { matchKey, shapeOf } from '../vocabulary';
import type { SheetName } from './names';

/** The deck with only these sheets, in the deck's order. */
export function withSheets(deck: Deck, ids: readonly string[]): Deck {
  const sheets = deck.sheets.filter(({ id }) => ids.includes(id));
  const source = sheets.length === deck.sheets.length ? deck.source : undefined;
  return { ...deck, sheets, source };
}

/**
 * The ids of the sheets that someone names by number (7), range (1-8, １〜３), id (`stages`), key in
 * any spelling or title; what names none is in `unknown`.
 */
export function namedSheets(
  { sheets: all, language }: Deck,
  names: readonly string[],
): { readonly ids: readonly string[]; readonly unknown: readonly string[] } {
  const shape = shapeOf('story');
  const found = names.map((name): readonly string[] => {
    const plain = name.normalize('NFKC').replace(/^(?:シート|sheets?)\s*(?=\d)/i, '');
    const [, from = '', to = from] =
      /^(\d{1,2})(?:\s*[-‐–—〜~～ー]\s*(\d{1,2}))?$/.exec(plain) ?? [];
    if (from !== '') {
      const [first, last] = [Number(from), Number(to)];
      return all.flatMap(({ id, number }) =>
        number !== null && first <= number && number <= last ? [id] : [],
      );
    }
    const id = matchKey(shape, name)?.field.id ?? name;
    const sheet = all.find(
      (one) => one.id === id || [one.title, shortTitleOf(one, language)].includes(name),
    );
    return sheet ? [sheet.id] : [];
  });
  return {
    ids: [...new Set(found.flat())],
    unknown: names.filter((_, index) => found[index]?.length === 0),
  };
}

/** The sheets of a deck as the names of files need them. */
export function sheetNamesOf({ sheets, language }: Deck): readonly SheetName[] {
  return sheets.map((sheet) => ({
    id: sheet.id,
    number: sheet.number,
    title: shortTitleOf(sheet, language),
    isEmpty: sheet.blocks.length === 0,
  }));
}
