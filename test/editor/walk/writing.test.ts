import assert from 'node:assert/strict';
import { Keyboard } from '../support/keyboard';
import { openWorkbench, type Workbench } from '../support/workbench';

const expected = `変革ストーリー: 1
自治体: 若葉町
年度: 令和8年度
ありたい姿:
  # 役場の都合から離れ、住民の一日を思い浮かべて書きます。
  目標年: 10年後
  宣言: となりの声が届くまち
  出典: 若葉町総合計画
  姿:
    - 朝市に中学生の店が並んでいる
    - 帰り道に誰かとあいさつを交わしている
    - 内容: 雪の日に、近所の三軒が声をかけ合っている
      id: 姿3
なりゆきの未来:
  # 人口と財政の見通しを調べてから、暮らしと役場に何が起きるかを書きます。
  - 内容: 一人の民生委員が見守る世帯が倍になる
    区分: 庁外
    根拠:
      - 指標: 65歳以上のひとり暮らし世帯
        値: {2016: 410, 2026: 520, 2036: 690}
        単位: 世帯
        出典: 若葉町の試算
  - 内容: 三人に一人の職員が入れ替わる
    区分: 庁内
段階:
  - 名称: まず話す
    目標状態:
      - 内容: 隣の課に相談できる職員が、どの課にもいる
        狙い: 姿3
    アクション:
      - 内容: 月1回、地区を題に集まる
        狙い: 隣の課に相談できる職員が、どの課にもいる
        目的: 課を越えて困りごとを持ち寄る
    アウトプット:
      - 集まりを12回開いた
    アウトカム:
      - 相談をたらい回しにされる住民がいない
    目標設定:
      - どの課にも相談の相手がいる
`;

describe('writing from an empty file, by keys alone', () => {
  let workbench: Workbench;
  let keys: Keyboard;
  before(async () => {
    workbench = await openWorkbench({
      folder: 'test/editor/workspace',
      file: '白紙.変革ストーリー.yaml',
    });
    keys = new Keyboard(workbench);
    await keys.press('Control+1');
    await keys.ready();
  });
  after(() => workbench?.close());

  it('writes the head by completion', async () => {
    await keys.complete('henkaku', '変革ストーリー');
    await keys.write('1');
    await keys.nextLine();
    await keys.complete('jiti', '自治体');
    await keys.write('若葉町');
    await keys.nextLine();
    await keys.complete('nendo', '年度');
    await keys.write('令和8年度');
    await keys.nextLine();
  });

  it('writes the first two sheets by their snippets', async () => {
    await keys.complete('sheet1', 'シート1 ありたい姿', 'completion-sheet');
    await keys.fill('10年後', 'となりの声が届くまち', '若葉町総合計画');
    await keys.fill('朝市に中学生の店が並んでいる', '帰り道に誰かとあいさつを交わしている');
    await keys.write('雪の日に、近所の三軒が声をかけ合っている');
    await keys.endList();
    await keys.complete('sheet2', 'シート2 なりゆきの未来');
    await keys.fill('一人の民生委員が見守る世帯が倍になる', '65歳以上のひとり暮らし世帯');
    await keys.fill('', '410', '', '520', '', '690');
    await keys.complete('', '世帯');
    await keys.fill('', '若葉町の試算');
    await keys.fill('三人に一人の職員が入れ替わる');
    await keys.nextLine();
  });

  it('writes a stage by completion, with what it serves', async () => {
    await keys.complete('dankai', '段階');
    await keys.fill('まず話す', '隣の課に相談できる職員が、どの課にもいる');
    await keys.complete('', '雪の日に、近所の三軒が声をかけ合っている', 'completion-reference');
    await keys.next();
    await keys.fill('月1回、地区を題に集まる', '隣の課に相談できる職員が、どの課にもいる');
    await keys.fill('課を越えて困りごとを持ち寄る', '集まりを12回開いた');
    await keys.fill('相談をたらい回しにされる住民がいない');
    await keys.write('どの課にも相談の相手がいる');
    await workbench.picture('written');
    assert.equal(await workbench.savedText(), expected.trimEnd());
  });
});
