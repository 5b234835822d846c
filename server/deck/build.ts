import type { Story } from '../story/story';
import { type Bilingual, sheetsOf } from '../vocabulary';
import { adviceBlocks } from './advice';
import { chainBlocks } from './chain';
import type { Block, Deck, Sheet } from './deck';
import type { Making } from './pieces';
import type { Places } from './places';
import { planOf } from './plan';
import {
  currentBlocks,
  effortBlocks,
  forceBlocks,
  futureBlocks,
  idealBlocks,
  stepBlocks,
  strategyBlocks,
  visionBlocks,
  yearBlocks,
} from './sheets';
import { headingOf, say } from './words';

type Maker = (story: Story, making: Making) => readonly Block[];

/** What the sheet of each top-level field is made of. */
const makers: Readonly<Record<string, Maker>> = {
  vision: visionBlocks,
  'default-future': futureBlocks,
  strategies: strategyBlocks,
  ideal: idealBlocks,
  'current-state': currentBlocks,
  'force-field': forceBlocks,
  stages: (story, making) => [planOf(story, making)],
  'first-steps': stepBlocks,
  'one-year': yearBlocks,
  'previous-efforts': effortBlocks,
};

/**
 * The sheets of a story as they can be shown and exported, in the story's own language: all sheets
 * of its edition in the numbering of the form, the map, and what else the story holds.
 */
export function deckOf(story: Story, places: Places): Deck {
  const { language, root } = story;
  const making: Making = { places, language };
  const form = sheetsOf(story.edition);
  const numbered = form.map(({ field, number, title }) =>
    sheetOf(field, number, title, story, making),
  );
  const others = Object.keys(makers)
    .filter((field) => root.has(field) && !form.some((sheet) => sheet.field === field))
    .map((field) => {
      const heading = headingOf('story', field, language);
      return sheetOf(field, null, { ja: heading, en: heading }, story, making);
    });
  const map = madeSheet('map', say('map', language), chainBlocks(story, making));
  const advice = madeSheet('advice', say('advice', language), adviceBlocks(story, making));
  const parts = ['municipality', 'year', 'round'].map((field) => root.text(field));
  return {
    language,
    title: root.text('theme') || root.text('municipality'),
    subtitle: parts.filter(Boolean).join('　'),
    sheets: [...numbered, ...others, ...map, ...advice],
  };
}

function sheetOf(
  field: string,
  number: number | null,
  title: Bilingual,
  story: Story,
  making: Making,
): Sheet {
  const key = making.places.ofField(story.root, field);
  const blocks = makers[field]?.(story, making) ?? [];
  return { id: field, number, title: title[making.language], key, blocks };
}

/** A sheet that no field holds; none where there is nothing for it. */
function madeSheet(id: string, title: string, blocks: readonly Block[]): Sheet[] {
  return blocks.length > 0 ? [{ id, number: null, title, key: null, blocks }] : [];
}
