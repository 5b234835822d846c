import type { Plan } from '../../deck/deck';
import { type FlowBlock, groupOf, stack, textBox } from '../flow';
import type { SceneShape } from '../scene';
import { flowSafely, type Type } from './style';

/** Where the way leads: ありたい姿 with its year, the one warm block of the drawing. */
export function visionBlock(plan: Plan, width: number, type: Type): FlowBlock {
  const { vision, horizon, titles } = plan;
  const [padX, padY] = [type.body * 1.1, type.body * 0.65];
  const label = [titles.vision, horizon].filter(Boolean).join('　');
  const size = vision.isPending ? type.body : type.vision;
  const white = { paint: 'onGoal', isBold: true } as const;
  const text = stack([
    flowSafely(label, width - padX * 2, { ...white, size: type.small }),
    flowSafely(vision.text, width - padX * 2, { ...white, size, leading: 1.3 }),
  ]);
  const height = text.height + padY * 2;
  return {
    height,
    draw(x, y) {
      const box = { x, y, width, height };
      const back: SceneShape = { kind: 'rect', ...box, radius: type.body * 0.25, fill: 'goal' };
      return [
        groupOf(vision, box, [back, textBox(titles.vision, box, text.draw(x + padX, y + padY))]),
      ];
    },
  };
}
