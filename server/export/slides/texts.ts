import type { LabelledTexts, PlacedText } from '../../deck/deck';
import { heightOf, safeWidth } from '../../layout/paragraphs';
import type { Paint } from '../../scene/scene';
import type { SlideParagraph, SlidePart, SlideRun, TextElement } from './slide';

/** The smallest size of any text on a slide, in points. */
export const floor = 10;

/** The smallest title of a sheet, in points: a longer one takes a second line. */
const minTitleSize = 16;

/** Size of a title on one line of this width, in points; the smallest where it takes two. */
export function titleSizeFor(title: string, width: number): number {
  // With room for the number before it.
  return Math.max(minTitleSize, Math.floor(width / (safeWidth(title, true) + 3)));
}

/** Does a title need a second line of this width? */
export function isLongTitle(title: string, width: number): boolean {
  return (safeWidth(title, true) + 1.5) * minTitleSize > width;
}

const spacing = 1.42;

export interface ParagraphStyle {
  readonly paint?: Paint;
  readonly isBold?: boolean;
  readonly spacing?: number;
  readonly before?: number;
  readonly align?: SlideParagraph['align'];
}

/** A text in one style. */
export function paragraph(text: string, size: number, style: ParagraphStyle = {}): SlideParagraph {
  const { paint = 'ink', isBold, before, align } = style;
  return runsAt([{ text, paint, isBold }], size, { ...style, before, align });
}

/** Runs as a paragraph of this size, in points. */
export function runsAt(
  runs: readonly SlideRun[],
  size: number,
  { spacing: given = spacing, before, align }: ParagraphStyle = {},
): SlideParagraph {
  return { runs, size, leading: Math.round(size * given * 2) / 2, before, align };
}

/** A text in a list. */
export function listed(
  text: string,
  size: number,
  paint: Paint,
  before = 0,
  style: Pick<ParagraphStyle, 'spacing'> = {},
): SlideParagraph {
  const bullet = { sign: '•', indent: size, paint };
  return { ...paragraph(text, size, { ...style, before }), bullet };
}

/** A piece with its id in front and its figure behind. */
export function pieceRuns(piece: PlacedText, accent: Paint, isBold: boolean): SlideRun[] {
  const { id, figure, isPending } = piece;
  const paint = isPending ? 'missing' : 'ink';
  return [
    ...(id ? [{ text: `${id}　`, paint: accent, isBold: true }] : []),
    { text: piece.text || '…', paint, isBold: isBold && !isPending },
    ...(figure ? [{ text: `　${figure}`, paint: accent, isBold: true }] : []),
  ];
}

/** Texts of a detail no longer than this stand one behind the other. */
const shortText = 22;

/** Details with their label in front of the text, or above the texts where there are several. */
export function labelled(
  details: readonly LabelledTexts[],
  size: number,
  before: number,
  style: Pick<ParagraphStyle, 'spacing'> = {},
): SlideParagraph[] {
  return details.flatMap(({ label, texts }) => {
    const name = { text: label, paint: 'step', isBold: true } as const;
    const isShort = texts.length === 1 || texts.every((text) => [...text].length <= shortText);
    if (!isShort) {
      const items = texts.map((text) => listed(text, size, 'step', before * 0.3, style));
      return [runsAt([name], size, { ...style, before }), ...items];
    }
    const text = { text: `　${texts.join('／')}`, paint: 'ink' } as const;
    return [runsAt([name, text], size, { ...style, before })];
  });
}

/** A box of text as a part; what is higher than a slide goes on in a further box. */
export function textPart(
  paragraphs: readonly SlideParagraph[],
  width: number,
  name: string,
  look: Partial<TextElement> = {},
): SlidePart {
  const inset = look.inset ?? 0;
  const height = heightOf(paragraphs, width - inset * 2) + inset * 2;
  return {
    height,
    place: (x, y) => [
      { kind: 'text', inset, paragraphs, name, ...look, box: { x, y, width, height } },
    ],
  };
}
