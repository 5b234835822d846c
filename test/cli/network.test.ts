import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { importRequest, shareRequest } from '../../server/protocol';
import { Client } from '../protocol/support/client';
import { projectFolder } from '../support/places.mjs';
import { temporaryFolder } from '../support/temporary';

const run = promisify(execFile);
const folder = temporaryFolder('network');
const program = path.join(projectFolder, 'dist/cli.js');
const denying = path.join(projectFolder, 'test/cli/support/denyNetwork.cjs');
const attempts = path.join(folder, 'attempts.txt');
const env = {
  ...process.env,
  NODE_OPTIONS: `--require "${denying}"`,
  CHANGE_STORY_ATTEMPTS: attempts,
};

const draft = 'はじめての下書き.変革ストーリー.yaml';

const tried = () => (existsSync(attempts) ? readFileSync(attempts, 'utf8').trim().split('\n') : []);
const command = (...args: string[]) =>
  run(process.execPath, [program, ...args], { cwd: folder, env });

describe('a machine without a network', () => {
  before(() => {
    for (const name of ['潮見町.変革ストーリー.yaml', '潮見町.対話.yaml', draft]) {
      cpSync(path.join(projectFolder, 'examples', name), path.join(folder, name));
    }
  });

  it('is one where these tests would see an attempt', async () => {
    const script = "fetch('http://127.0.0.1:9').catch(() => 0)";
    await assert.rejects(run(process.execPath, ['-e', script], { env }));
    const connecting = "require('node:net').connect(9)";
    await assert.rejects(run(process.execPath, ['-e', connecting], { env }));
    assert.deepEqual(tried(), ['fetch', 'connect']);
    writeFileSync(attempts, '');
  });

  it('is all that check, export and import need', async () => {
    await command('check', '潮見町.変革ストーリー.yaml');
    await command('export', '--to', 'pptx,docx,html,md,svg', '--out', 'out', draft);
    for (const file of ['はじめての下書き.pptx', 'はじめての下書き.docx']) {
      const taken = path.join(folder, `${file}.yaml`);
      // What has no place is told by the exit code.
      await command('import', path.join('out', file), '--out', taken).catch(() => null);
      assert.ok(existsSync(taken));
    }
    assert.deepEqual(tried().filter(Boolean), []);
  });

  it('is all that the server needs', async () => {
    const client = await Client.start({ isProgram: true, env });
    try {
      const uri = 'file:///story/a.change-story.yaml';
      const textDocument = { uri };
      await client.open(uri, readFileSync(path.join(folder, '潮見町.変革ストーリー.yaml'), 'utf8'));
      const position = { line: 20, character: 4 };
      for (const [method, params] of [
        ['textDocument/hover', { textDocument, position }],
        ['textDocument/completion', { textDocument, position }],
        ['textDocument/documentSymbol', { textDocument }],
        ['change-story/preview', { textDocument, width: 700, size: 14 }],
        ['change-story/tree', { textDocument }],
      ] as const) {
        assert.notEqual(await client.connection.sendRequest(method, params), undefined, method);
      }
      const shared = await client.request(shareRequest, {
        textDocument,
        format: 'docx',
        sheets: null,
        font: 'yu-gothic',
        page: 'a4',
        notes: 'none',
        template: null,
        browser: null,
      });
      const bytes = shared?.files[0]?.base64 ?? '';
      const taken = await client.request(importRequest, { bytes });
      assert.ok('text' in taken, JSON.stringify(taken));
      assert.deepEqual(tried().filter(Boolean), []);
    } finally {
      client.kill();
    }
  });
});
