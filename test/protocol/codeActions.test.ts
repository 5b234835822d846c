import assert from 'node:assert/strict';
import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver/node';
import { yaml } from '../../server/text/yaml';
import { fullCapabilities } from './support/capabilities';
import { Client, colons } from './support/client';

const uri = 'file:///story/a.change-story.yaml';
const slips = yaml`
  変革ストーリー: 1
  自治体：青葉野市
  年度: 2026
  テーマ：聴く
`;
const mended = yaml`
  変革ストーリー: 1
  自治体: 青葉野市
  年度: 2026
  テーマ: 聴く
`;

describe('code actions over stdio', () => {
  let client: Client;
  let found: Diagnostic[];
  beforeEach(async () => {
    client = await Client.start();
    found = colons(await client.open(uri, slips));
  });
  afterEach(() => client.kill());

  const first = () => found[0] as Diagnostic;
  const quickFixes = () =>
    client.codeActions(uri, first().range, {
      diagnostics: [first()],
      only: [CodeActionKind.QuickFix],
    });
  const titled = (actions: readonly CodeAction[], words: RegExp) => {
    const action = actions.find(({ title }) => words.test(title));
    assert.ok(action?.edit, `${words} in ${actions.map(({ title }) => title).join(' | ')}`);
    return action;
  };

  it('says at the start which kinds there are', () => {
    assert.deepEqual(client.initialized.capabilities.codeActionProvider, {
      codeActionKinds: [
        'quickfix',
        'refactor.extract',
        'refactor.inline',
        'refactor.rewrite',
        'source.fixAll.change-story',
      ],
      resolveProvider: true,
    });
  });

  it('mends what was typed: the fix first, and preferred', async () => {
    const [fix] = await quickFixes();
    assert.equal(fix?.title, '半角の「: 」に直す');
    assert.equal(fix.kind, CodeActionKind.QuickFix);
    assert.equal(fix.isPreferred, true);
    assert.deepEqual(fix.diagnostics, [first()]);
    await client.apply(fix.edit ?? {});
    assert.equal(client.text(uri), slips.replace('：', ': '));
    const left = colons(await client.diagnostics(uri));
    assert.deepEqual(
      left.map(({ range }) => range.start.line),
      [3],
    );
  });

  it('mends all findings of one rule', async () => {
    const all = titled(await quickFixes(), /すべて直す（2か所）/);
    assert.match(all.title, /全角のコロン/);
    await client.apply(all.edit ?? {});
    assert.equal(client.text(uri), mended);
    assert.deepEqual(colons(await client.diagnostics(uri)), []);
  });

  it('mends all that can be mended in the file, only when asked', async () => {
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } };
    for (const kind of ['source.fixAll', 'source', 'source.fixAll.change-story']) {
      const [all, ...more] = await client.codeActions(uri, range, { only: [kind] });
      assert.equal(all?.kind, 'source.fixAll.change-story');
      assert.equal(more.length, 0);
    }
    assert.deepEqual(await client.codeActions(uri, range, { only: ['source.fixAll.eslint'] }), []);
    assert.deepEqual(await client.codeActions(uri, range, { only: ['refactor.move'] }), []);
    const unasked = await client.codeActions(uri, range);
    assert.ok(!unasked.some(({ kind }) => kind?.startsWith('source')));
    const [all] = await client.codeActions(uri, range, { only: ['source.fixAll'] });
    await client.apply(all?.edit ?? {});
    assert.equal(client.text(uri), mended);
    assert.deepEqual(await client.codeActions(uri, range, { only: ['source.fixAll'] }), []);
  });

  it('suppresses a finding with a comment on the line above, offered last', async () => {
    const actions = await quickFixes();
    const suppression = actions.at(-1);
    assert.match(suppression?.title ?? '', /^理由を書いて、.*全角のコロン/);
    assert.notEqual(suppression?.isPreferred, true);
    await client.apply(suppression?.edit ?? {});
    const lines = client.text(uri).split('\n');
    assert.equal(lines[1], '# change-story-ok: full-width-colon 理由');
    assert.equal(lines[2], '自治体：青葉野市');
    const left = colons(await client.diagnostics(uri));
    assert.deepEqual(
      left.map(({ range }) => range.start.line),
      [4],
    );
  });

  it('finds the finding again after lines were typed above it', async () => {
    const old = first();
    await client.replace(
      uri,
      '自治体',
      yaml`
      版: 第4回
      自治体`,
    );
    const moved = colons(await client.diagnostics(uri))[0] as Diagnostic;
    const elsewhere = { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } };
    const actions = await client.codeActions(uri, elsewhere, {
      diagnostics: [{ ...old, range: moved.range }],
    });
    const fix = titled(actions, /^半角の「: 」に直す$/);
    assert.deepEqual(fix.diagnostics?.[0]?.range, moved.range);
    await client.apply(fix.edit ?? {});
    assert.match(client.text(uri), /^自治体: 青葉野市$/m);
  });

  it('answers for the place alone: nothing where nothing is wrong', async () => {
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 2 } };
    const only = [CodeActionKind.QuickFix];
    assert.deepEqual(await client.codeActions(uri, range, { only }), []);
  });

  it('keeps CRLF', async () => {
    const other = 'file:///story/b.change-story.yaml';
    const [diagnostic] = colons(await client.open(other, slips.replaceAll('\n', '\r\n')));
    assert.ok(diagnostic);
    const only = [CodeActionKind.QuickFix];
    const actions = await client.codeActions(other, diagnostic.range, { only });
    await client.apply(actions.at(-1)?.edit ?? {});
    assert.doesNotMatch(client.text(other), /[^\r]\n/);
    assert.match(client.text(other), /\r\n# change-story-ok: full-width-colon 理由\r\n自治体：/);
  });
});

describe('code actions for clients that can do more or less', () => {
  let client: Client;
  afterEach(() => client.kill());

  it('lets the author type the reason at once, where the client knows snippets', async () => {
    client = await Client.start({
      locale: 'en',
      capabilities: {
        ...fullCapabilities,
        workspace: {
          ...fullCapabilities.workspace,
          workspaceEdit: { documentChanges: true, snippetEditSupport: true },
        },
      },
    });
    const [diagnostic] = colons(await client.open(uri, slips));
    assert.ok(diagnostic);
    const only = [CodeActionKind.QuickFix];
    const suppression = (await client.codeActions(uri, diagnostic.range, { only })).at(-1);
    assert.deepEqual(suppression?.edit, {
      documentChanges: [
        {
          textDocument: { uri, version: 1 },
          edits: [
            {
              range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
              snippet: {
                kind: 'snippet',
                value: `# change-story-ok: full-width-colon $${'{1:理由}'}\n`,
              },
            },
          ],
        },
      ],
    });
  });

  it('sends plain changes where the client knows no versions', async () => {
    client = await Client.start({ capabilities: {} });
    const [diagnostic] = colons(await client.open(uri, slips));
    assert.ok(diagnostic);
    const [fix] = await client.codeActions(uri, diagnostic.range);
    assert.deepEqual(Object.keys(fix?.edit ?? {}), ['changes']);
    await client.apply(fix?.edit ?? {});
    assert.match(client.text(uri), /^自治体: 青葉野市$/m);
  });
});
