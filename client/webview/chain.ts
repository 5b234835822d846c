import { partsOf } from './page';

/**
 * The chain of one part: what it serves and what serves it, on the road map what it hands on and takes
 * over; in every drawing of the page. Under the pointer and with the focus it stands out alone; that of
 * the cursor in the text is lit up among the others.
 */
export class Chains {
  private cursor: string | null = null;
  /** The part under the pointer or with the focus, and its drawing. */
  private pointed: { readonly key: string | null; readonly drawing: SVGElement | null } = {
    key: null,
    drawing: null,
  };

  constructor(private readonly main: HTMLElement) {
    const over = ({ target }: Event) => {
      const part = (target as Element).closest<HTMLElement | SVGElement>('[data-key]');
      this.show(part?.dataset.key ?? null, part?.closest('svg') ?? null);
    };
    main.addEventListener('mouseover', over);
    main.addEventListener('focusin', (event) => {
      if ((event.target as Element).matches(':focus-visible')) over(event);
    });
    main.addEventListener('mouseleave', () => this.show(null, null));
    main.addEventListener('focusout', () => this.show(null, null));
  }

  /** Lights up the chain of the part in which the cursor is. */
  light(cursor: string | null): void {
    this.cursor = cursor;
    unmark(this.main, 'of-cursor');
    if (cursor === null) return;
    for (const one of this.chainOf(cursor)) one.classList.add('of-cursor');
  }

  /** The sheets were drawn anew. */
  update(): void {
    this.light(this.cursor);
    const { key, drawing } = this.pointed;
    if (drawing?.isConnected) this.show(key, drawing);
  }

  private show(key: string | null, drawing: SVGElement | null): void {
    this.pointed = { key, drawing };
    unmark(this.main, 'in-chain');
    unmark(this.main, 'has-chain');
    if (key === null) return;
    for (const one of this.chainOf(key)) one.classList.add('in-chain');
    // Only where the links are drawn, the rest steps back.
    const name = CSS.escape(key);
    if (drawing?.querySelector(`[data-from="${name}"], [data-to="${name}"]`)) {
      drawing.classList.add('has-chain');
    }
  }

  /** The links and parts of a chain; none where the part is in none. */
  private chainOf(key: string): ReadonlySet<Element> {
    const links = [...this.main.querySelectorAll<SVGPathElement>('path[data-from]')];
    const found = new Set<Element>();
    for (const [start, end] of [
      ['from', 'to'],
      ['to', 'from'],
    ] as const) {
      const queue = [key];
      const seen = new Set(queue);
      for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
        for (const link of links) {
          if (link.dataset[start] !== at) continue;
          found.add(link);
          const next = link.dataset[end] ?? '';
          if (!seen.has(next)) queue.push(next);
          seen.add(next);
        }
      }
      if (seen.size > 1)
        for (const one of seen) for (const part of partsOf(this.main, one)) found.add(part);
    }
    return found;
  }
}

function unmark(main: HTMLElement, name: string): void {
  for (const one of main.querySelectorAll(`.${name}`)) one.classList.remove(name);
}
