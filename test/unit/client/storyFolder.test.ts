import assert from 'node:assert/strict';
import { maxNamedFileBytes } from '../../../server/story/namedFile';
import { uriBelow } from '../../../server/workspace/fileUri';
import { type ClientParts, loadClient } from '../../support/client/load';

describe('the client reads a file that a story names', () => {
  const folder = 'memfs:/%E8%A8%88%E7%94%BB/';
  const uriOf = (...path: string[]) => uriBelow(folder, path);
  let client: ClientParts;
  before(async () => {
    client = await loadClient();
    const { files, bytes, entries, FileType } = client.vscode;
    const shiftJis = [0x93, 0xe0, 0x97, 0x65, 0x3a, 0x20, 0x92, 0xae, 0x82, 0xa2, 0x82, 0xbd];
    files.set(uriOf('窓.yaml'), '').set(uriOf('広い.yaml'), '');
    // 内容: 聴いた
    bytes.set(uriOf('窓.yaml'), Uint8Array.from(shiftJis));
    bytes.set(uriOf('広い.yaml'), Uint8Array.from(Buffer.from('\ufeff内容: 聴いた', 'utf16le')));
    const link = { type: FileType.File | FileType.SymbolicLink, size: 1 };
    files.set(uriOf('潮見町.対話.yaml'), '- 内容: 聴いた\n');
    files.set(uriOf('ガード下.yaml'.normalize('NFD')), '- 内容: 暗い\n');
    files.set(uriOf('記録', 'a b.yaml'), '- 内容: 坂が多い\n');
    files.set('memfs:/secret.yaml', 'secret');
    entries.set(uriOf('記録'), { type: FileType.Directory, size: 0 });
    files.set(uriOf('link.yaml'), 'secret');
    entries.set(uriOf('link.yaml'), link);
    entries.set(uriOf('外'), { type: FileType.Directory | FileType.SymbolicLink, size: 0 });
    files.set(uriOf('外', 'x.yaml'), 'secret');
    files.set(uriOf('large.yaml'), '');
    entries.set(uriOf('large.yaml'), { type: FileType.File, size: maxNamedFileBytes + 1 });
    entries.set(uriOf('pipe.yaml'), { type: FileType.Unknown, size: 0 });
  });

  const read = (uri: string) => client.storyFolder.readFile({ uri, folder });

  it('in the folder and below it, whatever way its name is written', async () => {
    const uri = uriOf('潮見町.対話.yaml');
    assert.deepEqual(await read(uri), { text: '- 内容: 聴いた\n', uri });
    assert.equal((await read(uriOf('記録', 'a b.yaml'))).text, '- 内容: 坂が多い\n');
    assert.deepEqual(await read(uriOf('ガード下.yaml')), {
      text: '- 内容: 暗い\n',
      uri: uriOf('ガード下.yaml'.normalize('NFD')),
    });
  });

  for (const [name, uri, problem] of [
    ['is missing', uriOf('none.yaml'), 'missing'],
    ['is a link', uriOf('link.yaml'), 'outside'],
    ['lies behind a link', uriOf('外', 'x.yaml'), 'outside'],
    ['lies above', `${folder}../secret.yaml`, 'outside'],
    ['lies elsewhere', 'memfs:/secret.yaml', 'outside'],
    ['is too large', uriOf('large.yaml'), 'too-large'],
    ['is a folder', uriOf('記録'), 'not-a-file'],
    ['is in the old encoding of Windows', uriOf('窓.yaml'), 'shift-jis'],
    ['is in another encoding', uriOf('広い.yaml'), 'not-utf8'],
    ['is a device', uriOf('pipe.yaml'), 'not-a-file'],
  ] as const) {
    it(`and none that ${name}`, async () => {
      assert.deepEqual(await read(uri), { text: null, problem });
    });
  }

  it('and names the plain files of the folder alone', async () => {
    const { names } = await client.storyFolder.listFiles({ uri: folder });
    assert.deepEqual(
      names.sort(),
      [
        'ガード下.yaml'.normalize('NFD'),
        'large.yaml',
        '広い.yaml',
        '潮見町.対話.yaml',
        '窓.yaml',
      ].sort(),
    );
  });
});
