import type { Story } from '../story/story';
import { width } from '../text/width';
import { formOf, type SheetId, sheetsOf } from '../vocabulary';
import type { RecalledTexts } from './deck';
import { recalledTexts } from './furtherSheets';
import type { DeckContext } from './pieces';
import { stageLabel } from './strings';

/** The boxes at the top of a sheet in which the form repeats earlier ones: 「… ※シート１」. */
export function recalledOf(
  sheet: SheetId,
  story: Story,
  context: DeckContext,
): readonly RecalledTexts[] {
  const { edition, language } = context;
  const recalled = formOf(edition, sheet).recalls.flatMap(
    ({ of, label, isBand }): RecalledTexts[] => {
      const texts = textsFor(of, sheet, story, context);
      const number = sheetsOf(edition).find(({ field }) => field === of)?.number;
      if (texts.length === 0 || number === undefined) return [];
      if (isBand) return [{ label: label[language], texts, isBand }];
      const from = language === 'ja' ? ` ※シート${wide(number)}` : ` (sheet ${number})`;
      return [{ label: label[language] + from, texts }];
    },
  );
  // An arrow leads from something to something.
  return recalled.every(({ isBand }) => isBand) ? [] : recalled;
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
      if (sheet === 'current-state') return namesOfActions(story, context);
      const first = story.stages[0];
      return first
        ? [first.main, ...recalledTexts(first.items('actions'), context)].filter(Boolean)
        : [];
    }
    default:
      return [];
  }
}

/** The band of the form is an arrow with its name: the actions go by their ids there, or by stages. */
function namesOfActions({ actions, stages }: Story, { language }: DeckContext): readonly string[] {
  const ids = actions.flatMap(({ id }) => (id === null || id.length > maxId ? [] : [id]));
  if (ids.length === actions.length) return ids;
  return stages.flatMap((stage, index) =>
    stage.items('actions').length > 0 ? [stageLabel(index + 1, language)] : [],
  );
}

const maxId = 10;

/** Are these names, which stand in one line? */
export function areNames(texts: readonly string[]): boolean {
  return texts.every((text) => width(text) <= 10 && !/[、,\n]/.test(text));
}
