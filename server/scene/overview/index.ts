import type { Overview } from '../../deck/deck';
import { gap, stack } from '../flow';
import { pathFrom } from '../path';
import type { Frame, Scene, SceneShape } from '../scene';
import { type Amount, minAmount, mores, namesOnly } from './amount';
import { changesOf, columnsOf, imagesOf, leftOf, yearOf } from './lists';
import { stagesOf } from './stages';

/**
 * The whole story on one page: images, the future in figures and why it is stuck beside the stages,
 * what has happened, what stops and the first steps, and the state in a year. Every image of the
 * vision is there. Where the page is too small, lists are shorter; no text is cut.
 */
export function drawOverview(overview: Overview, frame: Frame): Scene {
  const { width, height = Number.POSITIVE_INFINITY, size, floor = size * 0.7 } = frame;
  const draw = (amount: Amount, one: number) => pageOf(overview, frame, amount, one);
  const fits = (amount: Amount, one: number) => draw(amount, one).height <= height;
  const start = fits(minAmount, floor) ? minAmount : namesOnly;
  const amount = fullest(start, (one) => fits(one, floor));
  let largest = floor;
  for (let one = size; one > floor && largest === floor; one -= 0.5) {
    if (fits(amount, one)) largest = one;
  }
  return { width, title: '', ...draw(amount, largest) };
}

/** As much of every list as there is room for: one more of each in turn. */
function fullest(start: Amount, fits: (amount: Amount) => boolean): Amount {
  let amount = start;
  let left = mores;
  while (left.length > 0) {
    left = left.filter((more) => {
      const next = more(amount);
      if (next === null || !fits(next)) return false;
      amount = next;
      return true;
    });
  }
  return amount;
}

function pageOf(overview: Overview, { width, height }: Frame, amount: Amount, size: number) {
  const top = imagesOf(overview, width, size, amount);
  const year = yearOf(overview, width, size, amount);
  const changes = changesOf(overview, width, size, amount);
  const bottom = stack([
    columnsOf(overview, width, size, amount),
    ...(year ? [gap(size * 0.7), year] : []),
    ...(changes ? [gap(size * 0.5), changes] : []),
  ]);
  const apart = size * 0.8;
  const around = top.height + bottom.height + apart * 4;
  const left = leftOf(overview, width * 0.3, size, amount);
  const stages = stagesOf(overview, width * 0.67, size, amount);
  const needed = Math.max(left.height, stages.height);
  const middle =
    height === undefined ? needed : Math.max(needed, Math.min(needed * 1.25, height - around));
  const [y1, y2] = [top.height + apart * 2, top.height + apart * 3 + middle];
  const shapes: SceneShape[] = [
    ...top.draw(0, 0),
    rule(top.height + apart, width),
    ...left.draw(0, y1),
    ...stages.draw(width * 0.33, y1, middle),
    rule(y2, width),
    ...bottom.draw(0, y2 + apart),
  ];
  return { height: y2 + apart + bottom.height, shapes };
}

function rule(y: number, width: number): SceneShape {
  const { commands } = pathFrom(0, y).horizontalTo(width);
  return { kind: 'path', commands, stroke: 'line', strokeWidth: 1 };
}
