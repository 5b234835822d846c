import { paperStyles, servesMark } from '../ooxml/marks';
import { type ContentLine, type Grid, type GridCell, linesText } from '../ooxml/read/content';
import { joinLines } from '../text/joinLines';
import { type Field, mainField, type ShapeId, shapeOf } from '../vocabulary';
import { DraftItem } from './draft';
import { joinInCell, withoutId } from './items';
import { fieldNamed, leadingLabel, nameless } from './labels';
import { remark, setFigure, setText } from './values';

/** What a column holds: a field, the figures, remarks with labels of their own, or a heading unknown. */
type Column = Field | 'figure' | 'remarks' | { readonly heading: string };

/**
 * A table whose header row names fields of the shape, as items; null for any other table.
 *
 * @param isOwn in a table of ours what an item is called by is one text, also in several lines.
 */
export function readGrid(grid: Grid, shape: ShapeId, isOwn = false): DraftItem[] | null {
  const found = headerOf(grid, shape);
  if (!found) return null;
  const { columns, first } = found;
  const items: DraftItem[] = [];
  const above: (readonly ContentLine[])[] = [];
  for (const row of grid.rows.slice(first)) {
    const item = new DraftItem(shape);
    row.forEach((cell, index) => {
      const column = columns[index];
      // A cell over several rows names a group: it is said of each of them.
      const lines = cell.isContinued && index < 2 ? (above[index] ?? []) : cell.lines;
      if (!cell.isContinued) above[index] = cell.lines;
      if (lines.length === 0 || column === undefined || cell.isSpanned) return;
      readCell(item, column, lines, { isFirst: index === 0, isOwn });
    });
    if (!item.isEmpty) items.push(item);
  }
  return items;
}

/** Columns of the first row that names at least two fields (one, in a table of one column). */
function headerOf(grid: Grid, shape: ShapeId): { columns: Column[]; first: number } | null {
  const known = shapeOf(shape);
  for (const [index, row] of grid.rows.slice(0, 3).entries()) {
    const columns = row.map((cell) => columnOf(known, cellText(cell)));
    const named = columns.filter((column) => typeof column === 'string' || 'id' in column);
    const fields = columns.filter(
      (column) => column === 'figure' || (typeof column !== 'string' && 'id' in column),
    );
    const isName = row[0] !== undefined && nameless.test(cellText(row[0]));
    const minFields = Math.min(isName ? 1 : 2, row.length);
    if (fields.length >= minFields && named.length * 2 >= row.length) {
      return { columns, first: index + 1 };
    }
  }
  return null;
}

function columnOf(shape: ReturnType<typeof shapeOf>, heading: string): Column {
  const field = fieldNamed(shape, heading);
  if (field) return field;
  if (/→/.test(heading)) return 'figure';
  if (/^(?:備考|remarks)$/i.test(heading)) return 'remarks';
  return { heading };
}

/** Text of a cell that names something: in one line. */
export function cellText({ lines }: GridCell): string {
  return joinLines(lines.flatMap(({ text }) => text.split('\n')));
}

function readCell(
  item: DraftItem,
  column: Column,
  given: readonly ContentLine[],
  { isFirst, isOwn }: { readonly isFirst: boolean; readonly isOwn: boolean },
): void {
  const whole = isFirst ? readName(item, given) : given;
  const lines = withoutAsides(item, column, whole);
  if (lines.length === 0) return;
  const text = linesText(lines);
  if (column === 'remarks') {
    readRemarks(item, text);
  } else if (column === 'figure') {
    readFigures(item, text);
  } else if ('heading' in column) {
    const side = sideOf(item, text);
    if (!side) remark(item, column.heading === '' ? text : `${column.heading}：${text}`);
  } else if (column.type === 'refs' || column.type === 'items') {
    for (const line of text.split('\n')) setText(item, column, line);
  } else if (isOwn && column === mainField(shapeOf(item.shape))) {
    setText(item, column, linesText(lines.map(withAimMark)));
  } else {
    // Each paragraph of a cell is a point of its own.
    for (const line of joinInCell(lines)) setText(item, column, linesText([line]));
  }
}

/** Where a line names no aim, the mark of one is the author's. */
function withAimMark(line: ContentLine): ContentLine {
  return line.mark === servesMark ? { ...line, text: `${servesMark}${line.text}` } : line;
}

/** Figures of a cell, with what they measure above them. */
function readFigures(item: DraftItem, text: string): void {
  // The name of a figure may begin with one too: 8割を超えた地区.
  const isFigure = text.includes('→') ? /→/ : /^[△▲]?[\d０-９]|^[HRS]?\d+年?度? [△▲]?[\d０-９]/;
  for (const line of text.split('\n')) {
    if (isFigure.test(line)) setFigure(item, line);
    else if (item.has('indicator')) item.say('indicator', line);
  }
}

/**
 * Reads the lines of a cell that say what an item is for (▶ …) or name another key of it, as our
 * tables have them below the text of the column; gives the others.
 */
