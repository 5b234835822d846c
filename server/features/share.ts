import { deckOf } from '../deck/build';
import type { Deck } from '../deck/deck';
import { Places } from '../deck/places';
import type { Story } from '../story/story';
import { matchKey, shapeOf } from '../vocabulary';

/** The sheets of a story as they are handed over. */
export function deckToShare(story: Story): Deck {
  return deckOf(story, new Places(story));
}

/** A finding as far as it is told to others. */
export interface OpenFinding {
  /** Where it stands in the text of the story, as a UTF-16 offset. */
  readonly offset: number;
  readonly message: string;
}

/** What the check still says, by the id of the sheet in whose field it stands. */
export function findingsBySheet(
  story: Story,
  findings: readonly OpenFinding[],
): ReadonlyMap<string, readonly string[]> {
  const bySheet = new Map<string, string[]>();
  for (const { offset, message } of findings) {
    const entry = story.root.entries.find(({ span }) => span.start <= offset && offset <= span.end);
    if (!entry) continue;
    const sheet = sheets[entry.field.id] ?? entry.field.id;
    const own = bySheet.get(sheet) ?? [];
    if (!own.includes(message)) own.push(message);
    bySheet.set(sheet, own);
  }
  return bySheet;
}

/** Fields that stand on the sheet of another. */
const sheets: Readonly<Record<string, string>> = {
  'plan-rationale': 'stages',
  dialogues: 'advice',
};

/**
 * The ids of the sheets that someone names by number (7), id (`stages`), key in any spelling or
 * title; what names none is in `unknown`.
 */
export function namedSheets(
  { sheets: all }: Deck,
  names: readonly string[],
): { readonly ids: readonly string[]; readonly unknown: readonly string[] } {
  const shape = shapeOf('story');
  const found = names.map((name) => {
    const id = matchKey(shape, name)?.field.id ?? name;
    return all.find(
      (sheet) =>
        String(sheet.number) === name.normalize('NFKC') || sheet.id === id || sheet.title === name,
    );
  });
  return {
    ids: found.flatMap((sheet) => (sheet ? [sheet.id] : [])),
    unknown: names.filter((_, index) => !found[index]),
  };
}
