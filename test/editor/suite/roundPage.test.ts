import { assert } from 'chai';
import * as vscode from 'vscode';
import { yaml } from '../../../server/text/yaml';
import { until } from '../../support/until';
import { byHand, canWorkByHand } from '../support/hands';
import { closeAll, inWorkspace, openNew } from '../support/workspace';

const { commands, window, workspace } = vscode;

const story = yaml`
  変革ストーリー: 1
  自治体: 藻ノ浦町
  版: 第4回
  ありたい姿:
    姿:
      - id: 朝の市
        内容: 船の人が、困りごとを朝の市で職員に話している
  段階:
    - 名称: まず通う
      アクション:
        - id: 通う
          内容: 月に一度、三課で浜を歩く
          狙い: 朝の市
        - 内容: 帳面を朝市で見せる
`;
/** So long that what stands above is out of sight at its end. */
const more = Array.from({ length: 60 }, (_, day) => `      - 浜で聞く（${day + 1}日目）\n`);
const whole = `${story}${more.join('')}`;
const reworded = '帳面を朝市で見せる（月一回）';
const added = '浜の地図を貼り出す';

const lineOf = (document: vscode.TextDocument, words: string) =>
  document.positionAt(document.getText().indexOf(words)).line;

/** Is the cursor at these words of a document, in sight? */
async function isAt(document: vscode.TextDocument, words: string): Promise<void> {
  const line = lineOf(document, words);
  await until(`the cursor stands at ${words}`, () => {
    const { document: front, selection, visibleRanges } = window.activeTextEditor ?? {};
    return (
      front?.uri.toString() === document.uri.toString() &&
      selection?.active.line === line &&
      visibleRanges?.some((range) => range.start.line <= line && line <= range.end.line)
    );
  });
}

describe('the page of a round', () => {
  let document: vscode.TextDocument;
  before(async function () {
    if (!(await canWorkByHand())) this.skip();
    document = await openNew('藻ノ浦.変革ストーリー.yaml', whole);
    await until('the round is kept', async () => {
      await commands.executeCommand('changeStory.saveRound', document.uri);
      return workspace.fs.stat(kept()).then(() => true);
    });
    const text = whole.replace('帳面を朝市で見せる', `${reworded}\n      - 内容: ${added}`);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
    assert.isTrue(await workspace.applyEdit(edit));
    // What is closed without being saved is as it was.
    assert.isTrue(await document.save());
  });
  after(closeAll);

  const kept = () => inWorkspace('藻ノ浦.版/第4回.yaml');
  const round = () => ({ story: document.uri, name: '第4回', uri: kept(), log: null, date: null });

  it('leads from either side to its line, and to the two texts', async () => {
    const editor = await window.showTextDocument(document, vscode.ViewColumn.One);
    const end = document.lineAt(document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    editor.revealRange(new vscode.Range(end, end));
    await commands.executeCommand('changeStory.compareRound', round());
    await byHand({ kind: 'click', at: 'td.after:has-text("（月一回）")', inWebview: true });
    await isAt(document, reworded);
    await byHand({
      kind: 'click',
      at: 'td.before:has-text("帳面を朝市で見せる")',
      inWebview: true,
    });
    const earlier = await until('the earlier text is in front', () => {
      const front = window.activeTextEditor?.document;
      return front?.uri.scheme === 'change-story-earlier' && front;
    });
    assert.notInclude(earlier.getText(), '（月一回）');
    await isAt(earlier, '帳面を朝市で見せる');
    await byHand({ kind: 'click', at: '#texts', inWebview: true });
    // In the group that has the focus as the click comes: the story's, or that of the page.
    const diff = await until('the two texts are in front', () =>
      window.tabGroups.all
        .map(({ activeTab }) => activeTab?.input)
        .find((input) => input instanceof vscode.TabInputTextDiff),
    );
    assert.strictEqual(`${diff.original}`, `${earlier.uri}`);
    assert.strictEqual(`${diff.modified}`, `${document.uri}`);
  });

  it('has its marks beside the lines that were added and changed, and in the preview', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    const editor = await window.showTextDocument(document.uri, {
      viewColumn: vscode.ViewColumn.One,
    });
    const top = new vscode.Range(lineOf(document, '段階:'), 0, lineOf(document, added), 0);
    editor.revealRange(top, vscode.TextEditorRevealType.AtTop);
    await byHand(
      { kind: 'mark', line: '（月一回）', picture: 'since-changed' },
      { kind: 'mark', line: added, picture: 'since-added' },
      { kind: 'mark', line: '三課で浜を歩く', picture: '' },
    );
    await commands.executeCommand('changeStory.openPreview', document.uri);
    const part = (kind: string, said: string, words: string) =>
      `.is-${kind}[aria-description="第4回のあとに${said}ところ"]:has-text("${words}") >> visible=true`;
    await byHand(
      { kind: 'see', at: part('changed', '変えた', '（月一回）'), inWebview: true },
      { kind: 'see', at: part('added', '加えた', added), inWebview: true },
      { kind: 'gone', at: ':is(.is-added, .is-changed):has-text("三課で")', inWebview: true },
    );
  });

  it('takes what a reviewer who has the editor writes at a line', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    const asked = await openNew('藻ノ浦2.変革ストーリー.yaml', story);
    const editor = await window.showTextDocument(asked);
    const line = lineOf(asked, '帳面を朝市で');
    editor.selection = new vscode.Selection(line, 0, line, 0);
    await until(
      'the story is checked',
      () => vscode.languages.getDiagnostics(asked.uri).length > 0,
    );
    // The web host shows the commands in English.
    await commands.executeCommand('changeStory.comments.begin');
    await byHand(
      { kind: 'click', at: '.review-widget .comment-form .view-lines' },
      { kind: 'type', text: '誰が朝市にいますか' },
      {
        kind: 'click',
        at: '.review-widget .monaco-button:text-matches("助言を書きとめる|Add Advice")',
      },
      { kind: 'see', at: '.quick-input-widget:has-text("誰の") input' },
      { kind: 'type', text: '幹事C' },
      { kind: 'press', key: 'Enter' },
    );
    await until('it is written', () => asked.getText().includes('誰が朝市にいますか'));
    assert.match(
      asked.getText(),
      /種別: 幹事フィードバック\n {4}相手: 幹事C\n {4}項目:\n {6}- 内容: 誰が朝市にいますか\n {8}対象: \S+\n/,
    );
    const thread = await until('its thread is there', () =>
      commands.executeCommand<vscode.CommentThread | undefined>(
        'changeStory.showAdvice',
        '0.0:誰が朝市にいますか',
      ),
    );
    assert.strictEqual(thread.range?.start.line, lineOf(asked, '帳面を朝市で'));
  });
});
