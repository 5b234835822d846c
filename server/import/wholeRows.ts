import type { ContentBlock, ContentLine, Grid, GridCell } from '../ooxml/read/content';
import { isContinued, withoutContinued } from '../text/continued';
import { comparable } from './compare';
import { cellText } from './grids';

/**
 * Blocks of a deck of ours whose rows are whole: a row that is higher than a slide goes on in a row
 * of the next table, under the name of the first and 「（続き）」.
 */
export function withWholeRows(blocks: readonly ContentBlock[]): readonly ContentBlock[] {
  const out: ContentBlock[] = [];
  /** Where the last table stands. */
  let last = -1;
  for (const block of blocks) {
    const before = out[last];
    if (block.kind !== 'grid') {
      out.push(block);
      continue;
    }
    const rest = before?.kind === 'grid' && goesOn(before, block) ? block.rows.slice(1) : null;
    const [row, ...others] = rest ?? [];
    if (before?.kind === 'grid' && row) {
      const [end, ...rows] = before.rows.toReversed();
      out[last] = { ...before, rows: [...rows.toReversed(), joined(end ?? [], row), ...others] };
      continue;
    }
    last = out.push(block) - 1;
  }
  return out;
}

function goesOn(before: Grid, { rows: [head, row] }: Grid): boolean {
  const name = row?.[0]?.lines[0]?.text ?? '';
  const start = comparable(withoutContinued(name).replace(/…$/, ''));
  const columns = (cells: readonly GridCell[] | undefined) => cells?.map(cellText).join('\n');
  const [above] = before.rows.at(-1) ?? [];
  const isSame = above !== undefined && comparable(cellText(above)).startsWith(start);
  return isContinued(name) && isSame && columns(head) === columns(before.rows[0]);
}

function joined(above: readonly GridCell[], below: readonly GridCell[]): readonly GridCell[] {
  return above.map((cell, index) => {
    const lines = index === 0 ? [] : (below[index]?.lines ?? []);
    const [first, ...others] = lines;
    const [end] = cell.lines.slice(-1);
    if (!first || !end) return { ...cell, lines: [...cell.lines, ...lines] };
    return { ...cell, lines: [...cell.lines.slice(0, -1), oneOf(end, first), ...others] };
  });
}

/** A text that was cut: after a sentence or a line, or within. */
function oneOf(head: ContentLine, tail: ContentLine): ContentLine {
  const isLine = head.text.includes('\n') && !/[、をがはにのでと]$/.test(head.text);
  const between = isLine || head.text.endsWith('。') ? '\n' : '';
  return { ...head, text: head.text + between + tail.text };
}
