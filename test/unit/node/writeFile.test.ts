import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
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
    await assert.rejects(writeFileWhole(path.join(own, 'none', 'a.txt'), bytes), {
      code: 'ENOENT',
    });
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
  });
});
