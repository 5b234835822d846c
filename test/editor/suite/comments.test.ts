import { assert } from 'chai';
import * as vscode from 'vscode';
import { yaml } from '../../../server/text/yaml';
import { withWordComment, withWords } from '../../support/returned';
import { until } from '../../support/until';
import { closeAll, inWorkspace, openNew } from '../support/workspace';

const text = `変革ストーリー: 1
自治体: 青葉市
ありたい姿:
  宣言: となりの声が届くまち
段階:
  - 名称: まず歩く
    アクション:
      - id: 取組①
        内容: 月1回、三課で地区を歩く
      - 住民と地図に書き込む
対話:
  - 日付: 2026-07-04
    種別: 幹事フィードバック
    相手: 幹事A
    項目:
      - 内容: 誰と歩くのか
        対象: 取組①
      - 内容: 順番が見えない
        テーマ: 段階
      - 内容: 研修をふやす
        対象: 宣言
`;

describe('comment threads in the editor', () => {
  afterEach(closeAll);

  const lineOf = (document: vscode.TextDocument, words: string) =>
    document.positionAt(document.getText().indexOf(words)).line;

  /** The thread of a piece of advice, once it is there. */
  const threadOf = (id: string) =>
    until(`the thread of ${id} is there`, () =>
      vscode.commands.executeCommand<vscode.CommentThread | undefined>(
        'changeStory.showAdvice',
        id,
      ),
    );
  const isOpen = ({ state }: vscode.CommentThread) =>
    state === vscode.CommentThreadState.Unresolved;

  it('stand at the lines that the advice is about, and follow the text', async () => {
    const document = await openNew('助言.変革ストーリー.yaml', text);
    const [item, sheet, statement] = [
      await threadOf('0.0:誰と歩くのか'),
      await threadOf('0.1:順番が見えない'),
      await threadOf('0.2:研修をふやす'),
    ];
    assert.strictEqual(item?.range?.start.line, lineOf(document, '月1回'));
    assert.strictEqual(sheet?.range?.start.line, lineOf(document, '段階:'));
    assert.strictEqual(statement?.range?.start.line, lineOf(document, 'となりの'));
    assert.deepEqual(
      item?.comments.map(({ author, body, label }) => [author.name, body, label]),
      [['幹事A', '誰と歩くのか', '2026-07-04']],
    );
    assert.isTrue(item && isOpen(item));
    const edit = new vscode.WorkspaceEdit();
    const at = new vscode.Position(lineOf(document, '段階:'), 0);
    edit.insert(
      document.uri,
      at,
      yaml`
      なりゆきの未来:
        - 声が届かない
    `,
    );
    await vscode.workspace.applyEdit(edit);
    await until('the thread has moved', async () => {
      const thread = await threadOf('0.0:誰と歩くのか');
      return thread?.range?.start.line === lineOf(document, '月1回');
    });
  });

  it('write what is answered, declined and settled into 対話, and open again', async () => {
    const document = await openNew('対応.変革ストーリー.yaml', text);
    const answered = await threadOf('0.0:誰と歩くのか');
    await vscode.commands.executeCommand('changeStory.comments.answer', {
      thread: answered,
      text: '自治会と歩く',
    });
    const declined = await threadOf('0.2:研修をふやす');
    await vscode.commands.executeCommand('changeStory.comments.decline', {
      thread: declined,
      text: '場をふやす',
    });
    const settled = await threadOf('0.1:順番が見えない');
    await vscode.commands.executeCommand('changeStory.comments.settle', settled);
    const expected = text
      .replace(
        '対象: 取組①\n',
        yaml`
        対象: 取組①
                対応: 自治会と歩く
                状態: 反映済み
      `,
      )
      .replace(
        'テーマ: 段階\n',
        yaml`
        テーマ: 段階
                状態: 反映済み
      `,
      )
      .replace(
        '対象: 宣言\n',
        yaml`
        対象: 宣言
                対応: 場をふやす
                状態: 見送り
      `,
      );
    assert.strictEqual(document.getText(), expected);
    await until('the threads say so', () => {
      const all = [answered, declined, settled];
      const last = answered?.comments.at(-1);
      return all.every((one) => one && !isOpen(one)) && last?.body === '自治会と歩く';
    });
    await vscode.commands.executeCommand('changeStory.comments.reopen', settled);
    await until('it is open again', () => settled !== undefined && isOpen(settled));
    assert.match(document.getText(), /テーマ: 段階\n {8}状態: 未対応\n/);
  });

  it('come where advice is typed into 対話, and go with it', async () => {
    const document = await openNew('書き込み.変革ストーリー.yaml', text);
    await threadOf('0.0:誰と歩くのか');
    const edit = new vscode.WorkspaceEdit();
    const end = document.positionAt(text.length);
    edit.insert(
      document.uri,
      end,
      yaml`
            - 内容: 声は誰のか
              対象: 取組①
    `,
    );
    await vscode.workspace.applyEdit(edit);
    const thread = await threadOf('0.3:声は誰のか');
    assert.strictEqual(thread?.range?.start.line, lineOf(document, '月1回'));
  });

  it('take in what came back: the file of the page, and a paper with a comment', async () => {
    const plan = text.slice(0, text.indexOf('対話:'));
    const document = await openNew('往復.変革ストーリー.yaml', plan);
    const paper = inWorkspace('往復.docx');
    await until('the paper is written', async () => {
      const given = { format: 'docx', preset: 'all', target: paper };
      const written = await vscode.commands.executeCommand<vscode.Uri[]>(
        'changeStory.share',
        undefined,
        given,
      );
      return written.length > 0;
    });
    const { fs } = vscode.workspace;
    const remark = {
      on: '住民と地図に書き込む',
      author: '幹事B',
      date: '2026-07-05',
      said: 'どの住民ですか',
    };
    const returned = withWordComment(await fs.readFile(paper), remark);
    await fs.writeFile(paper, withWords(returned, '月1回、三課で', '毎週、三課で'));
    const file = inWorkspace('コメント.json');
    const comment = {
      key: 'k3f9a2b1',
      at: 'stages.0.actions.0',
      sheet: 'stages',
      id: '取組①',
      about: '',
      said: '誰と歩くのか\n二行目',
      date: '2026-07-04',
    };
    const saved = { 'change-story-comments': 1, story: {}, reviewer: '幹事A', comments: [comment] };
    await fs.writeFile(file, new TextEncoder().encode(JSON.stringify(saved)));
    const take = (...files: vscode.Uri[]) =>
      vscode.commands.executeCommand<number>('changeStory.takeComments', file, files);
    assert.strictEqual(await take(file, paper), 2);
    assert.match(document.getText(), /内容: "誰と歩くのか\\n二行目"\n {8}対象: 取組①\n/);
    assert.match(document.getText(), /- id: (アクション1|取組②)\n {8}内容: 住民と地図に書き込む\n/);
    assert.include(document.getText(), '月1回、三課で地区を歩く');
    const thread = await threadOf('1.0:どの住民ですか');
    assert.strictEqual(thread?.range?.start.line, lineOf(document, '住民と地図に'));
    const before = document.getText();
    assert.strictEqual(await take(file), 0);
    assert.strictEqual(document.getText(), before);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    // A file that is none of ours changes nothing.
    await fs.writeFile(file, new TextEncoder().encode('{"name": "x"}'));
    assert.strictEqual(await vscode.commands.executeCommand('changeStory.takeComments', file), 0);
    assert.strictEqual(document.getText(), before);
  });
});
