import type { Item } from '../story/item';
import { type Story, sideOf } from '../story/story';
import { type FieldId, type FieldIdOf, mainField, type ShapeId } from '../vocabulary';
import type { Card, Force, Row, SheetBlock, Table } from './deck';
import { detailsOf, evidenceLine, sideMark, textsOf } from './details';
import { chartsOf } from './figures';
import { type DeckContext, fieldPiece, figureFields, pendingPiece, pieceOf } from './pieces';
import { cohortLabel, fieldHeading, nameHeading, stringsIn, wordLabel } from './strings';

/** Sheet 1: the declaration and the images of the region. */
export function visionBlocks(story: Story, context: DeckContext): readonly SheetBlock[] {
  const { vision } = story;
  const { language, places } = context;
  if (!vision) return [];
  const heading = (field: FieldIdOf<'vision'>) => fieldHeading('vision', field, language);
  const statement =
    fieldPiece(vision, 'statement', heading('statement'), context) ??
    pendingPiece(places.of(vision), heading('statement'), context);
  const after = (['source', 'principles'] as const).flatMap(
    (field) => fieldPiece(vision, field, heading(field), context) ?? [],
  );
  return [
    { kind: 'statement', piece: statement, before: story.horizon, after },
    cardsOf(heading('images'), story.images, context),
  ];
}

/** Sheet 2: the default future, outside and inside, with its figures. */
export function futureBlocks(story: Story, context: DeckContext): readonly SheetBlock[] {
  return bySide(story.defaultFuture, context);
}

/** Sheet 3: what the municipality must do. */
export function strategyBlocks(story: Story, context: DeckContext): readonly SheetBlock[] {
  return story.strategies.length > 0 ? [cardsOf('', story.strategies, context)] : [];
}

/** Sheet 4: the ideal organisation and people. */
export function idealBlocks(story: Story, context: DeckContext): readonly SheetBlock[] {
  const { language } = context;
  const sides = (['organisation', 'people'] as const).flatMap((side) => {
    const items = story.ideals.filter((item) => sideOf(item) === side);
    return items.length > 0 ? [cardsOf(fieldHeading('ideal', side, language), items, context)] : [];
  });
  const rest = story.ideals.filter(
    (item) => !['organisation', 'people'].includes(sideOf(item) ?? ''),
  );
  return rest.length > 0 ? [...sides, cardsOf('', rest, context)] : sides;
}

/** Sheet 5: where we are, item by item from its history to its gap. */
export function currentBlocks(story: Story, context: DeckContext): readonly SheetBlock[] {
  if (story.currentStates.length === 0) return [];
  const fields = ['history', 'today', 'cause', 'gap'] as const;
  return [
    tableOf('current', story.currentStates, ['content', ...fields], context, wordOfSide, ['side']),
  ];
}

/** Sheet 6: the force field. */
export function forceBlocks(story: Story, context: DeckContext): readonly SheetBlock[] {
  const { language } = context;
  const field = story.root.map('force-field');
  if (!field) return [];
  const forces = <S extends 'driving' | 'restraining'>(side: S, answer: FieldIdOf<S>) =>
    field.items(side).map((item): Force => {
      const strength = item.figure('strength')?.value ?? null;
      return {
        piece: pieceOf(item, fieldHeading('force-field', side, language), context),
        strength: strength === null ? null : Math.min(5, Math.max(1, Math.round(strength))),
        answer: item.text(answer),
        answerTitle: fieldHeading(side, answer, language),
      };
    });
  const all = [...field.items('driving'), ...field.items('restraining')];
  return [
    {
      kind: 'forces',
      drivingTitle: fieldHeading('force-field', 'driving', language),
      restrainingTitle: fieldHeading('force-field', 'restraining', language),
      driving: forces('driving', 'use'),
      restraining: forces('restraining', 'countermeasure'),
    },
    ...remarkBlocks(all, context),
  ];
}

/** What an item of the force field says beside its force and the answer to it. */
function remarkBlocks(items: readonly Item[], context: DeckContext): readonly SheetBlock[] {
  const cards = cardsOf('', items, context, ['use', 'countermeasure', 'strength']);
  if (cards.kind !== 'cards') return [];
  const rich = cards.cards.filter(({ details }) => details.length > 0);
  return rich.length === 0 ? [] : [{ ...cards, cards: rich }];
}

/** Sheet 8: who takes which first step. */
export function stepBlocks(story: Story, context: DeckContext): readonly SheetBlock[] {
  if (story.firstSteps.length === 0) return [];
  const fields = ['who', 'from', 'with', 'what', 'how-far', 'how', 'change'] as const;
  return [
    tableOf('first-step', story.firstSteps, fields, context, (item) => item.text('group'), [
      'group',
    ]),
  ];
}

