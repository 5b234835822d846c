import type { Item } from '../story/item';
import { type Story, sideOf } from '../story/story';
import { servesMark } from '../text/servesMark';
import { type FieldId, type FieldIdOf, mainField, type ShapeId } from '../vocabulary';
import type { Card, Cards, Force, SheetBlock, Table, TableRow } from './deck';
import { detailsOf, evidenceLine, sideMark, textsOf } from './details';
import { chartsOf } from './figures';
import {
  type DeckContext,
  fieldPiece,
  formLabel,
  pendingPiece,
  pieceOf,
  shownInFigure,
} from './pieces';
import { cohortLabel, fieldHeading, nameHeading, stringsIn, wordLabel } from './strings';

/** Sheet 1: the declaration and the images of the region. */
export function visionBlocks(story: Story, context: DeckContext): readonly SheetBlock[] {
  const { vision } = story;
  const { language, places } = context;
  if (!vision) return [];
  const heading = (field: FieldIdOf<'vision'>) =>
    formLabel('vision', field, fieldHeading('vision', field, language), context);
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
    const heading = formLabel('ideal', side, fieldHeading('ideal', side, language), context);
    return items.length > 0 ? [cardsOf(heading, items, context)] : [];
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
  const table = tableOf('current', story.currentStates, ['content', ...fields], context, {
    before: wordOfSide,
    covered: ['side'],
    labels: (field) =>
      formLabel('current-state', field, fieldHeading('current', field, context.language), context),
    asidesIn: 'today',
  });
  const shown = fields.filter((field) => story.currentStates.some((item) => item.has(field)));
  const first = table.columns.length - shown.length;
  return [{ ...table, leads: shown.slice(1).map((_, index) => first + index) }];
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
  const rich = cards.cards.filter(({ details }) => details.length > 0);
  return rich.length === 0 ? [] : [{ ...cards, cards: rich }];
}

/** Sheet 8: who takes which first step, in the five columns of the form. */
export function stepBlocks(story: Story, context: DeckContext): readonly SheetBlock[] {
  if (story.firstSteps.length === 0) return [];
  const { language } = context;
  const label = (field: FieldIdOf<'first-step'>) => fieldHeading('first-step', field, language);
  const table = tableOf(
    'first-step',
    story.firstSteps,
    ['who', 'from', 'with', 'what', 'how-far'],
    context,
    {
      before: (item) => item.text('group'),
      covered: ['group'],
      labels: (field) => formLabel('first-steps', field, label(field), context),
      asidesIn: 'how-far',
      keepsAll: true,
    },
  );
  return [table];
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
  ].filter(({ cards }) => cards.length > 0);
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
  return [
    tableOf('previous-effort', items, fields, context, { before: cohort, covered: ['cohort'] }),
  ];
}

/** How a table of items differs from the plain one. */
interface TableLook<S extends ShapeId> {
  /** What stands above the first cell of a row; it says the fields of `covered`. */
  readonly before?: (item: Item, context: DeckContext) => string;
  readonly covered?: readonly FieldId[];
  readonly labels?: (field: FieldIdOf<S>) => string;
  /** The column that takes what else an item says, where there is none for remarks. */
  readonly asidesIn?: FieldIdOf<S>;
  /** The columns of the form stand, written or not. */
  readonly keepsAll?: boolean;
}

/**
 * A table of items: one column for each of these fields that any of them has (the first where none
 * has), and a last one for whatever else one of them says.
 */
export function tableOf<S extends ShapeId>(
  shape: S,
  items: readonly Item[],
  fields: readonly FieldIdOf<S>[],
  context: DeckContext,
  look: TableLook<S> = {},
): Table {
  const { language } = context;
  const { before, covered = [], asidesIn, keepsAll = false } = look;
  const written = fields.filter((field) => keepsAll || items.some((item) => item.has(field)));
  // The first column stays: a row's heading stands there, whatever else the row says.
  const used = written.length > 0 ? written : fields.slice(0, 1);
  const shown: readonly FieldId[] = [...used, ...covered];
  const others = items.map((item) => othersOf(item, shown, context));
  const home = asidesIn && used.includes(asidesIn) ? asidesIn : null;
  const hasOthers = home === null && others.some((text) => text !== '');
  const rows = items.map((item, index): TableRow => {
    const [first = '', ...rest] = used.map((field) =>
      [...textsOf(item, field, language), ...(field === home ? [others[index] ?? ''] : [])]
        .filter(Boolean)
        .join('\n'),
    );
    const name = [before?.(item, context), first].filter(Boolean).join('\n');
    const piece = pieceOf(item, item.shape.title[language], context);
    return { piece, cells: [name, ...rest, ...(hasOthers ? [others[index] ?? ''] : [])] };
  });
  const label = look.labels ?? ((field: FieldIdOf<S>) => fieldHeading(shape, field, language));
  const last = hasOthers ? [stringsIn(language).remarks] : [];
  return { kind: 'table', caption: '', columns: [...used.map(label), ...last], rows };
}

/** What an item says outside of these fields, one line for each; what it serves has its mark. */
function othersOf(item: Item, shown: readonly FieldId[], { language }: DeckContext): string {
  const serves = shown.includes('serves') ? [] : item.texts('serves').map((node) => node.value);
  const main = mainField(item.shape);
  const { colon, comma, slash } = stringsIn(language);
  const details = [
    ...(main && !shown.includes(main.id)
      ? [{ label: nameHeading(main, language), texts: [item.main] }]
      : []),
    ...item.items('evidence').map((one) => ({
      label: fieldHeading('image', 'evidence', language),
      texts: [evidenceLine(one, language)],
    })),
    ...detailsOf(item, language, [...shown, 'evidence']),
  ];
  const lines = details
    .filter(({ texts }) => texts.some(Boolean))
    .map(({ label, texts }) => `${label}${colon}${texts.join(comma)}`);
  const aims = serves.length > 0 ? [`${servesMark} ${serves.join(slash)}`] : [];
  return [...lines, ...aims].join('\n');
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
    const heading = word
      ? formLabel('default-future', word.id, wordLabel(word, language), context)
      : '';
    return cardsOf(heading, own, context, word ? ['side'] : []);
  });
}

/** Items as cards under a heading ('' for none), without the fields in `except`. */
export function cardsOf(
  heading: string,
  items: readonly Item[],
  context: DeckContext,
  except: readonly string[] = [],
): Cards {
  return { kind: 'cards', heading, cards: items.map((item) => cardOf(item, context, except)) };
}

/** One item as a card: its text, the fields not in `except` as details, what it serves, its charts. */
export function cardOf(item: Item, context: DeckContext, except: readonly string[] = []): Card {
  const { language } = context;
  const kind = item.shape.title[language];
  const piece = pieceOf(item, kind, context);
  const hidden = [...(piece.figure ? shownInFigure(item) : []), ...except];
  return {
    piece,
    details: detailsOf(item, language, hidden),
    serves: item.texts('serves').map((node) => node.value),
    charts: chartsOf(item, context),
  };
}
