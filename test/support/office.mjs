// Which LibreOffice the tests use. Plain JavaScript, because install.mjs runs before anything is installed.
import { existsSync } from 'node:fs';

/** Debian packages: the two programs without a screen, what reads their PDFs, Japanese fonts. */
export const officePackages = [
  'libreoffice-impress',
  'libreoffice-writer',
  'poppler-utils',
  'fonts-noto-cjk',
];

/** Path of a LibreOffice: `$SOFFICE`, else Debian's; undefined where that or poppler is missing. */
export function findOffice() {
  if (!existsSync('/usr/bin/pdftotext')) return undefined;
  return [process.env.SOFFICE, '/usr/bin/soffice'].find((file) => file && existsSync(file));
}
