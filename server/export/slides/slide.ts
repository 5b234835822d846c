import type { Chart } from '../../deck/deck';
import type { PagePart } from '../../layout/paginate';
import type * as layout from '../../layout/paragraphs';
import type { Box, Paint, Scene } from '../../scene/scene';

/**
 * Slides as data: what stands on which slide, and where. All measures are points (1/72 inch) from
 * the upper left corner; colours are meanings. Whoever writes a format has nothing left to decide.
 */
export interface Slide {
  /** Id of the sheet it shows; null for the cover and what continues it. */
  readonly sheet: string | null;
  readonly kind: 'cover' | 'sheet';
  /** Number on the form, as it stands before the title; empty without one. */
  readonly number: string;
  /** Text of the title, with 「（続き）」 where it goes on. Two slides never have the same. */
  readonly title: string;
  /** Size of the title where it is not the layout's. */
  readonly titleSize: number | null;
  /** Second line of the cover. */
  readonly subtitle: string;
  readonly elements: readonly Element[];
  /** Paragraphs of the speaker's notes; none where the slide has no notes. */
  readonly notes: readonly string[];
}

export type Element = TextElement | TableElement | ChartElement | DrawingElement;

/** Text in a box, which may have a ground and a border. Lines are broken by the program. */
export interface TextElement {
  readonly kind: 'text';
  readonly box: Box;
  readonly paragraphs: readonly SlideParagraph[];
  /** Distance between the border and the text on all sides. */
  readonly inset: number;
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly isDashed?: boolean;
  readonly radius?: number;
  readonly anchor?: 'top' | 'middle';
  /** What kind of text it is: the name of the shape. */
  readonly name: string;
}

/** A paragraph in colours. */
export interface SlideParagraph extends layout.Paragraph {
  readonly runs: readonly SlideRun[];
  readonly bullet?: { readonly sign: string; readonly indent: number; readonly paint: Paint };
  readonly align?: 'start' | 'middle' | 'end';
  /** Where text behind a tab ends, from the left edge of the box. */
  readonly rightTab?: number;
}

export interface SlideRun extends layout.Run {
  readonly paint: Paint;
  readonly isBold?: boolean;
  /** Where it is not that of the paragraph. */
  readonly size?: number;
}

/** Something that can be put on a slide. */
export type SlidePart = PagePart<Element>;

export interface TableElement {
  readonly kind: 'table';
  readonly box: Box;
  readonly name: string;
  readonly widths: readonly number[];
  /** The first row is the header. */
  readonly rows: readonly SlideRow[];
  readonly inset: { readonly x: number; readonly y: number };
}

export interface SlideRow {
  readonly height: number;
  readonly cells: readonly (readonly SlideParagraph[])[];
  readonly look: 'header' | 'plain' | 'open';
  /** Its first cell goes on with that of the row above. */
  readonly joinsAbove?: boolean;
}

/** A figure as a chart of the program, with its title inside; its source stands beside it as text. */
export interface ChartElement {
  readonly kind: 'chart';
  readonly box: Box;
  readonly chart: Chart;
  readonly size: number;
  readonly look: 'bars' | 'line' | 'stack';
  /** Of a stack: what adds up to the figure, from the ground up. */
  readonly parts?: readonly Chart[];
  /** Lines of the title, and the height they take. */
  readonly title: readonly string[];
  readonly titleHeight: number;
  /** Room on the right for names of what is drawn. */
  readonly aside?: number;
  /** The line alone: its figures stand beside it. */
  readonly isBare?: boolean;
}

/** A drawing with its upper left corner at a place; its units are points. */
export interface DrawingElement {
  readonly kind: 'drawing';
  readonly box: Box;
  readonly scene: Scene;
  /** Smaller labels of the drawing are made this large. */
  readonly minTextSize: number;
}

/** A line below the title, which the second line of a title would reach. */
export interface LeadRoom extends Box {
  /** Width of a line of the title. */
  readonly titleWidth: number;
}

/** Where a layout has room. */
export interface LayoutRoom {
  readonly width: number;
  readonly height: number;
  /** For the content of a sheet. */
  readonly content: Box;
  /** For 自治体名, at the top of every sheet. */
  readonly municipality: Box;
  /** Between title and content, for what the form asks in one line; null where there is none. */
  readonly lead: LeadRoom | null;
  /** For title and facts of the cover. */
  readonly coverTitle: Box;
  readonly coverFacts: Box;
}
