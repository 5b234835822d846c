import { assert } from 'chai';
import * as vscode from 'vscode';
import { yaml } from '../../../server/text/yaml';
import { until } from '../../support/until';
import type { HandStep } from '../support/handSteps';
import { byHand, canWorkByHand } from '../support/hands';
import { closeAll, inWorkspace, openNew } from '../support/workspace';

const { commands, window, workspace } = vscode;

const story = yaml`
  変革ストーリー: 1
  様式: アクションプラン
  段階:
    - 名称: 霧の朝に立つ
      アクション:
        - 内容: 船着き場で声を聴く
        - 内容: 坂の家を訪ねる
        - 内容: 帳面を回す
    - 名称: 坂の上へ
      アクション:
        - 内容: 寄り合いを開く
`;

const input = '.quick-input-widget:visible input';
/** A finding that quotes the words stands in the tree too. */
const rowOf = (words: string) =>
  `.part.sidebar .monaco-list-row:has-text("${words}"):not(:has-text("『"))`;
const press = (key: string) => ({ kind: 'press', key }) as const;
const see = (at: string) => ({ kind: 'see', at }) as const;
const gone = (at: string) => ({ kind: 'gone', at }) as const;
const hasFocus = (words: string) => see(`${rowOf(words)}.focused`);
/** Down to the row of these words, from the one before. */
const downTo = (words: string): readonly HandStep[] => [press('ArrowDown'), hasFocus(words)];

