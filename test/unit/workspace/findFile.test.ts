import assert from 'node:assert/strict';
import { type FolderEntry, findFile } from '../../../server/workspace/findFile';

/** A folder in memory, by path; what is asked for goes to the list. */
function folder(entries: Record<string, FolderEntry>) {
  const asked: string[] = [];
  return {
    asked,
    entry: async (path: readonly string[]) => {
      asked.push(path.join('/'));
      return entries[path.join('/')] ?? null;
    },
    names: async (path: readonly string[]) => {
      const top = path.map((name) => `${name}/`).join('');
      return Object.keys(entries)
        .filter((name) => name.startsWith(top))
        .map((name) => name.slice(top.length))
        .filter((name) => !name.includes('/'));
    },
  };
}

const file: FolderEntry = { kind: 'file', size: 3 };
const linkTo = (...target: string[]): FolderEntry => ({ kind: 'link', target });

describe('the file to which a judged path leads', () => {
  it('is found below the folder', async () => {
    const access = folder({ 記録: { kind: 'folder' }, '記録/a.yaml': file });
    const found = await findFile(['記録', 'a.yaml'], access);
    assert.deepEqual(found, { path: ['記録', 'a.yaml'], size: 3 });
  });

  for (const [typed, onDisk] of [
    ['ガード下.対話.yaml', 'ガード下.対話.yaml'.normalize('NFD')],
    ['ぱぴぷ.yaml'.normalize('NFD'), 'ぱぴぷ.yaml'],
    ['e\u0301cole.yaml', '\u00e9cole.yaml'],
  ] as const) {
    it(`is found by ${typed}, however its marks are written`, async () => {
      const places = { [`ビル`.normalize('NFD')]: { kind: 'folder' } as const };
      const access = folder({ ...places, [`${'ビル'.normalize('NFD')}/${onDisk}`]: file });
      const found = await findFile(['ビル', typed], access);
      assert.deepEqual(found.path, ['ビル'.normalize('NFD'), onDisk]);
    });
  }

  it('may be a link that stays inside, over others', async () => {
    const access = folder({
      'a.yaml': linkTo('記録', '..', '旧', 'b.yaml'),
      記録: { kind: 'folder' },
      旧: linkTo('新'),
      新: { kind: 'folder' },
      '新/b.yaml': file,
    });
    assert.deepEqual((await findFile(['a.yaml'], access)).path, ['新', 'b.yaml']);
  });

  it('is not looked at where a link leads out', async () => {
    for (const target of [
      ['..', 'x.yaml'],
      ['記録', '..', '..', 'x.yaml'],
    ]) {
      const access = folder({ 'a.yaml': linkTo(...target), 記録: { kind: 'folder' } });
      assert.deepEqual(await findFile(['a.yaml'], access), { problem: 'outside' });
      assert.deepEqual(
        access.asked.filter((path) => path.includes('x.yaml')),
        [],
      );
    }
    const access = folder({ 外: { kind: 'link', target: null }, '外/x.yaml': file });
    assert.deepEqual(await findFile(['外', 'x.yaml'], access), { problem: 'outside' });
    assert.deepEqual(access.asked, ['外']);
  });

  it('is none in a circle of links, below a file, or where a folder or a pipe is', async () => {
    const access = folder({
      'a.yaml': linkTo('b.yaml'),
      'b.yaml': linkTo('a.yaml'),
      'c.yaml': file,
      'd.yaml': { kind: 'folder' },
      'e.yaml': { kind: 'other' },
    });
    assert.deepEqual(await findFile(['a.yaml'], access), { problem: 'missing' });
    assert.deepEqual(await findFile(['c.yaml', 'x.yaml'], access), { problem: 'missing' });
    assert.deepEqual(await findFile(['d.yaml'], access), { problem: 'not-a-file' });
    assert.deepEqual(await findFile(['e.yaml'], access), { problem: 'not-a-file' });
    assert.deepEqual(await findFile(['f.yaml'], access), { problem: 'missing' });
  });
});
