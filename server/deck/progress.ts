import type { Item } from '../story/item';
import { itemPath } from '../story/itemPath';
import type { Story } from '../story/story';
import { achievementOf, directionOf, likeFigures } from '../story/yearFigures';
import type { FieldId, FieldIdOf, Locale } from '../vocabulary';
import type { RoundChanges } from './deck';
import { evidenceLine, textsOf } from './details';
import { statusText } from './status';
import { fieldHeading, stringsIn } from './strings';

/** A cell: a text, a number, a share computed in the sheet, or nothing. */
export type DataCell = string | number | null | CellFormula;

export interface CellFormula {
  /** With `{column}` for the cell of this row in that column. */
  readonly formula: string;
  /** What it comes to; null where a figure is missing. */
  readonly value: number | null;
}

/** A flat table: one row an item, no merged cells. */
export interface DataTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly DataCell[])[];
  /** Where the cells come from; absent where nothing of the table comes back. */
  readonly source?: TableSource;
}

/** Which value of the story each cell of a table shows: the way back from a spreadsheet. */
export interface TableSource {
  /** The item of each row. */
  readonly items: readonly RowItems[];
  readonly columns: readonly (ColumnSource | null)[];
}

export interface RowItems {
  readonly item: Item;
  /** The action in whose row the item stands. */
  readonly action: Item | null;
}

/** A field of the row's item or of its action; of a figure over years the one of a year. */
export interface ColumnSource {
  readonly of: keyof RowItems;
  readonly field: FieldId;
  /** As written in the story; null for the figure itself, which of several years is the last. */
  readonly year: string | null;
}

/** Before the name of a hidden sheet that keeps a table as it was written. */
export const writtenMark = '_';

/** Name of the column that tells an item from all others. */
export const idColumn = 'id';

/**
 * What is followed over the years, for a spreadsheet: indicators with their figures first, then
 * actions, first steps and advice. The last column names the item, for the way back.
 */
export function progressTables(story: Story): readonly DataTable[] {
  return [
    indicatorTable(story),
    itemTable(story, 'actions', actionsOf(story), actionFields),
    itemTable(story, 'first-steps', story.firstSteps, stepFields),
    adviceTable(story),
  ].filter((table, index) => index === 0 || table.rows.length > 0);
}

const results = ['outputs', 'outcomes', 'criteria'] as const;

/** An item that is measured: of which stage and action, and what kind of result it is. */
interface MeasuredItem {
  readonly item: Item;
  readonly stage: string;
  readonly action: Item | null;
  readonly kind: string;
}

function measuredIn(story: Story): readonly MeasuredItem[] {
  const { language } = story;
  const strategies = fieldHeading('story', 'strategies', language);
  const ofStrategies = story.strategies
    .filter(hasFigure)
    .map((item): MeasuredItem => ({ item, stage: '', action: null, kind: strategies }));
  const goals = fieldHeading('stage', 'goal-states', language);
  const ofStages = story.stages.flatMap((stage) => {
    const ofGoals = stage
      .items('goal-states')
      .filter(hasFigure)
      .map((item): MeasuredItem => ({ item, stage: stage.main, action: null, kind: goals }));
    const actions = stage.items('actions').flatMap((action) => [...withParts(action)]);
    const ofResults = [...actions, null].flatMap((action) =>
      results.flatMap((field) =>
        (action ?? stage).items(field).map((item): MeasuredItem => {
          return { item, stage: stage.main, action, kind: fieldHeading('stage', field, language) };
        }),
      ),
    );
    return [...ofGoals, ...ofResults];
  });
  const year = story.root.map('one-year');
  const kind = fieldHeading('story', 'one-year', language);
  const ofYear = (['state', 'change'] as const).flatMap((field) =>
    (year?.items(field) ?? []).map(
      (item): MeasuredItem => ({ item, stage: '', action: null, kind }),
    ),
  );
  return [...ofStrategies, ...ofStages, ...ofYear];
}

/** A strategy or a goal state is followed where it has a figure itself. */
function hasFigure(item: Item): boolean {
  return (['indicator', 'baseline', 'target', 'actual'] as const).some((field) =>
    item.isFilled(field),
  );
}

function* withParts(action: Item): Generator<Item> {
  yield action;
  for (const part of action.items('parts')) yield* withParts(part);
}

