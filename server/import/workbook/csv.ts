import { OfficeError } from '../../ooxml/error';

/**
 * The rows of a table in text, as spreadsheets and other programs write it: with commas, tabs or
 * semicolons; in UTF-8, UTF-16 with its mark, or the Shift_JIS of Windows.
 *
 * @throws OfficeError where it is no text
 */
export function readCsv(bytes: Uint8Array): readonly (readonly string[])[] {
  const text = decoded(bytes);
  if (text.includes('\0')) throw new OfficeError('not-office');
  const rows = rowsIn(text, separatorOf(text));
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // In another encoding, then.
    }
  }
  throw new OfficeError('not-office');
}

const separators = [',', '\t', ';'] as const;

/** Signs among which the head of a table ends. */
const maxHead = 20_000;

/** What stands most often in the first line, outside of quotes. */
function separatorOf(text: string): string {
  const head = text.slice(0, maxHead).replace(/"[^"]*"/g, '');
  const line = head.split(/\r|\n/, 1)[0] ?? '';
  const counts = separators.map((sign) => line.split(sign).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

function rowsIn(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = new RegExp(`"([^"]*(?:""[^"]*)*)"?|([^${separator}\\r\\n]*)`, 'y');
  const ends = `${separator}\r\n`;
  let at = 0;
  while (at < text.length) {
    cell.lastIndex = at;
    const [whole = '', quoted, plain = ''] = cell.exec(text) ?? [];
    row.push(withoutGuard(quoted === undefined ? plain : quoted.replaceAll('""', '"')));
    at += whole.length;
    // What stands between the end of the quotes and the next separator belongs to nothing.
    while (at < text.length && !ends.includes(text[at] as string)) at++;
    const isLast = text[at] !== separator;
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (!isLast) continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** The sign before a text that Excel would take for a formula; line breaks as in a story. */
function withoutGuard(text: string): string {
  return text.replace(/^'(?=[=+@\t\r-])/, '').replace(/\r\n?/g, '\n');
}
