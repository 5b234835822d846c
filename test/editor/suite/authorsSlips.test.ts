import { assert } from 'chai';
import * as vscode from 'vscode';
import { yaml } from '../../../server/text/yaml';
import { until } from '../../support/until';
import { apply, findingOf, findings, noFindingOf, quickFix } from '../support/findings';
import { closeAll, openNew } from '../support/workspace';

/** Opens a story with the cursor at `$0`. */
async function openAt(name: string, marked: string): Promise<vscode.TextEditor> {
  const document = await openNew(name, marked.replace('$0', ''));
  const editor = await vscode.window.showTextDocument(document);
  const at = document.positionAt(marked.indexOf('$0'));
  editor.selection = new vscode.Selection(at, at);
  return editor;
}

/** What is proposed at the cursor, in the order in which the editor shows it. */
function proposed({ document, selection }: vscode.TextEditor): Promise<readonly string[]> {
  return until('something is proposed', async () => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      selection.active,
    );
    const shown = items.toSorted((a, b) => (sortOf(a) < sortOf(b) ? -1 : 1)).map(labelOf);
    return shown.length > 0 && shown;
  });
}

const labelOf = ({ label }: vscode.CompletionItem) =>
  typeof label === 'string' ? label : label.label;
const sortOf = (item: vscode.CompletionItem) => item.sortText ?? labelOf(item);

const plan = yaml`
  変革ストーリー: 1
  ありたい姿:
    姿:
      - {id: 姿①, 内容: 買い物の足を頼めている}
  戦略的取組:
    - {id: 取組の柱, 内容: 移動を支える, 狙い: 姿①}
  あるべき姿:
    人:
      - {id: 歩く職員, 内容: 地区に出ている, 狙い: 取組の柱}
  力の場:
    推進力:
      - {id: 若手, 力: 若手の集まりがある}
    抵抗力:
      - {id: 決裁, 力: 決裁が遅い}
  段階:
    - 名称: 一
      目標状態:
        - {id: 聴く課, 内容: 声を聴いている, 狙い: 歩く職員}
    - 名称: 二
      目標状態:
        - {id: 話す課, 内容: 庁内で話している, 狙い: 歩く職員}
`;

