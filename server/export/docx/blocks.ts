import { type FileChild, Paragraph } from 'docx';
import type { Block, Card, Cards, Forces, Prose, Statement, Table } from '../../deck/deck';
import { fieldHeading } from '../../deck/strings';
import type { Locale } from '../../vocabulary';
import { chartParagraphs } from './charts';
import type { Numbering } from './drawing';
import { chainParts } from './map';
import { type Paper, textWidth } from './page';
import { bodyOf, cardDetails, detailOf, pieceRuns } from './pieces';
import { planParts } from './plan';
import { roadmapParts } from './roadmap';
import { ink } from './styles';
import { type Cell, cellParagraphs, paragraph, tableOf } from './table';
import { clean, runsOf } from './text';

/** What all parts of one document share. */
export interface Writing {
  readonly language: Locale;
  readonly next: Numbering;
}

/** Paragraphs and tables that stand on one kind of paper. */
export interface Part {
  readonly paper: Paper;
  readonly children: readonly FileChild[];
}

/** A block of a sheet as parts of the document. */
export function blockParts(block: Block, writing: Writing): readonly Part[] {
  switch (block.kind) {
    case 'statement':
      return [upright(statementOf(block, writing))];
    case 'prose':
      return [upright(proseOf(block))];
    case 'cards':
      return [upright(cardsOf(block, writing))];
    case 'table':
      return [tablePart(block)];
    case 'chart':
      return [upright(chartParagraphs([block], writing.next))];
    case 'forces':
      return [upright(forcesOf(block, writing))];
    case 'plan':
      return planParts(block, writing);
    case 'chain':
      return chainParts(block, writing);
    case 'roadmap':
      return roadmapParts(block, writing);
  }
}

const upright = (children: readonly FileChild[]): Part => ({ paper: 'portrait', children });

/** Room after a table: without a paragraph between them Word would join two tables. */
export function afterTable(): Paragraph {
  return new Paragraph({ style: 'StoryCell', children: [] });
}

export function subheading(text: string): readonly Paragraph[] {
  if (clean(text).trim() === '') return [];
  return [new Paragraph({ heading: 'Heading2', children: [...runsOf(text)] })];
}

function statementOf({ piece, before, after }: Statement, { language }: Writing): FileChild[] {
  return [
    ...(before === '' ? [] : [paragraph(before, 'StoryByline')]),
    new Paragraph({ style: 'StoryStatement', children: [...pieceRuns(piece)] }),
    ...after.flatMap(({ kind, text }) => detailOf({ label: kind, texts: [text] }, language)),
  ];
}

function proseOf({ heading, byline, paragraphs }: Prose): FileChild[] {
  return [
    ...subheading(heading),
    ...(byline === '' ? [] : [paragraph(byline, 'StoryByline')]),
    ...paragraphs.flatMap((piece) => bodyOf(piece, 'StoryBody')),
  ];
}

function cardsOf({ heading, cards }: Cards, writing: Writing): FileChild[] {
  return [...subheading(heading), ...cards.flatMap((card) => cardOf(card, writing))];
}

function cardOf(card: Card, { language, next }: Writing): FileChild[] {
  const details = cardDetails(card, fieldHeading('action', 'serves', language), language);
  const charts = chartParagraphs(card.charts, next);
  const isAlone = details.length + charts.length === 0;
  return [
    new Paragraph({
      style: 'StoryItem',
      children: [...pieceRuns(card.piece)],
      // What follows an item with nothing below it is the next item: they may part.
      ...(isAlone ? { keepNext: false } : {}),
    }),
    ...details,
    ...charts,
  ];
}

/** A table of more columns than upright paper can take lies across. */
const mostColumns = 5;

function tablePart({ caption, columns, rows }: Table): Part {
  const paper = columns.length > mostColumns ? 'landscape' : 'portrait';
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
    style: 'StoryCell',
    children: [...runsOf(id, { style: 'StoryId' })],
  });
  return [named, ...cellParagraphs(text)];
}

function forcesOf(forces: Forces, { language }: Writing): FileChild[] {
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
        [new Paragraph({ style: 'StoryCell', children: [...pieceRuns(force.piece)] })],
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