describe('a story by keys', () => {
  let document: vscode.TextDocument;
  before(async function () {
    if (!(await canWorkByHand())) this.skip();
  });
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  const reads = (text: string) =>
    until('the text is as it should be', () => {
      const now = document.getText();
      if (now !== text) throw new Error(now);
      return true;
    });
  async function openInTree(name: string): Promise<void> {
    document = await openNew(name, story);
    await commands.executeCommand('changeStory.tree.focus');
    await byHand({ kind: 'focus', at: rowOf('船着き場で声を聴く') });
  }
  /** By the button of the message, in the list that the suite's window has in place of its toasts. */
  async function takeBack(what: string): Promise<void> {
    await commands.executeCommand('notifications.showList');
    const message = `.notifications-center .notification-list-item:has-text("${what}")`;
    await byHand({ kind: 'click', at: `${message} >> text=元に戻す` });
    await reads(story);
  }

  it('is changed in the tree at the row that has the focus', async () => {
    await openInTree('見取り図の鍵.変革ストーリー.yaml');
    await byHand(
      ...downTo('坂の家を訪ねる'),
      press('F2'),
      see(input),
      press('Control+a'),
      { kind: 'type', text: '坂の家を毎月訪ねる' },
      press('Enter'),
      gone(input),
    );
    const renamed = story.replace('坂の家を訪ねる', '坂の家を毎月訪ねる');
    await reads(renamed);
    await byHand(hasFocus('坂の家を毎月訪ねる'), press('Alt+ArrowDown'));
    const house = '      - 内容: 坂の家を毎月訪ねる\n';
    const book = '      - 内容: 帳面を回す\n';
    await reads(renamed.replace(house + book, book + house));
    await byHand(hasFocus('坂の家を毎月訪ねる'), press('Alt+ArrowUp'));
    await reads(renamed);
    await byHand(
      hasFocus('坂の家を毎月訪ねる'),
      press('Insert'),
      { kind: 'click', at: '.quick-input-list .monaco-list-row:has-text("アウトプット")' },
      see('.quick-input-title:has-text("アウトプット")'),
      { kind: 'type', text: '訪ねた家 月8軒' },
      press('Enter'),
      gone(input),
    );
    await until('it is written at that action', () =>
      /毎月訪ねる\n {8}アウトプット:.*?訪ねた家 月8軒\n {6}- 内容: 帳面/s.test(document.getText()),
    );
    // The cursor has been at its end since it was added; now the focus comes, too.
    await byHand(
      hasFocus('訪ねた家 月8軒'),
      press('Control+Enter'),
      see('.editor-group-container.active .monaco-editor.focused'),
      { kind: 'type', text: '※' },
    );
    await until('it goes on there', () => document.getText().includes('訪ねた家 月8軒※\n'));
  });

  it('loses one row or several that are chosen, and gets them back', async () => {
    await openInTree('消して戻す.変革ストーリー.yaml');
    await byHand(...downTo('坂の家を訪ねる'), press('Delete'));
    const house = '      - 内容: 坂の家を訪ねる\n';
    await reads(story.replace(house, ''));
    await takeBack('「坂の家を訪ねる」を削除しました');
    await byHand(
      { kind: 'focus', at: rowOf('坂の家を訪ねる') },
      press('Shift+ArrowDown'),
      see(`${rowOf('帳面を回す')}.selected`),
      press('Delete'),
    );
    await reads(story.replace(house, '').replace('      - 内容: 帳面を回す\n', ''));
    await takeBack('ほか1件」を削除しました');
  });

  it('is saved from the tree while its preview is in front, with its log', async () => {
    const log = await openNew('守り.対話.yaml', '対話:\n  - 内容: 霧の日の話\n');
    await openInTree('守り.変革ストーリー.yaml');
    await commands.executeCommand('changeStory.openPreview');
    await byHand({ kind: 'click', at: '.tab:has-text("プレビュー")' });
    await until('the preview is in front', () => window.activeTextEditor === undefined);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '担い手: 三人\n');
    edit.insert(log.uri, new vscode.Position(2, 0), '  - 内容: 灯りの話\n');
    assert.isTrue(await workspace.applyEdit(edit));
    await byHand(press('Control+s'));
    await until('both are saved', () => !document.isDirty && !log.isDirty);
    const again = new vscode.WorkspaceEdit();
    again.insert(document.uri, new vscode.Position(0, 0), '# 下書き\n');
    assert.isTrue(await workspace.applyEdit(again));
    await byHand(
      { kind: 'focus', at: rowOf('船着き場で声を聴く') },
      { kind: 'click', at: '.tab:has-text("プレビュー")' },
    );
    // The click to the preview may take the keys back where the machine is busy.
    await until('the tree has the keys', async () => {
      await commands.executeCommand('changeStory.tree.focus');
      await byHand({ ...see('.part.sidebar .monaco-list:focus'), within: 3000 });
      return true;
    });
    await byHand(press('Control+s'));
    await until('the story is saved', () => !document.isDirty);
    const saved = new TextDecoder().decode(await workspace.fs.readFile(document.uri));
    assert.match(saved, /^# 下書き\n.*担い手: 三人\n$/s);
  });

  it('goes on under the name it is saved as: tree, preview, findings', async () => {
    await openInTree('もとの霧.変革ストーリー.yaml');
    await commands.executeCommand('changeStory.openPreview');
    await window.showTextDocument(document, vscode.ViewColumn.One);
    // Its files are listed when it has been filled in.
    const listed = '.quick-input-list .monaco-list-row:has-text("もとの霧")';
    await byHand(press('Control+Shift+s'), see(listed), press('Control+a'));
    const next = inWorkspace('つぎの霧.変革ストーリー.yaml');
    await byHand({ kind: 'type', text: next.path }, press('Enter'), gone(input));
    await byHand(see('.tab:has-text("プレビュー: つぎの霧")'));
    await until('it is checked', () => vscode.languages.getDiagnostics(next).length > 0);
    assert.strictEqual(`${window.activeTextEditor?.document.uri}`, `${next}`);
    await commands.executeCommand('changeStory.tree.focus');
    await byHand(
      { kind: 'focus', at: rowOf('帳面を回す') },
      press('F2'),
      see(input),
      press('Control+a'),
      { kind: 'type', text: '帳面を集落に回す' },
      press('Enter'),
    );
    await until('the new file is written', () =>
      window.visibleTextEditors.some(
        ({ document: one }) => `${one.uri}` === `${next}` && /集落に回す/.test(one.getText()),
      ),
    );
    const old = await workspace.fs.readFile(inWorkspace('もとの霧.変革ストーリー.yaml'));
    assert.strictEqual(new TextDecoder().decode(old), story);
  });
});
