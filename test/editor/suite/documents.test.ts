import { assert } from 'chai';
import * as vscode from 'vscode';
import { yaml } from '../../../server/text/yaml';
import { until } from '../../support/until';
import { apply, findingOf, findings, quickFix } from '../support/findings';
import { closeAll, inWorkspace, openNew, openStory } from '../support/workspace';

const story = yaml`
  変革ストーリー: 1
  自治体：青葉野市
  ありたい姿:
    宣言:
    姿:
      - 内容: となりの声が届いている
        理由:
  対話: ない.対話.yaml
`;

describe('the documents of a story', () => {
  afterEach(closeAll);

  const ofScheme = (scheme: string) =>
    vscode.languages
      .getDiagnostics()
      .filter(([uri, found]) => uri.scheme === scheme && found.length > 0);

  it('are not checked where they are only there to be compared', async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider('older', {
      provideTextDocumentContent: () => story,
    });
    const { uri } = await openNew('比べる.変革ストーリー.yaml', story);
    const older = uri.with({ scheme: 'older', query: 'ref=HEAD' });
    await vscode.commands.executeCommand('vscode.diff', older, uri, '比べる');
    await until('the older side is there as a story', () =>
      vscode.workspace.textDocuments.some(
        (document) => document.uri.scheme === 'older' && document.languageId === 'change-story',
      ),
    );
    await until('the newer side is checked', () => findings(uri).length > 0);
    // What was opened after it has been checked; so the older side would have been, too.
    const next = await openNew('その次.変革ストーリー.yaml', story);
    await until('a later file is checked', () => findings(next.uri).length > 0);
    assert.deepEqual(ofScheme('older'), []);
    provider.dispose();
  });

  it('keep their findings under a new name, and leave none under the old one', async () => {
    const { uri } = await openNew('もとの名.変革ストーリー.yaml', story);
    await until('the story is checked', () => findings(uri).length > 0);
    const renamed = inWorkspace('つぎの名.変革ストーリー.yaml');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, renamed);
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    await until('the findings are those of the new name', () => findings(renamed).length > 0);
    await until('the old name has none', () => findings(uri).length === 0);
  });

  it('find their log under a name as a Mac writes it, and say when it is of old Windows', async () => {
    const name = 'がけの道.対話.yaml';
    const log = inWorkspace(name.normalize('NFD'));
    await vscode.workspace.fs.writeFile(log, new TextEncoder().encode('- 内容: 聴いた\n'));
    const old = inWorkspace('窓の道.対話.yaml');
    // 内容: 聴いた
    const bytes = [0x93, 0xe0, 0x97, 0x65, 0x3a, 0x20, 0x92, 0xae, 0x82, 0xa2, 0x82, 0xbd];
    await vscode.workspace.fs.writeFile(old, Uint8Array.from(bytes));
    try {
      const lines = ['変革ストーリー: 1', '自治体：青葉野市', '対話: '].join('\n');
      const { uri } = await openNew(
        'がけ.変革ストーリー.yaml',
        `${lines}${name.normalize('NFC')}\n`,
      );
      await until('the story is checked', () => findings(uri).length > 0);
      assert.notInclude(
        findings(uri).map(({ code }) => code.value),
        'missing-file',
      );
      const other = await openNew('窓.変革ストーリー.yaml', `${lines}窓の道.対話.yaml\n`);
      const { message } = await findingOf(other.uri, 'refused-file');
      assert.include(message, 'Shift_JIS');
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(log);
      await vscode.workspace.fs.delete(old);
    }
  });

  it('lead from one blank to the next, and back', async () => {
    const document = await openNew('空欄めぐり.変革ストーリー.yaml', story);
    const editor = vscode.window.activeTextEditor;
    assert.strictEqual(editor?.document, document);
    const at = () => document.lineAt(editor?.selection.active.line ?? 0).text.trim();
    const go = (command: string, line: string) =>
      until(`the cursor is at ${line}`, async () => {
        if (at() !== line) await vscode.commands.executeCommand(`changeStory.${command}`);
        return at() === line && (editor?.selection.isEmpty ?? false);
      });
    await go('nextBlank', '宣言:');
    await go('nextBlank', '理由:');
    await go('previousBlank', '宣言:');
    await vscode.commands.executeCommand('type', { text: ' 声が届くまち' });
    assert.include(document.getText(), '宣言: 声が届くまち\n');
  });

  it('say that a copy lies beside them, and lead to the comparison', async () => {
    const copy = inWorkspace('会議.変革ストーリー - コピー.yaml');
    await vscode.workspace.fs.writeFile(copy, new TextEncoder().encode(story));
    try {
      const { uri } = await openNew('会議.変革ストーリー.yaml', story);
      const { range } = await findingOf(uri, 'conflict-copy');
      await apply(await quickFix(uri, range, /並べて比べる/));
      await until('the comparison is in front', () => {
        const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
        return input instanceof vscode.TabInputTextDiff && `${input.original}` === `${copy}`;
      });
    } finally {
      await vscode.workspace.fs.delete(copy);
    }
  });

  it('are merged with their copy from the bulb, whichever of the two is in front', async () => {
    const plain = yaml`
      変革ストーリー: 1
      自治体: 青葉野市
      ありたい姿:
        姿:
          - 内容: となりの声が届いている
    `;
    const bring = yaml`
      戦略的取組:
        - 内容: 困りごとを帳面で分け合う
    `;
    const theirs = `${plain}    - 内容: 夕方の道がまちの話で明るい\n`;
    for (const isCopyInFront of [false, true]) {
      const name = isCopyInFront ? '相談2' : '相談';
      const copyName = `${name}.変革ストーリー - コピー.yaml`;
      const copy = inWorkspace(copyName);
      await vscode.workspace.fs.writeFile(copy, new TextEncoder().encode(theirs));
      try {
        const own = await openNew(`${name}.変革ストーリー.yaml`, plain + bring);
        const front = isCopyInFront ? await openStory(copyName) : own;
        const { range } = await findingOf(front.uri, 'conflict-copy');
        await apply(await quickFix(front.uri, range, /内容で合わせる/));
        assert.strictEqual(own.getText(), theirs + bring);
        assert.strictEqual(vscode.window.activeTextEditor?.document, own);
        await closeAll();
        const kept = await vscode.workspace.fs.readFile(copy);
        assert.strictEqual(new TextDecoder().decode(kept), theirs);
      } finally {
        await vscode.workspace.fs.delete(copy);
      }
    }
  });

  it('are compared side by side', async () => {
    await openNew('計画のコピー.変革ストーリー.yaml', story);
    const { uri } = await openStory('計画のコピー.変革ストーリー.yaml');
    const own = (await openNew('計画.変革ストーリー.yaml', story)).uri;
    await vscode.commands.executeCommand('changeStory.compareFiles', `${own}`, `${uri}`);
    await until('the comparison is in front', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff && `${input.modified}` === `${uri}`;
    });
  });
});
