import type { Overview } from '../deck/deck';
import { type Flowed, flowText, gap, stack, type TextStyle } from './flow';
import { pathFrom } from './path';
import type { Frame, Paint, Scene, Shape } from './scene';

/** How much of each list stands on the page: less where it does not fit. */
interface Amount {
  readonly items: number;
  readonly actions: number;
  readonly size: number;
}

/**
 * The whole story on one page: images, the future in figures and why it is stuck beside the stages,
 * what has happened, what stops and the first steps, and the state in a year. Where the page is too
 * small, lists are shorter; no text is cut.
 */
export function drawOverview(overview: Overview, frame: Frame): Scene {
  const { width, height = Number.POSITIVE_INFINITY, size, floor = size * 0.7 } = frame;
  let last = pageOf(overview, frame, { items: 1, actions: 1, size: floor });
  for (let items = 4; items >= 1; items--) {
    for (let one = size; one >= floor; one -= 0.5) {
      const page = pageOf(overview, frame, { items, actions: Math.min(3, items), size: one });
      if (page.height <= height) return { width, title: '', ...page, height: page.height };
      last = page;
    }
  }
  return { width, title: '', ...last };
}

function pageOf(overview: Overview, { width, height }: Frame, amount: Amount) {
  const { size } = amount;
  const top = imagesOf(overview, width, amount);
  const bottom = stack([
    columnsOf(overview, width, amount),
    ...(overview.oneYear ? [gap(size * 0.7), yearOf(overview, width, amount)] : []),
  ]);
  const apart = size * 0.8;
  const around = top.height + bottom.height + apart * 4;
  const left = leftOf(overview, width * 0.3, amount);
  const stages = stagesOf(overview, width * 0.67, amount);
  const needed = Math.max(left.height, stages.height);
  const middle =
    height === undefined ? needed : Math.max(needed, Math.min(needed * 1.25, height - around));
  const [y1, y2] = [top.height + apart * 2, top.height + apart * 3 + middle];
  const shapes: Shape[] = [
    ...top.draw(0, 0),
    rule(0, top.height + apart, width),
    ...left.draw(0, y1),
    ...stages.draw(width * 0.33, y1, middle),
    rule(0, y2, width),
    ...bottom.draw(0, y2 + apart),
  ];
  return { height: y2 + apart + bottom.height, shapes };
}

function rule(x: number, y: number, width: number): Shape {
  return {
    kind: 'path',
    commands: pathFrom(x, y).horizontalTo(x + width).commands,
    stroke: 'line',
    strokeWidth: 1,
  };
}

const heading = (text: string, width: number, size: number, paint: Paint): Flowed =>
  flowText(text, width, { size: size * 1.15, paint, isBold: true, leading: 1.6 });

/** Columns of one height beside each other. */
function beside(parts: readonly Flowed[], each: number, apart: number): Flowed {
  return {
    height: Math.max(0, ...parts.map((part) => part.height)),
    draw: (x, y) => parts.flatMap((part, index) => part.draw(x + index * (each + apart), y)),
  };
}

function imagesOf({ images }: Overview, width: number, { size, items }: Amount): Flowed {
  const shown = images.slice(0, Math.max(2, items));
  const apart = size * 1.6;
  const each = (width - apart * (shown.length - 1)) / Math.max(1, shown.length);
  const parts = shown.map(({ id, text }) =>
    stack([
      ...(id ? [flowText(id, each, { size: size * 1.1, paint: 'goal', isBold: true })] : []),
      flowText(text, each, { size, paint: 'ink' }),
    ]),
  );
  return beside(parts, each, apart);
}

function listOf(texts: readonly string[], width: number, style: TextStyle): Flowed {
  const indent = style.size;
  return stack(
    texts.map((text): Flowed => {
      // Programs set figures a little wider than they are measured.
      const body = flowText(text, (width - indent) * 0.95, style);
      const dot = flowText('・', indent, { ...style, paint: 'step' });
      return {
        height: body.height,
        draw: (x, y) => [...dot.draw(x, y), ...body.draw(x + indent, y)],
      };
    }),
  );
}

/** What happens of itself, in large figures, and why it is stuck. */
function leftOf({ future, present }: Overview, width: number, { size, items }: Amount): Flowed {
  const figures = future.figures
    .slice(0, Math.min(3, items))
    .map((one) => figureOf(one, width, size));
  const words =
    figures.length > 0 ? [] : [listOf(future.texts.slice(0, items), width, { size, paint: 'ink' })];
  const causes = present.texts.slice(0, Math.max(1, items - 1));
  const hasFuture = figures.length + future.texts.length > 0;
  return stack([
    ...(hasFuture
      ? [heading(future.label, width, size, 'fall'), ...figures, ...words, gap(size * 0.6)]
      : []),
    ...(causes.length > 0
      ? [heading(present.label, width, size, 'step'), listOf(causes, width, { size, paint: 'ink' })]
      : []),
  ]);
}

