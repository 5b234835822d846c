/** What an outcome is held against: the vision and the texts of sheets 2–5, each line read once. */
import { type OwnWords, type Scan, type Scanner, scannerFor } from './scan';

export type EvidencePlace = 'vision' | 'upstream';

/** Lines of the context, read once. */
export interface ScannedContext {
  scanner: Scanner;
  vision: readonly Scan[];
  upstream: readonly Scan[];
  /** Concept ids, kanji and runs of all lines of a side. */
  sides: Record<EvidencePlace, { concepts: Set<string>; kanji: Set<string>; runs: Set<string> }>;
}

/**
 * Reads the context of a story: `vision` is the declaration and images of sheet 1, `upstream` the
 * texts of sheets 2–5. Lines seen before come from a cache.
 */
export function prepareContext(
  vision: readonly string[],
  upstream: readonly string[],
  own?: OwnWords,
): ScannedContext {
  const scanner = scannerFor(own);
  const read = (lines: readonly string[]) => lines.map((line) => scanner.scan(line));
  const scans = { vision: read(vision), upstream: read(upstream) };
  return {
    scanner,
    ...scans,
    sides: { vision: union(scans.vision), upstream: union(scans.upstream) },
  };
}

function union(scans: readonly Scan[]) {
  const side = { concepts: new Set<string>(), kanji: new Set<string>(), runs: new Set<string>() };
  for (const scan of scans) {
    for (const id of scan.concepts) side.concepts.add(id);
    for (const kanji of scan.kanji) side.kanji.add(kanji);
    for (const run of scan.runs) side.runs.add(run);
  }
  return side;
}

/**
 * True where neither the vision nor sheets 2–5 name a policy field or a civic process: there
 * is nothing to hold an outcome against, and `judgeDrift` stays silent.
 */
export function isTooAbstract({ vision, upstream }: ScannedContext): boolean {
  const concrete = (scan: Scan) =>
    scan.hits.some((hit) =>
      hit.concepts.some(({ kind }) => kind === 'field' || kind === 'process'),
    );
  return !vision.some(concrete) && !upstream.some(concrete);
}
