/** What a deck or a paper holds, before anything is known of what it means. */
export interface Source {
  readonly blocks: readonly SourceBlock[];
}

export type SourceBlock = Heading | Box | Grid | Figure | Aside;

/** A title of a slide, or a heading of a paper. */
export interface Heading {
  readonly kind: 'heading';
  /** 0 for the title of the whole, 1 for a slide or a chapter, more below. */
  readonly level: number;
  readonly text: string;
}

/** Lines that stand together: a text box, or the paragraphs of a paper between two others. */
export interface Box {
  readonly kind: 'box';
  /** Name of the shape in files of ours: what kind of text it is. */
  readonly name: string;
  readonly lines: readonly Line[];
  /** Middle of the box across the slide, in EMU; null on paper. */
  readonly middle: number | null;
}

/** One paragraph. */
export interface Line {
  readonly text: string;
  /** Depth in a list, from 0. */
  readonly level: number;
  readonly isBullet: boolean;
  /** The bullet as a sign of the text; empty without one. */
  readonly mark: string;
  /** What stands out at the beginning: an id, or a label. Empty without one. */
  readonly lead: string;
  /** Style of a paper of ours. */
  readonly style: string;
  /** Figure behind the text in a paper of ours: 12 → 60％. */
  readonly figure: string;
}

/** A table: every cell as often as it spans, so that each row has all columns. */
export interface Grid {
  readonly kind: 'grid';
  readonly rows: readonly (readonly GridCell[])[];
}

export interface GridCell {
  readonly lines: readonly Line[];
  /** The cell goes on from the row above. */
  readonly isContinued: boolean;
  /** The cell goes on from the column before. */
  readonly isSpanned: boolean;
}

/** A chart with its figures. */
export interface Figure {
  readonly kind: 'figure';
  readonly title: string;
  readonly series: readonly {
    readonly name: string;
    readonly points: readonly { readonly label: string; readonly value: string }[];
  }[];
}

/** Texts that repeat others (drawings of ours, notes): kept only where they stand nowhere else. */
export interface Aside {
  readonly kind: 'aside';
  readonly texts: readonly string[];
}

/** The text of lines, one below the other. */
export function linesText(lines: readonly Line[]): string {
  return lines
    .map(({ text, figure }) => [text, figure].filter(Boolean).join('　'))
    .filter(Boolean)
    .join('\n');
}
