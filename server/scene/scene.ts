import type { Box, PathCommand } from '../layout/geometry';

export type { Box, PathCommand } from '../layout/geometry';

/**
 * A drawing as data: what the preview writes as SVG and an export may write as native shapes.
 * Units are CSS pixels; y grows downwards; the y of a text is the baseline of its first line.
 */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** Name of the drawing, for those who cannot see it. */
  readonly title: string;
  readonly shapes: readonly SceneShape[];
  /** Something is counted instead of drawn, to fit a view. */
  readonly isShortened?: boolean;
}

export type SceneShape = Rect | Path | Text | Group;

/** A colour by its meaning; the theme says which it is. */
export type Paint = keyof Paints;

export interface Paints {
  /** The ground of the drawing, and the ground of a card on it. */
  readonly paper: string;
  readonly card: string;
  readonly ink: string;
  /** Secondary text. */
  readonly soft: string;
  /** Hairlines. */
  readonly line: string;
  /** The way up: steps, actions. */
  readonly step: string;
  readonly onStep: string;
  readonly stepTint: string;
  /** Between the ground of the first stage (`stepTint`) and that of the last (`riser`). */
  readonly stepMid: string;
  /** The body of the stairs. */
  readonly riser: string;
  /** Goal states, outcomes and the vision. */
  readonly goal: string;
  readonly onGoal: string;
  readonly goalTint: string;
  /** The gate between two steps. */
  readonly gate: string;
  readonly gateTint: string;
  /** The default future, resistance. */
  readonly fall: string;
  readonly fallTint: string;
  /** What is not there yet. */
  readonly missing: string;
}

export interface Theme {
  readonly paints: Paints;
  readonly font: string;
}

interface PaintedShape {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  readonly isDashed?: boolean;
}

export interface Rect extends PaintedShape {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
}

export interface Path extends PaintedShape {
  readonly kind: 'path';
  readonly commands: readonly PathCommand[];
  /** Keys of the two ends, where it joins two groups. */
  readonly from?: string;
  readonly to?: string;
}

/** One text of one or more lines, each broken already. */
export interface Text {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly size: number;
  /** Distance of two baselines. */
  readonly leading: number;
  readonly paint: Paint;
  readonly isBold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** The first so many UTF-16 units of the first line stand out, in this colour. */
  readonly lead?: { readonly length: number; readonly paint: Paint };
  /** For formats that have bullets of their own; in the drawing the mark is a shape. */
  readonly bullet?: Bullet;
  /** For formats that break lines themselves. */
  readonly whole?: Whole;
}

export interface Bullet {
  /** Empty where the item goes on from another page. */
  readonly sign: string;
  readonly paint: Paint;
}

/** A text before it was broken, and the width it may take. */
export interface Whole {
  readonly text: string;
  readonly width: number;
  /** It goes on behind the text that comes before it in its group: a figure. */
  readonly isTail?: boolean;
}

/** What belongs together and can be pointed at: one text of the story. */
export interface Group {
  readonly kind: 'group';
  /**
   * A part is one text of the story (where nothing is given); a container holds parts; a text box
   * holds parts whose texts stand one below the other and can be one text.
   */
  readonly role?: 'part' | 'container' | 'textbox';
  readonly key: string | null;
  /** What it says, for those who cannot see it. */
  readonly label: string;
  readonly box: Box;
  readonly shapes: readonly SceneShape[];
}

/** The room a drawing may take. */
export interface Frame {
  readonly width: number;
  /** Height of a page; without it the drawing is as high as its texts need. */
  readonly height?: number;
  /** Size of the body text, and the minScale it may become to fit a page. */
  readonly size: number;
  readonly floor?: number;
}
