import type { Overview } from '../../deck/deck';
import { type FlowBlock, flowText, gap, stack } from '../flow';
import { flowSafely, groundOf } from '../plan/style';
import type { SceneShape } from '../scene';
import type { Amount } from './amount';
import { heading, listOf } from './lists';

interface Stages {
  readonly height: number;
  draw(x: number, y: number, height: number): readonly SceneShape[];
}

/** Bodies that climb, with what has to be reached above the tread of each. */
export function stagesOf(
  { stages, stagesTitle }: Overview,
  width: number,
  size: number,
  amount: Amount,
): Stages {
  const count = stages.length;
  if (count === 0) return { height: 0, draw: () => [] };
  const apart = size * 0.35;
  const each = (width - apart * (count - 1)) / count;
  const pad = size * 0.6;
  const title = heading(stagesTitle, each, size, 'step');
  const gates = stages.map((stage) => gatesOf(stage, each - pad, size, amount));
  const bodies = stages.map((stage, index) =>
    bodyOf(stage, index + 1, each - pad * 2, size, amount),
  );
  const treads = treadsOf(gates, title.height, size * 1.6);
  const height = Math.max(
    ...bodies.map((body, index) => (treads[index] ?? 0) + body.height + pad * 1.6),
  );
  return {
    height,
    draw(x, y, whole) {
      const bottom = y + Math.max(height, whole);
      return [
        ...title.draw(x, y),
        ...bodies.flatMap((body, index): SceneShape[] => {
          const left = x + index * (each + apart);
          const top = y + (treads[index] ?? 0);
          const fill = groundOf(index, count);
          const gate = gates[index];
          return [
            { kind: 'rect', x: left, y: top, width: each, height: bottom - top, fill },
            { kind: 'rect', x: left, y: top, width: each, height: 3, fill: 'step' },
            ...(gate?.draw(left, top - gate.height) ?? []),
            ...body.draw(left + pad, top + pad * 0.8),
          ];
        }),
      ];
    },
  };
}

/**
 * How far below the top the treads lie: each by one rise above the one before, and as high as the
 * gates on them and the title above the first allow.
 */
function treadsOf(gates: readonly FlowBlock[], title: number, rise: number): readonly number[] {
  const last = gates.length - 1;
  const top = Math.max(
    title + (gates[0]?.height ?? 0) - last * rise,
    ...gates.map((gate, index) => gate.height - (last - index) * rise),
  );
  return gates.map((_, index) => Math.max(0, top) + (last - index) * rise);
}

function gatesOf(
  { gates }: Overview['stages'][number],
  width: number,
  size: number,
  amount: Amount,
): FlowBlock {
  const figureStyle = { size: size * 1.15, paint: 'goal', isBold: true, leading: 1.3 } as const;
  return stack(
    gates
      .slice(0, amount.gates)
      .map(({ text, figure }) =>
        figure
          ? stack([
              flowText(`◇ ${figure}`, width, figureStyle),
              flowSafely(text, width, { size, paint: 'soft', leading: 1.3 }),
            ])
          : flowSafely(`◇ ${text}`, width, { size, paint: 'goal', leading: 1.3 }),
      ),
  );
}

function bodyOf(
  { head, period, does }: Overview['stages'][number],
  number: number,
  width: number,
  size: number,
  { actions }: Amount,
): FlowBlock {
  const names = does.slice(0, actions).map(({ text }) => text);
  return stack([
    flowSafely(`${number}　${head.text}`, width, { size: size * 1.1, paint: 'step', isBold: true }),
    flowText(period, width, { size, paint: 'soft', leading: 1.35 }),
    gap(size * 0.25),
    listOf(names, width, { size, paint: 'ink', leading: 1.35 }),
  ]);
}
