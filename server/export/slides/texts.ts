import type { LabelledTexts, Piece } from '../../deck/deck';
import { heightOf } from '../../layout/paragraphs';
import type { Paint } from '../../scene/scene';
import type { Paragraph, Run, SlidePart, TextElement } from './slide';

/** The smallest size of any text on a slide, in points. */
export const floor = 10;

const spacing = 1.42;

export interface ParagraphStyle {
  readonly paint?: Paint;
  readonly isBold?: boolean;
  readonly spacing?: number;
  readonly before?: number;
  readonly align?: Paragraph['align'];
}

/** A text in one style. */
export function paragraph(text: string, size: number, style: ParagraphStyle = {}): Paragraph {
  const { paint = 'ink', isBold, before, align } = style;
  return runsAt([{ text, paint, isBold }], size, { ...style, before, align });
}

export function runsAt(
  runs: readonly Run[],
  size: number,
  { spacing: given = spacing, before, align }: ParagraphStyle = {},
): Paragraph {
  return { runs, size, leading: Math.round(size * given * 2) / 2, before, align };
}

/** A text in a list. */
export function listed(text: string, size: number, paint: Paint, before = 0): Paragraph {
  const bullet = { sign: '•', indent: size, paint };
  return { ...paragraph(text, size, { before }), bullet };
}

/** A piece with its id in front and its figure behind. */
export function pieceRuns(piece: Piece, accent: Paint, isBold: boolean): Run[] {
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
): Paragraph[] {
  return details.flatMap(({ label, texts }) => {
    const name = { text: label, paint: 'step', isBold: true } as const;
    const isShort = texts.length === 1 || texts.every((text) => [...text].length <= shortText);
    if (!isShort) {
      const items = texts.map((text) => listed(text, size, 'step', before * 0.3));
      return [runsAt([name], size, { before }), ...items];
    }
    const text = { text: `　${texts.join('／')}`, paint: 'ink' } as const;
    return [runsAt([name, text], size, { before })];
  });
}

/** A box of text as a part; what is higher than a slide goes on in a further box. */
export function textPart(
  paragraphs: readonly Paragraph[],
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
