import type { TableRow } from './deck';

/** The id that stands before the first cell of a row; empty without one, or where the cell has it. */
export function idOfRow({ piece: { id }, cells }: TableRow): string {
  if (!id) return '';
  const isThere = (cells[0] ?? '')
    .split('\n')
    .some((line) => line.startsWith(id) && /^(?:$|[\s\u3000:：])/.test(line.slice(id.length)));
  return isThere ? '' : id;
}