function indicatorTable(story: Story): DataTable {
  const { language } = story;
  const all = measuredIn(story);
  const name = (field: FieldIdOf<'outcome'>) => fieldHeading('outcome', field, language);
  const years = (field: FieldId) =>
    yearsOf(
      all.map(({ item }) => item),
      field,
    );
  const strings = stringsIn(language);
  const own = (field: FieldIdOf<'outcome'>): Column => ({
    name: name(field),
    source: { of: 'item', field, year: null },
  });
  const inYears = (field: 'milestones' | 'target' | 'actual') =>
    years(field).map((year): Column => {
      return { name: `${name(field)} ${year}`, source: { of: 'item', field, year } };
    });
  const head = [
    computed(strings.stage),
    computed(strings.action),
    computed(strings.kind),
    ...(['content', 'who', 'indicator', 'unit', 'direction', 'baseline'] as const).map(own),
    ...inYears('milestones'),
    own('target'),
    ...inYears('target'),
    own('actual'),
    ...inYears('actual'),
    computed(strings.achieved),
    ...(['measured-by', 'by'] as const).map(own),
    ...(['owner', 'progress'] as const).map((field) => ({
      name: fieldHeading('action', field, language),
      source: { of: 'action', field, year: null } as const,
    })),
    computed(strings.source),
    computed(idColumn),
  ];
  const rows = all.map(({ item, stage, action, kind }): DataCell[] => {
    const text = (field: FieldId) => textsOf(item, field, language).join('\n') || null;
    const ofYears = (field: FieldId) => years(field).map((year) => valueIn(item, field, year));
    const figures = {
      baseline: latest(item, 'baseline'),
      target: latest(item, 'target'),
      actual: latest(item, 'actual'),
    };
    const sources = item.items('evidence').map((one) => evidenceLine(one, language));
    return [
      stage,
      action?.id ?? action?.main ?? '',
      kind,
      ...(['content', 'who', 'indicator', 'unit', 'direction'] as const).map(text),
      figures.baseline,
      ...ofYears('milestones'),
      figures.target,
      ...ofYears('target'),
      figures.actual,
      ...ofYears('actual'),
      achieved(item, figures, language),
      ...(['measured-by', 'by'] as const).map(text),
      action?.text('owner') || null,
      action ? textsOf(action, 'progress', language).join('') || null : null,
      sources.join('\n') || null,
      item.id ?? itemPath(story, item),
    ];
  });
  const source = { items: all, columns: head.map((column) => column.source) };
  return { name: strings.progressSheet, columns: head.map((column) => column.name), rows, source };
}

interface Column {
  readonly name: string;
  readonly source: ColumnSource | null;
}

/** A column that is made of several things: nothing of it comes back. */
function computed(name: string): Column {
  return { name, source: null };
}

/** The years for which any of the items has a figure, in order. */
function yearsOf(items: readonly Item[], field: FieldId): readonly string[] {
  const years = items.flatMap((item) =>
    item.series(field).map(({ label, year }) => ({ label, year })),
  );
  const sorted = years.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
  return [...new Set(sorted.map(({ label }) => label))];
}

function valueIn(item: Item, field: FieldId, year: string): DataCell {
  const found = item.series(field).find(({ label }) => label === year);
  return found?.node.kind === 'text' ? cellOf(found.node.value) : null;
}

/** The figure of a field; of several years that of the last. */
function latest(item: Item, field: FieldId): DataCell {
  const node = item.series(field).at(-1)?.node;
  if (node?.kind === 'text') return cellOf(node.value);
  return cellOf(item.text(field));
}

/** A plain figure as a number; anything said with it (約, 以上) stays a text. */
function cellOf(text: string): DataCell {
  if (text.trim() === '') return null;
  const plain = text.normalize('NFKC').replace(/,/g, '').replace(/^[△▲]/, '-').trim();
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : text;
}

/**
 * 達成率: the figure reached as a share of the target, or the target as a share of it where it is to
 * fall. Computed in the sheet from the figures of one year; nothing where there are none.
 */
function achieved(item: Item, { target, actual }: Figures, language: Locale): CellFormula | null {
  const reached = achievementOf(item);
  if (!reached && target !== null && actual !== null) return null;
  const like = likeFigures(item);
  const to = cellFor(item, 'target', like?.year ?? null, language) ?? String(like?.target.value);
  const now = cellFor(item, 'actual', like?.year ?? null, language) ?? String(like?.actual.value);
  const [above, below] = directionOf(item) === 'down' ? [to, now] : [now, to];
  const formula = `IF(AND(ISNUMBER(${above}),ISNUMBER(${below}),N(${below})<>0),${above}/${below},"")`;
  return { formula, value: reached?.rate ?? null };
}

