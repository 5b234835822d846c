const margin = 1134;

/** Short and long edge of the papers in twips (twentieths of a point). */
const papers = {
  portrait: { short: 11906, long: 16838, isAcross: false },
  landscape: { short: 11906, long: 16838, isAcross: true },
  large: { short: 16838, long: 23811, isAcross: true },
} as const;

/** A4 upright or across, A3 across; margins are 20 mm. */
export type PaperFormat = keyof typeof papers;

/** Width of the text in twips. */
export function textWidth(paper: PaperFormat): number {
  const { short, long, isAcross } = papers[paper];
  return (isAcross ? long : short) - margin * 2;
}

/** Height of the text in twips. */
export function textHeight(paper: PaperFormat): number {
  const { short, long, isAcross } = papers[paper];
  return (isAcross ? short : long) - margin * 2;
}

/** The page of a section. Width and height are those of upright paper; the library turns them. */
export function pageOf(paper: PaperFormat) {
  const { short, long, isAcross } = papers[paper];
  const orientation = isAcross ? ('landscape' as const) : ('portrait' as const);
  return {
    size: { width: short, height: long, orientation },
    margin: { top: margin, right: margin, bottom: margin, left: margin, header: 567, footer: 567 },
  };
}

/** CSS pixels of the drawings (96 to the inch) in twips. */
export const twipsOfPixel = 15;
