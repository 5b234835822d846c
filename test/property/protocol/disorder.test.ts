import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializeRequest,
  ShutdownRequest,
} from 'vscode-languageserver/node';
import * as protocol from '../../../server/protocol';
import { Random } from '../../fuzz/mutate';
import { fullCapabilities } from '../../protocol/support/capabilities';
import { Client } from '../../protocol/support/client';
import { rounds } from '../../support/runs';

const text = readFileSync('examples/はじめての下書き.変革ストーリー.yaml', 'utf8');
const uri = 'file:///story/a.change-story.yaml';
const uris = [
  uri,
  'file:///story/b.change-story.yaml',
  'file:///nowhere.yaml',
  'untitled:1',
  '%',
  '',
];

/** Requests of ours that the server answers. */
const own = Object.values(protocol).flatMap((one) =>
  typeof one === 'object' && 'method' in one && !/readFile|listFiles|checked/.test(one.method)
    ? [one.method]
    : [],
);

const ofDocuments = [
  ...['hover', 'completion', 'definition', 'references', 'prepareRename', 'rename', 'codeAction'],
  ...['documentSymbol', 'codeLens', 'inlayHint', 'foldingRange', 'selectionRange', 'formatting'],
  ...['rangeFormatting', 'onTypeFormatting', 'semanticTokens/full', 'semanticTokens/range'],
  ...['linkedEditingRange', 'prepareCallHierarchy', 'diagnostic'],
].map((name) => `textDocument/${name}`);

const others = ['workspace/symbol', 'completionItem/resolve', 'codeAction/resolve', 'no/such'];

/** What no client should send. */
const odd: readonly unknown[] = [
  ...[null, -1, 1e9, 0.5, '', '__proto__', 'あ'.repeat(3000), [], {}, true],
  ...[{ line: -1, character: -1 }, { line: 1e9, character: 1e9 }, 'file:///../../etc/passwd'],
];

/** Something of everything that the requests take. */
function paramsFor(random: Random): Record<string, unknown> {
  const position = { line: random.below(100), character: random.below(30) };
  const end = { line: position.line + random.below(5), character: random.below(30) };
  return {
    textDocument: { uri: random.pick(uris) },
    position,
    positions: [position],
    range: { start: position, end },
    context: { diagnostics: [], includeDeclaration: true, triggerKind: 1 },
    options: { tabSize: 2, insertSpaces: true },
    newName: random.pick(['甲', 'constructor', '', 'a: b']),
    ch: '\n',
    query: '地',
    key: 'stages.0',
    item: { name: 'a', kind: 1, uri, range: { start: position, end }, selectionRange: {} },
    width: 700,
    size: 14,
    format: random.pick(['md', 'svg', 'html']),
    bytes: '',
    text: '・一つ\n・二つ',
  };
}

/** The same with something missing, or of another kind, somewhere. */
function broken(random: Random, value: unknown): unknown {
  if (random.below(4) === 0) return random.pick(odd);
  if (typeof value !== 'object' || value === null) return random.pick(odd);
  const copy: Record<string, unknown> = { ...value };
  const key = random.pick(Object.keys(copy).length > 0 ? Object.keys(copy) : ['x']);
  if (random.below(3) === 0) delete copy[key];
  else copy[key] = broken(random, copy[key]);
  return copy;
}

/** A notification in some order, with or without sense. */
function notification(random: Random, version: number): readonly [method: string, params: unknown] {
  const textDocument = { uri: random.pick(uris), version, languageId: 'change-story', text };
  const start = { line: random.below(90), character: random.below(20) };
  const end = { line: start.line + random.below(2), character: random.below(20) };
  const change = random.below(4) === 0 ? { text } : { range: { start, end }, text: 'あ\n' };
  const method = random.pick([
    DidOpenTextDocumentNotification.method,
    DidChangeTextDocumentNotification.method,
    DidChangeTextDocumentNotification.method,
    DidCloseTextDocumentNotification.method,
    'textDocument/didSave',
    'workspace/didChangeWatchedFiles',
    'workspace/didChangeConfiguration',
    '$/setTrace',
    '$/unknown',
  ]);
  const params = { textDocument, contentChanges: [change], changes: [{ uri, type: 2 }] };
  return [method, random.below(3) === 0 ? broken(random, params) : params];
}

describe('messages without order or sense', () => {
  for (let seed = 1; seed <= rounds(2); seed++) {
    it(`each have an answer, and the server goes on (${seed})`, async () => {
      assert.ok(own.length > 10, String(own));
      const random = new Random(seed);
      const client = await Client.start();
      try {
        const answers: Promise<unknown>[] = [];
        for (let count = 0; count < 250; count++) {
          if (random.below(3) === 0) {
            const [method, params] = notification(random, count);
            await client.connection.sendNotification(method, params);
          } else {
            const method = random.pick([...ofDocuments, ...own, ...others]);
            const sane = paramsFor(random);
            const params = random.below(2) === 0 ? broken(random, sane) : sane;
            const answer = client.connection.sendRequest(method, params);
            // Each answer is looked at in the end.
            answer.catch(() => undefined);
            answers.push(answer);
          }
        }
        const settled = await Promise.allSettled(answers);
        for (const one of settled) {
          if (one.status === 'rejected') assert.equal(typeof one.reason.code, 'number');
        }
        const fresh = 'file:///story/fresh.change-story.yaml';
        const found = await client.open(fresh, text);
        const alone = await Client.start();
        assert.deepEqual(found, await alone.open(fresh, text));
        alone.kill();
      } finally {
        client.kill();
      }
    });
  }

  it('before the first or after the last are refused', async () => {
    const client = await Client.start({ isProgram: true });
    try {
      const params = { processId: null, rootUri: null, capabilities: fullCapabilities };
      await assert.rejects(client.connection.sendRequest(InitializeRequest.type, params));
      await client.open(uri, text);
      await client.connection.sendRequest(ShutdownRequest.type);
      await assert.rejects(
        client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }),
      );
      assert.equal(await client.stop(), 0);
    } finally {
      client.kill();
    }
  });
});

/** A message as it is, with the right length before it. */
const framed = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

describe('what comes in place of a message', () => {
  let client: Client;
  before(async () => {
    client = await Client.start({ isProgram: true });
  });
  after(() => client.kill());

  for (const [name, message] of [
    ['no JSON', framed('{"jsonrpc": "2.0", "id": 1, ')],
    ['an answer to nothing', framed('{"jsonrpc":"2.0","id":4711,"result":{}}')],
    ['neither method nor answer', framed('{"jsonrpc":"2.0","id":9}')],
    [
      'parameters that are a text',
      framed('{"jsonrpc":"2.0","id":8,"method":"textDocument/hover","params":"x"}'),
    ],
    ['a list', framed('[1,2,3]')],
    ['null', framed('null')],
    ['nothing', framed('')],
    ['a further header', `X-Story: 1\r\n${framed('{"jsonrpc":"2.0","method":"$/x"}')}`],
  ] as const) {
    it(`may hold ${name}`, async () => {
      await new Promise((resolve) => client.process.stdin?.write(message, resolve));
      const next = `file:///story/${name}.change-story.yaml`;
      assert.ok((await client.open(encodeURI(next), 'テーマ：声\n')).length > 0);
    });
  }
});