/** One year on: the state and the changes, with their figures. */
export function yearBlocks(story: Story, context: DeckContext): readonly SheetBlock[] {
  const { language } = context;
  const year = story.root.map('one-year');
  if (!year) return [];
  const heading = (field: FieldIdOf<'one-year'>) => fieldHeading('one-year', field, language);
  return [
    cardsOf(heading('state'), year.items('state'), context),
    cardsOf(heading('change'), year.items('change'), context),
  ].filter((cards) => cards.kind !== 'cards' || cards.cards.length > 0);
}

/** What earlier cohorts did, and who takes it over. */
export function effortBlocks(story: Story, context: DeckContext): readonly SheetBlock[] {
  const items = story.root.items('previous-efforts');
  if (items.length === 0) return [];
  const { language } = context;
  const fields = [
    'content',
    'year',
    'results',
    'status',
    'reason',
    'insights',
    'taken-over-by',
  ] as const;
  const cohort = (item: Item) => {
    const text = item.text('cohort');
    return text === '' ? '' : cohortLabel(text, language);
  };
  return [tableOf('previous-effort', items, fields, context, cohort, ['cohort'])];
}

/**
 * A table of items: one column for each of these fields that any of them has (the first where none
 * has), and a last one for whatever else one of them says. `before` stands above the first cell of a row and covers the
 * fields of `covered`.
 */
export function tableOf<S extends ShapeId>(
  shape: S,
  items: readonly Item[],
  fields: readonly FieldIdOf<S>[],
  context: DeckContext,
  before: (item: Item, context: DeckContext) => string = () => '',
  covered: readonly FieldId[] = [],
): Table {
  const { language } = context;
  const written = fields.filter((field) => items.some((item) => item.has(field)));
  // The first column stays: a row's heading stands there, whatever else the row says.
  const used = written.length > 0 ? written : fields.slice(0, 1);
  const shown: readonly FieldId[] = [...used, ...covered];
  const others = items.map((item) => othersOf(item, shown, context));
  const hasOthers = others.some((text) => text !== '');
  const rows = items.map((item, index): Row => {
    const [first = '', ...rest] = used.map((field) => textsOf(item, field, language).join('\n'));
    const name = [before(item, context), first].filter(Boolean).join('\n');
    const piece = pieceOf(item, item.shape.title[language], context);
    return { piece, cells: [name, ...rest, ...(hasOthers ? [others[index] ?? ''] : [])] };
  });
  const columns = used.map((field) => fieldHeading(shape, field, language));
  const last = hasOthers ? [stringsIn(language).remarks] : [];
  return { kind: 'table', caption: '', columns: [...columns, ...last], rows };
}

/** What an item says outside of these fields, one line for each field. */
function othersOf(item: Item, shown: readonly FieldId[], { language }: DeckContext): string {
  const serves = shown.includes('serves') ? [] : item.texts('serves').map((node) => node.value);
  const main = mainField(item.shape);
  const details = [
    ...(main && !shown.includes(main.id)
      ? [{ label: nameHeading(main, language), texts: [item.main] }]
      : []),
    { label: fieldHeading('action', 'serves', language), texts: serves },
    ...item.items('evidence').map((one) => ({
      label: fieldHeading('image', 'evidence', language),
      texts: [evidenceLine(one, language)],
    })),
    ...detailsOf(item, language, [...shown, 'evidence']),
  ];
  const { colon, comma } = stringsIn(language);
  return details
    .filter(({ texts }) => texts.some(Boolean))
    .map(({ label, texts }) => `${label}${colon}${texts.join(comma)}`)
    .join('\n');
}

function wordOfSide(item: Item, { language }: DeckContext): string {
  const word = item.words('side')[0];
  if (!word) return '';
  return sideMark(wordLabel(word, language), language).trim();
}

/** Cards under the words of 区分, in the order in which those come. */
function bySide(items: readonly Item[], context: DeckContext): readonly SheetBlock[] {
  const { language } = context;
  const sides = [...new Set(items.map((item) => item.word('side')))];
  return sides.map((side) => {
    const own = items.filter((item) => item.word('side') === side);
    const word = own[0]?.words('side')[0];
    // The heading says it already.
    return cardsOf(word ? wordLabel(word, language) : '', own, context, word ? ['side'] : []);
  });
}

export function cardsOf(
  heading: string,
  items: readonly Item[],
  context: DeckContext,
  except: readonly string[] = [],
): SheetBlock {
  return { kind: 'cards', heading, cards: items.map((item) => cardOf(item, context, except)) };
}

export function cardOf(item: Item, context: DeckContext, except: readonly string[] = []): Card {
  const { language } = context;
  const kind = item.shape.title[language];
  const piece = pieceOf(item, kind, context);
  const hidden = [...(piece.figure ? figureFields : []), ...except];
  return {
    piece,
    details: detailsOf(item, language, hidden),
    serves: item.texts('serves').map((node) => node.value),
    charts: chartsOf(item, context),
  };
}
