import { goodLines } from '../../layout/lines';
import { width } from '../../text/width';
import { type FlowBlock, flowText, type TextStyle } from '../flow';
import type { Paint } from '../scene';

/** Sizes of the texts of a plan. */
export interface Type {
  readonly body: number;
  /** Headings of parts, periods, outputs: never smaller than the frame allows. */
  readonly small: number;
  readonly name: number;
  /** The figure of a gate. */
  readonly figure: number;
  readonly vision: number;
}

/** The sizes that go with a body text; none is below `least`. */
export function typeOf(body: number, minSize: number): Type {
  return {
    body,
    small: Math.max(Math.min(body, minSize), body * 0.87),
    name: body * 1.18,
    figure: body * 1.35,
    vision: body * 1.5,
  };
}

/** Distance of baselines in sizes: a plan is dense, but Japanese needs air. */
export const leading = 1.32;

/** Grounds of the stages from the first to the last: the higher, the stronger. */
const grounds = ['stepTint', 'stepMid', 'riser'] as const;

/** The colour of a stage: the later of `count`, the deeper. */
export function groundOf(index: number, count: number): Paint {
  const share = count > 1 ? index / (count - 1) : 1;
  return grounds[Math.round(share * (grounds.length - 1))] ?? 'riser';
}

interface Measure {
  readonly em: number;
  /** Share of the Latin letters, digits and signs. */
  readonly latin: number;
}

/** The same texts are measured again and again while the best size is looked for. */
const kept = new Map<string, Measure>();
const maxKept = 5000;

function measureOf(text: string): Measure {
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= maxKept) kept.clear();
  const em = width(text);
  const latin = em > 0 ? width(text.replace(/[^\u0020-\u024F]/g, '')) / em : 0;
  const measure = { em, latin };
  kept.set(text, measure);
  return measure;
}

/** Width of one line of text in em. */
export function emOf(text: string): number {
  return measureOf(text).em;
}

/** Share of a width that texts may take: typefaces differ, in Latin letters most of all. */
export function usable(text: string, isBold = false): number {
  return 0.985 - (isBold ? 0.14 : 0.06) * measureOf(text).latin;
}

/** The lines of a text at this width. */
export function linesIn(
  text: string,
  room: number,
  size: number,
  isBold = false,
): readonly string[] {
  return goodLines(text, Math.max(2, (room * usable(text, isBold)) / size));
}

/** A text broken to a width, with some of it kept free for wider typefaces. */
export function flowSafely(text: string, room: number, style: TextStyle): FlowBlock {
  // Bold letters have their share in `flowText`.
  return flowText(text, room * usable(text), { leading, ...style });
}
