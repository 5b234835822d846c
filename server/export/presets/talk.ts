import { shortTitleOf } from '../../deck/build';
import type {
  Card,
  Cards,
  Chart,
  Deck,
  Force,
  PlacedText,
  Plan,
  Sheet,
  SheetBlock,
  StepPart,
  Table,
  TableRow,
} from '../../deck/deck';
import { stringsIn } from '../../deck/strings';
import { width as emOf } from '../../text/width';
import { changeOf, strongest } from './change';
import { changedIn, moreOf, reasonsFirst } from './changed';
import { whatToDo } from './firstStep';

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
  return { ...deck, sheets: [...sheets, ...spokenChanges(deck)] };
}

/** The changes one can speak about, those with a reason first; how many more there are stands below. */
function spokenChanges(deck: Deck): readonly Sheet[] {
  const table = changedIn(deck);
  const sheet = deck.sheets.find(({ id }) => id === 'changes');
  if (!table || !sheet) return [];
  const all = table.rows.map((row) => ({ ...row, cells: row.cells.slice(1) }));
  const kept = sayable(reasonsFirst(all), maxTableLines - 2);
  const left = all.length - kept.length;
  const cells = [moreOf(left, deck.language), '', ''];
  const more: TableRow = { piece: { key: null, kind: '', text: '' }, cells };
  const columns = table.columns.slice(1);
  const rows = [...kept.map(({ openAt: _, ...row }) => row), ...(left > 0 ? [more] : [])];
  const block: Table = { ...table, caption: '', columns, rows };
  return [{ ...sheet, title: table.caption, question: '', blocks: [block], whole: sheet }];
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
  const blocks = sheet.blocks
    .filter(isWritten)
    .flatMap((block) => spokenBlock(block, sheet, best))
    .filter(isWritten);
  const heading = headingOf({ ...sheet, blocks }, best, deck).find(
    (text) => text !== '' && emOf(text) <= maxHeading,
  );
  const title = heading ?? formTitleOf(sheet, deck);
  const shown = { title, question: '', recalled: [], blocks: withoutSaid(blocks, title) };
  return { ...sheet, ...shown, whole: sheet };
}

/** As the form of 2022 calls it; that of 2021 has longer titles, and one for two sheets. */
function formTitleOf(sheet: Sheet, { sheets, language }: Deck): string {
  const isOf2021 = sheets.some(({ id, number }) => id === 'first-steps' && number !== null);
  return isOf2021 ? shortTitleOf(sheet, language) : sheet.title;
}

/** The declaration stands in the title already. */
function withoutSaid(blocks: readonly SheetBlock[], title: string): readonly SheetBlock[] {
  const rest = blocks.filter((block) => block.kind !== 'statement' || block.piece.text !== title);
  return rest.length > 0 ? rest : blocks;
}

/** What a slide may say above, the best first. */
function headingOf(
  { id, blocks }: Sheet,
  best: Chart | null,
  { language }: Deck,
): readonly string[] {
  const { comma } = stringsIn(language);
  const cards = blocks.flatMap((block) => (block.kind === 'cards' ? block.cards : []));
  const names = cards.map(({ piece }) => piece.id ?? '').filter((name) => !isNumbered(name));
  const texts = cards.map(({ piece }) => piece.text);
  const joined = names.every(Boolean) && names.length === cards.length ? names.join(comma) : '';
  for (const block of blocks) {
    if (block.kind === 'statement') return [block.piece.text];
    if (block.kind === 'plan') return stageNames(block);
    if (block.kind === 'forces') {
      const all = [...block.restraining, ...block.driving];
      return all
        .toSorted((a, b) => (b.strength ?? 0) - (a.strength ?? 0))
        .map(({ piece }) => piece.text);
    }
    if (block.kind === 'table') {
      const said = ({ piece, cells }: TableRow) =>
        id === 'first-steps' ? (cells.at(-1) ?? '') : piece.text;
      return distinct(block.rows.map(said));
    }
  }
  const change = id === 'default-future' && best ? [changeOf(best, language).sentence] : [];
  return [...change, joined, ...texts];
}

/** 取組①, action-2: a number says nothing of what it stands for. */
const isNumbered = (name: string) => /^\D{0,8}[\d①-⑳一二三四五六七八九十]+$/u.test(name);

/** What is said of every row says nothing of the sheet. */
function distinct(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => texts.indexOf(text) === texts.lastIndexOf(text));
}

