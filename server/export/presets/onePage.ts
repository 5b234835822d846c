import type { Card, Deck, LabelledTexts, Overview, PlacedText, Plan, Sheet } from '../../deck/deck';
import { fieldHeading, stringsIn } from '../../deck/strings';
import { isPlaceholder } from '../../story/placeholder';
import type { FieldIdOf, Locale } from '../../vocabulary';
import { byChange, changeOf } from './change';
import { changedIn, reasonsFirst } from './changed';
import { whatToDo } from './firstStep';

/** The story on one page, for the mayor, the sending department and the council. */
export function onePageOf(deck: Deck): Deck {
  const { language, subtitle } = deck;
  const sheets = new Map(deck.sheets.map((sheet) => [sheet.id, sheet]));
  const statement = sheets.get('vision')?.blocks.find(({ kind }) => kind === 'statement');
  const said = statement?.kind === 'statement' && !statement.piece.isPending;
  const members = deck.facts.find(
    ({ label }) => label === fieldHeading('story', 'members', language),
  );
  const names = members?.texts.map((text) => text.split('\u3000').at(-1)).join('・') ?? '';
  const page: Sheet = {
    id: 'one-page',
    number: null,
    title: said ? statement.piece.text : deck.title,
    key: null,
    question: [subtitle, names].filter(Boolean).join('\u3000'),
    recalled: [],
    blocks: [{ ...overviewOf(sheets, language), changes: changesOf(deck) }],
  };
  return { ...deck, sheets: [page] };
}

type Sheets = ReadonlyMap<string, Sheet>;

/** 「前 → 後（理由）」, those with a reason first. */
function changesOf(deck: Deck): Overview['changes'] {
  const table = changedIn(deck);
  if (!table) return null;
  const [open, close] = deck.language === 'ja' ? ['（', '）'] : [' (', ')'];
  const texts = reasonsFirst(table.rows).map(({ cells: [, ...cells], openAt }) => {
    const [before, after, reason] = cells.map((cell) => cell.replaceAll('\n', ' '));
    const why = openAt === undefined ? `${open}${reason}${close}` : reason;
    return `${before} → ${after}${why}`;
  });
  return { label: table.caption, texts, more: stringsIn(deck.language).more };
}

function overviewOf(sheets: Sheets, language: Locale): Omit<Overview, 'changes'> {
  const strings = stringsIn(language);
  const future = cardsIn(sheets, 'default-future');
  const actions = cardsIn(sheets, 'actions');
  const detail = (field: FieldIdOf<'action'>) => {
    const label = fieldHeading('action', field, language);
    return actions.flatMap(({ details }) =>
      details.filter((one) => one.label === label).flatMap(({ texts }) => texts),
    );
  };
  const year = cardsIn(sheets, 'one-year').map(({ piece }) => textOf(piece));
  const columns: readonly LabelledTexts[] = [
    { label: strings.happened, texts: detail('done') },
    { label: strings.stopping, texts: detail('stops') },
    { label: strings.firstStep, texts: firstSteps(sheets) },
  ];
  return {
    kind: 'overview',
    images: cardsIn(sheets, 'vision').map(({ piece }) => piece),
    future: {
      label: strings.ifNothing,
      figures: byChange(future.flatMap(({ charts }) => charts))
        .slice(0, 3)
        .map((chart) => {
          const { text, figures } = changeOf(chart, language);
          return { change: text, name: chart.piece.text, figures };
        }),
      texts: future.map(({ piece }) => piece.text),
    },
    present: { label: strings.stuck, texts: causes(sheets, language) },
    stagesTitle: strings.stagesOnPage,
    stages: stagesIn(sheets),
    columns,
    oneYear: year.length > 0 ? { label: strings.inAYear, texts: year } : null,
  };
}

function cardsIn(sheets: Sheets, id: string): readonly Card[] {
  const blocks = sheets.get(id)?.blocks ?? [];
  return blocks.flatMap((block) => (block.kind === 'cards' ? block.cards : []));
}

function textOf({ text, figure }: PlacedText): string {
  return [text, figure].filter(Boolean).join(' ');
}

function stagesIn(sheets: Sheets): Overview['stages'] {
  const plan = sheets.get('stages')?.blocks.find((block): block is Plan => block.kind === 'plan');
  const written = (pieces: readonly PlacedText[] = []) => pieces.filter((one) => !one.isPending);
  return (plan?.steps ?? []).map(({ head, period, criteria, parts }) => {
    const lists = (['actions', 'goal-states', 'outcomes'] as const).map((id) =>
      written(parts.find((part) => part.id === id)?.pieces),
    );
    const does = lists.find((pieces) => pieces.length > 0) ?? [];
    return { head, period, gates: written(criteria), does };
  });
}

/** The causes of what is stuck, or else what is: the first sentence of each row of sheet 5. */
function causes(sheets: Sheets, language: Locale): readonly string[] {
  const table = sheets.get('current-state')?.blocks[0];
  if (table?.kind !== 'table') return [];
  const cause = table.columns.findIndex((name) => /原因|ギャップ|^Cause|^Gap/.test(name));
  const end = language === 'ja' ? /^[^。\n]+。?/ : /^.+?(?:\. |\n|$)/;
  return table.rows
    .map(({ piece, cells }) => cells[cause] || piece.text || said(cells))
    .map((text) => end.exec(text)?.[0]?.trim() ?? text)
    .filter((text) => text !== '' && !isPlaceholder(text));
}

/** The first line of a row that says something: 【人】 alone does not. */
function said(cells: readonly string[]): string {
  const lines = cells.flatMap((cell) => cell.split('\n'));
  return lines.find((line) => line !== '' && !/^【[^】]*】$|^\[[^\]]*\]$/.test(line.trim())) ?? '';
}

/** 「2/12　何を」 of each row of the last sheet. */
function firstSteps(sheets: Sheets): readonly string[] {
  const table = sheets.get('first-steps')?.blocks[0];
  if (table?.kind !== 'table') return [];
  return table.rows
    .map((row) => [shortDate(row.cells[1] ?? ''), whatToDo(row)].filter(Boolean).join('\u3000'))
    .filter(Boolean);
}

/** 2/12 of 2022-02-12; any other date as it is. */
function shortDate(text: string): string {
  return text.replace(/^\d{4}-0?(\d{1,2})-0?(\d{1,2})$/, '$1/$2');
}
