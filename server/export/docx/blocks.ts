import { type FileChild, Paragraph } from 'docx';
import type { Card, Cards, Forces, Prose, SheetBlock, Statement, Table } from '../../deck/deck';
import { idOfRow } from '../../deck/rowId';
import { fieldHeading } from '../../deck/strings';
import { paperStyles } from '../../ooxml/marks';
import { chartParagraphs } from './charts';
import { afterTable, type DocxContext } from './context';
import { chainOf } from './map';
import { overviewOf } from './overview';
import { type PaperFormat, textWidth } from './page';
import { bodyOf, cardDetails, detailOf, pieceRuns } from './pieces';
import { planParagraphs } from './plan';
import { roadmapOf } from './roadmap';
import { ink } from './styles';
import { type CellContent, cellParagraphs, docxTable, tableParagraph } from './table';
import { clean, runsOf } from './text';

/** More years than upright paper has room for. */
const maxYears = 7;
/** A table of more columns than upright paper can take lies across. */
const maxColumns = 5;

/** The paper of a sheet: across where a drawing or a table of it is wide. The stairs stand upright too. */
export function paperFor(blocks: readonly SheetBlock[]): PaperFormat {
  const isWide = blocks.some((block) => {
    if (block.kind === 'table') return block.columns.length > maxColumns;
    if (block.kind === 'roadmap') return block.years.length > maxYears;
    return block.kind === 'chain' || block.kind === 'overview';
  });
  return isWide ? 'landscape' : 'portrait';
}

/** A block of a sheet as paragraphs and tables. */
export function blockChildren(block: SheetBlock, context: DocxContext): readonly FileChild[] {
  switch (block.kind) {
    case 'statement':
      return statementOf(block, context);
    case 'prose':
      return proseOf(block);
    case 'cards':
      return cardsOf(block, context);
    case 'table':
      return tableOf(block, context);
    case 'chart':
      return chartParagraphs([block], context);
    case 'forces':
      return forcesOf(block, context);
    case 'plan':
      return planParagraphs(block, context);
    case 'chain':
      return chainOf(block, context);
    case 'roadmap':
      return roadmapOf(block, context);
    case 'overview':
      return overviewOf(block, context);
  }
}

function subheading(text: string): readonly Paragraph[] {
  if (clean(text).trim() === '') return [];
  return [new Paragraph({ heading: 'Heading2', children: [...runsOf(text)] })];
}

function statementOf({ piece, before, after }: Statement, { language }: DocxContext): FileChild[] {
  return [
    ...(before === '' ? [] : [tableParagraph(before, paperStyles.byline)]),
    new Paragraph({ style: paperStyles.statement, children: [...pieceRuns(piece)] }),
    ...after.flatMap(({ kind, text }) => detailOf({ label: kind, texts: [text] }, language)),
  ];
}

function proseOf({ heading, byline, paragraphs }: Prose): FileChild[] {
  return [
    ...subheading(heading),
    ...(byline === '' ? [] : [tableParagraph(byline, paperStyles.byline)]),
    ...paragraphs.flatMap((piece) => bodyOf(piece, paperStyles.body)),
  ];
}

function cardsOf({ heading, cards }: Cards, context: DocxContext): FileChild[] {
  return [...subheading(heading), ...cards.flatMap((card) => cardOf(card, context))];
}

function cardOf(card: Card, context: DocxContext): FileChild[] {
  const { language } = context;
  const details = cardDetails(
    card,
    card.servesTitle ?? fieldHeading('action', 'serves', language),
    language,
  );
  const charts = chartParagraphs(card.charts, context);
  const isAlone = details.length + charts.length === 0;
  return [
    new Paragraph({
      style: paperStyles.item,
      children: [...pieceRuns(card.piece)],
      // What follows an item with nothing below it is the next item: they may part.
      ...(isAlone ? { keepNext: false } : {}),
    }),
    ...details,
    ...charts,
  ];
}

function tableOf({ caption, columns, rows }: Table, { paper }: DocxContext): FileChild[] {
  const shown = rows.map((row) => {
    const { cells, openAt } = row;
    const [first = '', ...rest] = cells;
    const id = idOfRow(row);
    const name: CellContent = id === '' ? first : [withId(id, first)].flat();
    return { cells: [name, ...rest], ...(openAt === undefined ? {} : { fill: ink('goalTint') }) };
  });
  const texts = rows.map(({ cells }) => cells.map(clean));
  const width = textWidth(paper);
  return [...subheading(caption), docxTable({ columns, rows: shown, width, texts }), afterTable()];
}

function withId(id: string, text: string): Paragraph[] {
  const named = new Paragraph({
    style: paperStyles.cell,
    children: [...runsOf(id, { style: paperStyles.id })],
  });
  return [named, ...cellParagraphs(text)];
}

function forcesOf(forces: Forces, { language, paper }: DocxContext): FileChild[] {
  const { driving, restraining, drivingTitle, restrainingTitle } = forces;
  const sides = [
    { title: drivingTitle, own: driving, fill: ink('step'), shape: 'driving' as const },
    { title: restrainingTitle, own: restraining, fill: ink('fall'), shape: 'restraining' as const },
  ];
  return sides.flatMap(({ title, own, fill, shape }) => {
    if (own.length === 0) return [];
    const strength = fieldHeading(shape, 'strength', language);
    const hasStrength = own.some((force) => force.strength !== null);
    const answerTitle = own[0]?.answerTitle ?? '';
    const columns = [title, ...(hasStrength ? [strength] : []), answerTitle];
    const rows = own.map((force) => ({
      cells: [
        [new Paragraph({ style: paperStyles.cell, children: [...pieceRuns(force.piece)] })],
        ...(hasStrength ? [strengthOf(force.strength)] : []),
        force.answer,
      ],
    }));
    const texts = own.map((force) => [
      clean(force.piece.text),
      ...(hasStrength ? [strengthOf(force.strength)] : []),
      clean(force.answer),
    ]);
    const width = textWidth(paper);
    return [docxTable({ columns, rows, width, texts, headFill: fill }), afterTable()];
  });
}

/** 「4 ●●●●○」: to be read and to be seen. */
function strengthOf(strength: number | null): string {
  if (strength === null) return '';
  return `${strength} ${'●'.repeat(strength)}${'○'.repeat(Math.max(0, 5 - strength))}`;
}
