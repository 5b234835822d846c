import type { Card, Cards, Sheet, SheetBlock, Table, TableRow } from '../../deck/deck';
import { fieldHeading } from '../../deck/strings';
import type { Locale } from '../../vocabulary';

/** Most persons side by side: a column with less room has too few letters a line. */
export const maxPersons = 5;

/** The talks of a log: each by itself, and those with the same questions in tables. */
interface Talks {
  readonly single: readonly SheetBlock[];
  readonly tables: readonly SheetBlock[];
}

/**
 * The log of dialogues as it reads on slides: talks with the same questions as tables, a row for each
 * question and a column for each person; of any other talk each question stands before its answer.
 *
 * @param persons side by side at most
 */
export function talksOf({ blocks }: Sheet, language: Locale, persons: number): Talks {
  const single: SheetBlock[] = [];
  const tables: SheetBlock[] = [];
  for (const block of blocks) {
    if (block.kind !== 'cards') {
      single.push(block);
      continue;
    }
    const groups = [...groupsOf(block).values()];
    const inTables = new Set(groups.flat());
    const cards = block.cards.filter((card) => !inTables.has(card)).map(inPairs);
    if (cards.length > 0) single.push({ ...block, cards });
    tables.push(...groups.flatMap((group) => tablesOf(group, language, persons)));
  }
  return { single, tables };
}

/** Talks by their questions, where several have the same. */
function groupsOf({ cards }: Cards): ReadonlyMap<string, readonly Card[]> {
  const groups = new Map<string, Card[]>();
  for (const card of cards) {
    if (!card.asked || card.charts.length > 0) continue;
    const key = keyOf(card);
    groups.set(key, [...(groups.get(key) ?? []), card]);
  }
  return new Map([...groups].filter(([, group]) => group.length > 1));
}

const keyOf = ({ asked }: Card) =>
  (asked?.answers ?? []).map(({ question }) => question).join('\n');

/** Each question before its answer; what it concerns is said once. */
function inPairs(whole: Card): Card {
  const { asked, details, serves } = whole;
  const said = new Set(details.flatMap(({ texts }) => texts));
  const card = { ...whole, serves: serves.filter((one) => !said.has(one)) };
  if (!asked?.isPaired) return card;
  const pairs = asked.answers.map(({ question, text }) => ({ label: question, texts: [text] }));
  const at = details.findIndex(({ label }) => asked.labels.includes(label));
  const left = details.filter(({ label }) => !asked.labels.includes(label));
  return { ...card, details: left.toSpliced(at, 0, ...pairs) };
}

/** Tables of so many persons each, about the same number in each. */
function tablesOf(cards: readonly Card[], language: Locale, persons: number): readonly Table[] {
  const count = Math.ceil(cards.length / persons);
  return Array.from({ length: count }, (_, at) => {
    const [from, to] = [at, at + 1].map((one) => Math.round((one * cards.length) / count));
    return tableOf(cards.slice(from, to), language);
  });
}

function tableOf(cards: readonly Card[], language: Locale): Table {
  const [first] = cards as readonly [Card, ...Card[]];
  const { topic, heads } = namesOf(cards);
  const others = cards.map((card) =>
    card.details.filter(({ label }) => !card.asked?.labels.includes(label)),
  );
  const labels = [...new Set(others.flatMap((own) => own.map(({ label }) => label)))];
  const rowOf = (name: string, cells: readonly string[]): TableRow => ({
    piece: { key: first.piece.key, text: name, kind: first.piece.kind },
    cells: [name, ...cells],
  });
  return {
    kind: 'table',
    caption: topic,
    columns: [fieldHeading('dialogue', 'questions', language), ...heads],
    rows: [
      ...(first.asked?.answers ?? []).map(({ question }, at) =>
        rowOf(
          question,
          cards.map(({ asked }) => asked?.answers[at]?.text ?? ''),
        ),
      ),
      ...labels.map((name) =>
        rowOf(
          name,
          others.map((own) => own.find(({ label }) => label === name)?.texts.join('\n') ?? ''),
        ),
      ),
    ],
  };
}

/** The topic once above where all have the same; else with each person. */
function namesOf(cards: readonly Card[]): {
  readonly topic: string;
  readonly heads: readonly string[];
} {
  const parts = cards.map(({ piece }) => {
    const [person = '', ...topic] = piece.text.split('\n');
    return { person, topic: topic.join('\n') };
  });
  const [first] = parts;
  const isSame = parts.every(({ topic }) => topic === first?.topic);
  return isSame
    ? { topic: first?.topic ?? '', heads: parts.map(({ person }) => person) }
    : { topic: '', heads: cards.map(({ piece }) => piece.text) };
}
