import type { DataCell, DataTable } from '../../deck/progress';
import type { CsvEncoding } from '../options';
import { cp932 } from './cp932';

/** The mark by which Excel knows UTF-8. */
const byteOrderMark = '\uFEFF';

/**
 * A table as CSV for Excel: UTF-8 with its mark or CP932, CRLF between rows, shares as they come to.
 *
 * @throws EncodingError where CP932 does not have a sign
 */
export function csvBytes(table: DataTable, encoding: CsvEncoding = 'utf-8'): Uint8Array {
  const text = csvOf(table);
  return encoding === 'cp932' ? cp932(text) : new TextEncoder().encode(byteOrderMark + text);
}

function csvOf({ columns, rows }: DataTable): string {
  const lines = [columns, ...rows].map((row) => row.map(field).join(','));
  return `${lines.join('\r\n')}\r\n`;
}

function field(cell: DataCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell !== 'string') return cell.value === null ? '' : String(cell.value);
  // A text that Excel would take for a formula.
  const text = /^[=+@\t\r]|^-(?!\d)/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
