import { assert } from 'chai';
import * as vscode from 'vscode';
import { deckFile } from '../../support/officeFiles';
import { until } from '../../support/until';
import { closeAll, openStory } from '../support/workspace';

const deck = deckFile([
  [
    { at: [1, 0], isTitle: true, lines: ['シート１　10年後の地域のありたい姿'] },
    { at: [1, 3], lines: ['声の届くまち'] },
  ],
  [
    { at: [1, 0], isTitle: true, lines: ['シート３　戦略的取組'] },
    { at: [1, 3], hasBullets: true, lines: ['地区と順番を決める', '若い案を試す'] },
  ],
]);

describe('importing a deck', () => {
  afterEach(closeAll);

  it('opens its story as a document without a file, and leaves the others alone', async () => {
    const own = await openStory('青葉市.変革ストーリー.yaml');
    const before = own.getText();
    const file = vscode.Uri.joinPath(own.uri, '..', '取り込み元.pptx');
    await vscode.workspace.fs.writeFile(file, deck);
    try {
      await vscode.commands.executeCommand('changeStory.import', file);
      await until('the story is open', () => {
        const shown = vscode.window.activeTextEditor?.document;
        return shown?.isUntitled === true && shown.languageId === 'change-story';
      });
      const text = vscode.window.activeTextEditor?.document.getText() ?? '';
      assert.match(text, /^変革ストーリー: 1\n/);
      assert.include(text, '宣言: 声の届くまち');
      assert.include(text, '  - 若い案を試す');
      assert.strictEqual(own.getText(), before);
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });

  it('opens nothing where the file is no deck', async () => {
    const own = await openStory('青葉市.変革ストーリー.yaml');
    const file = vscode.Uri.joinPath(own.uri, '..', '取り込めない.pptx');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('ただの文'));
    const count = vscode.workspace.textDocuments.length;
    try {
      await vscode.commands.executeCommand('changeStory.import', file);
      assert.strictEqual(vscode.workspace.textDocuments.length, count);
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });
});
