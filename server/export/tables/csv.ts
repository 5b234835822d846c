import type { DataCell, DataTable } from '../../deck/progress';

/** The mark by which Excel knows UTF-8. */
const byteOrderMark = '\uFEFF';

/** A table as CSV for Excel: UTF-8 with its mark, CRLF between rows, shares as they come to. */
export function csvOf({ columns, rows }: DataTable): string {
  const lines = [columns, ...rows].map((row) => row.map(field).join(','));
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`;
}

function field(cell: DataCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell !== 'string') return cell.value === null ? '' : String(cell.value);
  // A text that Excel would take for a formula.
  const text = /^[=+@\t\r]|^-(?!\d)/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
