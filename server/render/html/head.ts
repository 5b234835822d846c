import type { Sheet } from '../../deck/deck';
import { breakLines } from '../../text/lineBreak';

/** Sizes of the style for paper, in CSS pixels: `style.ts`. */
const rem = 14;

/**
 * How much of a page the head of a sheet takes: title, question, and what earlier sheets said. A
 * little too much rather than too little, so that a drawing below it stays on the same page.
 */
export function headHeight({ title, question, recalled }: Sheet, width: number): number {
  const rows = (text: string, size: number, room = width) => breakLines(text, room / size).length;
  const heading = rows(title, rem * 1.4, width - rem * 3) * rem * 1.4 * 1.35 + rem * 0.35 + 3;
  const asked = question === '' ? 0 : rows(question, rem * 0.95) * rem * 0.95 * 1.6 + rem * 0.1;
  const below = rem * 0.8 + rem;
  if (recalled.length === 0) return heading + asked + below;
  const small = rem * 0.92;
  const texts = recalled.reduce((sum, { label, texts: own }) => {
    const lines = own.reduce((all, text) => all + rows(text, small, width / 2 - rem * 5), 0);
    return (
      sum + (rows(label, small) + (own.length > 1 ? Math.ceil(lines / 2) + 1 : lines)) * small * 1.5
    );
  }, 0);
  return heading + asked + below + texts + rem * 2.8;
}
