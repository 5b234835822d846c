import { assert } from 'chai';
import * as vscode from 'vscode';
import { yaml } from '../../../server/text/yaml';
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

const write = (name: string, text: string) =>
  fs.writeFile(inWorkspace(name), new TextEncoder().encode(text));

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

/** Keeps the story as a round, once the server knows it. */
function keep(document: vscode.TextDocument, file: string): Promise<boolean> {
  return until(`${file} is kept`, async () => {
    await commands.executeCommand('changeStory.saveRound', document.uri);
    return (await textOf(file)).includes('雪の朝も');
  });
}

describe('a copy of a story, by hand', () => {
  before(async function () {
    if (!(await canWorkByHand())) this.skip();
  });
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await closeAll();
  });

  it('merges a copy with its log, and asks where both moved an item', async () => {
    const base = story.replace('版: 第4回\n', '版: 第4回\n対話: 北ノ沢6.対話.yaml\n');
    const talk = yaml`
      - 日付: 4/19
        内容: 夕方のバスがない
    `;
    const record = '      - 内容: 除雪の記録を広報に載せる\n';
    const further = yaml`
        - 名称: 広げる
          アクション:
            - 隣の沢と比べる
        - 名称: 続ける
          アクション:
            - 役割を渡す
    `;
    const stages = base + further;
    const without = stages.replace(record, '');
    await write('北ノ沢6.対話.yaml', talk);
    const document = await openNew('北ノ沢6.変革ストーリー.yaml', stages);
    await keep(document, '北ノ沢6.版/第4回.yaml');
    await edit(document, record, '');
    await edit(document, '      - 隣の沢と比べる\n', `      - 隣の沢と比べる\n${record}`);
    const theirs = without.replace('      - 役割を渡す\n', (found) => found + record);
    await write('北ノ沢6 - コピー.変革ストーリー.yaml', theirs);
    await write('北ノ沢6 - コピー.対話.yaml', `${talk}- 日付: 6/1\n  内容: 除雪車が足りない\n`);
    const merged = commands.executeCommand(
      'changeStory.mergeCopy',
      document.uri,
      inWorkspace('北ノ沢6 - コピー.変革ストーリー.yaml'),
    );
    await byHand(
      { kind: 'see', at: row('「広げる」の中') },
      { kind: 'click', at: row('「続ける」の中') },
    );
    await merged;
    assert.strictEqual(document.getText(), theirs);
    const log = await workspace.openTextDocument(inWorkspace('北ノ沢6.対話.yaml'));
    assert.strictEqual(log.getText(), `${talk}- 日付: 6/1\n  内容: 除雪車が足りない\n`);
    await log.save();
  });

  it('merges a copy from the round before it was made, though another was kept since', async () => {
    const document = await openNew('北ノ沢7.変革ストーリー.yaml', story);
    await keep(document, '北ノ沢7.版/第4回.yaml');
    const copy = inWorkspace('北ノ沢7 - コピー.変革ストーリー.yaml');
    const reworded = '役場の係長に毎月話している';
    const theirs = story.replace('自分から役場に話している', reworded);
    await write('北ノ沢7 - コピー.変革ストーリー.yaml', theirs);
    await edit(
      document,
      '      - 内容: 除雪の記録',
      '      - 区長会で順番の決め方を話す\n      - 内容: 除雪の記録',
    );
    await edit(document, '月に一度、区長と', '毎週、区長と');
    await edit(document, '版: 第4回', '版: 第5回');
    await document.save();
    await keep(document, '北ノ沢7.版/第5回.yaml');
    const before = document.getText();
    await commands.executeCommand('changeStory.mergeCopy', document.uri, copy);
    assert.strictEqual(document.getText(), before.replace('自分から役場に話している', reworded));
    await commands.executeCommand('notifications.showList');
    await byHand({ kind: 'see', at: '.notification-list-item :text("もとにした版: 第4回")' });
    await commands.executeCommand('notifications.clearAll');
  });

  it('shows side by side what both changed, and takes the side that is chosen, or both', async () => {
    const document = await openNew('北ノ沢9.変革ストーリー.yaml', story);
    await keep(document, '北ノ沢9.版/第4回.yaml');
    const copy = '北ノ沢9 - コピー.変革ストーリー.yaml';
    const changed = (image: string, strategy: string, action: string) =>
      story
        .replace('近所に頼めている', image)
        .replace('道の順番を決める', strategy)
        .replace('除雪の記録を広報に', action);
    await write(copy, changed('隣に頼めている', '道の順を選ぶ', '除雪の記録を回覧板に'));
    await edit(document, '近所に頼めている', '区で頼み合っている');
    await edit(document, '道の順番を決める', '道の順番を話し合う');
    await edit(document, '除雪の記録を広報に', '除雪の記録を役場の窓口に');
    const merged = commands.executeCommand(
      'changeStory.mergeCopy',
      document.uri,
      inWorkspace(copy),
    );
    const pane = (words: string) => `.monaco-diff-editor .view-line:has-text("${words}")`;
    const ours = row('このファイル: 北ノ沢9.変革ストーリー.yaml');
    const theirs = row(`コピー: ${copy}`);
    await byHand(
      { kind: 'see', at: pane('区で頼み合っている') },
      { kind: 'see', at: pane('隣に頼めている') },
      { kind: 'see', at: `${ours}:has-text("区で頼み合っている")` },
      { kind: 'click', at: `${theirs}:has-text("隣に頼めている")` },
      { kind: 'see', at: pane('道の順を選ぶ') },
      { kind: 'click', at: `${ours}:has-text("道の順番を話し合う")` },
      { kind: 'see', at: pane('回覧板に') },
      { kind: 'click', at: row('両方を文章に残す') },
    );
    await merged;
    const action = (words: string) => `      - 内容: 除雪の記録を${words}載せる\n`;
    const both = [
      '<<<<<<< 北ノ沢9.変革ストーリー.yaml\n',
      action('役場の窓口に'),
      '=======\n',
      action('回覧板に'),
      `>>>>>>> ${copy}\n`,
    ];
    assert.strictEqual(
      document.getText(),
      changed('隣に頼めている', '道の順番を話し合う', '除雪の記録を広報に').replace(
        action('広報に'),
        () => both.join(''),
      ),
    );
    assert.strictEqual(window.activeTextEditor?.document, document);
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    assert.lengthOf(
      tabs.filter(({ input }) => input instanceof vscode.TabInputTextDiff),
      0,
    );
    assert.strictEqual(
      await textOf(copy),
      changed('隣に頼めている', '道の順を選ぶ', '除雪の記録を回覧板に'),
    );
  });

  it('is led to the merge where it is taken in as if it held comments', async () => {
    const document = await openNew('北ノ沢11.変革ストーリー.yaml', story);
    await keep(document, '北ノ沢11.版/第4回.yaml');
    const copy = '佐藤さんから.yaml';
    const theirs = story.replace('近所に頼めている', '隣に頼めている');
    await write(copy, theirs);
    await commands.executeCommand('changeStory.takeComments', inWorkspace(copy));
    await commands.executeCommand('notifications.showList');
    await byHand({
      kind: 'click',
      at: '.notification-list-item:has-text("佐藤さんから.yaml") :text("内容で合わせる")',
    });
    await until('the copy is merged', () => document.getText() === theirs);
    await commands.executeCommand('notifications.clearAll');
  });

  it('leaves the text alone where the author leaves the question', async () => {
    const document = await openNew('北ノ沢10.変革ストーリー.yaml', story);
    await keep(document, '北ノ沢10.版/第4回.yaml');
    const copy = '北ノ沢10 - コピー.変革ストーリー.yaml';
    await write(copy, story.replace('近所に頼めている', '隣に頼めている'));
    await edit(document, '近所に頼めている', '区で頼み合っている');
    const before = document.getText();
    const merged = commands.executeCommand(
      'changeStory.mergeCopy',
      document.uri,
      inWorkspace(copy),
    );
    await byHand({ kind: 'see', at: row('両方を文章に残す') }, { kind: 'press', key: 'Escape' });
    await merged;
    assert.strictEqual(document.getText(), before);
  });
});
