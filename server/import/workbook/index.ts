import { OfficeError } from '../../ooxml/error';
import { readWorkbook, type WorkbookSheet } from '../../ooxml/read/workbook';
import { ImportError } from '../problem';
import { readCsv } from './csv';

/**
 * Reads a workbook, or a table in text, into its sheets.
 *
 * @throws ImportError where it is neither
 */
export function readTables(bytes: Uint8Array): readonly WorkbookSheet[] {
  try {
    const [first, second] = bytes;
    const isPacked = (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
    if (isPacked) return readWorkbook(bytes);
    return [{ name: '', isHidden: false, rows: readCsv(bytes) }];
  } catch (error) {
    if (!(error instanceof OfficeError)) throw error;
    throw new ImportError(error.problem === 'not-office' ? 'not-table' : error.problem);
  }
}
