import type { Chain, Forces, Lane, Roadmap } from '../../deck/deck';

/** A list cut where a page is full; a part that alone is too high has a page of its own. */
function cut<T>(all: readonly T[], fits: (some: readonly T[]) => boolean): (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  let from = 0;
  for (let to = 1; to <= all.length; to++) {
    if (to < all.length && fits(all.slice(from, to + 1))) continue;
    parts.push(all.slice(from, to));
    from = to;
  }
  return parts;
}

/** Each column of a map cut where a page is full; what joins two items of one page is kept. */
export function spreadChain(chain: Chain, fits: (part: Chain) => boolean): Chain[] {
  const cuts = chain.columns.map((column) =>
    cut(column.nodes, (nodes) =>
      // As narrow as in the whole map.
      fits({ ...chain, columns: chain.columns.map(({ title }) => ({ title, nodes })) }),
    ),
  );
  const count = Math.max(1, ...cuts.map((parts) => parts.length));
  return Array.from({ length: count }, (_, page) => ({
    ...chain,
    columns: chain.columns.map(({ title }, index) => ({
      title,
      nodes: cuts[index]?.[page] ?? [],
    })),
  }));
}

/** Each side of a force field cut where a page is full. */
export function spreadForces(forces: Forces, fits: (part: Forces) => boolean): Forces[] {
  const none = { ...forces, driving: [], restraining: [] };
  const driving = cut(forces.driving, (some) => fits({ ...none, driving: some }));
  const restraining = cut(forces.restraining, (some) => fits({ ...none, restraining: some }));
  const count = Math.max(driving.length, restraining.length);
  return Array.from({ length: count }, (_, page) => ({
    ...forces,
    driving: driving[page] ?? [],
    restraining: restraining[page] ?? [],
  }));
}

/** The bars of a road map cut where a page is full, each under the title of its lane. */
export function spreadRoadmap(roadmap: Roadmap, fits: (part: Roadmap) => boolean): Roadmap[] {
  const bars = roadmap.lanes.flatMap(({ title, bars: own }, lane) =>
    own.map((bar) => ({ title, lane, bar })),
  );
  const partOf = (some: typeof bars): Roadmap => {
    const lanes = [...new Set(some.map(({ lane }) => lane))].map((lane): Lane => {
      const own = some.filter((one) => one.lane === lane);
      return { title: own[0]?.title ?? '', bars: own.map(({ bar }) => bar) };
    });
    return { ...roadmap, lanes };
  };
  return cut(bars, (some) => fits(partOf([...some]))).map((some) => partOf([...some]));
}
