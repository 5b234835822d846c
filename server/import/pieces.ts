import type { ContentBlock, ContentLine, HiddenReason, TextOrigin } from '../ooxml/read/content';
import { textsOf } from '../ooxml/read/texts';

/**
 * Why a text is not in the story: it says again what others say, it belongs to the form or to the
 * page, it is not shown, or the author left it out.
 */
export type OmissionReason = 'repeated' | 'form' | 'author' | HiddenReason;

/** What became of a text: a heading tells where others belong; a kept one is under 検討課題. */
export type State = 'placed' | 'kept' | 'heading' | OmissionReason;

/** One text of a file: a paragraph, a cell's line, a title, a series of figures, a remark. */
export interface Piece {
  /** Its number in the file. */
  readonly id: number;
  readonly text: string;
  readonly where: TextOrigin;
  /** The block that holds it. */
  readonly block: ContentBlock;
  /** Its row in a table; null elsewhere. */
  readonly row: number | null;
  /** The heading under which it stands. */
  under: string;
  /** What is known of it before the story is looked at. */
  mark: 'heading' | 'repeated' | 'form' | 'kept' | 'moved' | 'author' | null;
  state: State;
}

/** The pieces of a file by their blocks and lines, numbered in order. */
export class Pieces {
  readonly all: Piece[] = [];
  private readonly byBlock = new Map<ContentBlock, readonly Piece[]>();
  private readonly byLine = new Map<ContentLine, Piece>();

  constructor(blocks: readonly ContentBlock[]) {
    for (const block of blocks) {
      const pieces = textsOf(block).map(({ text, row }, index): Piece => {
        const id = this.all.length + index;
        const { where } = block;
        return { id, text, where, block, row, under: '', mark: null, state: 'placed' };
      });
      for (const piece of pieces) this.all.push(piece);
      this.byBlock.set(block, pieces);
      linesOf(block).forEach((line, index) => {
        const piece = pieces[index];
        if (piece) this.byLine.set(line, piece);
      });
    }
  }

  of(block: ContentBlock): readonly Piece[] {
    return this.byBlock.get(block) ?? [];
  }

  ofLine(line: ContentLine): Piece | undefined {
    return this.byLine.get(line);
  }

  /** The block with those of its lines that are to stay; nothing where none does. */
  replace(block: ContentBlock, stays: (line: ContentLine) => boolean): readonly ContentBlock[] {
    const made = blockOf(block, stays);
    const pieces = this.of(block);
    const rest = pieces.filter(({ mark }) => mark !== 'moved' && mark !== 'author');
    if (rest.length === pieces.length) return [block];
    if (rest.length === 0) return [];
    this.byBlock.set(made, rest);
    return [made];
  }
}

function blockOf(block: ContentBlock, stays: (line: ContentLine) => boolean): ContentBlock {
  if (block.kind === 'box' || block.kind === 'note') {
    return { ...block, lines: block.lines.filter(stays) };
  }
  if (block.kind !== 'grid') return block;
  const rows = block.rows.map((cells) =>
    cells.map((cell) => ({ ...cell, lines: cell.lines.filter(stays) })),
  );
  return { ...block, rows };
}

/** The lines of a block, one for each of its texts; none where its texts are no lines. */
function linesOf(block: ContentBlock): readonly ContentLine[] {
  if (block.kind === 'box' || block.kind === 'note') return block.lines;
  return block.kind === 'grid' ? block.rows.flat().flatMap(({ lines }) => lines) : [];
}