function figureOf(
  { change, name, figures }: Overview['future']['figures'][number],
  width: number,
  size: number,
): Flowed {
  const large = width * 0.42;
  const number = flowText(change, large, {
    size: size * 1.8,
    paint: 'fall',
    isBold: true,
    leading: 1.3,
  });
  const text = stack([
    flowText(name, width - large, { size, paint: 'ink', isBold: true, leading: 1.35 }),
    flowText(figures, width - large, { size, paint: 'soft', leading: 1.35 }),
  ]);
  return {
    height: Math.max(number.height, text.height) + size * 0.5,
    draw: (x, y) => [...number.draw(x, y), ...text.draw(x + large, y)],
  };
}

interface Stages {
  readonly height: number;
  draw(x: number, y: number, height: number): readonly Shape[];
}

/** Bodies that climb, with what has to be reached above the tread of each. */
function stagesOf({ stages, stagesTitle }: Overview, width: number, amount: Amount): Stages {
  const { size } = amount;
  const apart = size * 0.35;
  const each = (width - apart * (stages.length - 1)) / Math.max(1, stages.length);
  const pad = size * 0.6;
  const title = heading(stagesTitle, each, size, 'step');
  const gates = stages.map((stage) => gatesOf(stage, each, amount));
  const bodies = stages.map((stage, index) => bodyOf(stage, index + 1, each - pad * 2, amount));
  const rise = size * 1.6;
  const count = stages.length;
  // The first tread lies lowest; its gate stands below the title.
  const tread = (index: number) =>
    Math.max(0, ...gates.map((gate, at) => gate.height - (count - 1 - at) * rise)) +
    (count - 1 - index) * rise;
  const first = (gates[0]?.height ?? 0) + title.height;
  const shift = Math.max(0, first - tread(0));
  const height = Math.max(
    0,
    ...bodies.map((body, at) => tread(at) + shift + body.height + pad * 1.6),
  );
  return {
    height: count === 0 ? 0 : height,
    draw(x, y, whole) {
      if (count === 0) return [];
      const bottom = y + Math.max(height, whole);
      return [
        ...title.draw(x, y),
        ...bodies.flatMap((body, index): Shape[] => {
          const left = x + index * (each + apart);
          const at = y + tread(index) + shift;
          const fill = (['stepTint', 'stepMid', 'riser'] as const)[Math.min(index, 2)];
          const gate = gates[index];
          return [
            { kind: 'rect', x: left, y: at, width: each, height: bottom - at, fill },
            { kind: 'rect', x: left, y: at, width: each, height: 3, fill: 'step' },
            ...(gate?.draw(left, at - gate.height) ?? []),
            ...body.draw(left + pad, at + pad * 0.8),
          ];
        }),
      ];
    },
  };
}

function gatesOf(
  { gates }: Overview['stages'][number],
  width: number,
  { size, items }: Amount,
): Flowed {
  const shown = gates.slice(0, items > 3 ? 2 : 1);
  return stack(
    shown.map(({ text, figure }) =>
      figure
        ? stack([
            flowText(`◇ ${figure}`, width, {
              size: size * 1.15,
              paint: 'goal',
              isBold: true,
              leading: 1.3,
            }),
            flowText(text, width, { size, paint: 'soft', leading: 1.3 }),
          ])
        : flowText(`◇ ${text}`, width, { size, paint: 'goal', leading: 1.3 }),
    ),
  );
}

function bodyOf(
  { head, period, actions }: Overview['stages'][number],
  number: number,
  width: number,
  { size, actions: max }: Amount,
): Flowed {
  const names = actions.slice(0, max).map(({ text }) => text);
  return stack([
    flowText(`${number}　${head.text}`, width, { size: size * 1.1, paint: 'step', isBold: true }),
    flowText(period, width, { size, paint: 'soft', leading: 1.35 }),
    gap(size * 0.25),
    listOf(names, width, { size, paint: 'ink', leading: 1.35 }),
  ]);
}

const tones: readonly Paint[] = ['step', 'fall', 'goal'];

function columnsOf({ columns }: Overview, width: number, { size, items }: Amount): Flowed {
  const apart = size * 1.6;
  const each = (width - apart * (columns.length - 1)) / Math.max(1, columns.length);
  const parts = columns.map(({ label, texts }, index) =>
    stack([
      heading(label, each, size, tones[index] ?? 'step'),
      listOf(texts.slice(0, items), each, { size, paint: 'ink', leading: 1.35 }),
    ]),
  );
  return beside(parts, each, apart);
}

function yearOf({ oneYear }: Overview, width: number, { size, items }: Amount): Flowed {
  if (!oneYear) return gap(0);
  const pad = size * 0.6;
  const label = flowText(oneYear.label, size * 6, {
    size: size * 1.1,
    paint: 'goal',
    isBold: true,
  });
  const texts = listOf(oneYear.texts.slice(0, Math.min(2, items)), width - size * 6 - pad * 2, {
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
