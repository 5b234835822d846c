import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isPath, judgePath } from '../../../server/story/namedFile';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';

describe('a file that a story names', () => {
  for (const [typed, parts] of [
    ['青葉野市.対話.yaml', ['青葉野市.対話.yaml']],
    ['記録/令和8年度/対話.yml', ['記録', '令和8年度', '対話.yml']],
    ['.\\記録\\対話.yaml', ['記録', '対話.yaml']],
    ['記録/../対話.YAML', ['対話.YAML']],
    ['..対話.yaml', ['..対話.yaml']],
    ['console.yaml', ['console.yaml']],
    ['com10.yaml', ['com10.yaml']],
  ] as const) {
    it(`may be ${typed}`, () => assert.deepEqual(judgePath(typed), { parts }));
  }

  for (const [typed, problem] of [
    ['/etc/story.yaml', 'absolute'],
    ['\\Users\\story.yaml', 'absolute'],
    ['\\\\host\\share\\x.yaml', 'absolute'],
    ['//host/share/x.yaml', 'absolute'],
    ['\\/host/x.yaml', 'absolute'],
    ['\\\\?\\UNC\\host\\x.yaml', 'absolute'],
    ['\\\\.\\pipe\\x.yaml', 'absolute'],
    ['C:\\x.yaml', 'absolute'],
    ['c:x.yaml', 'absolute'],
    ['file:///etc/x.yaml', 'absolute'],
    ['https://host.invalid/x.yaml', 'absolute'],
    ['smb:\\\\host\\x.yaml', 'absolute'],
    ['~/x.yaml', 'absolute'],
    ['/dev/stdin', 'absolute'],
    ['../x.yaml', 'outside'],
    ['..\\x.yaml', 'outside'],
    ['記録/../../x.yaml', 'outside'],
    ['./.././x.yaml', 'outside'],
    ['NUL.yaml', 'name'],
    ['記録/con.対話.yaml', 'name'],
    ['COM1/x.yaml', 'name'],
    ['lpt³ .yaml', 'name'],
    ['x.yaml:stream.yaml', 'name'],
    ['.. /x.yaml', 'name'],
    ['.../x.yaml', 'name'],
    ['a\0b.yaml', 'name'],
    ['a\u202elmay.yaml', 'name'],
    ['a\ud800.yaml', 'name'],
    ['./notes.txt', 'extension'],
    ['./', 'extension'],
  ] as const) {
    it(`is not opened at ${JSON.stringify(typed)}`, () =>
      assert.deepEqual(judgePath(typed), { problem }));
  }

  it('stays below the folder, whatever is typed', () => {
    const sign = fc.constantFrom('.', '..', '/', '\\', 'a', 'C:', 'NUL', '.yaml', ' ', '%2e', '~');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 10 }), (signs) => {
        const { parts } = judgePath(signs.join(''));
        for (const part of parts ?? []) assert.doesNotMatch(part, /^\.{0,2}$|[\\/:]|[. ]$/);
      }),
    );
  });

  it('is told from a text', () => {
    for (const path of [
      'a.yaml',
      '記録 1/a b.yml',
      '/dev/zero',
      '\\\\host\\x',
      '../a',
      'ftp://a/b',
    ])
      assert.equal(isPath(path), true, path);
    for (const text of ['首長と話した', '/ と話した', 'a.yaml\nb', '1/2', 'https: 話した'])
      assert.equal(isPath(text), false, text);
  });

  it('is refused by its name without a host that looks', () => {
    const problem = (path: string) =>
      readStory(yaml`
        変革ストーリー: 1
        対話: ${path}
      `).dialogueFileProblem;
    assert.equal(problem('//host/x.yaml'), 'absolute');
    assert.equal(problem('記録/x.yaml'), null);
    assert.equal(problem('首長と話した'), null);
  });
});