/** The cell that holds the figure of a year; null where it has none of its own. */
function cellFor(
  item: Item,
  field: 'target' | 'actual',
  year: number | null,
  language: Locale,
): string | null {
  const name = fieldHeading('outcome', field, language);
  const series = item.series(field);
  if (year === null || series.length === 0 || series.at(-1)?.year === year) return `{${name}}`;
  const own = series.find((one) => one.year === year);
  if (own) return `{${name} ${own.label}}`;
  const milestone = item.series('milestones').find((one) => one.year === year);
  return milestone
    ? `{${fieldHeading('outcome', 'milestones', language)} ${milestone.label}}`
    : null;
}

type Figures = Readonly<Record<'target' | 'actual', DataCell>>;

const actionFields = [
  'content',
  'owner',
  'progress',
  'purpose',
  'method',
  'this-year',
  'next',
  'stops',
] as const;
const stepFields = ['who', 'from', 'with', 'what', 'how-far', 'how', 'change'] as const;

function actionsOf(story: Story): readonly Item[] {
  return story.stages.flatMap((stage) =>
    stage.items('actions').flatMap((action) => [...withParts(action)]),
  );
}

function itemTable(
  story: Story,
  name: 'actions' | 'first-steps',
  items: readonly Item[],
  fields: readonly FieldIdOf<'action'>[] | readonly FieldIdOf<'first-step'>[],
): DataTable {
  const { language } = story;
  const heading = (field: string) =>
    name === 'actions'
      ? fieldHeading('action', field as FieldIdOf<'action'>, language)
      : fieldHeading('first-step', field as FieldIdOf<'first-step'>, language);
  const title =
    name === 'actions'
      ? fieldHeading('stage', 'actions', language)
      : fieldHeading('story', 'first-steps', language);
  const columns = fields.map((field): ColumnSource => ({ of: 'item', field, year: null }));
  return {
    name: title,
    source: { items: items.map((item) => ({ item, action: null })), columns: [...columns, null] },
    columns: [...fields.map(heading), idColumn],
    rows: items.map((item) => [
      ...fields.map((field) => textsOf(item, field, language).join('\n') || null),
      item.id ?? itemPath(story, item),
    ]),
  };
}

/** 状態 is said in words where it is not written, too. */
function cellText(item: Item, field: FieldIdOf<'advice'>, language: Locale): string {
  if (field === 'status') return statusText(item, language);
  return textsOf(item, field, language).join('\n');
}

/** 変更: before, after and reason, one row a change. Nothing of it comes back. */
export function changesTable({ rows }: RoundChanges, language: Locale): DataTable {
  const { place, before, after, none, noReason, changesTable: name } = stringsIn(language);
  return {
    name,
    columns: [place, before, after, fieldHeading('change', 'reason', language)],
    rows: rows.map((row) => [
      row.place,
      row.before || none,
      row.after || none,
      row.reason || noReason,
    ]),
  };
}

function adviceTable(story: Story): DataTable {
  const { language } = story;
  const heading = (field: FieldIdOf<'advice'>) => fieldHeading('advice', field, language);
  const fields = ['topic', 'said', 'response', 'status'] as const;
  const rounds = story.dialogues.filter((one) =>
    one.words('kind').some(({ id }) => id === 'coach-feedback'),
  );
  const all = rounds.flatMap((round) => {
    const items = round.items('items');
    return (items.length > 0 ? items : [round]).map((item) => ({ round, item }));
  });
  const rows = all.map(({ round, item }): DataCell[] => [
    ...(['date', 'with'] as const).map(
      (field) => textsOf(round, field, language).join('、') || null,
    ),
    ...fields.map((field) => cellText(item, field, language) || null),
    item.id ?? itemPath(story, item),
  ]);
  const strings = stringsIn(language);
  const first = (['date', 'with'] as const).map((field) =>
    fieldHeading('dialogue', field, language),
  );
  const own = fields.map((field): ColumnSource => ({ of: 'item', field, year: null }));
  return {
    name: strings.advice,
    columns: [...first, ...fields.map(heading), idColumn],
    rows,
    source: {
      items: all.map(({ item }) => ({ item, action: null })),
      columns: [null, null, ...own, null],
    },
  };
}
