/**
 * A list cut into pages: each takes as many items as fit together. An item that does not fit alone
 * has a page of its own, so that nothing is lost; whoever draws it has to see to its height.
 */
export function split<T>(
  items: readonly T[],
  fits: (part: readonly T[]) => boolean,
): (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  let from = 0;
  for (let to = 1; to <= items.length; to++) {
    if (to < items.length && fits(items.slice(from, to + 1))) continue;
    parts.push(items.slice(from, to));
    from = to;
  }
  return parts;
}

/**
 * What is drawn at the first of these sizes, from the largest down, at which it fits; null where it
 * fits at none. What fits at one size is taken to fit at every smaller one, so few are drawn.
 */
export function firstFitting<T>(
  sizes: readonly number[],
  draw: (size: number) => T,
  fits: (drawn: T) => boolean,
): T | null {
  const drawnAt = (at: number) => {
    const size = sizes[at];
    const drawn = size === undefined ? null : draw(size);
    return drawn !== null && fits(drawn) ? drawn : null;
  };
  const largest = drawnAt(0);
  if (largest !== null || sizes.length < 2) return largest;
  let [above, at] = [0, sizes.length - 1];
  let found = drawnAt(at);
  while (found !== null && at - above > 1) {
    const middle = Math.floor((above + at) / 2);
    const drawn = drawnAt(middle);
    if (drawn === null) above = middle;
    else [found, at] = [drawn, middle];
  }
  return found;
}

/** Sizes from the largest down to the smallest, half a unit apart. */
export function sizesBetween(max: number, min: number): readonly number[] {
  const count = Math.floor((max - min) / 0.5 + 1e-9) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => max - index * 0.5);
}
