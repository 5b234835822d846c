import { assert } from 'chai';
import * as vscode from 'vscode';
import { yaml } from '../../../server/text/yaml';
import { withWordComment, withWords } from '../../support/returned';
import { until } from '../../support/until';
import { byHand, canWorkByHand, row } from '../support/hands';
import { closeAll, inWorkspace, openNew } from '../support/workspace';

const { commands, window, workspace } = vscode;
const { fs } = workspace;

const story = yaml`
  変革ストーリー: 1
  自治体: 北ノ沢村
  版: 第4回
  ありたい姿:
    宣言: 雪の朝も、となりの戸が開く村
    姿:
      - id: 雪の朝
        内容: 一人暮らしの人が、雪かきを近所に頼めている
  戦略的取組:
    - id: 同じ地図
      内容: 住民と村が同じ地図を見て、道の順番を決める
      狙い: 雪の朝
  段階:
    - 名称: まず歩く
      アクション:
        - id: 取組①
          内容: 職員が月に一度、区長と雪道を歩く
          狙い: 同じ地図
        - 内容: 除雪の記録を広報に載せる
      アウトカム:
        - 区長が困りごとを自分から役場に話している
`;

async function textOf(file: string): Promise<string> {
  return new TextDecoder().decode(await fs.readFile(inWorkspace(file)));
}

const lineOf = (document: vscode.TextDocument, words: string) =>
  document.positionAt(document.getText().indexOf(words)).line;

async function edit(document: vscode.TextDocument, was: string, now: string): Promise<void> {
  const at = document.getText().indexOf(was);
  assert.isAtLeast(at, 0, was);
  const change = new vscode.WorkspaceEdit();
  const [start, end] = [at, at + was.length].map((offset) => document.positionAt(offset));
  change.replace(
    document.uri,
    new vscode.Range(start as vscode.Position, end as vscode.Position),
    now,
  );
  assert.isTrue(await workspace.applyEdit(change));
}

/** Hands over without asking, once the server knows the file. */
function handOver(format: string, target: vscode.Uri, preset = 'all') {
  return until(`${format} is written`, async () => {
    const given = { format, preset, target };
    const written = await commands.executeCommand<vscode.Uri[]>(
      'changeStory.share',
      undefined,
      given,
    );
    return written.length > 0;
  });
}

const threadOf = (said: string, id: string) =>
  until(`the thread of ${said} is there`, () =>
    commands.executeCommand<vscode.CommentThread | undefined>('changeStory.showAdvice', id),
  );