function withoutAsides(
  item: DraftItem,
  column: Column,
  lines: readonly ContentLine[],
): readonly ContentLine[] {
  if (typeof column === 'string' || !('id' in column)) return lines;
  const known = shapeOf(item.shape);
  return lines
    .flatMap((line) => line.text.split('\n').map((text) => ({ ...line, text })))
    .filter(({ text, mark }) => {
      if (readAims(item, text, mark)) return false;
      const label = /[：:]/.test(text) ? leadingLabel(known, { text, lead: '' }) : null;
      const isAside = label && label.rest !== '' && asides.has(label.field.id);
      if (!isAside || label.field === column) return true;
      setText(item, label.field, label.rest);
      return false;
    });
}

/** 「▶ 支え合い／備え」: what the item is for. False for any other line. */
function readAims(item: DraftItem, text: string, mark = ''): boolean {
  if (!item.has('serves') || (mark !== servesMark && !text.startsWith(servesMark))) return false;
  for (const name of text.replace(servesMark, '').split(/／| \/ /)) item.say('serves', name.trim());
  return true;
}

/** Keys that have no column of their own in our tables. */
const asides: ReadonlySet<string> = new Set(['evidence', 'how', 'change', 'done', 'note']);

/** 「組織」 or 「人」 in a column without a name. */
function sideOf(item: DraftItem, text: string): boolean {
  const field = item.field('side');
  if (!field) return false;
  const before = item.fields.size;
  const word = text.replace(/\s/g, '');
  const isWord = field.words?.some(({ ja, en }) => ja === word || en === word.toLowerCase());
  if (isWord) setText(item, field, word.toLowerCase());
  return item.fields.size > before;
}

/** What stands above the name of a row: its id, 【組織】, 第1期, 「3人で」. */
function readName(item: DraftItem, given: readonly ContentLine[]): readonly ContentLine[] {
  const lines = given.flatMap((line) =>
    line.text
      .split('\n')
      .map((text, index) => ({ ...line, text, lead: index === 0 ? line.lead : '' })),
  );
  const rest = [...lines];
  const first = () => rest[0]?.text ?? '';
  readRowId(item, rest);
  const isNamed = rest.length > 1 && item.has('id') && !item.fields.has('id');
  if (
    isNamed &&
    /^[^\s\u3000]{1,20}$/.test(first()) &&
    /^(?:取組|現状|課題|提案)[①-⑳\d０-９]+$/.test(first())
  ) {
    item.say('id', rest.shift()?.text ?? '');
  }
  // An id stands above the side of its item.
  const isAbove = isNamed && !item.fields.has('id') && /^[【[].+[】\]]$/.test(rest[1]?.text ?? '');
  if (isAbove && first().length <= 20 && !/^[【[]/.test(first()))
    item.say('id', rest.shift()?.text ?? '');
  readSide(item, rest);
  const cohort = /^(?:第([\d０-９]+)期|Cohort (\d+))$/.exec(first());
  if (cohort && item.has('cohort')) {
    item.say('cohort', cohort[1] ?? cohort[2] ?? '');
    rest.shift();
  }
  if (item.shape === 'first-step' && rest.length > 1) item.say('group', rest.shift()?.text ?? '');
  const [name] = rest;
  if (name && item.has('id')) {
    const { id, text } = withoutId(name);
    if (id !== '' && !item.fields.has('id')) {
      item.say('id', id);
      rest[0] = { ...name, text };
    }
  }
  return rest;
}

/** 【組織】 above the name of a row, or before it. */
function readSide(item: DraftItem, rest: ContentLine[]): void {
  const [line] = rest;
  const [, side = '', behind = ''] =
    /^[【[]([^】\]]+)[】\]][\s\u3000]*([\s\S]*)$/.exec(line?.text ?? '') ?? [];
  if (!line || side === '' || !sideOf(item, side)) return;
  if (behind === '') rest.shift();
  else rest[0] = { ...line, text: behind, lead: '' };
}

/** The id of a row of ours: in a paragraph of its own, or before what follows in the first cell. */
function readRowId(item: DraftItem, rest: ContentLine[]): void {
  const [line] = rest;
  if (!line || !item.has('id')) return;
  if (line.style === paperStyles.id) {
    item.say('id', line.text);
    rest.shift();
    return;
  }
  const { id, text } = withoutId(line);
  if (line.lead === '' || id === '' || !/^(?:…$|[【[])/.test(text)) return;
  item.say('id', id);
  if (text === '…') rest.shift();
  else rest[0] = { ...line, text, lead: '' };
}

/** Lines of 備考: each names its field; what goes on from the line above is joined to it. */
export function readRemarks(item: DraftItem, text: string): void {
  const known = shapeOf(item.shape);
  for (const line of text.split('\n')) {
    if (readAims(item, line)) continue;
    const label = leadingLabel(known, { text: line, lead: '' });
    if (label && label.rest !== '') setText(item, label.field, label.rest);
    else remark(item, line);
  }
}
