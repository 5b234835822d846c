import { assert } from 'chai';
import * as vscode from 'vscode';
import { yaml } from '../../../server/text/yaml';
import { until } from '../../support/until';
import { closeAll, openNew } from '../support/workspace';

const text = `変革ストーリー: 1
段階:
  - 名称: まず
    アクション:
      # 昼休み
      - 月1回集まる
      - 地区を歩く
  - 名称: 次に
    アクション:
      - 手引きをつくる
`;

describe('the tree in the editor', () => {
  afterEach(closeAll);

  /** Runs a command of the tree on an entry until it has done something. */
  async function run(document: vscode.TextDocument, command: string, id: string): Promise<void> {
    const { version } = document;
    await until(`${command} has changed the text`, async () => {
      if (document.version === version) {
        await vscode.commands.executeCommand(`changeStory.tree.${command}`, id);
      }
      return document.version > version;
    });
  }

  it('moves an action with its comment to the next stage, and one undo takes it back', async () => {
    const document = await openNew('動かす.変革ストーリー.yaml', text);
    await run(document, 'moveDown', 'stages.0.actions.0');
    await run(document, 'moveDown', 'stages.0.actions.1');
    assert.strictEqual(
      document.getText(),
      text
        .replace(
          yaml`
                # 昼休み
                - 月1回集まる
        `,
          '',
        )
        .replace('      - 手引き', '      # 昼休み\n      - 月1回集まる\n      - 手引き'),
    );
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), text);
  });

  it('deletes several rows at once, and one undo takes all back', async () => {
    const document = await openNew('消す.変革ストーリー.yaml', text);
    const rows = ['stages.1.actions.0', 'stages.0.actions.0', 'stages.0.actions.1'];
    const { version } = document;
    await until('the rows are deleted', async () => {
      if (document.version === version)
        await vscode.commands.executeCommand('changeStory.tree.delete', rows[0], rows);
      return document.version > version;
    });
    assert.notMatch(document.getText(), /集まる|歩く|手引き/);
    assert.match(document.getText(), /名称: まず\n[\s\S]*名称: 次に\n/);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), text);
  });

  it('keeps Windows line ends', async () => {
    const windows = text.replaceAll('\n', '\r\n');
    const document = await openNew('窓の木.変革ストーリー.yaml', windows);
    await run(document, 'duplicate', 'stages.1');
    assert.notMatch(document.getText(), /[^\r]\n/);
    assert.strictEqual(document.getText().split('名称: 次に').length, 3);
    await run(document, 'delete', 'stages.0.actions.1');
    assert.notInclude(document.getText(), '地区を歩く');
  });

  it('goes to the end of a text, and replaces nothing that was selected', async () => {
    const document = await openNew('行く.変革ストーリー.yaml', text);
    const editor = await vscode.window.showTextDocument(document);
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    editor.selection = new vscode.Selection(all.start, all.end);
    const end = document.positionAt(text.indexOf('手引きをつくる') + '手引きをつくる'.length);
    await until('the cursor is behind the action', async () => {
      await vscode.commands.executeCommand('changeStory.tree.open', 'stages.1.actions.0');
      // It may be shown by another object, when its tab was brought to the front.
      const shown = vscode.window.visibleTextEditors.filter((one) => one.document === document);
      return shown.some(({ selection }) => selection.isEmpty && selection.active.isEqual(end));
    });
    assert.strictEqual(document.getText(), text);
    await vscode.commands.executeCommand('changeStory.tree.edit', 'stages.1.actions.0');
    await vscode.commands.executeCommand('type', { text: '※' });
    assert.strictEqual(document.getText(), text.replace('つくる', 'つくる※'));
  });
});
