import { assert } from 'chai';
import * as vscode from 'vscode';
import { yaml } from '../../../server/text/yaml';
import { deckFile, paperFile } from '../../support/officeFiles';
import { until } from '../../support/until';
import { findings } from '../support/findings';
import { byHand, canWorkByHand } from '../support/hands';
import { closeAll, inWorkspace, openNew, openStory } from '../support/workspace';

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

  it('gives back what our own deck was made of, each sentence where it stood', async () => {
    const story = yaml`
      変革ストーリー: 1
      自治体: 潮見町
      ありたい姿:
        宣言: 浜の声が、その日のうちに役場へ届く町
        姿:
          - id: 浜の声
            内容: 船の人が、困りごとを浜で職員に話している
      戦略的取組:
        - id: 同じ帳面
          内容: 船の人と役場が同じ帳面を見て、直す順番を決める
          狙い: 浜の声
      あるべき姿:
        - id: 浜へ出る
          内容: 月に一度は浜で話を聴く職員
          狙い: 同じ帳面
      段階:
        - 名称: まず歩く
          目標状態:
            - 内容: 三課の職員が、浜の困りごとを名前で話せる
              狙い: 浜へ出る
          アクション:
            - 内容: 月に一度、三課で浜を歩く
              アウトカム: 船の人が、職員を名前で呼んでいる
    `;
    const { uri } = await openNew('戻る町.変革ストーリー.yaml', story);
    const file = inWorkspace('戻る町.pptx');
    await until('the deck is written', async () => {
      const given = { format: 'pptx', preset: 'all', target: file };
      const written = await vscode.commands.executeCommand<vscode.Uri[]>(
        'changeStory.share',
        uri,
        given,
      );
      return written.length > 0;
    });
    await vscode.commands.executeCommand('changeStory.import', file);
    const text = await until('the story is open', () => {
      const shown = vscode.window.activeTextEditor?.document;
      return shown?.isUntitled && shown.getText() !== '' && shown.getText();
    });
    const part = (key: string) => new RegExp(`^${key}:\\n((?: .*\\n)*)`, 'm').exec(text)?.[1] ?? '';
    // The map of links is no content of its own: nothing of it stands among the images and ideals.
    assert.strictEqual(part('ありたい姿').match(/内容: /g)?.length ?? 1, 1, text);
    assert.include(part('ありたい姿'), '宣言: 浜の声が、その日のうちに役場へ届く町');
    assert.notInclude(part('あるべき姿'), '月に一度、三課で浜を歩く');
    assert.include(part('段階'), '月に一度、三課で浜を歩く');
    assert.include(part('段階'), '船の人が、職員を名前で呼んでいる');
    assert.notMatch(text, /検討課題:|向かう取組がない|アクション」/);
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

  it('sends texts elsewhere or leaves them out by a press, before the story is made', async function () {
    if (!(await canWorkByHand())) this.skip();
    await openStory('青葉市.変革ストーリー.yaml');
    const file = inWorkspace('押して移す.pptx');
    await vscode.workspace.fs.writeFile(file, deck);
    try {
      await vscode.commands.executeCommand('changeStory.import', file, [file]);
      const inWebview = true;
      const choice = (words: string) => `select[aria-label*="${words}"]`;
      const leave = (words: string) => `button[aria-label*="外す: ${words}"]`;
      await byHand(
        { kind: 'choose', at: choice('若い案を試す'), value: 'open-questions', inWebview },
        { kind: 'click', at: leave('地区と順番を決める'), inWebview },
        { kind: 'see', at: '#changed:has-text("2")', inWebview },
        { kind: 'click', at: '#finish', inWebview },
      );
      const document = await until('the story is open', () => {
        const shown = vscode.window.activeTextEditor?.document;
        if (!shown?.isUntitled || !shown.uri.path.includes('押して移す')) return null;
        return shown.getText() === '' ? null : shown;
      });
      const text = document.getText();
      assert.include(text, '宣言: 声の届くまち');
      assert.notInclude(text, '地区と順番を決める');
      assert.match(text, /検討課題:\n(?: .*\n)*? .*若い案を試す/);
      assert.notInclude(text, '戦略的取組');
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
