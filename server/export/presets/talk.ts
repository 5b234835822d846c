import { shortTitleOf } from '../../deck/build';
import type { Card, Cards, Chart, Deck, Piece, Plan, Sheet, SheetBlock } from '../../deck/deck';
import { stringsIn } from '../../deck/strings';
import { width as emOf } from '../../text/width';
import { changeOf, strongest } from './change';

/** Longest heading of a slide, in em. */
const maxHeading = 34;
/** So many items of a list one can speak about on a slide. */
const maxItems = 6;

/**
 * A deck to be presented: a dozen slides, each under what it says (the author's own words, or a
 * figure computed from them), with sentences alone. What is not written is left out.
 */
export function talkOf(deck: Deck): Deck {
  const ids = ['vision', 'default-future', 'strategies', 'ideal', 'current-state', 'force-field'];
  const order = [...ids, 'stages', 'actions', 'one-year', 'first-steps'];
  const sheets = order.flatMap((id) => {
    const sheet = deck.sheets.find((one) => one.id === id);
    return sheet?.blocks.some(isWritten) ? [spoken(sheet, deck)] : [];
  });
  return { ...deck, sheets };
}

function isWritten(block: SheetBlock): boolean {
  if (block.kind === 'plan') return block.steps.length > 0;
  if (block.kind === 'cards') return block.cards.length > 0;
  if (block.kind === 'statement') return !block.piece.isPending;
  return true;
}

function spoken(sheet: Sheet, deck: Deck): Sheet {
  const cards = sheet.blocks.flatMap((block) => (block.kind === 'cards' ? block.cards : []));
  const best = strongest(cards.flatMap(({ charts }) => charts));
  const blocks = sheet.blocks.filter(isWritten).flatMap((block) => spokenBlock(block, sheet, best));
  const heading = headingOf(sheet, deck).find((text) => text !== '' && emOf(text) <= maxHeading);
  const title = heading ?? shortTitleOf(sheet, deck.language);
  return { ...sheet, title, question: '', recalled: [], blocks: withoutSaid(blocks, title) };
}

/** The declaration stands in the title already. */
function withoutSaid(blocks: readonly SheetBlock[], title: string): readonly SheetBlock[] {
  const rest = blocks.filter((block) => block.kind !== 'statement' || block.piece.text !== title);
  return rest.length > 0 ? rest : blocks;
}

/** What a slide may say above, the best first. */
function headingOf({ id, blocks }: Sheet, { language }: Deck): readonly string[] {
  const { comma } = stringsIn(language);
  const cards = blocks.flatMap((block) => (block.kind === 'cards' ? block.cards : []));
  const names = cards.map(({ piece }) => piece.id ?? '').filter(Boolean);
  const texts = cards.map(({ piece }) => piece.text);
  const joined = names.length === cards.length ? names.join(comma) : '';
  for (const block of blocks) {
    if (block.kind === 'statement') return [block.piece.text];
    if (block.kind === 'plan') return stageNames(block);
    if (block.kind === 'forces') {
      const all = [...block.restraining, ...block.driving];
      return all
        .toSorted((a, b) => (b.strength ?? 0) - (a.strength ?? 0))
        .map(({ piece }) => piece.text);
    }
    if (block.kind === 'table') return block.rows.map(({ piece }) => piece.text);
  }
  const change = id === 'default-future' ? strongest(cards.flatMap(({ charts }) => charts)) : null;
  return [...(change ? [changeOf(change, language).sentence] : []), joined, ...texts];
}

function stageNames({ steps }: Plan): readonly string[] {
  const names = steps.map(({ head }) => head.text).filter(Boolean);
  return [names.join(' → '), [names[0], names.at(-1)].join(' → '), ...names.toReversed()];
}

function spokenBlock(block: SheetBlock, sheet: Sheet, best: Chart | null): readonly SheetBlock[] {
  switch (block.kind) {
    case 'cards':
      return [spokenCards(block, sheet.id, best)];
    case 'plan':
      return [spokenPlan(block)];
    case 'statement':
      return [{ ...block, after: [] }];
    case 'forces':
      return [
        {
          ...block,
          driving: strong(block.driving),
          restraining: strong(block.restraining),
        },
      ];
    case 'table': {
      // Without the last columns: how, evidence and remarks are told, or read in the appendix.
      const columns = sheet.id === 'first-steps' ? [0, 1, 3] : [0, 1, 2];
      const cut = (texts: readonly string[]) =>
        columns.flatMap((column) => (column < texts.length ? [firstLine(texts[column])] : []));
      const rows = block.rows.slice(0, maxItems).map((row) => ({ ...row, cells: cut(row.cells) }));
      return [{ ...block, columns: cut(block.columns), rows }];
    }
    default:
      return [block];
  }
}

const firstLine = (text = '') => text.replace(/\n[\s\S]*$/, '');

function strong<T extends { readonly strength: number | null }>(all: readonly T[]): readonly T[] {
  return all.toSorted((a, b) => (b.strength ?? 0) - (a.strength ?? 0)).slice(0, 3);
}

/** Sentences with their names; of figures those of the item that changes most. */
function spokenCards(block: Cards, sheet: string, best: Chart | null): Cards {
  const stages = sheet === 'actions' ? block.cards.filter(({ piece }) => piece.id) : block.cards;
  const cards = (stages.length > 0 ? stages : block.cards).slice(0, maxItems);
  return { ...block, cards: cards.map((card) => spokenCard(card, best)) };
}

function spokenCard({ piece, charts }: Card, best: Chart | null): Card {
  const shown = best && charts.includes(best) ? [best] : [];
  const figure = piece.figure ? { figure: piece.figure } : {};
  const said: Piece = { ...piece, ...figure };
  return { piece: said, details: [], serves: [], charts: shown };
}

/** The stairs with what they reach, and where nothing is said of that with what is done; the rest is told. */
function spokenPlan(plan: Plan): Plan {
  const all = plan.steps.flatMap(({ parts }) => parts);
  const hasGoals = all.some(({ id, pieces }) => id === 'goal-states' && pieces.length > 0);
  const kept = new Set([hasGoals ? 'goal-states' : 'actions']);
  return {
    ...plan,
    rationale: null,
    present: [],
    future: [],
    steps: plan.steps.map((step) => ({
      ...step,
      subtitle: '',
      parts: step.parts.filter(({ id }) => kept.has(id)),
    })),
  };
}
