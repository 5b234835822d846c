import type { HiddenText, Part } from '../ooxml/read/content';
import type { OmissionReason, Piece } from './pieces';

/** What became of the texts of a file; their sum is what was read. */
export interface ImportCounts {
  /** In the story at a place of their own. */
  readonly placed: number;
  /** Under 検討課題, and of these how many by the part of the file in which they stood. */
  readonly kept: number;
  readonly keptBy: Readonly<Partial<Record<Part, number>>>;
  /** Titles that told where others belong. */
  readonly headings: number;
  /** Not in the story, by the reason. */
  readonly leftOut: Readonly<Partial<Record<OmissionReason, number>>>;
  /** Remarks among those placed. */
  readonly comments: number;
}

/** What became of the pieces of a file, and how many of its texts are hidden. */
export function importCounts(
  pieces: readonly Piece[],
  hidden: readonly HiddenText[],
): ImportCounts {
  let [placed, kept, headings, comments] = [0, 0, 0, 0];
  const keptBy: Partial<Record<Part, number>> = {};
  const leftOut: Partial<Record<OmissionReason, number>> = {};
  const leave = (reason: OmissionReason) => {
    leftOut[reason] = (leftOut[reason] ?? 0) + 1;
  };
  for (const { state, where } of pieces) {
    if (state === 'placed') {
      placed += 1;
      if (where.part === 'comment') comments += 1;
    } else if (state === 'kept') {
      kept += 1;
      keptBy[where.part] = (keptBy[where.part] ?? 0) + 1;
    } else if (state === 'heading') headings += 1;
    else leave(state);
  }
  for (const { reason } of hidden) leave(reason);
  return { placed, kept, keptBy, headings, leftOut, comments };
}
