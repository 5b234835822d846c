import type { PlacedText } from '../../deck/deck';
import { withoutBullet } from '../../text/bullets';
import { dot, type FlowBlock, groupOf } from '../flow';
import { pathFrom, polygon } from '../path';
import type { Bullet, Paint, Path, SceneShape, Text } from '../scene';
import { emOf, leading, linesIn, usable } from './style';

/** How the items of one part look. */
export interface ItemStyle {
  readonly size: number;
  readonly paint: Paint;
  /** Colour of mark, id and figure. */
  readonly accent: Paint;
  readonly isBold?: boolean;
  readonly mark?: 'check' | 'dot';
  readonly hasId?: boolean;
}

/** An item of a stage: its text may be cut in two where a page ends. */
export interface ItemFlow extends FlowBlock {
  /** The item up to a height and the rest of it; null where not a line fits. */
  split(room: number): readonly [FlowBlock, ItemFlow] | null;
  /** The same text broken to another width. */
  reflow(width: number): ItemFlow;
  /** About the height at another width, without breaking the text. */
  heightAt(width: number): number;
}

/**
 * An item as a text with its mark and id in front, and its figure at the right edge: on the last
 * line where there is room, else on a line of its own.
 */
export function flowItem(piece: PlacedText, width: number, style: ItemStyle): ItemFlow {
  const id = style.hasId !== false && piece.id && emOf(piece.id) < 12 ? piece.id : '';
  // The mark stands for a bullet that was typed.
  const said = style.mark ? withoutBullet(piece.text) : piece.text;
  const text = [id, said].filter(Boolean).join(' ');
  return broken({ piece, text, id, isBegun: false }, width, style);
}

function broken(own: Omit<Lines, 'lines'>, width: number, style: ItemStyle): ItemFlow {
  const room = width - indentOf(style);
  const lines = linesIn(own.text, room, style.size, style.isBold);
  return flowLines({ ...own, lines }, width, style);
}

function indentOf({ mark, size }: ItemStyle): number {
  return mark ? size * 1.15 : 0;
}

/** The lines of an item that stand together. */
interface Lines {
  readonly piece: PlacedText;
  /** The text of the lines, with the white space at which they were broken. */
  readonly text: string;
  readonly lines: readonly string[];
  readonly id: string;
  /** Its beginning stands on an earlier page. */
  readonly isBegun: boolean;
}

function flowLines(own: Lines, width: number, style: ItemStyle): ItemFlow {
  const { piece, lines, isBegun } = own;
  const { size, mark } = style;
  const step = size * leading;
  const indent = indentOf(style);
  const room = width - indent;
  const figure = piece.figure ? placeFigure(piece.figure, lines.at(-1) ?? '', room, size) : null;
  const rows = lines.length + (figure?.isBelow ? figure.lines.length : 0);
  let rowsFor: ((width: number) => number) | null = null;
  const height = rows * step;
  return {
    height,
    draw(x, y) {
      const first = y + step / 2 + size * 0.36;
      const shapes: SceneShape[] = [];
      if (mark && !isBegun) {
        const draw = mark === 'dot' ? dot : check;
        shapes.push(draw(x + size * 0.45, y + step / 2, size, style.accent));
      }
      shapes.push(textOf(own, x + indent, first, room, style));
      if (figure) {
        const row = figure.isBelow ? lines.length : lines.length - 1;
        shapes.push(figureText(figure.lines, x + width, first + row * step, width, style));
      }
      return [groupOf(piece, { x, y, width, height }, shapes)];
    },
    split(space) {
      const fitting = Math.floor(space / step);
      if (fitting < 1 || fitting >= lines.length) return null;
      const head = { ...own, piece: { ...piece, figure: undefined } };
      const [before, after] = [lines.slice(0, fitting), lines.slice(fitting)];
      const [said, rest] = textSplit(own.text, before);
      return [
        flowLines({ ...head, text: said, lines: before }, width, style),
        flowLines({ ...own, text: rest, id: '', lines: after, isBegun: true }, width, style),
      ];
    },
    reflow: (other) => broken(own, other, style),
    heightAt(other) {
      rowsFor ??= rowsCounter(own, style);
      return rowsFor(other) * step;
    },
  };
}

function textOf(own: Lines, x: number, y: number, width: number, style: ItemStyle): Text {
  const { piece, text, lines, id, isBegun } = own;
  const { size, paint, accent, isBold, mark } = style;
  const hasLead = id !== '' && (lines[0] ?? '').startsWith(id);
  const bullet: Bullet | undefined = mark && {
    sign: isBegun ? '' : signs[mark],
    paint: accent,
  };
  return {
    kind: 'text',
    x,
    y,
    lines,
    size,
    leading: size * leading,
    paint: piece.isPending ? 'missing' : paint,
    isBold,
    lead: hasLead ? { length: id.length, paint: accent } : undefined,
    bullet,
    whole: { text, width },
  };
}

/** Counts about how many lines a text has with its figure; lines end a little before the width does. */
function rowsCounter({ piece, text }: Lines, style: ItemStyle): (width: number) => number {
  const figure = piece.figure ? emOf(piece.figure) + 0.8 : 0;
  const paragraphs = text.split('\n').map((paragraph, index, { length }) => ({
    em: emOf(paragraph) + (index === length - 1 ? figure : 0),
    share: usable(paragraph, style.isBold),
  }));
  return (width) => {
    const room = (width - indentOf(style)) / style.size;
    let rows = 0;
    for (const { em, share } of paragraphs) {
      rows += Math.max(1, Math.ceil(em / (room * share - 0.5)));
    }
    return rows;
  };
}

/** The text of the first lines, and that of the others: lines end without the spaces that stood there. */
function textSplit(text: string, lines: readonly string[]): readonly [string, string] {
  let left = lines.join('').replace(/\s/g, '').length;
  let at = 0;
  for (; left > 0 && at < text.length; at++) if (!/\s/.test(text[at] ?? '')) left--;
  return [text.slice(0, at), text.slice(at).trimStart()];
}

const signs = { check: '✓', dot: '・' } as const;

function figureText(
  lines: readonly string[],
  x: number,
  y: number,
  width: number,
  { size, accent }: ItemStyle,
): Text {
  return {
    kind: 'text',
    x,
    y,
    lines,
    size,
    leading: size * leading,
    paint: accent,
    isBold: true,
    anchor: 'end',
    whole: { text: lines.join(''), width, isTail: true },
  };
}

function placeFigure(figure: string, lastLine: string, room: number, size: number) {
  const taken = emOf(lastLine) / usable(lastLine, true) + emOf(figure) / usable(figure, true);
  const fits = (taken + 0.8) * size <= room;
  return { isBelow: !fits, lines: fits ? [figure] : linesIn(figure, room, size, true) };
}

function check(x: number, y: number, size: number, paint: Paint): SceneShape {
  const s = size * 0.28;
  const { commands } = pathFrom(x - s, y)
    .lineTo(x - s * 0.2, y + s * 0.8)
    .lineTo(x + s * 1.2, y - s);
  return { kind: 'path', commands, stroke: paint, strokeWidth: size * 0.13 };
}

/** The sign of a gate; `x` and `y` are its middle. */
export function diamond(x: number, y: number, size: number, paint: Paint): Path {
  const s = size * 0.36;
  const commands = polygon([x, y - s], [x + s, y], [x, y + s], [x - s, y]);
  return { kind: 'path', commands, stroke: paint, strokeWidth: size * 0.13 };
}
