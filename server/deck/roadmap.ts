import type { Item } from '../story/item';
import type { Story } from '../story/story';
import { readPeriod } from '../text/period';
import type { Lane, Roadmap, RoadmapBar, SheetBlock } from './deck';
import { type DeckContext, pieceOf } from './pieces';
import { cohortLabel, fieldHeading, stringsIn, wordLabel } from './strings';

const broken = new Set(['stopped', 'not-kept-up', 'never-begun']);
/** More years than this make no drawing: a slip in a year, or a plan for ever. */
const maxYears = 25;

/**
 * The road map: what earlier cohorts began, the stages of this story with their actions, and who
 * takes over what (引き継ぎ先), over the fiscal years. None where no year is known.
 */
export function roadmapBlocks(story: Story, context: DeckContext): readonly SheetBlock[] {
  const { language } = context;
  const keys = new Map<Item, string>();
  const efforts = story.root.items('previous-efforts');
  const cohorts = [...new Set(efforts.map((item) => item.text('cohort')))];
  const lanes: Lane[] = [
    ...cohorts.map((cohort) => ({
      title: cohortName(cohort, language),
      bars: efforts
        .filter((item) => item.text('cohort') === cohort)
        .map((item) => effortBar(item, context, keys)),
    })),
    ...story.stages.map((stage) => ({
      title: stage.main || fieldHeading('story', 'stages', language),
      bars: stage.items('actions').map((action) => actionBar(action, stage, story, context, keys)),
    })),
  ].filter(({ bars }) => bars.length > 0);
  const years = yearsOf(lanes, story, context);
  return years.length === 0
    ? []
    : [{ kind: 'roadmap', years, lanes, batons: batonsOf(story, keys) }];
}

/** How a cohort (期) is called; what has none is of earlier years. */
export function cohortName(cohort: string, language: DeckContext['language']): string {
  if (cohort === '') return stringsIn(language).earlier;
  return cohortLabel(cohort, language);
}

function effortBar(item: Item, context: DeckContext, keys: Map<Item, string>): RoadmapBar {
  const year = item.year('year')?.year;
  const years = year === undefined ? readPeriod(item.text('year')) : { from: year, to: year };
  const word = item.words('status')[0];
  return {
    piece: named(item, context, keys),
    ...years,
    status: word ? wordLabel(word, context.language) : '',
    isBroken: broken.has(word?.id ?? ''),
  };
}

function actionBar(
  action: Item,
  stage: Item,
  story: Story,
  context: DeckContext,
  keys: Map<Item, string>,
): RoadmapBar {
  const word = action.words('progress')[0];
  return {
    piece: named(action, context, keys),
    ...readPeriod(stage.text('period'), story.year),
    status: word ? wordLabel(word, context.language) : '',
    isBroken: word?.id === 'stopped',
  };
}

function named(item: Item, context: DeckContext, keys: Map<Item, string>) {
  const piece = pieceOf(item, item.shape.title[context.language], context);
  if (piece.key !== null) keys.set(item, piece.key);
  return piece;
}

function yearsOf(
  lanes: readonly Lane[],
  story: Story,
  { language }: DeckContext,
): Roadmap['years'] {
  const ends = lanes.flatMap(({ bars }) => bars.flatMap(({ from, to }) => [from, to]));
  const known = [...ends, story.year].filter((year) => typeof year === 'number');
  if (ends.every((year) => year === null) || known.length === 0) return [];
  const first = Math.min(...known);
  const last = Math.min(Math.max(...known), first + maxYears - 1);
  const usesEra = /^(?:令和|平成|[RH])/i.test(story.root.text('year'));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, label: labelOf(year, usesEra && language === 'ja', language) };
  });
}

/** R8, H31 where the story counts so; 2026年度 or 2026 otherwise. */
function labelOf(year: number, usesEra: boolean, language: DeckContext['language']): string {
  if (!usesEra) return language === 'ja' ? `${year}年度` : String(year);
  return year >= 2019 ? `R${year === 2019 ? '元' : year - 2018}` : `H${year - 1988}`;
}

function batonsOf(story: Story, keys: ReadonlyMap<Item, string>): Roadmap['batons'] {
  return story.root.items('previous-efforts').flatMap((item) => {
    const from = keys.get(item);
    if (from === undefined) return [];
    return item.texts('taken-over-by').flatMap((node) => {
      const target = story.links.resolve(node.value);
      const to = target && keys.get(target);
      return target && to ? [{ from, to, taker: target.id ?? target.main }] : [];
    });
  });
}
