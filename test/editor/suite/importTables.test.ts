import { assert } from 'chai';
import * as vscode from 'vscode';
import { progressTables } from '../../../server/deck/progress';
import { xlsxOf } from '../../../server/export/tables/xlsx';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { until } from '../../support/until';
import { closeAll, inWorkspace, openNew } from '../support/workspace';

const text = yaml`
  変革ストーリー: 1
  自治体: 潮見町
  段階:
    - 名称: 浜を歩く
      アクション:
        - id: 取組①
          内容: 月に一度歩く
          アウトカム:
            - id: 名前で呼ぶ
              内容: 名前で呼び合う
              実績値: {R6: 20, R7: 30} # 速報
              単位: ％
            - id: 水揚げ
              内容: 水揚げが戻る
              実績値: 12
`;

/** The workbook of the story, in which the first result has another figure. */
function changedWorkbook(): Uint8Array {
  const tables = progressTables(readStory(text));
  const changed = tables.map(({ name, columns, rows }) => {
    const at = columns.indexOf('実績値 R7');
    const now = rows.map((row) =>
      row.map((cell, index) => (index === at && cell === 30 ? 45 : cell)),
    );
    return { name, columns, rows: now };
  });
  const kept = tables.map(({ name, columns, rows }) => ({ name: `_${name}`, columns, rows }));
  return xlsxOf([...changed, ...kept]);
}

describe('figures changed in Excel', () => {
  let file: vscode.Uri;
  before(async () => {
    file = inWorkspace('進捗.xlsx');
    await vscode.workspace.fs.writeFile(file, changedWorkbook());
  });
  after(() => vscode.workspace.fs.delete(file));
  afterEach(closeAll);

  it('are shown, and written where the author agrees, as one step to undo', async () => {
    const document = await openNew('進捗の話.変革ストーリー.yaml', text);
    const command = vscode.commands.executeCommand('changeStory.importTables', file);
    await until(
      'the figure is written',
      async () => {
        if (document.getText() !== text) return true;
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return false;
      },
      { every: 150 },
    );
    await command;
    assert.strictEqual(document.getText(), text.replace('R7: 30', 'R7: 45'));
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), text);
  });

  it('change nothing where the author turns away', async () => {
    const document = await openNew('そのままの話.変革ストーリー.yaml', text);
    let isOver = false;
    const command = Promise.resolve(
      vscode.commands.executeCommand('changeStory.importTables', file),
    ).then(() => {
      isOver = true;
    });
    await until(
      'the question is put away',
      async () => {
        if (!isOver) await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
        return isOver;
      },
      { every: 150 },
    );
    await command;
    assert.strictEqual(document.getText(), text);
  });
});
