import { type BoxBlock, type Grid, type GridCell, linesText } from '../ooxml/read/content';
import { isContinued } from '../text/continued';
import { fieldOf, matchWord, shapeOf } from '../vocabulary';
import { DraftItem } from './draft';
import { cellText, readGrid, readRemarks } from './grids';
import { isCard, readItems, readRest } from './items';
import { bareHeading, fieldNamed, leadingLabel } from './labels';
import { setText } from './values';

/** Talks, one card each: 「R3.5.13　インタビュー　地域福祉課長　2人」, the topic, and labels below. */
export function readDialogues(dialogues: DraftItem[], box: BoxBlock): void {
  const [title, ...rest] = box.lines;
  const last = dialogues.at(-1);
  // On the next slide the head of a long talk is said again.
  if (title && last && isCard(box, 'dialogue') && isContinued(title.text)) {
    readRest(rest, 'dialogue', dialogues, last);
    return;
  }
  const fresh: DraftItem[] = [];
  readItems(box, 'dialogue', fresh);
  const before = dialogues.length;
  for (const item of fresh) {
    const said = item.fields.get('said');
    const head = typeof said === 'string' ? said : Array.isArray(said) ? String(said[0]) : '';
    const others = Array.isArray(said) ? said.slice(1) : [];
    const [first = '', ...topic] = head.split('\n');
    if (!isHead(first)) {
      dialogues.push(item);
      continue;
    }
    item.delete('said');
    readHead(item, first);
    item.say('topic', topic.join('\n'));
    for (const one of others) item.say('said', String(one));
    dialogues.push(item);
  }
  if (dialogues.length === before) readItems(box, 'dialogue', dialogues);
}

const date = /^(?:\d{4}[-/.年]|(?:R|令和|平成)\s*[\d元]+|\d{1,2}[/月])/;

function kinds(text: string): boolean {
  const words = fieldOf('dialogue', 'kind').words ?? [];
  return text.split(/[、,]/).some((part) => matchWord(words, part.trim()) !== null);
}

function isHead(text: string): boolean {
  const parts = text.split('\u3000');
  return parts.length > 1 && (date.test(parts[0] ?? '') || parts.some(kinds));
}

function readHead(item: DraftItem, text: string): void {
  for (const part of text.split('\u3000').map((one) => one.trim())) {
    const people = /^(\d+)人?$/.exec(part);
    if (date.test(part) && !item.fields.has('date')) item.say('date', part);
    else if (kinds(part)) setText(item, fieldOf('dialogue', 'kind'), part);
    else if (people) item.say('people', people[1] ?? '');
    else item.say('with', part);
  }
}

/**
 * A table of talks with the same questions: a row for each question, a column for each person.
 *
 * @returns false for any other table
 */
function readAsked(
  dialogues: DraftItem[],
  [corner, ...persons]: readonly GridCell[],
  rows: readonly (readonly GridCell[])[],
): boolean {
  const shape = shapeOf('dialogue');
  const names = persons.map(cellText);
  const isOwn = corner && fieldNamed(shape, cellText(corner))?.id === 'questions';
  if (!isOwn || names.length === 0 || names.some((name) => fieldNamed(shape, name))) return false;
  for (const [at, cell] of persons.entries()) {
    const talk = new DraftItem('dialogue');
    const [first = '', ...topic] = linesText(cell.lines).split('\n');
    if (isHead(first)) readHead(talk, first);
    else talk.say('with', first);
    talk.say('topic', topic.join('\n'));
    const exchanges = rows.flatMap(([name, ...answers]): DraftItem[] => {
      const label = name ? cellText(name) : '';
      const text = linesText(answers[at]?.lines ?? []);
      const field = fieldNamed(shape, label);
      if (text === '') return [];
      if (field) setText(talk, field, text);
      if (field) return [];
      const exchange = new DraftItem('exchange');
      exchange.say('question', label);
      exchange.say('said', text);
      return [exchange];
    });
    if (exchanges.length > 0) talk.set('exchanges', exchanges);
    dialogues.push(talk);
  }
  return true;
}

/** A table of advice: one row for each theme, what was advised, and what became of it. */
export function readRounds(dialogues: DraftItem[], grid: Grid): boolean {
  const [head, ...rows] = grid.rows;
  if (head && readAsked(dialogues, head, rows)) return true;
  const at = head?.findIndex((cell) => /^(?:いつ|誰から|When)/.test(cellText(cell))) ?? -1;
  if (!head || at < 0) {
    // A log says when and with whom; a table of advice only the themes.
    const isLog = head?.some((cell) => {
      const id = fieldNamed(shapeOf('dialogue'), cellText(cell))?.id ?? '';
      return ['date', 'with', 'kind'].includes(id);
    });
    const talks = isLog ? readGrid(grid, 'dialogue') : null;
    const advice = talks ? null : readGrid(grid, 'advice');
    if (talks) dialogues.push(...talks);
    if (advice) {
      const round = new DraftItem('dialogue');
      round.say('kind', '幹事フィードバック');
      round.set('items', advice);
      dialogues.push(round);
    }
    return talks !== null || advice !== null;
  }
  const rounds = roundsOf.get(dialogues) ?? new Map<string, DraftItem>();
  roundsOf.set(dialogues, rounds);
  let above: GridCell['lines'] = [];
  for (const row of rows) {
    const cell = row[at];
    // One cell over several rows says it for each of them.
    if (cell && !cell.isContinued) above = cell.lines;
    const from = cell ? linesText(above).split('\n') : [];
    const key = from.map(bareHeading).join('\n');
    const known = rounds.get(key);
    const round = known ?? new DraftItem('dialogue');
    if (!known) {
      rounds.set(key, round);
      readFrom(round, from);
      dialogues.push(round);
    }
    const item = new DraftItem('advice');
    row.forEach((cell, index) => {
      const heading = head[index] ? cellText(head[index]) : '';
      const text = linesText(cell.lines);
      const field = fieldNamed(shapeOf('advice'), heading);
      if (index === at || text === '') return;
      if (field) setText(item, field, text);
      else for (const line of text.split('\n')) readRemarks(isOfRow(line) ? item : round, line);
    });
    settle(round, item);
  }
  return true;
}

/** The rounds of a list by when and from whom they are, over all tables. */
const roundsOf = new WeakMap<readonly DraftItem[], Map<string, DraftItem>>();

/** Does the line begin with a label that one piece of advice has (対象)? */
function isOfRow(line: string): boolean {
  return leadingLabel(shapeOf('advice'), { text: line, lead: '' }) !== null;
}

function readFrom(round: DraftItem, lines: readonly string[]): void {
  lines.forEach((line) => {
    if (date.test(line) && !round.fields.has('date')) round.say('date', line);
    else if (kinds(line) && !round.fields.has('kind'))
      setText(round, fieldOf('dialogue', 'kind'), line);
    else if (!round.fields.has('with')) round.say('with', line);
    else round.say('topic', line);
  });
}

/** One row is the talk itself; several, or one below a topic, are its items. */
function settle(round: DraftItem, item: DraftItem): void {
  if (round.fields.has('topic') || round.fields.has('items')) {
    round.list('items').push(item);
    return;
  }
  for (const [id, value] of item.fields) round.set(id, value);
}
