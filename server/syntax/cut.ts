import { documentMarkAt } from './documentMark';
import { indentOf, markAt } from './line';
import type { BlockKind } from './tree';

/** Where a block begins, and what the cutting knew there. */
export interface Cut {
  /** Absolute UTF-16 offset. */
  readonly start: number;
  readonly kind: BlockKind;
  /** What was known at the block's first line; equal states cut what follows in the same way. */
  readonly state: CutState;
}

/**
 * `itemColumn`: column of the items of the open section; -1 where the section holds no list; null
 * where its first line of content has not come yet.
 */
export interface CutState {
  readonly itemColumn: number | null;
}

/**
 * Cuts the text into blocks by a scan of its lines, from `from` on with the state known there.
 * `stop` is asked at each cut and ends the scan where what follows is known already.
 * Cuts never depend on what is inside a block, so that a broken block harms no other.
 */
export function cutBlocks(
  text: string,
  from: number,
  state: CutState,
  stop: (cut: Cut) => boolean,
): Cut[] {
  const cuts: Cut[] = [];
  let itemColumn = state.itemColumn;
  let at = from;
  let isFirst = true;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const kind = lineKind();
    if (kind || isFirst) {
      const cut: Cut = { start: at, kind: kind ?? 'head', state: { itemColumn } };
      if (!isFirst && stop(cut)) return cuts;
      cuts.push(cut);
      if (kind === 'section') itemColumn = hasInlineValue(at, end) ? -1 : null;
      isFirst = false;
    }
    at = end + 1;

    function lineKind(): BlockKind | null {
      // Most lines stand inside a block: two quick looks spare the reading of their marks.
      const first = text.charCodeAt(at);
      if (first === 0x20 && itemColumn === -1) return null;
      const indent = indentOf(text, at, end);
      const char = text[indent.at];
      if (indent.at >= end || '#＃\r]}'.includes(char as string)) return null;
      if (itemColumn === -1 && indent.column > 0) return null;
      const documentMark = indent.column === 0 ? documentMarkAt(text, indent.at, end) : null;
      if (documentMark) return documentMark.key ? 'section' : null;
      const mark = markAt(text, indent.at, end);
      if (mark && mark.kind !== 'numbering' && itemColumn !== -1) {
        itemColumn ??= indent.column;
        return indent.column <= itemColumn ? 'item' : null;
      }
      // Bullets below a key that has a text already go on with it.
      if (indent.column === 0) return mark && mark.kind !== 'hyphen' ? null : 'section';
      // Less deep than the items of the list: a top-level key, indented by mistake.
      if (itemColumn !== null && indent.column < itemColumn) return 'section';
      itemColumn ??= -1;
      return null;
    }
  }
  return cuts;

  function hasInlineValue(start: number, end: number): boolean {
    const line = text.slice(start, end);
    const colon = /[:：]/.exec(line);
    if (!colon) return false;
    const rest = line.slice(colon.index + 1).trim();
    return rest !== '' && !rest.startsWith('#');
  }
}
