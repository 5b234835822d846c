import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { projectFolder } from '../support/places.mjs';
import { temporaryFolder } from '../support/temporary';

const program = path.join(projectFolder, 'dist/cli.js');
const failing = path.join(projectFolder, 'test/cli/support/failWrites.cjs');
const example = path.join(projectFolder, 'examples/はじめての下書き.変革ストーリー.yaml');

/** Runs a command while writing fails with this code; its exit code and what it says. */
async function run(folder: string, code: string, args: readonly string[]) {
  const child = spawn(process.execPath, [program, ...args, '--locale', 'ja'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      NODE_OPTIONS: `--require "${failing}"`,
      CHANGE_STORY_WRITE_FAILS: code,
    },
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [err, exit] = await Promise.all([readAll(child.stderr), ended]);
  return { err, exit };
}

describe('a disk that takes no more', () => {
  const folder = temporaryFolder('faults');

  for (const [code, reason] of [
    ['ENOSPC', /空き容量が足りません/],
    ['EDQUOT', /空き容量が足りません/],
    ['EROFS', /書き込めない場所です/],
    ['EACCES', /書き込みが許されていません/],
    ['EIO', /書き込めませんでした（EIO）/],
  ] as const) {
    it(`leaves every file as it was, and is named (${code})`, async () => {
      const own = path.join(folder, code);
      mkdirSync(own, { recursive: true });
      const formats = code === 'ENOSPC' ? ['html', 'pptx', 'docx'] : ['html', 'svg'];
      const known = formats.map((format) => `はじめての下書き.${format}`);
      for (const name of known) writeFileSync(path.join(own, name), '古い');
      const { err, exit } = await run(own, code, [
        'export',
        '--to',
        formats.join(),
        '--out',
        own,
        example,
      ]);
      assert.notEqual(exit, 0);
      assert.match(err, reason);
      assert.doesNotMatch(err, /Error:|\n\s+at /);
      for (const name of known) assert.equal(readFileSync(path.join(own, name), 'utf8'), '古い');
      assert.deepEqual(readdirSync(own).sort(), [...known].sort());
    });
  }

  it('loses no story to an import', async () => {
    const own = path.join(folder, 'import');
    mkdirSync(own, { recursive: true });
    const exported = ['export', '--to', 'docx', '--out', own, example];
    const made = spawn(process.execPath, [program, ...exported], { stdio: 'ignore' });
    await new Promise((resolve) => made.once('close', resolve));
    const story = path.join(own, '話.変革ストーリー.yaml');
    writeFileSync(story, 'テーマ: 前の話\n');
    const paper = path.join(own, 'はじめての下書き.docx');
    const { err, exit } = await run(own, 'ENOSPC', ['import', paper, '--out', story, '--force']);
    assert.notEqual(exit, 0);
    assert.match(err, /空き容量が足りません/);
    assert.equal(readFileSync(story, 'utf8'), 'テーマ: 前の話\n');
    assert.equal(readdirSync(own).length, 2);
  });
});
