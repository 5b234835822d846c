import type { Box } from '../../scene/scene';
import type { Element } from './slide';

/** Something of a known height that can be put on a slide: a row of cards, a table, a drawing. */
export interface Part {
  readonly height: number;
  place(x: number, y: number): readonly Element[];
  /**
   * The piece that fits into a height, and the rest; null where not even a piece fits. A part that
   * cannot be broken has no `split` and is never higher than a slide.
   */
  split?(room: number): readonly [Part, Part] | null;
  /** It reads well in pieces (a table). */
  readonly breaksFreely?: boolean;
  /** A part that may take more height than it needs (cards). */
  stretched?(height: number): Part;
}

/** Parts under one heading, which is repeated where they go on on a further slide. */
export interface Block {
  /** The heading, or the same with 「（続き）」. */
  heading(isContinued: boolean): Part | null;
  readonly parts: readonly Part[];
}

/** Elements of one slide of the content. */
export type Page = readonly Element[];

interface Placed {
  readonly part: Part;
  readonly gap: number;
}

/**
 * Spreads blocks over slides with this room. A heading never stands last on a slide.
 */
export function paginate(
  blocks: readonly Block[],
  { x, y, height: room }: Box,
  gap: number,
): Page[] {
  const pages: Page[] = [];
  let placed: Placed[] = [];
  let used = 0;
  const turn = () => {
    pages.push(draw(placed, x, y, room));
    placed = [];
    used = 0;
  };
  const put = (part: Part, above: number) => {
    const free = placed.length > 0 ? above : 0;
    placed.push({ part, gap: free });
    used += free + part.height;
  };
  for (const block of blocks) {
    let above = gap * 1.5;
    let isContinued = false;
    const queue = [...block.parts];
    let heading = block.heading(false);
    while (queue.length > 0) {
      const part = queue[0] as Part;
      const free = (placed.length > 0 ? above : 0) + (heading ? heading.height + gap * 0.5 : 0);
      const left = room - used - free;
      const isWhole = part.height <= left + 0.01;
      // What would fit a slide of its own is broken only where much of this one would stay empty.
      const isWorth =
        placed.length === 0 || part.height > room || left > room * (part.breaksFreely ? 0.25 : 0.6);
      const pieces = isWhole || !isWorth ? null : (part.split?.(left) ?? null);
      if (isWhole || pieces || placed.length === 0) {
        if (heading) put(heading, above);
        put(pieces ? pieces[0] : part, heading ? gap * 0.5 : above);
        heading = null;
        above = gap;
        isContinued = true;
        queue.shift();
        if (pieces) queue.unshift(pieces[1]);
        if (!pieces) continue;
      }
      turn();
      if (queue.length > 0) heading = block.heading(isContinued);
    }
  }
  if (placed.length > 0 || pages.length === 0) turn();
  return pages;
}

/** Most of the height that cards are made higher by, to fill a slide. */
const mostStretched = 1.35;

function draw(placed: readonly Placed[], x: number, top: number, room: number): Page {
  const used = placed.reduce((sum, { part, gap }) => sum + part.height + gap, 0);
  const elastic = placed.reduce((sum, { part }) => sum + (part.stretched ? part.height : 0), 0);
  const factor = elastic > 0 ? Math.min(mostStretched, 1 + Math.max(0, room - used) / elastic) : 1;
  let y = top;
  return placed.flatMap(({ part, gap }) => {
    y += gap;
    const shown = part.stretched?.(part.height * factor) ?? part;
    const elements = shown.place(x, y);
    y += shown.height;
    return elements;
  });
}
