import {
  type FoldingRange,
  FoldingRangeKind,
  FoldingRangeRequest,
  type SelectionRange,
  SelectionRangeRequest,
} from 'vscode-languageserver';
import { foldingRangesIn, selectionRangesAt } from '../features';
import { toRange } from './convert';
import { feature } from './feature';

/**
 * Logs are regions: the client folds them when a file is first opened. Not `imports`: an editor that
 * folds these by itself does so while the first one is being written.
 */
const kinds = { log: FoldingRangeKind.Region, comment: FoldingRangeKind.Comment, part: undefined };

export const folding = feature(
  FoldingRangeRequest.type,
  { foldingRangeProvider: true },
  (_params, { document }) => {
    const folds: FoldingRange[] = [];
    const taken = new Set<number>();
    for (const { start, end, kind } of foldingRangesIn(document.story)) {
      const startLine = document.positionAt(start).line;
      const endLine = document.positionAt(end).line;
      if (endLine <= startLine || taken.has(startLine)) continue;
      taken.add(startLine);
      folds.push({ startLine, endLine, kind: kinds[kind] });
    }
    return folds;
  },
);

export const selectionRanges = feature(
  SelectionRangeRequest.type,
  { selectionRangeProvider: true },
  ({ positions }, { document }) =>
    positions.map((position) => {
      const ranges = selectionRangesAt(document.story, document.offsetAt(position));
      let outer: SelectionRange | undefined;
      for (const range of [...ranges].reverse()) {
        outer = { range: toRange(document, range), parent: outer };
      }
      return outer ?? { range: { start: position, end: position } };
    }),
);
