// Which LibreOffice the tests use. Plain JavaScript, because install.mjs runs before anything is installed.
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** Debian packages: the programs without a screen, what reads their PDFs, Japanese fonts. */
export const officePackages = [
  'libreoffice-impress',
  'libreoffice-writer',
  'libreoffice-calc',
  'poppler-utils',
  'fonts-noto-cjk',
];

/** Path of a LibreOffice: `$SOFFICE`, else Debian's; undefined where that or poppler is missing. */
export function findOffice() {
  if (!existsSync('/usr/bin/pdftotext')) return undefined;
  return [process.env.SOFFICE, '/usr/bin/soffice'].find((file) => file && existsSync(file));
}

/** Is the spreadsheet there too? On Linux it is a package of its own. */
export function hasCalc() {
  const office = findOffice();
  if (!office || process.platform !== 'linux') return office !== undefined;
  return existsSync(path.join(path.dirname(realpathSync(office)), 'libsclo.so'));
}
