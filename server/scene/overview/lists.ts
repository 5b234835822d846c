import type { Overview } from '../../deck/deck';
import { width as emOf } from '../../text/width';
import { type FlowBlock, flowText, gap, stack, type TextStyle } from '../flow';
import { flowSafely, usable } from '../plan/style';
import type { Paint } from '../scene';
import type { Amount } from './amount';

/** The heading of a part of the page. */
export const heading = (text: string, width: number, size: number, paint: Paint): FlowBlock =>
  flowText(text, width, { size: size * 1.15, paint, isBold: true, leading: 1.6 });

/** Texts one below the other, each with a dot before it. */
export function listOf(texts: readonly string[], width: number, style: TextStyle): FlowBlock {
  const indent = style.size;
  return stack(
    texts.map((text): FlowBlock => {
      // Programs set figures a little wider than they are measured.
      const body = flowSafely(text.replace(/^[・●○•]\s*/u, ''), (width - indent) * 0.97, style);
      const dot = flowText('・', indent, { ...style, paint: 'step' });
      return {
        height: body.height,
        draw: (x, y) => [...dot.draw(x, y), ...body.draw(x + indent, y)],
      };
    }),
  );
}

/** Columns of one height beside each other. */
function beside(parts: readonly FlowBlock[], each: number, apart: number): FlowBlock {
  return {
    height: Math.max(0, ...parts.map((part) => part.height)),
    draw: (x, y) => parts.flatMap((part, index) => part.draw(x + index * (each + apart), y)),
  };
}

/** Columns are at least this wide, in sizes of their text. */
const minColumn = 13;

/** The images of the vision beside each other, in rows of like length. */
export function imagesOf(
  { images }: Overview,
  width: number,
  size: number,
  { hasSentences }: Amount,
): FlowBlock {
  const apart = size * 1.6;
  const maxColumns = Math.max(1, Math.floor((width + apart) / (minColumn * size + apart)));
  const rows = Math.ceil(images.length / maxColumns);
  const count = Math.ceil(images.length / Math.max(1, rows));
  const each = (width - apart * (count - 1)) / Math.max(1, count);
  const parts = images.map(({ id, text }) =>
    stack([
      ...(id ? [flowText(id, each, { size: size * 1.1, paint: 'goal', isBold: true })] : []),
      ...(hasSentences || !id
        ? [flowSafely(text, each, { size, paint: 'ink', leading: 1.4 })]
        : []),
    ]),
  );
  return stack(
    Array.from({ length: rows }, (_, row) => {
      const shown = beside(parts.slice(row * count, (row + 1) * count), each, apart);
      return row === 0 ? shown : stack([gap(size * 0.4), shown]);
    }),
  );
}

/** What happens of itself, in large figures, and why it is stuck. */
export function leftOf(
  { future, present }: Overview,
  width: number,
  size: number,
  { figures, causes }: Amount,
): FlowBlock {
  const numbers = figuresOf(future.figures.slice(0, figures), width, size);
  const texts = numbers.length > 0 ? [] : future.texts.slice(0, figures);
  const words = texts.length > 0 ? [listOf(texts, width, { size, paint: 'ink' })] : [];
  const reasons = present.texts.slice(0, causes);
  const says = [...numbers, ...words];
  return stack([
    ...(says.length > 0
      ? [heading(future.label, width, size, 'fall'), ...says, gap(size * 0.6)]
      : []),
    ...(reasons.length > 0
      ? [
          heading(present.label, width, size, 'step'),
          listOf(reasons, width, { size, paint: 'ink' }),
        ]
      : []),
  ]);
}

/** Changes in large letters, each on one line, with what changes beside it. */
function figuresOf(
  changes: Overview['future']['figures'],
  width: number,
  size: number,
): readonly FlowBlock[] {
  const needed = Math.max(
    0,
    ...changes.map(({ change }) => (emOf(change) + 0.5) / usable(change, true)),
  );
  const large = Math.max(width * 0.42, Math.min(width * 0.56, needed * size * 1.5), needed * size);
  const largeSize = Math.min(size * 1.8, large / needed);
  return changes.map(({ change, name, figures }) => {
    const style = { size: largeSize, paint: 'fall', isBold: true, leading: 1.3 } as const;
    const number = flowText(change, large, style);
    const text = stack([
      flowText(name, width - large, { size, paint: 'ink', isBold: true, leading: 1.35 }),
      flowText(figures, width - large, { size, paint: 'soft', leading: 1.35 }),
    ]);
    return {
      height: Math.max(number.height, text.height) + size * 0.5,
      draw: (x, y) => [...number.draw(x, y), ...text.draw(x + large, y)],
    };
  });
}

/** What has happened, what stops, the first steps: one colour each. */
const tones: readonly Paint[] = ['step', 'fall', 'goal'];

/** The lists below the stages, beside each other; without what has nothing to say. */
export function columnsOf(
  overview: Overview,
  width: number,
  size: number,
  { columns }: Amount,
): FlowBlock {
  const shown = overview.columns
    .map((column, index) => ({ ...column, paint: tones[index] ?? 'step' }))
    .filter(({ texts }) => texts.length > 0);
  const apart = size * 1.6;
  const each = (width - apart * (shown.length - 1)) / Math.max(1, shown.length);
  const parts = shown.map(({ label, texts, paint }) =>
    stack([
      heading(label, each, size, paint),
      listOf(texts.slice(0, columns), each, { size, paint: 'ink', leading: 1.35 }),
    ]),
  );
  return beside(parts, each, apart);
}

/** The state in a year, on a ground of its own; null where nothing is said of it. */
export function yearOf(
  { oneYear }: Overview,
  width: number,
  size: number,
  { year }: Amount,
): FlowBlock | null {
  if (!oneYear) return null;
  const pad = size * 0.6;
  const label = flowText(oneYear.label, size * 6, {
    size: size * 1.1,
    paint: 'goal',
    isBold: true,
  });
  const texts = listOf(oneYear.texts.slice(0, year), width - size * 6 - pad * 2, {
    size,
    paint: 'ink',
  });
  const height = Math.max(label.height, texts.height) + pad * 2;
  return {
    height,
    draw: (x, y) => [
      { kind: 'rect', x, y, width, height, radius: size * 0.3, fill: 'goalTint' },
      ...label.draw(x + pad, y + pad),
      ...texts.draw(x + pad + size * 6, y + pad),
    ],
  };
}

/** What changed since the last round, one line each where it fits, and how many more there are. */
export function changesOf(
  { changes }: Overview,
  width: number,
  size: number,
  { changes: count }: Amount,
): FlowBlock | null {
  if (!changes || count === 0) return null;
  const left = changes.texts.length - count;
  const more = left > 0 ? `\u3000${changes.more.replace('$', String(left))}` : '';
  return stack([
    heading(changes.label + more, width, size, 'step'),
    listOf(changes.texts.slice(0, count), width, { size, paint: 'ink', leading: 1.35 }),
  ]);
}
