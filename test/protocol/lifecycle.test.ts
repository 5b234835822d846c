import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  CancellationTokenSource,
  ExitNotification,
  InitializeRequest,
  LSPErrorCodes,
  type ResponseError,
  ShutdownRequest,
} from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { yaml } from '../../server/text/yaml';
import { Client, colons } from './support/client';
import { serverFile } from './support/server';

const uri = 'file:///story/a.change-story.yaml';
const slip = yaml`
  変革ストーリー: 1
  自治体：青葉野市
`;

describe('the life of the server', () => {
  let client: Client;
  beforeEach(async () => {
    client = await Client.start({ isProgram: true });
  });
  afterEach(() => client.kill());

  it('says who it is', () => {
    assert.deepEqual(client.initialized.serverInfo, { name: 'change-story', version });
  });

  it('begins no request that was cancelled while it waited', async () => {
    await client.open(uri, slip);
    const params = { textDocument: { uri }, width: 700, size: 14 };
    const answers = Array.from({ length: 200 }, () => {
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest('change-story/preview', params, source.token);
      source.cancel();
      return answer;
    });
    const cancelled = (await Promise.allSettled(answers)).filter(
      (one) => one.status === 'rejected' && one.reason.code === LSPErrorCodes.RequestCancelled,
    );
    // The first of them may have been begun before the rest was read.
    assert.ok(cancelled.length > 190, String(cancelled.length));
    assert.deepEqual(client.logs, []);
    assert.equal(await client.hasAnswered(uri), true);
  });

  it('ends with 0 after shutdown and exit', async () => {
    assert.equal(await client.stop(), 0);
  });

  it('ends with 1 after exit without shutdown', async () => {
    await client.connection.sendNotification(ExitNotification.type);
    assert.equal(await client.exit(), 1);
  });

  it('ends when the client closes the pipe', async () => {
    client.process.stdin?.end();
    assert.equal(await client.exit(), 1);
  });

  it('ends with 0 when the client closes the pipe after shutdown', async () => {
    await client.connection.sendRequest(ShutdownRequest.type);
    client.process.stdin?.end();
    assert.equal(await client.exit(), 0);
  });

  it('ends when the process of the client dies, though the pipe stays open', async () => {
    const editor = spawn(process.execPath, ['-e', 'process.stdin.resume()']);
    const other = await Client.start({ isProgram: true, processId: editor.pid });
    try {
      editor.kill('SIGKILL');
      await once(editor, 'exit');
      assert.equal(await other.exit(), 1);
    } finally {
      other.kill();
    }
  });

  const bad: readonly (readonly [method: string, params: unknown])[] = [
    ['textDocument/codeAction', {}],
    ['textDocument/codeAction', { textDocument: { uri: 5 } }],
    ['textDocument/codeAction', { textDocument: { uri } }],
    ['textDocument/codeAction', { textDocument: { uri }, range: null, context: null }],
    ['no/such/request', { textDocument: { uri } }],
  ];
  for (const [method, params] of bad) {
    it(`answers ${method} ${JSON.stringify(params)} with an error, and goes on`, async () => {
      await client.open(uri, slip);
      await assert.rejects(
        client.connection.sendRequest(method, params),
        (error: ResponseError) => error.code < 0 && error.message !== '',
      );
      await client.replace(uri, '：', ': ');
      assert.deepEqual(colons(await client.diagnostics(uri)), []);
    });
  }

  it('writes to the log what failed', async () => {
    await client.open(uri, slip);
    await assert.rejects(
      client.connection.sendRequest('textDocument/codeAction', { textDocument: { uri } }),
    );
    await client.when('the log tells', () =>
      client.logs.some(({ message }) => message.includes('textDocument/codeAction')),
    );
  });

  it('outlives notifications that make no sense', async () => {
    const { connection } = client;
    await client.open(uri, slip);
    await connection.sendNotification('textDocument/didChange', {});
    await connection.sendNotification('textDocument/didOpen', { textDocument: null });
    await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: null });
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///not/open.yaml', version: 3 },
      contentChanges: [{ text: '' }],
    });
    await connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: 'file:///not/open.yaml' },
    });
    await client.replace(uri, '：', ': ');
    assert.deepEqual(colons(await client.diagnostics(uri)), []);
  });

  it('answers null about a file that is not open', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
    assert.equal(await client.connection.sendRequest('textDocument/codeAction', params), null);
  });

  it('writes nothing but messages to the standard output', async () => {
    const child = spawn(process.execPath, [serverFile, '--stdio']);
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    const params = { processId: null, rootUri: null, capabilities: {} };
    for (const message of [
      { jsonrpc: '2.0', id: 1, method: InitializeRequest.method, params },
      { jsonrpc: '2.0', id: 2, method: ShutdownRequest.method },
      { jsonrpc: '2.0', method: ExitNotification.method },
    ]) {
      const text = JSON.stringify(message);
      child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    }
    const [code] = await once(child, 'close');
    assert.equal(code, 0);
    let rest = Buffer.concat(chunks).toString();
    while (rest !== '') {
      const header = /^Content-Length: (\d+)\r\n\r\n/.exec(rest);
      assert.ok(header, rest);
      const body = Buffer.from(rest).subarray(header[0].length);
      JSON.parse(body.subarray(0, Number(header[1])).toString());
      rest = body.subarray(Number(header[1])).toString();
    }
  });
});
