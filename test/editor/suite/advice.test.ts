import { assert } from 'chai';
import * as vscode from 'vscode';
import { yaml } from '../../../server/text/yaml';
import { until } from '../../support/until';
import type { HandStep } from '../support/handSteps';
import { byHand, canWorkByHand, row } from '../support/hands';
import { closeAll, openNew } from '../support/workspace';

const { commands, window } = vscode;

const story = yaml`
  変革ストーリー: 1
  自治体: 霧降町
  ありたい姿:
    宣言: 霧の朝も、となりの灯りが見える町
`;

/** Opens a story in front of the browser, once the server knows it. */
async function openKnown(name: string, text: string): Promise<vscode.TextDocument> {
  const document = await openNew(name, text);
  await until('the server knows it', async () => {
    const symbols = await commands.executeCommand<unknown[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    return symbols?.length;
  });
  return document;
}

const words = (text: string) => `.quick-input-widget :text("${text}")`;

/** What is answered to the question that is on the screen. */
const answer = (question: string, text: string): readonly HandStep[] => [
  { kind: 'see', at: words(question) },
  { kind: 'press', key: 'Control+a' },
  ...(text === '' ? [] : [{ kind: 'type', text } as const]),
  { kind: 'press', key: 'Enter' },
  { kind: 'gone', at: words(question) },
];

describe('what others say, by hand', () => {
  before(async function () {
    if (!(await canWorkByHand())) this.skip();
  });
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await closeAll();
  });

  it('takes down a talk as it goes: one entry of 対話, which one undo takes back', async () => {
    const document = await openKnown('聞き取り.変革ストーリー.yaml', story);
    const taken = commands.executeCommand('changeStory.takeNotes');
    await byHand(
      ...answer('いつの話ですか', '2026-05-18'),
      ...answer('誰の話ですか', '北集落の酪農家'),
      ...answer('空のまま Enter', '霧の日は、誰が困りますか？'),
      ...answer('霧の日は、誰が', '牛乳を運ぶ人'),
      ...answer('牛乳を運ぶ人', '乗り合いの運転手も'),
      { kind: 'see', at: words('乗り合いの運転手も') },
      { kind: 'press', key: 'Enter' },
      { kind: 'gone', at: words('乗り合いの運転手も') },
    );
    await taken;
    const entry = yaml`
      対話:
        - 日付: 2026-05-18
          種別: インタビュー
          相手: 北集落の酪農家
          やりとり:
            - 問い: 霧の日は、誰が困りますか？
              内容:
                - 牛乳を運ぶ人
                - 乗り合いの運転手も
    `;
    assert.strictEqual(document.getText(), `${story}${entry}`);
    await window.showTextDocument(document);
    await commands.executeCommand('undo');
    assert.strictEqual(document.getText(), story);
  });

  it('goes back in a talk to the line before, which is still there', async () => {
    const document = await openKnown('聞き直し.変革ストーリー.yaml', story);
    const taken = commands.executeCommand('changeStory.takeNotes');
    await byHand(
      ...answer('いつの話ですか', '5/19'),
      ...answer('誰の話ですか', '駅前の店主'),
      ...answer('空のまま Enter', '朝の客が減った'),
      { kind: 'see', at: words('朝の客が減った') },
      { kind: 'click', at: '.quick-input-titlebar .codicon-quick-input-back' },
      ...answer('空のまま Enter', '霧の朝の客が減った'),
      { kind: 'see', at: words('霧の朝の客が減った') },
      { kind: 'press', key: 'Escape' },
      { kind: 'gone', at: words('霧の朝の客が減った') },
    );
    await taken;
    const text = document.getText();
    assert.strictEqual(text.split('内容: 霧の朝の客が減った\n').length, 2, text);
    assert.notMatch(text, /内容: 朝の客/);
  });

  it('has advice ready to write where アドバイス is typed in 対話', async () => {
    const talks = yaml`
      対話:
        - 日付: 2026-05-18
          種別: インタビュー
          相手: 北集落の酪農家
          内容: 牛乳を運ぶ人が困る
    `;
    const document = await openKnown('受けた助言.変革ストーリー.yaml', `${story}${talks}  `);
    const editor = await window.showTextDocument(document);
    const end = document.lineAt(document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    const proposal = '.suggest-widget.visible .monaco-list-row:has-text("助言（ひとそろい）")';
    await byHand(
      { kind: 'click', at: '.editor-group-container.active .view-line >> nth=-1' },
      { kind: 'press', key: 'Control+End' },
      { kind: 'type', text: 'アドバイス' },
      { kind: 'press', key: 'Control+Space' },
      { kind: 'see', at: `${proposal}.focused` },
      { kind: 'press', key: 'Enter' },
      { kind: 'gone', at: proposal },
    );
    const ready = await until('the ready item stands there', () => {
      const text = document.getText().slice(story.length + talks.length);
      return text.includes('種別') && text;
    });
    assert.match(
      ready,
      /^ {2}- 日付: ?\n {4}種別: 幹事フィードバック\n {4}相手: ?\n {4}テーマ: ?\n {4}内容: ?\n?$/,
    );
  });

  it('is added, answered, put aside and settled in the tree, which counts what is left', async () => {
    // The menus of the web host are in English.
    const entries =
      typeof process === 'undefined'
        ? { add: 'Add…', answer: 'Answer…', decline: 'Put Aside…', settle: 'Mark as Done' }
        : { add: '加える', answer: '対応を書く', decline: '見送る', settle: '反映済みにする' };
    const document = await openKnown('助言の棚.変革ストーリー.yaml', story);
    // A finding that quotes the advice stands in the tree too.
    const labelled = (label: string) =>
      `.part.sidebar .monaco-list-row:has(.label-name:text-is("${label}"), .label-name :text-is("${label}"))`;
    const heading = labelled('対応がまだの助言');
    const count = (left: string) =>
      ({ kind: 'see', at: `${heading}:has-text("${left}")` }) as const;
    const menu = (at: string, entry: string) => ({ kind: 'menu', at, entry }) as const;
    const choose = (label: string) => ({ kind: 'click', at: row(label) }) as const;
    const add = (who: readonly HandStep[], said: string): readonly HandStep[] => [
      menu(heading, entries.add),
      ...who,
      ...answer('どんな助言ですか', said),
      ...answer('一言でいうと', ''),
      choose('ストーリー全体'),
      ...answer('どう対応しますか', ''),
    ];
    await commands.executeCommand('changeStory.tree.focus');
    await byHand(count('なし'));
    await byHand(...add(answer('誰の助言ですか', '東幹事'), '誰が灯りをともすのか'), count('1件'));
    await byHand({ kind: 'see', at: labelled('誰が灯りをともすのか') });
    await byHand(...add([choose('東幹事')], '霧の日は何日あるのか'), count('2件'));
    // By its key as well, with the focus in the tree.
    const [, ...last] = add([choose('東幹事')], '町の外へも伝えたい');
    await commands.executeCommand('changeStory.tree.focus');
    await byHand({ kind: 'press', key: 'Control+Alt+a' }, ...last, count('3件'));
    await byHand(
      menu(labelled('誰が灯りをともすのか'), entries.answer),
      ...answer('誰が灯り', '当番の表を足した'),
      count('2件'),
      menu(labelled('霧の日は何日あるのか'), entries.decline),
      ...answer('霧の日は何日', '気象台の記録がない'),
      count('1件'),
      menu(labelled('町の外へも伝えたい'), entries.settle),
      count('なし'),
    );
    const talks = document.getText().slice(story.length);
    assert.match(talks, /内容: 誰が灯りをともすのか\n +対応: 当番の表を足した\n +状態: 反映済み\n/);
    assert.match(talks, /内容: 霧の日は何日あるのか\n +対応: 気象台の記録がない\n +状態: 見送り\n/);
    assert.match(talks, /内容: 町の外へも伝えたい\n +状態: 反映済み\n/);
  });
});
