import type { Item } from '../story/item';
import { type Story, sideOf } from '../story/story';
import type { Block, Card, Force, Row, Table } from './deck';
import { chartsOf } from './figures';
import { fieldPiece, type Making, pendingPiece, pieceOf } from './pieces';
import { headingOf, say } from './words';

/** Sheet 1: the declaration and the images of the region. */
export function visionBlocks(story: Story, making: Making): readonly Block[] {
  const { vision } = story;
  const { language, places } = making;
  if (!vision) return [];
  const heading = (field: string) => headingOf('vision', field, language);
  const statement =
    fieldPiece(vision, 'statement', heading('statement'), making) ??
    pendingPiece(places.of(vision), heading('statement'), making);
  const after = ['source', 'principles'].flatMap(
    (field) => fieldPiece(vision, field, heading(field), making) ?? [],
  );
  return [
    { kind: 'statement', piece: statement, before: vision.text('horizon'), after },
    cardsOf(heading('images'), story.images, making),
  ];
}

/** Sheet 2: the default future, outside and inside, with its figures. */
export function futureBlocks(story: Story, making: Making): readonly Block[] {
  return bySide(story.defaultFuture, making);
}

/** Sheet 3: what the municipality must do. */
export function strategyBlocks(story: Story, making: Making): readonly Block[] {
  return story.strategies.length > 0 ? [cardsOf('', story.strategies, making)] : [];
}

/** Sheet 4: the ideal organisation and people. */
export function idealBlocks(story: Story, making: Making): readonly Block[] {
  const { language } = making;
  const sides = ['organisation', 'people'].flatMap((side) => {
    const items = story.ideals.filter((item) => sideOf(item) === side);
    return items.length > 0 ? [cardsOf(headingOf('ideal', side, language), items, making)] : [];
  });
  const rest = story.ideals.filter(
    (item) => !['organisation', 'people'].includes(sideOf(item) ?? ''),
  );
  return rest.length > 0 ? [...sides, cardsOf('', rest, making)] : sides;
}

/** Sheet 5: where we are, item by item from its history to its gap. */
export function currentBlocks(story: Story, making: Making): readonly Block[] {
  if (story.currentStates.length === 0) return [];
  const fields = ['history', 'today', 'cause', 'gap'];
  return [tableOf('current', story.currentStates, ['content', ...fields], making, wordOfSide)];
}

/** Sheet 6: the force field. */
export function forceBlocks(story: Story, making: Making): readonly Block[] {
  const { language } = making;
  const field = story.root.map('force-field');
  if (!field) return [];
  const forces = (side: 'driving' | 'restraining', answer: string) =>
    field.items(side).map((item): Force => {
      const strength = item.figure('strength')?.value ?? null;
      return {
        piece: pieceOf(item, headingOf('force-field', side, language), making),
        strength: strength === null ? null : Math.min(5, Math.max(1, Math.round(strength))),
        answer: item.text(answer),
        answerTitle: headingOf(side, answer, language),
      };
    });
  return [
    {
      kind: 'forces',
      drivingTitle: headingOf('force-field', 'driving', language),
      restrainingTitle: headingOf('force-field', 'restraining', language),
      driving: forces('driving', 'use'),
      restraining: forces('restraining', 'countermeasure'),
    },
  ];
}

/** Sheet 8: who takes which first step. */
export function stepBlocks(story: Story, making: Making): readonly Block[] {
  if (story.firstSteps.length === 0) return [];
  const fields = ['who', 'from', 'with', 'what', 'how-far', 'how', 'change'];
  return [tableOf('first-step', story.firstSteps, fields, making, (item) => item.text('group'))];
}

/** One year on: the state and the changes, with their figures. */
export function yearBlocks(story: Story, making: Making): readonly Block[] {
  const { language } = making;
  const year = story.root.map('one-year');
  if (!year) return [];
  const heading = (field: string) => headingOf('one-year', field, language);
  return [
    cardsOf(heading('state'), year.items('state'), making),
    cardsOf(heading('change'), year.items('change'), making),
  ].filter((cards) => cards.kind !== 'cards' || cards.cards.length > 0);
}

/** What earlier cohorts did, and who takes it over. */
export function effortBlocks(story: Story, making: Making): readonly Block[] {
  const items = story.root.items('previous-efforts');
  if (items.length === 0) return [];
  const { language } = making;
  const fields = ['content', 'year', 'results', 'status', 'reason', 'insights', 'taken-over-by'];
  const cohort = (item: Item) => {
    const text = item.text('cohort');
    return text === '' ? '' : language === 'ja' ? `第${text}期` : `Cohort ${text}`;
  };
  return [tableOf('previous-effort', items, fields, making, cohort)];
}

/** A table of items: one column for each field that any of them has. */
export function tableOf(
  shape: Parameters<typeof headingOf>[0],
  items: readonly Item[],
  fields: readonly string[],
  making: Making,
  before: (item: Item, making: Making) => string,
): Table {
  const { language } = making;
  const used = fields.filter((field) => items.some((item) => item.has(field)));
  const rows = items.map((item): Row => {
    const [first = '', ...rest] = used.map((field) => cellOf(item, field, making));
    const name = [before(item, making), first].filter(Boolean).join('\n');
    return { piece: pieceOf(item, item.shape.title[language], making), cells: [name, ...rest] };
  });
  const columns = used.map((field) => headingOf(shape, field, language));
  return { kind: 'table', caption: '', columns, rows };
}

function cellOf(item: Item, field: string, { language }: Making): string {
  const words = item.words(field);
  return words.length > 0 ? words.map((word) => word[language]).join('、') : item.text(field);
}

function wordOfSide(item: Item, { language }: Making): string {
  const word = item.words('side')[0];
  return word ? `【${word[language]}】` : '';
}

/** Cards under the words of 区分, in the order in which those come. */
function bySide(items: readonly Item[], making: Making): readonly Block[] {
  const { language } = making;
  const sides = [...new Set(items.map((item) => item.word('side')))];
  return sides.map((side) => {
    const own = items.filter((item) => item.word('side') === side);
    return cardsOf(own[0]?.words('side')[0]?.[language] ?? '', own, making);
  });
}

function cardsOf(heading: string, items: readonly Item[], making: Making): Block {
  return { kind: 'cards', heading, cards: items.map((item) => cardOf(item, making)) };
}

const detailFields = ['elements', 'examples', 'measured-by', 'note'];

function cardOf(item: Item, making: Making): Card {
  const { language } = making;
  const details = detailFields.flatMap((field) => {
    const nested = item.items(field).map((one) => one.main);
    const texts = nested.length > 0 ? nested : item.texts(field).map((node) => node.value);
    const known = item.shape.fields.some((one) => one.id === field);
    if (!known || texts.length === 0) return [];
    return [{ label: headingOf(item.shape.id, field, language), texts }];
  });
  const phase = item.text('phase');
  const kind = item.shape.title[language];
  const piece = pieceOf(item, kind, making);
  return {
    piece: phase === '' ? piece : { ...piece, kind: `${kind} ${say('phase', language)}${phase}` },
    details,
    serves: item.texts('serves').map((node) => node.value),
    charts: chartsOf(item, making),
  };
}
