import type { Story } from '../story/story';
import { formOf, type SheetId, sheetsOf } from '../vocabulary';
import type { LabelledTexts } from './deck';
import { recalledTexts } from './furtherSheets';
import type { DeckContext } from './pieces';

/** The boxes at the top of a sheet in which the form repeats earlier ones: 「… ※シート１」. */
export function recalledOf(
  sheet: SheetId,
  story: Story,
  context: DeckContext,
): readonly LabelledTexts[] {
  const { edition, language } = context;
  return formOf(edition, sheet).recalls.flatMap(({ of, label }): LabelledTexts[] => {
    const texts = textsFor(of, sheet, story, context);
    const number = sheetsOf(edition).find(({ field }) => field === of)?.number;
    if (texts.length === 0 || number === undefined) return [];
    const from = language === 'ja' ? ` ※シート${wide(number)}` : ` (sheet ${number})`;
    return [{ label: label[language] + from, texts }];
  });
}

/** The digits of the form are as wide as its letters. */
function wide(number: number): string {
  return String.fromCodePoint(0xff10 + number);
}

function textsFor(of: SheetId, sheet: SheetId, story: Story, context: DeckContext) {
  switch (of) {
    case 'vision': {
      const statement = story.vision?.text('statement') ?? '';
      // Beside the default future there is room for the declaration alone.
      const images = sheet === 'strategies' ? recalledTexts(story.images, context) : [];
      return [statement, ...images].filter(Boolean);
    }
    case 'strategies':
      return recalledTexts(story.strategies, context);
    case 'ideal':
      return recalledTexts(story.ideals, context);
    case 'stages': {
      const first = story.stages[0];
      return first
        ? [first.main, ...recalledTexts(first.items('actions'), context)].filter(Boolean)
        : [];
    }
    default:
      return [];
  }
}