/** What an author met in the first three quarters of an hour, in both hosts of VS Code. */
describe('slips of an author', () => {
  afterEach(closeAll);

  it('a further action is offered the keys that the one above has', async () => {
    const editor = await openAt(
      '次の項目.変革ストーリー.yaml',
      plan +
        yaml`
            アクション:
              - 内容: 歩く
                狙い: 話す課
              - $0
      `,
    );
    const labels = await proposed(editor);
    assert.includeMembers([...labels], ['内容', '狙い', '目的']);
  });

  it('an action is linked to the goals of its own stage first, a goal to the ideals', async () => {
    const action = await openAt(
      '狙いの順.変革ストーリー.yaml',
      plan +
        yaml`
            アクション:
              - 内容: 歩く
                狙い: $0
      `,
    );
    const ofAction = await proposed(action);
    const place = (labels: readonly string[], text: string) =>
      labels.findIndex((label) => label.includes(text));
    assert.equal(place(ofAction, '話す課'), 0, ofAction.join());
    assert.isAbove(place(ofAction, '聴く課'), 0, ofAction.join());
    const goal = await openAt(
      '目標の狙い.変革ストーリー.yaml',
      `${plan}      - 内容: 課を越えて話している\n        狙い: $0\n`,
    );
    const ofGoal = await proposed(goal);
    assert.equal(place(ofGoal, '歩く職員'), 0, ofGoal.join());
    for (const force of ['若手', '決裁']) {
      assert.isAbove(place(ofGoal, force), 0, ofGoal.join());
    }
  });

  it('a mark below the keys of an item comes to stand where the list has its marks', async () => {
    const editor = await openAt(
      '字下げ.変革ストーリー.yaml',
      yaml`
        力の場:
          抵抗力:
            - 力: 決裁が遅い
              対策: 早める
              $0
      `,
    );
    const { document, selection } = editor;
    await vscode.commands.executeCommand('type', { text: '-' });
    await vscode.commands.executeCommand('type', { text: ' ' });
    await until('the mark stands at the depth of the list', () =>
      /^ {4}- $/.test(document.lineAt(selection.active.line).text),
    );
  });

  it('an item at the depth of the keys above is mended whole, by one quick fix', async () => {
    const { document } = await openAt(
      '深い項目.変革ストーリー.yaml',
      yaml`
        力の場:
          抵抗力:
            - 力: 決裁が遅い
              対策: 早める
              - 力: 前例がない
                対策: 隣の町に訊く
                強さ: 3$0
      `,
    );
    const { range } = await findingOf(document.uri, 'uneven-indent');
    await apply(await quickFix(document.uri, range, /字下げをそろえる/));
    const mended = '    - 力: 前例がない\n      対策: 隣の町に訊く\n      強さ: 3';
    await until('it stands where the list does', () => document.getText().includes(mended));
    await noFindingOf(document.uri, 'uneven-indent');
  });

  it('formatting leaves the space that typing needs', async () => {
    const editor = await openAt(
      '空欄.変革ストーリー.yaml',
      yaml`
        テーマ:  聴く$0
        現状:
          - 内容:\x20
            根拠:
              -\x20
      `,
    );
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await until('it is formatted', () => editor.document.lineAt(0).text === 'テーマ: 聴く');
    assert.equal(editor.document.lineAt(2).text, '  - 内容: ');
    assert.equal(editor.document.lineAt(4).text, '      - ');
  });

  it('the years and figures of a table become a value by years', async () => {
    const { document } = await openAt(
      '表の数字.変革ストーリー.yaml',
      yaml`
        なりゆきの未来:
          - 内容: 一人暮らしが増える
            根拠:
              - 指標: 高齢化率
                値: $0
      `,
    );
    await vscode.env.clipboard.writeText('2015\t34.1\r\n2020\t36.2\r\n2025\t39.0\r\n');
    await vscode.commands.executeCommand('changeStory.pasteAsList');
    await until('the figures stand there', () => document.lineAt(4).text.includes('2025'));
    assert.match(document.lineAt(4).text, /値: \{2015: 34\.1, 2020: 36\.2, 2025: 39(\.0)?\}$/);
  });

  it('a remedy comes first among the quick fixes, silence last', async () => {
    const { document } = await openAt(
      '活動.変革ストーリー.yaml',
      plan +
        yaml`
            アクション:
              - 内容: 歩く
            アウトカム:
              - 意見交換会の開催$0
      `,
    );
    const { range } = await findingOf(document.uri, 'outcome-is-activity');
    const fixes = await until('quick fixes are offered', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
      );
      return found.length > 1 && found;
    });
    const isSilence = ({ title }: vscode.CodeAction) => /このまま/.test(title);
    const titles = fixes.map(({ title }) => title).join('\n');
    const first = fixes.findIndex(isSilence);
    assert.isAbove(first, 0, titles);
    // Behind it stands only how strict the rule is.
    assert.isTrue(
      fixes.slice(first).every((one) => isSilence(one) || one.title.startsWith('この確認の強さ')),
      titles,
    );
  });

  it('two versions that are not merged are one finding', async () => {
    const { document } = await openAt(
      '二つの版.変革ストーリー.yaml',
      `${plan}    アウトカム:\n<<<<<<< こちら\n      - 住民が頼める\n=======\n      - 住民に頼む人がいる\n>>>>>>> 相手$0\n`,
    );
    await findingOf(document.uri, 'merge-marker');
    const between = findings(document.uri).filter(
      ({ range }) => document.lineAt(range.start.line).range.start.line >= 20,
    );
    assert.deepEqual(
      between.map(({ code }) => code.value),
      ['merge-marker'],
    );
    // The bulb offers the choice wherever one reads in the two versions.
    for (const words of ['=======', '住民に頼む人がいる']) {
      const at = document.positionAt(document.getText().indexOf(words));
      const fix = await quickFix(document.uri, new vscode.Range(at, at), /上の版を残す/);
      assert.ok(fix.edit);
    }
  });
});
