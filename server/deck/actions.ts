import type { Item } from '../story/item';
import type { Story } from '../story/story';
import type { FieldIdOf } from '../vocabulary';
import type { Card, Chart, SheetBlock, Table, TableRow } from './deck';
import { detailsOf, textsOf } from './details';
import { chartsOf } from './figures';
import { type DeckContext, figureOf, formLabel, pieceOf, shownInFigure } from './pieces';
import { cardOf } from './sheets';
import { fieldHeading, stringsIn } from './strings';

/** Fields of a stage that the staged plan or the list of measures shows. */
const ofPlan = ['subtitle', 'period', 'actions', 'outputs', 'outcomes', 'criteria'];
const measures = ['outputs', 'outcomes', 'criteria'] as const;

/** The actions stage by stage, with everything said about each: why, how, by whom, what stops. */
export function actionBlocks(story: Story, context: DeckContext): readonly SheetBlock[] {
  return story.stages.flatMap((stage): SheetBlock[] => {
    const stageCard = cardOf(stage, context, ofPlan);
    const hasMore = stageCard.details.length > 0 || stageCard.serves.length > 0;
    const actions = stage.items('actions');
    if (!hasMore && actions.length === 0) return [];
    const heading = [stage.main, stage.text('period')].filter(Boolean).join('　');
    const cards = actions.map((action) => actionCard(action, context));
    return [{ kind: 'cards', heading, cards: hasMore ? [stageCard, ...cards] : cards }];
  });
}

/** A card of the actions; that of 2022 has its own labels, and the results that are wanted. */
function actionCard(action: Item, context: DeckContext): Card {
  if (context.edition === 'action-plan') return cardOf(action, context, measures);
  const card = cardOf(action, context, ['outputs', 'criteria']);
  const label = (field: FieldIdOf<'action'>) => {
    const name = fieldHeading('action', field, context.language);
    return [name, formLabel('stages', field, name, context)] as const;
  };
  const labels = new Map(ofCard.map(label));
  const details = card.details.map((one) => ({
    ...one,
    label: labels.get(one.label) ?? one.label,
  }));
  return { ...card, details, servesTitle: labels.get(label('serves')[0]) };
}

const ofCard = ['serves', 'outcomes', 'examples', 'method', 'reason', 'this-year', 'next'] as const;

const columns = ['content', 'who', 'measured-by', 'by', 'actual'] as const;

/**
 * Every アウトプット, アウトカム and 目標設定 at a glance, stage by stage: of which action, what is measured, from which
 * figure to which, how, by when, and how far it has come.
 */
export function measureBlocks(story: Story, context: DeckContext): readonly SheetBlock[] {
  return story.stages.flatMap((stage): (Table | Chart)[] => {
    const owners = [...stage.items('actions').flatMap((action) => [...withParts(action)]), stage];
    const items = measures.flatMap((field) =>
      owners.flatMap((owner) => {
        const name = owner === stage ? '' : (owner.id ?? owner.main);
        return owner.items(field).map((item) => ({ item, field, owner: name }));
      }),
    );
    const table = measureTable(items, stage.main, context);
    const measured = [...stage.items('goal-states'), ...items.map(({ item }) => item)];
    const charts = measured.flatMap((item) => chartsOf(item, context));
    return table ? [table, ...charts] : charts;
  });
}

function* withParts(action: Item): Generator<Item> {
  yield action;
  for (const part of action.items('parts')) yield* withParts(part);
}

function measureTable(
  items: readonly { item: Item; field: (typeof measures)[number]; owner: string }[],
  caption: string,
  context: DeckContext,
): Table | null {
  if (items.length === 0) return null;
  const { language } = context;
  const strings = stringsIn(language);
  const used = columns.filter((field) => items.some(({ item }) => item.has(field)));
  const hasFigure = items.some(({ item }) => figureText(item) !== '');
  const others = items.map(({ item }) => {
    const serves = item.texts('serves').map((node) => node.value);
    const details = detailsOf(item, language, [...columns, 'indicator', ...shownInFigure(item)]);
    return [{ label: fieldHeading('outcome', 'serves', language), texts: serves }, ...details]
      .filter(({ texts }) => texts.length > 0)
      .map(({ label, texts }) => `${label}${strings.colon}${texts.join(strings.comma)}`)
      .join('\n');
  });
  const hasOthers = others.some(Boolean);
  const [first, ...rest] = used;
  const heading = (field: FieldIdOf<'outcome'>) => fieldHeading('outcome', field, language);
  return {
    kind: 'table',
    caption,
    columns: [
      strings.kind,
      ...(first ? [heading(first)] : []),
      ...(hasFigure ? [strings.howMuch] : []),
      ...rest.map(heading),
      ...(hasOthers ? [strings.remarks] : []),
    ],
    rows: items.map(({ item, field, owner }, index): TableRow => {
      const [content = '', ...more] = used.map((name) => textsOf(item, name, language).join('\n'));
      return {
        piece: pieceOf(item, item.shape.title[language], context),
        cells: [
          [fieldHeading('stage', field, language), owner].filter(Boolean).join('\n'),
          ...(first ? [content] : []),
          ...(hasFigure ? [figureText(item)] : []),
          ...more,
          ...(hasOthers ? [others[index] ?? ''] : []),
        ],
      };
    }),
  };
}

/** 「指標 12 → 60％」, or what of it is written. */
function figureText(item: Item): string {
  const change = figureOf(item);
  const alone = change === '' ? [item.text('baseline'), item.text('unit')] : [change];
  return [item.text('indicator'), ...alone].filter(Boolean).join('\n');
}
