import { type FileChild, Paragraph } from 'docx';
import type { Card, Cards, Forces, Prose, SheetBlock, Statement, Table } from '../../deck/deck';
import { overviewLists } from '../../deck/overview';
import { fieldHeading } from '../../deck/strings';
import { paperStyles } from '../../ooxml/marks';
import { chartParagraphs } from './charts';
import { afterTable, type DocxContext, type PaperPart } from './context';
import { chainParts } from './map';
import { textWidth } from './page';
import { bodyOf, cardDetails, detailOf, pieceRuns } from './pieces';
import { planParts } from './plan';
import { roadmapParts } from './roadmap';
import { ink } from './styles';
import { type Cell, cellParagraphs, paragraph, tableOf } from './table';
import { clean, runsOf } from './text';

/** A block of a sheet as parts of the document. */
export function blockParts(block: SheetBlock, context: DocxContext): readonly PaperPart[] {
  switch (block.kind) {
    case 'statement':
      return [upright(statementOf(block, context))];
    case 'prose':
      return [upright(proseOf(block))];
    case 'cards':
      return [upright(cardsOf(block, context))];
    case 'table':
      return [tablePart(block)];
    case 'chart':
      return [upright(chartParagraphs([block], context.next))];
    case 'forces':
      return [upright(forcesOf(block, context))];
    case 'plan':
      return planParts(block, context);
    case 'chain':
      return chainParts(block, context);
    case 'roadmap':
      return roadmapParts(block, context);
    case 'overview':
      return [upright(overviewLists(block).flatMap((list) => detailOf(list, context.language)))];
  }
}

const upright = (children: readonly FileChild[]): PaperPart => ({ paper: 'portrait', children });

function subheading(text: string): readonly Paragraph[] {
  if (clean(text).trim() === '') return [];
  return [new Paragraph({ heading: 'Heading2', children: [...runsOf(text)] })];
}

function statementOf({ piece, before, after }: Statement, { language }: DocxContext): FileChild[] {
  return [
    ...(before === '' ? [] : [paragraph(before, paperStyles.byline)]),
    new Paragraph({ style: paperStyles.statement, children: [...pieceRuns(piece)] }),
    ...after.flatMap(({ kind, text }) => detailOf({ label: kind, texts: [text] }, language)),
  ];
}

function proseOf({ heading, byline, paragraphs }: Prose): FileChild[] {
  return [
    ...subheading(heading),
    ...(byline === '' ? [] : [paragraph(byline, paperStyles.byline)]),
    ...paragraphs.flatMap((piece) => bodyOf(piece, paperStyles.body)),
  ];
}

function cardsOf({ heading, cards }: Cards, context: DocxContext): FileChild[] {
  return [...subheading(heading), ...cards.flatMap((card) => cardOf(card, context))];
}

function cardOf(card: Card, { language, next }: DocxContext): FileChild[] {
  const details = cardDetails(
    card,
    card.servesTitle ?? fieldHeading('action', 'serves', language),
    language,
  );
  const charts = chartParagraphs(card.charts, next);
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

/** A table of more columns than upright paper can take lies across. */
const maxColumns = 5;

function tablePart({ caption, columns, rows }: Table): PaperPart {
  const paper = columns.length > maxColumns ? 'landscape' : 'portrait';
  const shown = rows.map(({ piece, cells, isOpen }) => {
    const [first = '', ...rest] = cells;
    const id = piece.id && !first.includes(piece.id) ? piece.id : '';
    const name: Cell = id === '' ? first : [withId(id, first)].flat();
    return { cells: [name, ...rest], ...(isOpen ? { fill: ink('goalTint') } : {}) };
  });
  const texts = rows.map(({ cells }) => cells.map(clean));
  const width = textWidth(paper);
  return {
    paper,
    children: [
      ...subheading(caption),
      tableOf({ columns, rows: shown, width, texts }),
      afterTable(),
    ],
  };
}

function withId(id: string, text: string): Paragraph[] {
  const named = new Paragraph({
    style: paperStyles.cell,
    children: [...runsOf(id, { style: paperStyles.id })],
  });
  return [named, ...cellParagraphs(text)];
}

function forcesOf(forces: Forces, { language }: DocxContext): FileChild[] {
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
      ...(hasStrength ? ['　　　　　'] : []),
      clean(force.answer),
    ]);
    const width = textWidth('portrait');
    return [tableOf({ columns, rows, width, texts, headFill: fill }), afterTable()];
  });
}

/** 「4 ●●●●○」: to be read and to be seen. */
function strengthOf(strength: number | null): string {
  if (strength === null) return '';
  return `${strength} ${'●'.repeat(strength)}${'○'.repeat(Math.max(0, 5 - strength))}`;
}