/** The names of the stages, the shorter where they are long: without what stands in brackets. */
function stageNames({ steps }: Plan): readonly string[] {
  const names = steps.map(({ head }) => head.text).filter(Boolean);
  const short = names.map((name) => name.replace(/[（(][^（()）]*[)）]/g, '').trim() || name);
  const fromTo = (all: readonly string[]) => [all[0], all.at(-1)].join(' → ');
  return [names.join(' → '), short.join(' → '), fromTo(names), fromTo(short)];
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
          driving: strong(block.driving).map(untold),
          restraining: strong(block.restraining).map(untold),
        },
      ];
    case 'table': {
      // Without the last columns: how, evidence and remarks are told, or read in the appendix.
      const columns = sheet.id === 'first-steps' ? [0, 1, 3] : [0, 1, 2];
      const cut = (texts: readonly string[]) =>
        columns.flatMap((column) => (column < texts.length ? [firstLine(texts[column])] : []));
      const said = sheet.id === 'first-steps' ? block.rows.map(withHow) : block.rows;
      const rows = sayable(said.map((row) => ({ ...row, cells: cut(row.cells) })));
      const leads = block.leads?.filter((column) => column + 1 < columns.length);
      return [{ ...block, columns: cut(block.columns), rows, ...(leads && { leads }) }];
    }
    default:
      return [block];
  }
}

/** 何を of a word or two says little: どのように stands behind it. */
function withHow(row: TableRow): TableRow {
  const what = whatToDo(row);
  return { ...row, cells: row.cells.map((cell, column) => (column === 3 ? what : cell)) };
}

/** Lines of a table that one slide holds in large letters, and letters of one of its lines. */
const [maxTableLines, lineLength] = [18, 17] as const;

/** The rows one can speak about on a slide: those that say most of how it came, in their order. */
function sayable(rows: readonly TableRow[], room: number = maxTableLines): readonly TableRow[] {
  const filled = ({ cells }: TableRow) => cells.filter((cell) => cell.trim() !== '').length;
  const lines = ({ cells }: TableRow) =>
    Math.max(...cells.map((cell) => Math.ceil(emOf(cell) / lineLength)), 1) + 0.5;
  const kept = new Set<TableRow>();
  let left = room;
  for (const row of rows.toSorted((a, b) => filled(b) - filled(a))) {
    const fits = kept.size === 0 || lines(row) <= left;
    if (filled(row) === 0 || kept.size === maxItems || !fits) continue;
    kept.add(row);
    left -= lines(row);
  }
  return rows.filter((row) => kept.has(row));
}

/** The first line of a cell; a mark of its kind (【組織】) goes along with the name behind it. */
const firstLine = (text = '') =>
  text.replace(/^(【[^】\n]*】|\[[^\]\n]*\])\n/, '$1 ').replace(/\n[\s\S]*$/, '');

/** Items that have a short name go by it: what it stands for is told. */
function byName(part: StepPart): StepPart {
  const pieces = part.pieces.map(({ id, ...piece }) => (id ? { ...piece, text: id } : piece));
  return { ...part, pieces };
}

function strong<T extends { readonly strength: number | null }>(all: readonly T[]): readonly T[] {
  return all.toSorted((a, b) => (b.strength ?? 0) - (a.strength ?? 0)).slice(0, 3);
}

/** How a force is used or answered is told. */
const untold = (force: Force): Force => ({ ...force, answer: '', answerTitle: '' });

/** Sentences with their names; of figures those of the item that changes most. */
function spokenCards(block: Cards, sheet: string, best: Chart | null): Cards {
  const stages = sheet === 'actions' ? block.cards.filter(({ piece }) => piece.id) : block.cards;
  // A stage without actions is named by its heading alone.
  const all = (stages.length > 0 ? stages : block.cards).filter(
    ({ piece }) => sheet !== 'actions' || !block.heading.startsWith(piece.text),
  );
  const cards = all.slice(0, maxItems);
  return { ...block, cards: cards.map((card) => spokenCard(card, best)) };
}

function spokenCard({ piece, charts }: Card, best: Chart | null): Card {
  const shown = best && charts.includes(best) ? [best] : [];
  const figure = piece.figure ? { figure: piece.figure } : {};
  const said: PlacedText = { ...piece, ...figure };
  return { piece: said, details: [], serves: [], charts: shown };
}

/** The era of the end of a period, where it is that of its beginning: 令和3年8月〜令和4年6月. */
const sameEra = /^(昭和|平成|令和)(.*[〜～~ー–-])\1/;

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
      period: step.period.replace(sameEra, '$1$2'),
      parts: step.parts.filter(({ id }) => kept.has(id)).map(byName),
    })),
  };
}
