import { assert } from 'chai';
import * as vscode from 'vscode';
import { mailOf } from '../../../server/comments/mail';
import { yaml } from '../../../server/text/yaml';
import { until } from '../../support/until';
import { byHand, canWorkByHand, row } from '../support/hands';
import { closeAll, inWorkspace, openNew } from '../support/workspace';

const { commands, window, workspace } = vscode;

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
  return new TextDecoder().decode(await workspace.fs.readFile(inWorkspace(file)));
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

const threadOf = (said: string, id: string) =>
  until(`the thread of ${said} is there`, () =>
    commands.executeCommand<vscode.CommentThread | undefined>('changeStory.showAdvice', id),
  );

/** Opens the list of messages: a window that is driven by tests shows no toasts. */
const showMessages = () => commands.executeCommand('notifications.showList');

describe('what is heard in a round, by hand', () => {
  before(async function () {
    if (!(await canWorkByHand())) this.skip();
  });
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await closeAll();
  });

  it('takes a comment written on a line, and keeps its words where no name is given', async () => {
    const document = await openNew('浜道1.変革ストーリー.yaml', story);
    const line = lineOf(document, '除雪の記録を');
    const editor = await window.showTextDocument(document);
    editor.selection = new vscode.Selection(line, 0, line, 0);
    const box = '.review-widget .comment-form';
    const toast =
      '.notifications-center .notification-list-item:has-text("助言は書きとめていません")';
    const name = '.quick-input-widget:has-text("誰の") input';
    await commands.executeCommand('changeStory.comments.begin');
    await byHand(
      { kind: 'click', at: `${box} .view-lines` },
      { kind: 'type', text: '誰が記録を読みますか' },
      { kind: 'click', at: '.review-widget .monaco-button:has-text("助言を書きとめる")' },
      { kind: 'see', at: name },
      { kind: 'press', key: 'Escape' },
    );
    await showMessages();
    await byHand({ kind: 'see', at: `${toast}:has-text("誰が記録を読みますか")` });
    assert.strictEqual(document.getText(), story);
    await byHand(
      { kind: 'click', at: `${toast} .monaco-button:has-text("もう一度")` },
      { kind: 'see', at: name },
      { kind: 'type', text: '幹事C' },
      { kind: 'press', key: 'Enter' },
    );
    await until('it is written', () => document.getText().includes('誰が記録を読みますか'));
    assert.match(
      document.getText(),
      /種別: 幹事フィードバック\n {4}相手: 幹事C\n {4}項目:\n {6}- 内容: 誰が記録を読みますか\n {8}対象: (\S+)\n/,
    );
    const thread = await threadOf('誰が記録', '0.0:誰が記録を読みますか');
    assert.strictEqual(thread?.range?.start.line, lineOf(document, '除雪の記録を'));
  });

  it('is proposed as it was where 版 has become another, and no second time', async () => {
    const document = await openNew('浜道2.変革ストーリー.yaml', story);
    await edit(document, '同じ地図を見て', '同じ机で');
    await edit(document, '版: 第4回', '版: 第5回');
    await document.save();
    const toast =
      '.notifications-center .notification-list-item:has-text("版が「第5回」になりました")';
    await showMessages();
    await byHand({ kind: 'click', at: `${toast} .monaco-button:has-text("「第4回」を保存")` });
    await until('the round before is kept', async () =>
      (await textOf('浜道2.版/第4回.yaml')).endsWith(story),
    );
    assert.notInclude(await textOf('浜道2.版/第4回.yaml'), '同じ机で');
    // 第4回 is kept: leaving it again is no question, leaving 第6回 is.
    await edit(document, '版: 第5回', '版: 第4回');
    await document.save();
    await showMessages();
    await byHand({
      kind: 'see',
      at: '.notifications-center .notification-list-item:has-text("版が「第4回」になりました")',
    });
    await commands.executeCommand('notifications.clearAll');
    await edit(document, '版: 第4回', '版: 第6回');
    await document.save();
    await edit(document, '版: 第6回', '版: 第7回');
    await document.save();
    await showMessages();
    await byHand(
      {
        kind: 'see',
        at: '.notifications-center .notification-list-item:has-text("版が「第7回」になりました")',
      },
      {
        kind: 'gone',
        at: '.notifications-center .notification-list-item:has-text("版が「第6回」になりました")',
      },
    );
    await commands.executeCommand('notifications.clearAll');
  });

  it('takes in the text of a mail from the clipboard, and sends the page without asking', async () => {
    const document = await openNew('浜道3.変革ストーリー.yaml', story);
    const page = inWorkspace('浜道3_コメント用.html');
    await until('the page is written', async () => {
      const written = await commands.executeCommand<vscode.Uri[]>(
        'changeStory.sendForComments',
        undefined,
        { preset: 'all', target: page },
      );
      return written.length === 1;
    });
    assert.include(await textOf('浜道3_コメント用.html'), 'id="review-data"');
    const comment = {
      ...{ key: 'm4a1l2b3', at: 'stages.0.actions.1', sheet: 'stages', id: '' },
      ...{ about: '除雪の記録を広報に載せる', said: '誰に届きますか', date: '2026-07-05' },
    };
    const file = {
      story: { municipality: '北ノ沢村', title: '', round: '第4回' },
      ...{ reviewer: '幹事D', saved: '2026-07-05', comments: [comment] },
    };
    await vscode.env.clipboard.writeText(`お世話になります。\n\n${mailOf(file, {}, 'ja')}`);
    const taken = commands.executeCommand<number>('changeStory.takeComments');
    await byHand({ kind: 'click', at: row('メールの文') });
    assert.strictEqual(await taken, 1);
    assert.match(document.getText(), /相手: 幹事D\n {4}項目:\n {6}- 内容: 誰に届きますか\n/);
    await commands.executeCommand('undo');
    // A clipboard without comments changes nothing.
    await vscode.env.clipboard.writeText('来週の件、承知しました。');
    const refused = commands.executeCommand<number>('changeStory.takeComments');
    await byHand({ kind: 'click', at: row('メールの文') });
    await showMessages();
    await byHand({
      kind: 'see',
      at: '.notifications-center .notification-list-item .notification-list-item-icon.codicon-error',
    });
    assert.strictEqual(await refused, 0);
    assert.strictEqual(document.getText(), story);
    await commands.executeCommand('notifications.clearAll');
  });

  it('asks for a reason from the bulb of an outcome that is carried on', async () => {
    const waver = '区長が困りごとを自分から役場に話している';
    const text = `${story}  - 名称: 広げる\n    アウトカム:\n      - ${waver}\n`;
    const document = await openNew('浜道4.変革ストーリー.yaml', text);
    const at = document.positionAt(text.lastIndexOf(waver) + 2);
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
      { kind: 'type', text: '広い沢でも同じ変化を見たい' },
      { kind: 'press', key: 'Enter' },
    );
    await asked;
    assert.match(document.getText(), /変更理由:\n(?:.*\n)*?.*理由: 広い沢でも同じ変化を見たい\n/);
  });
});
