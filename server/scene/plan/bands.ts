import type { Plan } from '../../deck/deck';
import { flowText, stack, textBox } from '../flow';
import { pathFrom, polygon } from '../path';
import type { Group, Scene, SceneShape } from '../scene';
import {
  type BandColumn,
  columnGap,
  columnWidth,
  highest,
  type Run,
  sideBySide,
} from './bandColumns';
import { edgeOf, padOf } from './columns';
import { rationaleText } from './corner';
import { heightFor, type PageFrame } from './fit';
import { type StageHead, stageHead } from './stage';
import { type Stage, stagesOf } from './stages';
import { groundOf, type Type, typeOf } from './style';
import { visionBlock } from './vision';

/** Shares of the width that the names of the stages take: the second where it saves a page. */
const headShares = [0.21, 0.17] as const;
/** In less width than this, in body sizes, there is no room for a name beside its texts. */
const minWidth = 40;
/** A band that has room grows by so much at most, in body sizes. */
const maxGrowth = 2.4;

/** A stage as a band across the drawing. */
interface Band {
  readonly stage: Stage;
  readonly head: StageHead;
  readonly headWidth: number;
  /** Its parts side by side. */
  readonly columns: readonly BandColumn[];
  /** The least that it needs. */
  readonly height: number;
}

/** What stands on a page, from the top. */
interface BandPage {
  /** The vision stands on the first. */
  readonly isFirst: boolean;
  readonly bands: readonly Band[];
  readonly hasRationale: boolean;
  readonly needed: number;
}

/**
 * The plan as the form of 2022 has it, worked back from the vision: the last stage on top, 「から
 * 逆算」 down to the first, each a band with its goal states first. What is not written is left out.
 * Null where a stage is higher than a page even with the smallest text: the stairs can be divided.
 */
export function drawBands(plan: Plan, frame: PageFrame): readonly Scene[] | null {
  const stages = stagesOf(plan, 'whole').toReversed();
  if (stages.length === 0 || frame.width < frame.size * minWidth) return null;
  const least = headShares
    .flatMap((share) => {
      const pages = pagesOf(plan, stages, frame, share, frame.floor);
      return pages ? [{ share, pages }] : [];
    })
    .reduce<{ share: number; pages: readonly BandPage[] } | null>(
      (best, one) => (best && best.pages.length <= one.pages.length ? best : one),
      null,
    );
  if (!least) return null;
  let [size, pages] = [frame.floor, least.pages];
  for (let larger = frame.size; larger > frame.floor; larger -= 0.5) {
    const found = pagesOf(plan, stages, frame, least.share, larger);
    if (found && found.length <= least.pages.length) {
      [size, pages] = [larger, found];
      break;
    }
  }
  const type = typeOf(size, frame.floor);
  return pages.map((page, index) => {
    const height = heightFor({ isFirst: index === 0 }, frame);
    return draw(plan, page, { width: frame.width, height, count: stages.length }, type);
  });
}

/** The bands on pages with text of this size; null where one of them is higher than a page. */
function pagesOf(
  plan: Plan,
  stages: readonly Stage[],
  frame: PageFrame,
  headShare: number,
  size: number,
): readonly BandPage[] | null {
  const type = typeOf(size, frame.floor);
  const width = frame.width - edgeOf(type) * 2;
  const bands = stages.map((stage) =>
    bandOf(plan, stage, { width, headWidth: width * headShare }, type),
  );
  const vision = visionBlock(plan, width, type);
  const pages: BandPage[] = [
    { isFirst: true, bands: [], hasRationale: false, needed: vision.height },
  ];
  const roomOn = (page: BandPage) => heightFor(page, frame) - page.needed;
  const next: BandPage = { isFirst: false, bands: [], hasRationale: false, needed: 0 };
  for (const band of bands) {
    const height = backCastHeight(type) + band.height;
    const last = pages.at(-1) ?? next;
    const isFull = last.bands.length > 0 && height > roomOn(last);
    const page = isFull ? next : last;
    if (height > roomOn(page)) return null;
    const added = { ...page, bands: [...page.bands, band], needed: page.needed + height };
    pages.splice(isFull ? pages.length : -1, 1, added);
  }
  const rationale = rationaleText(plan, plan.rationale, width, type);
  if (rationale.height === 0) return pages;
  const height = rationale.height + gapAbove(type);
  const at = pages.findIndex((page) => height <= roomOn(page));
  const page = pages[at] ?? next;
  const added = { ...page, hasRationale: true, needed: page.needed + height };
  return at < 0 ? [...pages, added] : pages.with(at, added);
}

interface BandWidths {
  readonly width: number;
  readonly headWidth: number;
}

function bandOf(plan: Plan, stage: Stage, { width, headWidth }: BandWidths, type: Type): Band {
  const pad = padOf(type);
  const head = stageHead(stage, headWidth - pad * 1.5, type, 'full');
  const beside = sideBySide(plan, stage, width - headWidth - pad * 1.8, type);
  const inside = Math.max(head.height, highest(beside));
  return { stage, head, headWidth, columns: beside, height: inside + pad * 1.4 };
}

