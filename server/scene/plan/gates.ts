import type { PlacedText } from '../../deck/deck';
import { type FlowBlock, gap, groupOf, stack } from '../flow';
import type { SceneShape } from '../scene';
import { diamond } from './item';
import { emOf, flowSafely, leading, type Type, usable } from './style';

/** What must be reached to go on, one below the other, to stand on the tread where one climbs. */
export function gatesOf(gates: readonly PlacedText[], width: number, type: Type): FlowBlock {
  if (gates.length === 0) return gap(0);
  const rows = gates.map((piece) => gateRow(piece, width, type));
  const parts = rows.flatMap((row, index) => (index > 0 ? [gap(type.body * 0.3), row] : [row]));
  const inside = stack(parts);
  return {
    height: inside.height,
    draw(x, y) {
      const box = { x, y, width, height: inside.height };
      const label = gates[0]?.kind ?? '';
      const shapes = inside.draw(x, y);
      return [{ kind: 'group', role: 'textbox', key: null, label, box, shapes }];
    },
  };
}

/** ◇ with its figure large, and beside or below it what the figure is about. */
export function gateRow(piece: PlacedText, width: number, type: Type): FlowBlock {
  const indent = type.figure * 1.05;
  const room = width - indent;
  const { figure = '', text } = piece;
  const size = figure === '' ? type.body : type.figure;
  const large = flowSafely(figure, room, { size, paint: 'goal', isBold: true, leading: 1.25 });
  const style = {
    size: figure === '' ? type.body : type.small,
    paint: piece.isPending ? 'missing' : 'ink',
    isBold: figure === '',
  } as const;
  const beside = figureEnd(figure, size) + type.body * 0.8;
  const isBeside = figure !== '' && beside + textEnd(text, style.size) <= room;
  const said = flowSafely(text, isBeside ? room - beside : room, style);
  const height = isBeside ? Math.max(large.height, said.height) : large.height + said.height;
  const first = large.height > 0 ? size * 1.25 : style.size * leading;
  return {
    height,
    draw(x, y) {
      const at = isBeside
        ? {
            x: beside,
            y: baselineOf(size * 1.25, size) - baselineOf(style.size * leading, style.size),
          }
        : { x: 0, y: large.height };
      const texts: SceneShape[] = [
        ...large.draw(x + indent, y),
        ...said.draw(x + indent + at.x, y + at.y),
      ];
      const sign = diamond(x + type.figure * 0.42, y + first / 2, type.figure, 'goal');
      return [groupOf(piece, { x, y, width, height }, [sign, ...marked(texts)])];
    },
  };
}

/** The first text carries the sign for formats with bullets of their own. */
function marked(shapes: readonly SceneShape[]): readonly SceneShape[] {
  const bullet = { sign: '◇', paint: 'goal' } as const;
  return shapes.map((shape, index) =>
    index === 0 && shape.kind === 'text' ? { ...shape, bullet } : shape,
  );
}

const baselineOf = (step: number, size: number) => step / 2 + size * 0.36;

function figureEnd(figure: string, size: number): number {
  return (emOf(figure) * size) / usable(figure, true);
}

function textEnd(text: string, size: number): number {
  return (emOf(text) * size) / usable(text);
}
