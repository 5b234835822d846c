import { assert } from 'chai';
import * as vscode from 'vscode';
import { yaml } from '../../../server/text/yaml';
import { until } from '../../support/until';
import { closeAll, extension, openNew, openStory } from '../support/workspace';

describe('the extension', () => {
  afterEach(closeAll);

  it('runs in the host this suite is meant for', () => {
    const { extensionKind } = extension();
    const isWebHost = typeof process === 'undefined';
    const expected = isWebHost ? vscode.ExtensionKind.UI : vscode.ExtensionKind.Workspace;
    assert.strictEqual(extensionKind, expected);
  });

  it('sleeps until a change story is opened', async () => {
    await openStory('plain.yaml');
    assert.strictEqual(extension().isActive, false);
    await openStory('青葉市.変革ストーリー.yaml');
    await until('the extension is active', () => extension().isActive);
  });

  it('offers its commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    assert.include(commands, 'changeStory.restartServer');
  });

  it('speaks Japanese in a Japanese editor', () => {
    assert.strictEqual(vscode.env.language, 'ja');
  });

  for (const name of [
    'story.change-story.yaml',
    'story.change-story.yml',
    '若葉町.変革ストーリー.yaml',
    '若葉町.変革ストーリー.yml',
    '若葉町.対話.yaml',
    '若葉町.対話.yml',
    'story.dialogues.yaml',
    'story.dialogues.yml',
  ]) {
    it(`takes ${name} for a change story`, async () => {
      const document = await openNew(name, '変革ストーリー: 1\n');
      assert.strictEqual(document.languageId, 'change-story');
    });
  }

  it('leaves other YAML files to others', async () => {
    const document = await openStory('plain.yaml');
    assert.strictEqual(document.languageId, 'yaml');
  });

  it('sets the editor up for Japanese prose in YAML', async () => {
    const { uri } = await openStory('青葉市.変革ストーリー.yaml');
    const editor = vscode.workspace.getConfiguration('editor', { uri, languageId: 'change-story' });
    assert.strictEqual(editor.get('wordWrap'), 'on');
    assert.strictEqual(editor.get('tabSize'), 2);
    assert.strictEqual(editor.get('insertSpaces'), true);
    assert.strictEqual(editor.get('unicodeHighlight.ambiguousCharacters'), false);
  });

  it('indents the next line as the story goes on', async () => {
    const document = await openNew('改行.変革ストーリー.yaml', 'ありたい姿:');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const typeAtEnd = async (text: string) => {
      const end = document.lineAt(document.lineCount - 1).range.end;
      editor.selection = new vscode.Selection(end, end);
      for (const character of text) {
        await vscode.commands.executeCommand('type', { text: character });
      }
    };
    await typeAtEnd(yaml`

      姿:
      - id: 支え合い
      内容: 頼れている
    `);
    assert.strictEqual(
      document.getText(),
      'ありたい姿:\n  姿:\n    - id: 支え合い\n      内容: 頼れている\n      ',
    );
  });
});
