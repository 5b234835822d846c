import type { Story } from '../story/story';
import type { FieldIdOf } from '../vocabulary';
import type { LabelledTexts } from './deck';
import { recalledTexts } from './furtherSheets';
import type { DeckContext } from './pieces';
import { fieldHeading } from './strings';

/** The boxes at the top of a sheet in which the form repeats earlier ones. */
export function recalledOf(
  field: FieldIdOf<'story'>,
  story: Story,
  context: DeckContext,
): readonly LabelledTexts[] {
  const { language } = context;
  const box = (of: FieldIdOf<'story'>, texts: readonly string[]): LabelledTexts[] =>
    texts.length > 0 ? [{ label: fieldHeading('story', of, language), texts }] : [];
  switch (field) {
    case 'strategies': {
      const statement = story.vision?.text('statement') ?? '';
      const images = recalledTexts(story.images, context);
      return box('vision', [statement, ...images].filter(Boolean));
    }
    case 'ideal':
      return box('strategies', recalledTexts(story.strategies, context));
    case 'current-state':
      return box('ideal', recalledTexts(story.ideals, context));
    case 'first-steps': {
      const first = story.stages[0];
      return first
        ? box('stages', [first.main, ...recalledTexts(first.items('actions'), context)])
        : [];
    }
    default:
      return [];
  }
}
