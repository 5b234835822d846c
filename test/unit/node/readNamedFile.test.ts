import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readNamedFile } from '../../../server/node/readNamedFile';
import { maxNamedFileBytes } from '../../../server/story/namedFile';
import { namedFile } from '../../../server/workspace/fileUri';
import { temporaryFolder } from '../../support/temporary';

const log = '- 内容: 聴いた\n';

describe('a file that a story on the disk names', () => {
  const root = temporaryFolder('named');
  const folder = path.join(root, '計画');
  const at = (...names: string[]) => path.join(folder, ...names);
  const story = pathToFileURL(at('a.yaml')).href;
  const read = (typed: string) => {
    const file = namedFile(story, typed);
    assert.ok(file, typed);
    return readNamedFile(file);
  };
  const problemOf = async (typed: string) => (await read(typed)).problem;

  before(() => {
    mkdirSync(at('記録'), { recursive: true });
    mkdirSync(at('folder.yaml'));
    writeFileSync(path.join(root, 'secret.yaml'), log);
    writeFileSync(at('記録', 'b c.yaml'), log);
    writeFileSync(at('ガード下.対話.yaml'.normalize('NFD')), log);
    writeFileSync(at('sjis.yaml'), Buffer.from([0x93, 0xfa, 0x96, 0x7b]));
    writeFileSync(at('most.yaml'), 'a'.repeat(maxNamedFileBytes));
    writeFileSync(at('more.yaml'), 'a'.repeat(maxNamedFileBytes + 1));
  });

  it('is read with the name that it has on the disk', async () => {
    const found = await read('記録/b c.yaml');
    assert.deepEqual(found, { uri: pathToFileURL(at('記録', 'b c.yaml')).href, text: log });
    const decomposed = await read('ガード下.対話.yaml');
    assert.equal(decomposed.text, log);
  });

  it('is not there, not in UTF-8, or a folder', async () => {
    assert.equal(await problemOf('none.yaml'), 'missing');
    assert.equal(await problemOf('sjis.yaml'), 'shift-jis');
    assert.equal(await problemOf('folder.yaml'), 'not-a-file');
  });

  it('is read up to a size', async () => {
    assert.equal((await read('most.yaml')).text?.length, maxNamedFileBytes);
    assert.equal(await problemOf('more.yaml'), 'too-large');
  });

  it('may be a link inside the folder, and none that leads out', async function () {
    if (process.platform === 'win32') this.skip();
    symlinkSync(at('記録', 'b c.yaml'), at('whole.yaml'));
    symlinkSync('記録/b c.yaml', at('short.yaml'));
    symlinkSync('../記録', at('記録', 'again'));
    for (const name of ['whole.yaml', 'short.yaml', '記録/again/b c.yaml']) {
      assert.equal((await read(name)).text, log, name);
    }
    symlinkSync('../secret.yaml', at('out.yaml'));
    symlinkSync(path.join(root, 'secret.yaml'), at('out2.yaml'));
    symlinkSync(root, at('up'));
    symlinkSync('/dev/zero', at('zero.yaml'));
    for (const name of ['out.yaml', 'out2.yaml', 'up/secret.yaml', 'zero.yaml']) {
      assert.equal(await problemOf(name), 'outside', name);
    }
  });

  it('is read through a link above the folder, which is the reader’s own', async function () {
    if (process.platform === 'win32') this.skip();
    symlinkSync(folder, path.join(root, 'link'));
    symlinkSync(path.join(root, 'link', '記録', 'b c.yaml'), at('over.yaml'));
    const file = namedFile(pathToFileURL(path.join(root, 'link', 'a.yaml')).href, 'over.yaml');
    assert.ok(file);
    assert.equal((await readNamedFile(file)).text, log);
  });

  it('is neither a named pipe nor a socket', async function () {
    if (process.platform === 'win32') this.skip();
    execFileSync('mkfifo', [at('pipe.yaml')]);
    assert.equal(await problemOf('pipe.yaml'), 'not-a-file');
    const server = createServer();
    await new Promise<void>((done) => server.listen(at('socket.yaml'), done));
    try {
      assert.equal(await problemOf('socket.yaml'), 'not-a-file');
    } finally {
      server.close();
    }
  });
});
