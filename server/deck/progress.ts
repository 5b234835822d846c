import type { Item } from '../story/item';
import { itemPath } from '../story/itemPath';
import type { Story } from '../story/story';
import { achievementOf, directionOf } from '../story/yearFigures';
import type { FieldId, FieldIdOf, Locale } from '../vocabulary';
import { evidenceLine, textsOf } from './details';
import { fieldHeading, stringsIn } from './strings';

/** A cell: a text, a number, a share computed in the sheet, or nothing. */
export type DataCell = string | number | null | Computed;

export interface Computed {
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
}

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
interface Measured {
  readonly item: Item;
  readonly stage: string;
  readonly action: Item | null;
  readonly kind: string;
}

function measuredIn(story: Story): readonly Measured[] {
  const { language } = story;
  const ofStages = story.stages.flatMap((stage) => {
    const actions = stage.items('actions').flatMap((action) => [...withParts(action)]);
    return [...actions, null].flatMap((action) =>
      results.flatMap((field) =>
        (action ?? stage).items(field).map((item): Measured => {
          return { item, stage: stage.main, action, kind: fieldHeading('stage', field, language) };
        }),
      ),
    );
  });
  const year = story.root.map('one-year');
  const kind = fieldHeading('story', 'one-year', language);
  const ofYear = (['state', 'change'] as const).flatMap((field) =>
    (year?.items(field) ?? []).map((item): Measured => ({ item, stage: '', action: null, kind })),
  );
  return [...ofStages, ...ofYear];
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
  const over = (['milestones', 'actual'] as const).map((field) => ({ field, years: years(field) }));
  const strings = stringsIn(language);
  const [milestones = [], actuals = []] = over.map(({ field, years: own }) =>
    own.map((year) => `${name(field)} ${year}`),
  );
  const columns = [
    strings.stage,
    strings.action,
    strings.kind,
    ...(['content', 'who', 'indicator', 'unit', 'direction', 'baseline'] as const).map(name),
    ...milestones,
    name('target'),
    name('actual'),
    ...actuals,
    strings.achieved,
    ...(['measured-by', 'by'] as const).map(name),
    ...(['owner', 'progress'] as const).map((field) => fieldHeading('action', field, language)),
    strings.source,
    'id',
  ];
  const rows = all.map(({ item, stage, action, kind }): DataCell[] => {
    const text = (field: FieldId) => textsOf(item, field, language).join('\n') || null;
    const inYears = (field: FieldId, own: readonly string[]) =>
      own.map((year) => valueIn(item, field, year));
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
      ...inYears('milestones', years('milestones')),
      figures.target,
      figures.actual,
      ...inYears('actual', years('actual')),
      achieved(item, figures, language),
      ...(['measured-by', 'by'] as const).map(text),
      action?.text('owner') || null,
      action ? textsOf(action, 'progress', language).join('') || null : null,
      sources.join('\n') || null,
      item.id ?? itemPath(story, item),
    ];
  });
  return { name: strings.progressSheet, columns, rows };
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
 * fall. Computed in the sheet, never typed; nothing where the two are of different years.
 */
function achieved(item: Item, { target, actual }: Figures, language: Locale): Computed | null {
  const reached = achievementOf(item);
  if (!reached && target !== null && actual !== null) return null;
  const [to, now] = (['target', 'actual'] as const).map(
    (field) => `{${fieldHeading('outcome', field, language)}}`,
  );
  const [above, below] = directionOf(item) === 'down' ? [to, now] : [now, to];
  const formula = `IF(AND(ISNUMBER(${above}),ISNUMBER(${below}),N(${below})<>0),${above}/${below},"")`;
  return { formula, value: reached?.rate ?? null };
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
  return {
    name: title,
    columns: [...fields.map(heading), 'id'],
    rows: items.map((item) => [
      ...fields.map((field) => textsOf(item, field, language).join('\n') || null),
      item.id ?? itemPath(story, item),
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
  const rows = rounds.flatMap((round) => {
    const items = round.items('items');
    const from = (['date', 'with'] as const).map(
      (field) => textsOf(round, field, language).join('、') || null,
    );
    return (items.length > 0 ? items : [round]).map((item): DataCell[] => [
      ...from,
      ...fields.map((field) => textsOf(item, field, language).join('\n') || null),
    ]);
  });
  const strings = stringsIn(language);
  const first = (['date', 'with'] as const).map((field) =>
    fieldHeading('dialogue', field, language),
  );
  return { name: strings.advice, columns: [...first, ...fields.map(heading)], rows };
}
