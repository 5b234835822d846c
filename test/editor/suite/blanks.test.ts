import { assert } from 'chai';
import * as vscode from 'vscode';
import { until } from '../../support/until';
import { byHand, canWorkByHand } from '../support/hands';
import { closeAll, openNew } from '../support/workspace';

const head = '変革ストーリー: 1\n様式: アクションプラン\n';

describe('blanks, by hand', () => {
  before(async function () {
    if (!(await canWorkByHand())) this.skip();
  });
  afterEach(closeAll);

  it('are reached by F9 and the status bar long after their snippet has ended', async () => {
    const document = await openNew('埋める.変革ストーリー.yaml', head);
    const editor = await vscode.window.showTextDocument(document);
    const end = document.lineAt(document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('editor.action.insertSnippet', {
      langId: 'change-story',
      name: 'シート6 力の場',
    });
    await until('the snippet is there', () => document.getText().includes('抵抗力:'));
    const lines = document.getText().split('\n');
    const blanks = lines.flatMap((line, at) => (/: $/.test(line) ? [at] : []));
    assert.isAtLeast(blanks.length, 4, document.getText());

    const entry = '.statusbar-item[id*="changeStory.blanks"]';
    const count = (left: number) =>
      ({ kind: 'see', at: `${entry}:has-text("空欄 ${left}")` }) as const;
    const isAt = (blank: number) =>
      until(`the cursor is at blank ${blank}`, () => {
        const { active, isEmpty } = vscode.window.activeTextEditor?.selection ?? editor.selection;
        const line = blanks[blank] as number;
        return isEmpty && active.line === line && active.character === lines[line]?.length;
      });
    const written = new Map<number, string>();
    const write = async (blank: number, text: string) => {
      await isAt(blank);
      await byHand({ kind: 'type', text });
      written.set(blanks[blank] as number, text);
      const expected = lines.map((line, at) => line + (written.get(at) ?? '')).join('\n');
      await until(`the text is ${JSON.stringify(expected)}`, () => {
        const now = document.getText();
        if (now !== expected) throw new Error(JSON.stringify(now));
        return true;
      });
    };

    await byHand(
      { kind: 'press', key: 'Escape' },
      { kind: 'click', at: '.editor-group-container.active .view-line:has-text("様式")' },
      count(blanks.length),
      { kind: 'press', key: 'F9' },
    );
    await write(0, '若手が霧の朝に集まる');
    await byHand(count(blanks.length - 1), { kind: 'press', key: 'F9' });
    await isAt(1);
    await byHand({ kind: 'press', key: 'F9' });
    await write(2, '決裁に十日かかる');
    await byHand(count(blanks.length - 2), { kind: 'press', key: 'Shift+F9' });
    await write(1, '次の場を任せる');
    await byHand(count(blanks.length - 3), { kind: 'click', at: entry });
    await write(3, '三日で決める');
    await byHand(count(blanks.length - 4));
  });
});
