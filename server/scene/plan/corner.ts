import type { PlacedText, Plan } from '../../deck/deck';
import { type FlowBlock, gap, stack, textBox } from '../flow';
import { flowItem } from './item';
import { flowSafely, type Type } from './style';

/** What stands at the upper left, above the first stage: what ◇ means, and why the stages come in this order. */
export function cornerText(
  plan: Plan,
  hasGates: boolean,
  rationale: PlacedText | null,
  width: number,
  type: Type,
): FlowBlock {
  const quiet = { size: type.small, paint: 'soft' } as const;
  const { titles } = plan;
  const legend = hasGates ? `◇ ${titles.criteria}　${titles.gate}` : '';
  const parts = [
    flowSafely(legend, width, quiet),
    rationaleText(plan, rationale, width, type),
  ].filter(({ height }) => height > 0);
  return stack(
    parts.flatMap((part, index) => (index > 0 ? [gap(type.body * 0.35), part] : [part])),
  );
}

/** Why the stages come in this order. */
export function rationaleText(
  { titles }: Plan,
  rationale: PlacedText | null,
  width: number,
  type: Type,
): FlowBlock {
  if (!rationale) return gap(0);
  const size = type.small;
  const parts = [
    flowSafely(titles.rationale, width, { size, paint: 'step', isBold: true, leading: 1.5 }),
    flowItem(rationale, width, { size, paint: 'ink', accent: 'soft' }),
  ];
  const text = stack(parts);
  return boxed(titles.rationale, text, width);
}

function boxed(name: string, { height, draw }: FlowBlock, width: number): FlowBlock {
  return { height, draw: (x, y) => [textBox(name, { x, y, width, height }, draw(x, y))] };
}
