import { type FileChild, Paragraph } from 'docx';
import { paperStyles } from '../../ooxml/marks';
import type { Locale } from '../../vocabulary';
import type { Numbering } from './drawing';
import type { PaperFormat } from './page';

/** What all parts of one document share. */
export interface DocxContext {
  readonly language: Locale;
  readonly next: Numbering;
  /** The paper of the chapter: every part of it is as wide. */
  readonly paper: PaperFormat;
  /** Counts the figures that have a caption. */
  readonly nextFigure: Numbering;
}

/** Paragraphs and tables that stand on one kind of paper. */
export interface PaperPart {
  readonly paper: PaperFormat;
  readonly children: readonly FileChild[];
}

/** Room after a table: without a paragraph between them Word would join two tables. */
export function afterTable(): Paragraph {
  return new Paragraph({ style: paperStyles.cell, children: [] });
}
