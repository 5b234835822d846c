import type { Plan } from '../deck/deck';
import { gap } from './flow';
import { partHeading, type StepRow } from './step';

/**
 * Spreads the rows of the steps over pages of the same height. A part that goes on on the next page
 * has its heading again, with 「（続き）」; a heading never stands last. A row higher than a page
 * stands alone on one.
 */
export function paginate(
  columns: readonly (readonly StepRow[])[],
  room: (page: number) => number,
  plan: Plan,
  size: number,
): StepRow[][][] {
  const spread = columns.map((rows) => pagesOf(rows, room, plan, size));
  const count = Math.max(1, ...spread.map((pages) => pages.length));
  return Array.from({ length: count }, (_, page) => spread.map((pages) => pages[page] ?? []));
}

function pagesOf(
  rows: readonly StepRow[],
  room: (page: number) => number,
  plan: Plan,
  size: number,
): StepRow[][] {
  const pages: StepRow[][] = [];
  let page: StepRow[] = [];
  let used = 0;
  const turn = () => {
    pages.push(page);
    page = [];
    used = 0;
  };
  rows.forEach((row, index) => {
    const next = row.isHeading ? (rows[index + 1]?.height ?? 0) : 0;
    if (page.length > 0 && used + row.height + next > room(pages.length)) {
      turn();
      if (row.part && !row.isHeading) {
        const title = row.part.title + plan.titles.continued;
        const heading = partHeading(title, size, 'soft', false);
        page.push({ ...heading, part: row.part, isHeading: true });
        used += heading.height;
      }
    }
    page.push(row);
    used += row.height;
  });
  if (page.length > 0 || pages.length === 0) turn();
  return pages.map((one) => (one.length > 0 ? one : [{ ...gap(0), part: null }]));
}
