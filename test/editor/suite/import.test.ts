import { assert } from 'chai';
import * as vscode from 'vscode';
import { deckFile, paperFile } from '../../support/officeFiles';
import { until } from '../../support/until';
import { findings } from '../support/findings';
import { closeAll, inWorkspace, openStory } from '../support/workspace';

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

  it('proposes a name beside the deck, under which preview and findings go on', async () => {
    const file = inWorkspace('昨年の計画.pptx');
    await vscode.workspace.fs.writeFile(file, deck);
    const saved = inWorkspace('昨年の計画.変革ストーリー.yaml');
    await vscode.commands.executeCommand('changeStory.import', file);
    const document = vscode.window.activeTextEditor?.document;
    assert.strictEqual(document?.uri.path, saved.path);
    assert.isTrue(document?.isUntitled);
    await vscode.commands.executeCommand('changeStory.openPreview', document?.uri);
    const previews = () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof vscode.TabInputWebview)
        .map(({ label }) => label);
    await until('the preview is open', () => previews().length === 1);
    await document?.save();
    await until('the story has its file', () =>
      vscode.workspace.textDocuments.some(({ uri }) => `${uri}` === `${saved}`),
    );
    await until('the findings are those of the file', () => findings(saved).length > 0);
    await vscode.commands.executeCommand('changeStory.openPreview', saved);
    assert.deepEqual(previews(), ['プレビュー: 昨年の計画']);
  });

  it('shows what was recognised first where it was chosen from the menu of a file', async () => {
    const own = await openStory('青葉市.変革ストーリー.yaml');
    const file = vscode.Uri.joinPath(own.uri, '..', '見てから取り込む.pptx');
    await vscode.workspace.fs.writeFile(file, deck);
    const before = new Set(vscode.workspace.textDocuments);
    try {
      await vscode.commands.executeCommand('changeStory.import', file, [file]);
      await until('the review is open', () =>
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .some(
            ({ input }) =>
              input instanceof vscode.TabInputWebview &&
              input.viewType.endsWith('changeStory.importReview'),
          ),
      );
      const opened = vscode.workspace.textDocuments.filter((document) => !before.has(document));
      assert.deepEqual(opened, []);
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });

  it('opens nothing where the file is no deck', async () => {
    const own = await openStory('青葉市.変革ストーリー.yaml');
    const file = vscode.Uri.joinPath(own.uri, '..', '取り込めない.pptx');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('ただの文'));
    const before = new Set(vscode.workspace.textDocuments);
    try {
      await vscode.commands.executeCommand('changeStory.import', file);
      const opened = vscode.workspace.textDocuments.filter((document) => !before.has(document));
      assert.deepEqual(opened, []);
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });

  it('lets a long file be imported while hovers are answered', async () => {
    const own = await openStory('青葉市.変革ストーリー.yaml');
    const file = vscode.Uri.joinPath(own.uri, '..', '長い資料.docx');
    const rows = Array.from({ length: 3000 }, (_, index) => [`${index}番の畑と買い物を見直す`]);
    const paper = paperFile([{ style: '1', text: '資料編' }, { rows }]);
    await vscode.workspace.fs.writeFile(file, paper);
    try {
      let isOver = false;
      const importing = Promise.resolve(
        vscode.commands.executeCommand('changeStory.import', file),
      ).then(() => {
        isOver = true;
      });
      let answered = 0;
      while (!isOver) {
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          own.uri,
          new vscode.Position(0, 2),
        );
        assert.isNotEmpty(hovers);
        if (!isOver) answered++;
      }
      await importing;
      // The server is asked again only when it has answered: had it been busy, there would be one.
      assert.isAbove(answered, 2);
      assert.include(
        vscode.window.activeTextEditor?.document.getText(),
        '2999番の畑と買い物を見直す',
      );
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });
});