describe('a round, by hand', () => {
  before(async function () {
    if (!(await canWorkByHand())) this.skip();
  });
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await closeAll();
  });

  it('is kept, sent, heard, answered, and shown as before, after and reason', async () => {
    const document = await openNew('北ノ沢.変革ストーリー.yaml', story);
    await until('the round is kept', async () => {
      await commands.executeCommand('changeStory.saveRound', document.uri);
      return (await textOf('北ノ沢.版/第4回.yaml')).includes('雪の朝も');
    });
    const [page, paper] = [inWorkspace('北ノ沢_コメント用.html'), inWorkspace('北ノ沢.docx')];
    await handOver('review', page);
    await handOver('docx', paper);

    // The coach opens the page in a browser without network, writes, and saves.
    await byHand({
      kind: 'review',
      page: '北ノ沢_コメント用.html',
      savedAs: 'コメント_幹事A.json',
      reviewer: '幹事A',
      comments: [
        {
          on: '雪かきを近所に頼めている',
          said: '誰の言葉で話しますか',
        },
        { on: 'stages.0.actions.1', said: '<b>何が</b>変わるか' },
      ],
      onTheWhole: 'つながりがよく見えます',
    });
    // Another one writes into the paper: a comment, and a sentence of its own.
    const remark = {
      on: '区長が困りごとを自分から役場に話している',
      author: '幹事B',
      date: '2026-07-05',
      said: 'どう測りますか',
    };
    const commented = withWordComment(await fs.readFile(paper), remark);
    await fs.writeFile(paper, withWords(commented, '月に一度、区長と', '毎週、区長や郵便の人と'));

    // Meanwhile the team goes on writing.
    await edit(
      document,
      '      - id: 取組①',
      '      - 区長会で順番の決め方を話す\n      - id: 取組①',
    );
    await edit(document, '雪かきを近所に頼めている', '雪かきを近所に気軽に頼めている');

    const taken = await commands.executeCommand<number>(
      'changeStory.takeComments',
      inWorkspace('コメント_幹事A.json'),
      [inWorkspace('コメント_幹事A.json'), paper],
    );
    assert.strictEqual(taken, 4);
    // Only the coach's sentence is proposed, not what the team wrote since.
    await byHand(
      { kind: 'see', at: row('郵便の人') },
      { kind: 'see', at: '.quick-input-list .monaco-list-row >> nth=0' },
      { kind: 'gone', at: '.quick-input-list .monaco-list-row >> nth=1' },
      { kind: 'press', key: 'Enter' },
      { kind: 'gone', at: row('郵便の人') },
    );
    assert.include(document.getText(), '内容: 職員が毎週、区長や郵便の人と雪道を歩く\n');
    assert.include(document.getText(), '雪かきを近所に気軽に頼めている');

    const image = await threadOf('誰の言葉', '0.0:誰の言葉で話しますか');
    assert.strictEqual(image?.range?.start.line, lineOf(document, '雪かきを近所に'));
    const record = await threadOf('何が変わるか', '0.1:<b>何が</b>変わるか');
    assert.strictEqual(record?.range?.start.line, lineOf(document, '除雪の記録を'));
    const measure = await threadOf('どう測りますか', '1.0:どう測りますか');
    assert.strictEqual(measure?.range?.start.line, lineOf(document, '区長が困りごとを'));
    const whole = await threadOf('つながり', '0.2:つながりがよく見えます');
    assert.strictEqual(whole?.range?.start.line, lineOf(document, 'つながりがよく見えます'));

    await commands.executeCommand('changeStory.comments.answer', {
      thread: image,
      text: '聞き取りの言葉「気軽に」を足した',
    });
    await commands.executeCommand('changeStory.comments.decline', {
      thread: record,
      text: '次の段階で地図に替える',
    });
    assert.match(document.getText(), /対応: 聞き取りの言葉「気軽に」を足した\n +状態: 反映済み\n/);
    assert.match(document.getText(), /対応: 次の段階で地図に替える\n +状態: 見送り\n/);

    // The same files again change nothing.
    const before = document.getText();
    await commands.executeCommand('changeStory.takeComments', inWorkspace('コメント_幹事A.json'));
    assert.strictEqual(document.getText(), before);

    await edit(document, '版: 第4回', '版: 第5回');
    await document.save();
    await commands.executeCommand('changeStory.saveRound', document.uri);
    assert.include(await textOf('北ノ沢.版/第5回.yaml'), '気軽に');
    const table = inWorkspace('北ノ沢.md');
    await handOver('md', table);
    const text = await textOf('北ノ沢.md');
    assert.include(text, '第4回からの変更');
    const rows = text.slice(text.indexOf('第4回からの変更')).split('\n');
    const rowOf = (words: string) => rows.find((line) => line.includes(words)) ?? '';
    assert.match(
      rowOf('近所に頼めている'),
      /近所に頼めている.*近所に気軽に頼めている.*誰の言葉で話しますか.*気軽に/,
    );
    assert.match(rowOf('区長会で順番'), /区長会で順番(?!.*除雪の記録)/);
    assert.match(rowOf('毎週、区長や郵便の人と'), /月に一度、区長と.*毎週、区長や郵便の人と/);

    // The next page tells each reviewer what became of their comments.
    await handOver('review', page);
    const next = await textOf('北ノ沢_コメント用.html');
    for (const words of ['聞き取りの言葉「気軽に」を足した', '次の段階で地図に替える']) {
      assert.include(next, words);
    }
    assert.notInclude(next, '<b>何が</b>');
  });

  it('keeps the list of the story while one of its rounds is open', async () => {
    const { uri } = await openNew('北ノ沢8.変革ストーリー.yaml', story);
    await until('the round is kept', async () => {
      await commands.executeCommand('changeStory.saveRound', uri);
      return (await textOf('北ノ沢8.版/第4回.yaml')).includes('雪の朝も');
    });
    const rowInBar = '.part.sidebar .monaco-list-row:has-text("第4回")';
    await commands.executeCommand('changeStory.rounds.focus');
    await byHand({ kind: 'see', at: rowInBar });
    const kept = inWorkspace('北ノ沢8.版/第4回.yaml');
    const round = { story: uri, name: '第4回', uri: kept, log: null, date: null };
    await commands.executeCommand('changeStory.openRound', round);
    // The next one in the list: by then the view knows what is in front.
    await commands.executeCommand('changeStory.saveRound');
    await byHand({ kind: 'see', at: '.part.sidebar .monaco-list-row:has-text("第4回 (2)")' });
    assert.strictEqual(`${window.activeTextEditor?.document.uri}`, `${kept}`);
  });

  it('proposes edited sentences one by one: what is left out stays out', async () => {
    const document = await openNew('北ノ沢2.変革ストーリー.yaml', story);
    const paper = inWorkspace('北ノ沢2.docx');
    await handOver('docx', paper);
    const once = withWords(await fs.readFile(paper), '月に一度', '毎週');
    await fs.writeFile(paper, withWords(once, '同じ地図を見て', '同じ机で'));
    await commands.executeCommand('changeStory.takeComments', paper);
    await byHand(
      { kind: 'see', at: row('机で') },
      { kind: 'click', at: `${row('机で')} .quick-input-list-entry-action-bar a` },
      { kind: 'gone', at: row('机で') },
      { kind: 'see', at: row('毎週') },
      { kind: 'press', key: 'Enter' },
      { kind: 'gone', at: row('毎週') },
    );
    assert.strictEqual(document.getText(), story.replace('月に一度', '毎週'));
    await commands.executeCommand('undo');
    assert.strictEqual(document.getText(), story);
  });

  it('asks for each reason that is missing, and for the round to compare with', async () => {
    const document = await openNew('北ノ沢3.変革ストーリー.yaml', story);
    await until('the round is kept', async () => {
      await commands.executeCommand('changeStory.saveRound', document.uri);
      return (await textOf('北ノ沢3.版/第4回.yaml')).includes('雪の朝も');
    });
    await edit(document, '版: 第4回', '版: 第5回');
    await edit(document, '同じ地図を見て', '同じ机で');
    await edit(document, '除雪の記録を広報に', '除雪の記録を回覧板に');
    const asked = commands.executeCommand('changeStory.addReasons', document.uri);
    await byHand(
      { kind: 'see', at: '.quick-input-widget :text("同じ机で")' },
      { kind: 'type', text: '地図だけでは順番が決まらないと区長に言われた' },
      { kind: 'press', key: 'Enter' },
      { kind: 'see', at: '.quick-input-widget :text("回覧板に")' },
      { kind: 'press', key: 'Enter' },
    );
    await asked;
    assert.match(
      document.getText(),
      /変更理由:\n {2}- 版: 第5回\n {4}対象: 同じ地図\n {4}理由: 地図だけでは順番が決まらないと区長に言われた\n/,
    );
    const compared = commands.executeCommand('changeStory.compareRound', document.uri);
    await byHand({ kind: 'see', at: row('第4回') }, { kind: 'press', key: 'Enter' });
    await compared;
    await byHand(
      { kind: 'see', at: 'ins:has-text("机で")', inWebview: true },
      { kind: 'see', at: ':text("地図だけでは順番が決まらない")', inWebview: true },
    );
  });

  it('asks for a reason from the bulb of what was changed above and not below', async () => {
    const text = `${story}変更理由:\n  - 対象: 雪の朝\n`;
    const document = await openNew('北ノ沢5.変革ストーリー.yaml', text);
    const at = document.positionAt(text.lastIndexOf('雪の朝'));
    const action = await until('the bulb offers it', async () => {
      const actions = await commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(at, at),
      );
      return actions.find(({ title }) => title === '変えた理由を書く（変更理由）');
    });
    const { command = '', arguments: given = [] } = action.command ?? {};
    const asked = commands.executeCommand(command, ...given);
    await byHand(
      { kind: 'see', at: '.quick-input-widget :text("なぜ変えましたか")' },
      { kind: 'type', text: '聞き取りで「近所に」の声が多かった' },
      { kind: 'press', key: 'Enter' },
    );
    await asked;
    assert.strictEqual(document.getText(), `${text}    理由: 聞き取りで「近所に」の声が多かった\n`);
  });

  it('takes commits and tags of git as rounds, where the host has git', async function () {
    const git = vscode.extensions.getExtension<{ enabled: boolean }>('vscode.git');
    if (!git) this.skip();
    const setting = workspace.getConfiguration('git');
    await setting.update('enabled', true, vscode.ConfigurationTarget.Workspace);
    try {
      const uri = inWorkspace('版管理/沢.変革ストーリー.yaml');
      const document = await workspace.openTextDocument(uri);
      await window.showTextDocument(document);
      // It was off for the other tests; a user has it on from the start.
      await until('git is on', async () => (await git.activate()).enabled);
      void commands.executeCommand('changeStory.compareRound', uri);
      await byHand(
        { kind: 'see', at: row('二度目の直し') },
        { kind: 'click', at: row('第1回提出') },
        { kind: 'see', at: 'ins:has-text("毎週")', inWebview: true },
      );
      // Chosen once, the tag stands for a round in what is handed over.
      const target = inWorkspace('版管理/沢.md');
      await handOver('md', target);
      assert.notInclude(await textOf('版管理/沢.md'), '第1回提出');
      const chosen = commands.executeCommand('changeStory.chooseBaseline', uri);
      await byHand({ kind: 'click', at: row('第1回提出') });
      await chosen;
      await handOver('md', target);
      const text = await textOf('版管理/沢.md');
      assert.match(text, /第1回提出からの変更[\s\S]*月に一度[\s\S]*毎週/);
      // And the merge of a copy that was made by then starts from its commit.
      const copy = inWorkspace('版管理/沢 - コピー.変革ストーリー.yaml');
      const added = '  - 冬の前に道具を並べる\n';
      const theirs = document.getText().replace('毎週', '月に一度') + added;
      const before = document.getText();
      await fs.writeFile(copy, new TextEncoder().encode(theirs));
      await commands.executeCommand('changeStory.mergeCopy', uri, copy);
      assert.strictEqual(document.getText(), before + added);
      await commands.executeCommand('notifications.showList');
      await byHand({ kind: 'see', at: '.notification-list-item :text("もとにした版: 最初の版")' });
      await commands.executeCommand('notifications.clearAll');
      // Two commits that are called the same are two texts.
      const compared = commands.executeCommand('changeStory.compareRounds', uri);
      await byHand(
        { kind: 'click', at: `${row('最初の版')} >> nth=1` },
        { kind: 'see', at: '.quick-input-widget input[placeholder="変更後になる版"]' },
        { kind: 'click', at: row('最初の版') },
      );
      await compared;
      await byHand({ kind: 'click', at: '#texts', inWebview: true });
      const sides = await until('both texts are shown', () => {
        const shown = window.tabGroups.activeTabGroup.activeTab?.input;
        return shown instanceof vscode.TabInputTextDiff && [shown.original, shown.modified];
      });
      const texts = await Promise.all(sides.map((side) => workspace.openTextDocument(side)));
      assert.match(texts.map((one) => one.getText()).join('|'), /年に一度[^|]*\|[^|]*月に一度/);
    } finally {
      await setting.update('enabled', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
