import assert from 'node:assert/strict';
import { commonRound } from '../../../server/merge/base';
import { yaml } from '../../../server/text/yaml';

describe('the last common round of a story and its copy', () => {
  const fourth = yaml`
    変革ストーリー: 1
    自治体: 霧ヶ浦町
    版: 第4回
    段階:
      - 名称: まず聞く
        アクション:
          - 内容: 港の朝市で困りごとを聞く
            担い手: 水産課の二人
          - 内容: 聞いた声を掲示板に貼る
      - 名称: 次に試す
        アクション:
          - 内容: 網小屋を一軒、昼だけ開ける
  `;
  const added = fourth.replace(
    '      - 内容: 聞いた声を掲示板に貼る\n',
    (found) => `${found}      - 内容: 船を下りた人の昔話を録音する\n`,
  );
  const reworded = added.replace('港の朝市で困りごと', '港の朝市で言いにくいこと');
  const fifth = reworded.replace('版: 第4回', '版: 第5回');
  const day = 86_400_000;
  const rounds = [
    { text: fifth, time: 20 * day },
    { text: fourth, time: 10 * day },
  ];
  const names = ['第5回', '第4回'];
  const base = (copy: string, since: number | null = 15 * day, of = rounds) =>
    names[commonRound(of, copy, since)] ?? null;
  const edited = (text: string) => text.replace('水産課の二人', '水産課の二人と組合長');

  it('is the newest where the copy has what came by then', () => {
    assert.equal(base(edited(fifth)), '第5回');
    assert.equal(base(fifth), '第5回');
    // Though the file has been there for long.
    assert.equal(base(edited(fifth), 1 * day), '第5回');
  });

  it('is an older one where the copy was made before the newest', () => {
    assert.equal(base(fourth), '第4回');
    assert.equal(base(edited(fourth)), '第4回');
    // However few changes were still to come.
    assert.equal(base(edited(added)), '第4回');
    assert.equal(base(edited(reworded)), '第4回');
  });

  it('is an older one where the copy may have taken out what came by then', () => {
    assert.equal(base(fifth.replace('      - 内容: 船を下りた人の昔話を録音する\n', '')), '第4回');
  });

  it('is told by what was taken out, and by what went to another stage', () => {
    const record = '      - 内容: 聞いた声を掲示板に貼る\n';
    const without = fourth.replace(record, '');
    const moved = without + record;
    for (const next of [without, moved]) {
      const two = [
        { text: next, time: 20 * day },
        { text: fourth, time: 10 * day },
      ];
      assert.equal(base(edited(next), null, two), '第5回');
      assert.equal(base(edited(fourth), null, two), '第4回');
    }
  });

  it('is none of two rounds that say the same where the copy lacks what came before both', () => {
    const three = [{ text: fifth, time: 21 * day }, ...rounds];
    assert.equal(commonRound(three, edited(added), null), 2);
    assert.equal(commonRound(three, edited(fifth), null), 1);
  });

  it('is older where the copy changed the same words once more, so that nothing can be told', () => {
    const two = [
      { text: fourth.replace('掲示板に貼る', '掲示板に毎週貼る'), time: 20 * day },
      { text: fourth, time: 10 * day },
    ];
    assert.equal(base(fourth.replace('掲示板に貼る', '回覧で回す'), null, two), '第4回');
  });

  it('is none where the file of the copy is older than all, unless it says the same as one', () => {
    assert.equal(base(edited(fourth), 5 * day), null);
    assert.equal(base(fourth, 5 * day), '第4回');
    assert.equal(base(edited(fourth), 12 * day), '第4回');
    assert.equal(commonRound([], fourth, null), -1);
  });
});
