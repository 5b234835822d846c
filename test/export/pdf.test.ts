import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { findBrowser } from '../support/browser.mjs';
import { projectFolder } from '../support/places.mjs';
import { temporaryFolder } from '../support/temporary';

const folder = temporaryFolder('pdf');
const program = path.join(projectFolder, 'dist/cli.js');
const example = path.join(projectFolder, 'examples/青葉野市.変革ストーリー.yaml');

describe('change-story export --to pdf, with a browser', () => {
  it('prints, and leaves the PDF alone', async function () {
    const browser = findBrowser();
    if (!browser) this.skip();
    const args = ['export', '--to', 'pdf', '--browser', browser, '--out', '.', example];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, ...args], {
      cwd: folder,
    });
    assert.equal(stderr, '');
    assert.equal(stdout, '青葉野市.pdf\n');
    const pdf = readFileSync(path.join(folder, '青葉野市.pdf'));
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
    assert.deepEqual(readdirSync(folder), ['青葉野市.pdf']);
  });
});
