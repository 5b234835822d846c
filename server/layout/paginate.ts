import type { Box } from './geometry';

/** Something of a known height that can be put on a page: a row of cards, a table, a drawing. */
export interface PagePart<E> {
  readonly height: number;
  place(x: number, y: number): readonly E[];
  /**
   * The piece that fits into a height, and the rest; null where not even a piece fits. A part that
   * cannot be broken has no `split` and is never higher than a page.
   */
  split?(room: number): readonly [PagePart<E>, PagePart<E>] | null;
  /** It reads well in pieces (a table). */
  readonly breaksFreely?: boolean;
  /** A part that may take more height than it needs (cards). */
  stretched?(height: number): PagePart<E>;
}

/** Parts under one heading, which is repeated where they go on on a further page. */
export interface Section<E> {
  /** The heading, or the same with 「（続き）」. */
  heading(isContinued: boolean): PagePart<E> | null;
  readonly parts: readonly PagePart<E>[];
}

/** Spreads sections over pages with this room. A heading never stands last on a page. */
export function paginate<E>(
  sections: readonly Section<E>[],
  room: Box,
  gap: number,
): (readonly E[])[] {
  const pages = new Pages<E>(room, gap);
  for (const section of sections) pages.add(section);
  return pages.all();
}

interface Placement<E> {
  readonly part: PagePart<E>;
  readonly gap: number;
}

class Pages<E> {
  private readonly pages: (readonly E[])[] = [];
  private placed: Placement<E>[] = [];
  private used = 0;

  constructor(
    private readonly room: Box,
    private readonly gap: number,
  ) {}

  add(section: Section<E>): void {
    const { gap } = this;
    let heading = section.heading(false);
    let above = gap * 1.5;
    let isContinued = false;
    for (const whole of section.parts) {
      for (let part: PagePart<E> | null = whole; part; ) {
        const taken: Fragment<E> | null = this.take(part, this.left(heading, above));
        if (taken) {
          if (heading) this.put(heading, above);
          this.put(taken.head, heading ? gap * 0.5 : above);
          heading = null;
          above = gap;
          isContinued = true;
          part = taken.rest;
        }
        if (!part) continue;
        this.turn();
        heading = section.heading(isContinued);
      }
    }
  }

  all(): (readonly E[])[] {
    if (this.placed.length > 0 || this.pages.length === 0) this.turn();
    return this.pages;
  }

  /** Height that is left below what stands on the page, a heading and the gaps. */
  private left(heading: PagePart<E> | null, above: number): number {
    const free = this.isEmpty ? 0 : above;
    return this.room.height - this.used - free - (heading ? heading.height + this.gap * 0.5 : 0);
  }

  /** What of a part goes on this page; null where none of it does. */
  private take(part: PagePart<E>, left: number): Fragment<E> | null {
    if (part.height <= left + 0.01) return { head: part, rest: null };
    const pieces = this.isWorthBreaking(part, left) ? part.split?.(left) : null;
    if (pieces) return { head: pieces[0], rest: pieces[1] };
    return this.isEmpty ? { head: part, rest: null } : null;
  }

  /** What would fit a page of its own is broken only where much of this one would stay empty. */
  private isWorthBreaking({ height, breaksFreely }: PagePart<E>, left: number): boolean {
    const { height: whole } = this.room;
    return this.isEmpty || height > whole || left > whole * (breaksFreely ? 0.25 : 0.6);
  }

  private put(part: PagePart<E>, above: number): void {
    const gap = this.isEmpty ? 0 : above;
    this.placed.push({ part, gap });
    this.used += gap + part.height;
  }

  private turn(): void {
    this.pages.push(draw(this.placed, this.room));
    this.placed = [];
    this.used = 0;
  }

  private get isEmpty(): boolean {
    return this.placed.length === 0;
  }
}

interface Fragment<E> {
  readonly head: PagePart<E>;
  readonly rest: PagePart<E> | null;
}

/** Parts that may grow are made higher by this factor at most, to fill a page. */
const maxStretch = 1.35;

function draw<E>(placed: readonly Placement<E>[], { x, y: top, height }: Box): readonly E[] {
  const used = placed.reduce((sum, { part, gap }) => sum + part.height + gap, 0);
  const elastic = placed.reduce((sum, { part }) => sum + (part.stretched ? part.height : 0), 0);
  const factor = elastic > 0 ? Math.min(maxStretch, 1 + Math.max(0, height - used) / elastic) : 1;
  let y = top;
  return placed.flatMap(({ part, gap }) => {
    y += gap;
    const shown = part.stretched?.(part.height * factor) ?? part;
    const elements = shown.place(x, y);
    y += shown.height;
    return elements;
  });
}
