/** What a deck or a paper holds, before anything is known of what it means. */
export interface FileContent {
  readonly kind: 'pptx' | 'docx';
  /** It is one of ours, made by the export. */
  readonly isOwn: boolean;
  /** What a whole story of ours consisted of when the file was made; empty where it does not say. */
  readonly record: string;
  readonly blocks: readonly ContentBlock[];
  /** How much wider than high a slide is; none in a paper, NaN where the deck does not say. */
  readonly ratio?: number;
  /** Texts of the file that are not shown, or that belong to no page. */
  readonly hidden: readonly HiddenText[];
}

export type ContentBlock = Heading | BoxBlock | Grid | ChartBlock | Aside | Note | Comment;

/** Parts of a file in which a text can stand. */
export type Part =
  | 'body'
  | 'table'
  | 'box'
  | 'diagram'
  | 'chart'
  | 'speaker-notes'
  | 'footnote'
  | 'endnote'
  | 'comment'
  | 'header';

/** Where a text stands. */
export interface TextOrigin {
  /** Number of the slide from 1; null on paper. */
  readonly slide: number | null;
  readonly part: Part;
}

/**
 * Why a text is not read: `form` for numbers of pages, dates and the lines at the foot, `embedded`
 * for a file of another program of which a picture is shown: its text is its kind or its name.
 */
export type HiddenReason = 'hidden' | 'hidden-slide' | 'contents' | 'form' | 'embedded';

export interface HiddenText {
  readonly where: TextOrigin;
  readonly text: string;
  readonly reason: HiddenReason;
}

/** A title of a slide, or a heading of a paper. */
export interface Heading {
  readonly kind: 'heading';
  readonly where: TextOrigin;
  /** 0 for the title of the whole, 1 for a slide or a chapter, more below. */
  readonly level: number;
  readonly text: string;
}

/** Lines that stand together: a text box, or the paragraphs of a paper between two others. */
export interface BoxBlock {
  readonly kind: 'box';
  readonly where: TextOrigin;
  /** Name of the shape in files of ours: what kind of text it is. */
  readonly name: string;
  readonly lines: readonly ContentLine[];
  /** Middle of the box across the slide, in EMU; null on paper. */
  readonly middle: number | null;
}

/** One paragraph. */
export interface ContentLine {
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
  /** All of it is bold. */
  readonly isBold: boolean;
  /** Size of its letters in points; null where it is that of the body. */
  readonly size: number | null;
  /** White space was typed before it, as before the rest of a line that was broken by hand. */
  readonly isIndented: boolean;
}

/** A table: every cell as often as it spans, so that each row has all columns. */
export interface Grid {
  readonly kind: 'grid';
  readonly where: TextOrigin;
  readonly rows: readonly (readonly GridCell[])[];
}

export interface GridCell {
  readonly lines: readonly ContentLine[];
  /** The cell goes on from the row above. */
  readonly isContinued: boolean;
  /** The cell goes on from the column before. */
  readonly isSpanned: boolean;
}

/** A chart with its figures. */
export interface ChartBlock {
  readonly kind: 'figure';
  readonly where: TextOrigin;
  readonly title: string;
  /** Titles of its axes, and what else is written on it. */
  readonly labels: readonly string[];
  /** Its series add up: each is a figure of its own, the whole first. */
  readonly isStacked?: boolean;
  readonly series: readonly {
    readonly name: string;
    readonly points: readonly { readonly label: string; readonly value: string }[];
  }[];
}

/** Texts of ours that repeat others (drawings, notes): kept only where they stand nowhere else. */
export interface Aside {
  readonly kind: 'aside';
  readonly where: TextOrigin;
  readonly texts: readonly string[];
}

/** What stands below the page: a footnote, an endnote, the speaker's notes, the head of the pages. */
export interface Note {
  readonly kind: 'note';
  readonly where: TextOrigin;
  readonly lines: readonly ContentLine[];
}

/** A remark on the page with the answers to it. */
export interface Comment {
  readonly kind: 'comment';
  readonly where: TextOrigin;
  /** The text that it is about; empty where the file does not say. */
  readonly about: string;
  /** The whole paragraph in which that stands, where it is known. */
  readonly within?: string;
  readonly remarks: readonly Remark[];
  readonly isResolved: boolean;
}

export interface Remark {
  readonly author: string;
  /** Day, 2026-05-10; empty where the file does not say. */
  readonly date: string;
  readonly text: string;
}

/** The text of lines, one below the other. */
export function linesText(lines: readonly ContentLine[]): string {
  return lines
    .map(({ text, figure }) => [text, figure].filter(Boolean).join('　'))
    .filter(Boolean)
    .join('\n');
}