function backCastHeight({ body }: Type): number {
  return body * 1.75;
}

/** Room above the rationale. */
const gapAbove = ({ body }: Type) => body * 0.7;

interface Sheet {
  readonly width: number;
  readonly height: number;
  /** How many stages the whole plan has. */
  readonly count: number;
}

function draw(plan: Plan, page: BandPage, { width, height, count }: Sheet, type: Type): Scene {
  const edge = edgeOf(type);
  const room = width - edge * 2;
  const arrow = backCastHeight(type);
  const left = Number.isFinite(height) ? Math.max(0, height - page.needed - 1) : 0;
  const grown = Math.min(type.body * maxGrowth, left / Math.max(1, page.bands.length));
  const shapes: SceneShape[] = [];
  let y = 0;
  if (page.isFirst) {
    const vision = visionBlock(plan, room, type);
    shapes.push(...vision.draw(edge, y));
    y += vision.height;
  }
  for (const band of page.bands) {
    shapes.push(...backCastArrow(plan.backCast ?? '', edge + padOf(type), y, type));
    y += arrow;
    shapes.push(
      bandGroup(band, { x: edge, y, width: room, height: band.height + grown }, count, type),
    );
    y += band.height + grown;
  }
  if (page.hasRationale) {
    const rationale = rationaleText(plan, plan.rationale, room, type);
    y += page.bands.length > 0 ? gapAbove(type) : 0;
    shapes.push(...rationale.draw(edge, y));
    y += rationale.height;
  }
  const title = page.isFirst ? '' : plan.titles.continued;
  return { width, height: Math.min(height, y + 1), title, shapes };
}

/** An arrow down, and what it means. */
function backCastArrow(label: string, x: number, y: number, type: Type): readonly SceneShape[] {
  const size = type.body;
  const [top, tip] = [y + size * 0.25, y + size * 1.5];
  const middle = x + size * 0.75;
  const shaft = size * 0.3;
  const commands = polygon(
    [middle - shaft, top],
    [middle + shaft, top],
    [middle + shaft, top + size * 0.6],
    [x + size * 1.5, top + size * 0.6],
    [middle, tip],
    [x, top + size * 0.6],
    [middle - shaft, top + size * 0.6],
  );
  const text = flowText(label, size * 40, {
    size: type.small,
    paint: 'goal',
    isBold: true,
    leading: 1.4,
  });
  return [
    { kind: 'path', commands, fill: 'goal' },
    ...text.draw(x + size * 2, y + (backCastHeight(type) - text.height) / 2),
  ];
}

function bandGroup(
  { stage, head, headWidth, columns: beside }: Band,
  box: Group['box'],
  count: number,
  type: Type,
): Group {
  const { step, name, number } = stage;
  const pad = padOf(type);
  const top = box.y + pad * 0.7;
  const inside = box.width - headWidth - pad * 1.8;
  const each = columnWidth(inside, Math.max(1, beside.length), type);
  const wall = pathFrom(box.x + headWidth, top).verticalTo(box.y + box.height - pad * 0.7).commands;
  const at = { x: box.x + pad, y: top, width: headWidth - pad * 1.5, height: head.height };
  // The number tells the text boxes of one stage from those of another.
  const label = `${step.head.kind} ${number}`;
  const walls: SceneShape[] =
    beside.length > 0 ? [{ kind: 'path', commands: wall, stroke: 'line', strokeWidth: 1 }] : [];
  const shapes = [
    { kind: 'rect', ...box, fill: groundOf(number - 1, count) } as const,
    ...walls,
    ...head.badge(at.x, at.y),
    textBox(label, at, head.draw(at.x, at.y)),
    ...beside.flatMap(({ runs }, index) => {
      const x = box.x + headWidth + pad * 0.9 + index * (each + columnGap(type));
      const criteria = stage.gates[0]?.kind ?? '';
      return boxesOf(runs, { x, y: top, width: each }, label, criteria);
    }),
  ];
  return {
    kind: 'group',
    role: 'container',
    key: null,
    label: `${step.head.kind}: ${name}`,
    box,
    shapes,
  };
}

/** The text boxes of a column: what has to be reached has one of its own. */
function boxesOf(
  runs: readonly Run[],
  { x, y, width }: Omit<Group['box'], 'height'>,
  label: string,
  criteria: string,
): readonly Group[] {
  let top = y;
  return [false, true].flatMap((isGate) => {
    const own = runs.filter((run) => run.isGate === isGate);
    if (own.length === 0) return [];
    const { height, draw: drawn } = stack(own);
    const box = { x, y: top, width, height };
    top += height;
    return [textBox(isGate ? criteria : label, box, drawn(box.x, box.y))];
  });
}
