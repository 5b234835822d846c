import { type FileChild, Paragraph } from 'docx';
import { paperStyles } from '../../ooxml/marks';
import type { Locale } from '../../vocabulary';
import type { PaperFormat } from './page';

/** Numbers the shapes of one document; Word wants each number once. */
export type Numbering = () => number;

/** Counts up from `first`, one further at each call. */
export function numberFrom(first: number): Numbering {
  let next = first;
  return () => next++;
}

/** What all parts of one document share. */
export interface DocxContext {
  readonly language: Locale;
  readonly next: Numbering;
  /** The paper of the chapter: every part of it is as wide. */
  readonly paper: PaperFormat;
  /** What stands above the blocks of the sheet takes so much of its first page, in twips. */
  readonly above: number;
  /** XML of the drawings of the document, each at its place. */
  readonly drawings: string[];
  /** Counts the figures that have a caption. */
  readonly nextFigure: Numbering;
}

/** Paragraphs and tables that stand on one kind of paper. */
export interface PaperPart {
  readonly paper: PaperFormat;
  readonly children: readonly FileChild[];
}

/**
 * Room after a table: without a paragraph between them Word would join two tables. It is low, so that
 * it finds room at the foot of any page. Below a box it stays with what follows.
 */
export function afterTable(keepNext = false): Paragraph {
  const spacing = { line: 20, lineRule: 'exact', before: 0, after: 180 } as const;
  return new Paragraph({ style: paperStyles.cell, spacing, keepNext, children: [] });
}
