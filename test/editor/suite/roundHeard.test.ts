import { assert } from 'chai';
import * as vscode from 'vscode';
import { mailOf } from '../../../server/comments/mail';
import { yaml } from '../../../server/text/yaml';
import { until } from '../../support/until';
import { byHand, canWorkByHand, row } from '../support/hands';
import { closeAll, inWorkspace, openNew } from '../support/workspace';

const { commands, workspace } = vscode;

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

describe('what is heard in a round, by hand', () => {
  before(async function () {
    if (!(await canWorkByHand())) this.skip();
  });
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await closeAll();
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
    assert.strictEqual(await refused, 0);
    assert.strictEqual(document.getText(), story);
  });

  it('asks for a reason from the bulb of an outcome that is carried on', async () => {
    const waver = '区長が困りごとを自分から役場に話している';
    const text =
      story +
      yaml`
        - 名称: 広げる
          アウトカム:
            - ${waver}
    `;
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
