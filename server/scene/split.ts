import type { Chain, Forces, Lane, Roadmap, RoadmapBar } from '../deck/deck';
import { split } from '../layout/split';

/*
 * What a drawing that is too large for its page is divided into, the same for every format. A part
 * that is too large by itself comes back alone: whoever draws it has to see to its size.
 */

/** Each side of a force field by itself, cut where a page is full. */
export function splitForces(forces: Forces, fits: (part: Forces) => boolean): readonly Forces[] {
  const none = { ...forces, driving: [], restraining: [] };
  const driving = split(forces.driving, (part) => fits({ ...none, driving: part }));
  const restraining = split(forces.restraining, (part) => fits({ ...none, restraining: part }));
  return pagesOf([driving, restraining], (page) => ({
    ...forces,
    driving: driving[page] ?? [],
    restraining: restraining[page] ?? [],
  }));
}

/** Each column of a map cut where a page is full; what joins two items of one page is kept. */
export function splitChain(chain: Chain, fits: (part: Chain) => boolean): readonly Chain[] {
  const columns = chain.columns.map(({ nodes }) =>
    split(nodes, (part) =>
      // As narrow as in the whole map.
      fits({ ...chain, columns: chain.columns.map(({ title }) => ({ title, nodes: part })) }),
    ),
  );
  return pagesOf(columns, (page) => ({
    ...chain,
    columns: chain.columns.map(({ title }, index) => ({
      title,
      nodes: columns[index]?.[page] ?? [],
    })),
  }));
}

/**
 * So many columns of a map at once, the last of one page again the first of the next, so that every
 * link stands on one of them.
 */
export function splitColumns(chain: Chain, count: number): readonly Chain[] {
  const starts = chain.columns.flatMap((_, at) =>
    at % (count - 1) === 0 && at < chain.columns.length - 1 ? [at] : [],
  );
  return starts.map((start) => {
    const columns = chain.columns.slice(start, start + count);
    const keys = new Set(columns.flatMap(({ nodes }) => nodes.map(({ key }) => key)));
    const links = chain.links.filter(({ from, to }) => keys.has(from) && keys.has(to));
    return { kind: 'chain', columns, links };
  });
}

/** The lanes of a road map, as many as a page holds. */
export function splitLanes(roadmap: Roadmap, fits: (part: Roadmap) => boolean): readonly Roadmap[] {
  return split(roadmap.lanes, (lanes) => fits({ ...roadmap, lanes })).map((lanes) => ({
    ...roadmap,
    lanes,
  }));
}

/** The bars of a road map cut where a page is full, each under the title of its lane. */
export function splitBars(roadmap: Roadmap, fits: (part: Roadmap) => boolean): readonly Roadmap[] {
  const bars = roadmap.lanes.flatMap((lane) => lane.bars.map((bar) => ({ lane, bar })));
  const partOf = (some: typeof bars): Roadmap => ({ ...roadmap, lanes: lanesOf(some) });
  return split(bars, (some) => fits(partOf([...some]))).map((some) => partOf([...some]));
}

function lanesOf(
  some: readonly { readonly lane: Lane; readonly bar: RoadmapBar }[],
): readonly Lane[] {
  return [...new Set(some.map(({ lane }) => lane))].map((lane) => ({
    title: lane.title,
    bars: some.filter((one) => one.lane === lane).map(({ bar }) => bar),
  }));
}

/** As many pages as the longest of several lists has parts, at least one. */
function pagesOf<T>(
  lists: readonly (readonly unknown[])[],
  page: (index: number) => T,
): readonly T[] {
  const count = Math.max(1, ...lists.map(({ length }) => length));
  return Array.from({ length: count }, (_, index) => page(index));
}
