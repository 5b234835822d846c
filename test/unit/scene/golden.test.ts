import { readFileSync } from 'node:fs';
import { deckOf } from '../../../server/deck/build';
import type { Deck, SheetBlock } from '../../../server/deck/deck';
import { Places } from '../../../server/deck/places';
import { formDeckOf } from '../../../server/export/presets/form';
import { svgOf } from '../../../server/render/svg';
import { printTheme } from '../../../server/render/theme';
import { drawForces } from '../../../server/scene/forces';
import { drawMap } from '../../../server/scene/map';
import { drawPlan } from '../../../server/scene/plan';
import { drawPlanPages } from '../../../server/scene/plan/handedOver';
import { drawRoadmap } from '../../../server/scene/roadmap';
import { readStory } from '../../../server/story/story';
import { assertGolden } from '../../support/golden';

const deckIn = (file: string): Deck => {
  const story = readStory(readFileSync(`examples/${file}`, 'utf8'));
  return deckOf(story, new Places(story), { marksGaps: true });
};

function blockOf<K extends SheetBlock['kind']>(
  deck: Deck,
  kind: K,
): Extract<SheetBlock, { kind: K }> {
  const found = deck.sheets.flatMap(({ blocks }) => blocks).find((block) => block.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found as Extract<SheetBlock, { kind: K }>;
}

describe('the drawings look as they were approved', () => {
  const whole = deckIn('青葉野市.変革ストーリー.yaml');
  const draft = deckIn('はじめての下書き.変革ストーリー.yaml');
  const english = deckIn('lakeside.change-story.yaml');

  for (const [name, deck, width] of [
    ['plan-whole', whole, 1200],
    ['plan-narrow', whole, 420],
    ['plan-draft', draft, 800],
    ['plan-english', english, 1000],
  ] as const) {
    it(name, () => {
      const [scene] = drawPlan(blockOf(deck, 'plan'), { width, size: 13 });
      if (scene) assertGolden(`scene/${name}.svg`, `${svgOf(scene, printTheme)}\n`);
    });
  }

  it('plan-glance: what is seen at once in a panel', () => {
    const [scene] = drawPlan(blockOf(whole, 'plan'), { width: 680, size: 13 }, { view: 660 });
    if (scene) assertGolden('scene/plan-glance.svg', `${svgOf(scene, printTheme)}\n`);
  });

  it('plan-page: on a page, the second of which goes on', () => {
    const frame = { width: 1280, height: 720, size: 18, floor: 12 };
    drawPlan(blockOf(whole, 'plan'), frame).forEach((scene, index) => {
      assertGolden(`scene/plan-page-${index + 1}.svg`, `${svgOf(scene, printTheme)}\n`);
    });
  });

  it('plan-bands: on the form of 2022, worked back from the vision', () => {
    const six = formDeckOf(deckIn('潮見町.変革ストーリー.yaml'));
    const frame = { width: 1280, height: 720, size: 16, floor: 14 };
    drawPlanPages(blockOf(six, 'plan'), frame).forEach((scene, index) => {
      assertGolden(`scene/plan-bands-${index + 1}.svg`, `${svgOf(scene, printTheme)}\n`);
    });
  });

  it('map', () => {
    const scene = drawMap(blockOf(draft, 'chain'), { width: 1000, size: 13 });
    assertGolden('scene/map-draft.svg', `${svgOf(scene, printTheme)}\n`);
  });

  for (const [name, deck, width] of [
    ['roadmap-whole', whole, 1200],
    ['roadmap-narrow', whole, 420],
    ['roadmap-english', english, 800],
  ] as const) {
    it(name, () => {
      const scene = drawRoadmap(blockOf(deck, 'roadmap'), { width, size: 13 });
      assertGolden(`scene/${name}.svg`, `${svgOf(scene, printTheme)}\n`);
    });
  }

  it('force field', () => {
    const scene = drawForces(blockOf(whole, 'forces'), { width: 1000, size: 13 });
    assertGolden('scene/forces.svg', `${svgOf(scene, printTheme)}\n`);
  });
});
