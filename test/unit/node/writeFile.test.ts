import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { writeFileWhole } from '../../../server/node/writeFile';
import { temporaryFolder } from '../../support/temporary';

const bytes = new TextEncoder().encode('新しい');

describe('a file that is written whole', () => {
  const folder = temporaryFolder('write');

  it('takes the place of the one before, and leaves nothing beside it', async () => {
    const file = path.join(folder, '青葉野市_令和8年度.pptx');
    writeFileSync(file, '古い');
    await writeFileWhole(file, bytes);
    assert.equal(readFileSync(file, 'utf8'), '新しい');
    assert.deepEqual(readdirSync(folder), ['青葉野市_令和8年度.pptx']);
  });

  it('leaves everything as it was where it fails', async () => {
    const own = path.join(folder, 'b');
    mkdirSync(path.join(own, 'taken'), { recursive: true });
    writeFileSync(path.join(own, 'taken', 'old.txt'), '古い');
    // A folder of that name with something in it: the new file cannot take its place.
    await assert.rejects(writeFileWhole(path.join(own, 'taken'), bytes));
    assert.deepEqual(readdirSync(own), ['taken']);
    assert.equal(readFileSync(path.join(own, 'taken', 'old.txt'), 'utf8'), '古い');
    await assert.rejects(writeFileWhole(path.join(own, 'taken', 'old.txt', 'a.txt'), bytes), {
      code: /^(?:ENOTDIR|EEXIST)$/,
    });
    assert.deepEqual(readdirSync(path.join(own, 'taken')), ['old.txt']);
  });

  it('makes its folder where there is none', async () => {
    const file = path.join(folder, 'なかった', '令和8年度', 'a.txt');
    await writeFileWhole(file, bytes, { replace: false });
    assert.equal(readFileSync(file, 'utf8'), '新しい');
  });

  it('replaces nothing where it must not, not even what appears meanwhile', async () => {
    const own = path.join(folder, 'unasked');
    const file = path.join(own, '話.yaml');
    const writes = ['一', '二', '三'].map((text) =>
      writeFileWhole(file, new TextEncoder().encode(text), { replace: false }),
    );
    const ends = await Promise.allSettled(writes);
    const refused = ends.filter(({ status }) => status === 'rejected');
    assert.equal(refused.length, 2);
    for (const end of refused)
      assert.equal((end as PromiseRejectedResult).reason.code, 'FILE_EXISTS');
    const first = ends.findIndex(({ status }) => status === 'fulfilled');
    assert.equal(readFileSync(file, 'utf8'), ['一', '二', '三'][first]);
    assert.deepEqual(readdirSync(own), ['話.yaml']);
  });

  it('keeps the permissions of the file that it replaces', async function () {
    if (process.platform === 'win32') this.skip();
    const file = path.join(folder, '権限.md');
    for (const mode of [0o600, 0o640, 0o755]) {
      writeFileSync(file, '古い');
      chmodSync(file, mode);
      await writeFileWhole(file, bytes);
      assert.equal(readFileSync(file, 'utf8'), '新しい');
      assert.equal(statSync(file).mode & 0o777, mode);
    }
  });

  it('writes a file under all of its names', async () => {
    const own = path.join(folder, 'links');
    mkdirSync(own);
    const [file, other] = [path.join(own, 'a.md'), path.join(own, 'b.md')];
    writeFileSync(file, '古くて長い文'.repeat(100), { mode: 0o600 });
    linkSync(file, other);
    await writeFileWhole(file, bytes);
    assert.equal(readFileSync(other, 'utf8'), '新しい');
    assert.equal(readFileSync(file, 'utf8'), '新しい');
    assert.equal(statSync(file).nlink, 2);
    if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.deepEqual(readdirSync(own).sort(), ['a.md', 'b.md']);
  });

  it('replaces no device, pipe or folder', async function () {
    const own = path.join(folder, 'odd');
    mkdirSync(path.join(own, 'folder'), { recursive: true });
    await assert.rejects(writeFileWhole(path.join(own, 'folder'), bytes), { code: 'EISDIR' });
    if (process.platform === 'win32') this.skip();
    const pipe = path.join(own, 'pipe');
    execFileSync('mkfifo', [pipe]);
    await assert.rejects(writeFileWhole(pipe, bytes), { code: 'NOT_A_FILE' });
    assert.ok(statSync(pipe).isFIFO());
    await assert.rejects(writeFileWhole('/dev/null', bytes), { code: 'NOT_A_FILE' });
    assert.ok(statSync('/dev/null').isCharacterDevice());
    assert.deepEqual(readdirSync(own).sort(), ['folder', 'pipe']);
  });

  it('leaves a file alone that may not be written', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    const file = path.join(folder, 'readonly.md');
    writeFileSync(file, '古い', { mode: 0o444 });
    await assert.rejects(writeFileWhole(file, bytes), { code: 'EACCES' });
    assert.equal(readFileSync(file, 'utf8'), '古い');
  });

  it('writes what a link leads to, and the link stays', async function () {
    const own = path.join(folder, 'c');
    mkdirSync(own);
    const target = path.join(own, '本体.txt');
    writeFileSync(target, '古い');
    try {
      symlinkSync(target, path.join(own, 'link.txt'));
    } catch {
      this.skip();
    }
    await writeFileWhole(path.join(own, 'link.txt'), bytes);
    assert.equal(readFileSync(target, 'utf8'), '新しい');
    assert.deepEqual(readdirSync(own).sort(), ['link.txt', '本体.txt']);
    // One that leads to a file which is still to be made.
    symlinkSync('これから.txt', path.join(own, 'ahead.txt'));
    await writeFileWhole(path.join(own, 'ahead.txt'), bytes);
    assert.equal(readFileSync(path.join(own, 'これから.txt'), 'utf8'), '新しい');
    assert.ok(lstatSync(path.join(own, 'ahead.txt')).isSymbolicLink());
    // Through a link to a link, in a folder that is one, too.
    const inside = path.join(own, '上', '中');
    mkdirSync(inside, { recursive: true });
    symlinkSync(inside, path.join(own, 'folder'), 'dir');
    symlinkSync('../遠い.txt', path.join(inside, 'second.txt'));
    symlinkSync('second.txt', path.join(inside, 'first.txt'));
    await writeFileWhole(path.join(own, 'folder', 'first.txt'), bytes, { replace: false });
    assert.equal(readFileSync(path.join(own, '上', '遠い.txt'), 'utf8'), '新しい');
    assert.ok(lstatSync(path.join(inside, 'second.txt')).isSymbolicLink());
    symlinkSync('round.txt', path.join(own, 'round.txt'));
    await assert.rejects(writeFileWhole(path.join(own, 'round.txt'), bytes), { code: 'ELOOP' });
  });
});
