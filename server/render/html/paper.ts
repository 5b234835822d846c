import type { PageChoice } from '../choices';

/** CSS pixels in a millimetre. */
const pixels = 96 / 25.4;

/** Margins of every page, in millimetres; the footer stands in the lower one. */
export const margin = { side: 12, top: 11, bottom: 13 } as const;

/** A page without its margins, in CSS pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** A page: its sizes for CSS, and its room. */
export interface Paper extends Room {
  readonly css: string;
  /** A poster is laid out as A4 and printed so much larger. */
  readonly zoom: number;
}

function paper(css: string, width: number, height: number, zoom = 1): Paper {
  return {
    css,
    zoom,
    width: Math.floor((width - margin.side * 2) * pixels),
    height: Math.floor((height - margin.top - margin.bottom) * pixels),
  };
}

/** Paper for sheets. */
export const papers: Readonly<Record<PageChoice, Paper>> = {
  a4: paper('297mm 210mm', 297, 210),
  wide: paper('338.67mm 190.5mm', 338.67, 190.5),
  a3: paper('420mm 297mm', 420, 297),
  a1: paper('841mm 594mm', 297, 210, 594 / 210),
};

/** Paper for running text, and for stairs that are higher than wide. */
export const portrait = paper('210mm 297mm', 210, 297);
