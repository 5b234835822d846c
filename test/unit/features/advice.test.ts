import assert from 'node:assert/strict';
import { adviceEdit, adviceList, advisersIn, subjectAt } from '../../../server/features/advice';
import type { AdviceAct } from '../../../server/features/advice/edits';
import { selfCheck, standingOf } from '../../../server/features/selfCheck';
import { summaryOf } from '../../../server/features/summary';
import { statusOf, treeOf } from '../../../server/features/tree';
import { checkStory } from '../../../server/rules/engine/run';
import { readStory, Story } from '../../../server/story/story';
import { parseSyntax } from '../../../server/syntax/document';
import { yaml } from '../../../server/text/yaml';
import { applyEdits } from '../../support/edits';
import { noFailure } from '../../support/failures';

const plan = yaml`
  変革ストーリー: 1
  段階:
    - 名称: まず
      アクション:
        - 内容: 地区を歩く
`;

function change(story: Story, act: AdviceAct) {
  const made = adviceEdit(story, act);
  assert.ok(!('refused' in made) && !('isStale' in made), JSON.stringify(made));
  const after = applyEdits(story.text, made.story);
  const log = story.dialogueFile && applyEdits(story.dialogueFile.text, made.log);
  return { after, log };
}

describe('advice that is open', () => {
  const talks = (body: string) => yaml`
    変革ストーリー: 1
    対話:
    ${body}`;
  const cases: [string, string, number][] = [
    [
      'a coach’s advice with neither 対応 nor 状態',
      yaml`
          - 種別: 幹事フィードバック
            内容: 住民が見えない
      `,
      1,
    ],
    [
      'each item of a table of advice that has neither',
      yaml`
          - 種別: 幹事フィードバック
            項目:
              - 住民が見えない
              - 内容: 順番を変える
              - 内容: よい
                状態: 対応不要
      `,
      2,
    ],
    [
      'what a 対応 stands for',
      yaml`
          - 種別: 幹事フィードバック
            内容: あ
            対応: 段階2に足した
      `,
      0,
    ],
    [
      'what is 未定 as its 対応',
      yaml`
        - 種別: 幹事フィードバック
          内容: あ
          対応: 未定
    `,
      1,
    ],
    [
      'what is 未対応, whoever said it',
      yaml`
          - 種別: 首長コメント
            内容: あ
            状態: 未対応
      `,
      1,
    ],
    [
      'what is 未対応 though a 対応 is begun',
      yaml`
          - 種別: 幹事フィードバック
            内容: あ
            対応: 聞く
            状態: 未対応
      `,
      1,
    ],
    [
      'no interview',
      yaml`
        - 種別: インタビュー
          内容: 窓口が遠い
    `,
      0,
    ],
    [
      'no form that is empty yet',
      yaml`
          - 種別: 幹事フィードバック
            項目:
              - テーマ:
                内容:
                状態: 未対応
      `,
      0,
    ],
    [
      'no table whose talk was answered',
      yaml`
          - 種別: 幹事フィードバック
            項目: [あ, い]
            状態: 反映済み
      `,
      0,
    ],
  ];
  for (const [what, body, count] of cases) {
    it(`is ${what}: one number everywhere`, () => {
      const story = readStory(talks(body));
      const { diagnoses } = checkStory(story);
      const found = [
        adviceList(story).filter(({ status }) => status === 'open').length,
        standingOf(story, diagnoses).openAdvice.length,
        summaryOf(story, diagnoses, 'ja').advice.length,
        statusOf(story, diagnoses, 'ja', noFailure).advice,
        treeOf(story, diagnoses, 'ja', noFailure).find(({ id }) => id === 'group:advice')?.children
          .length,
        // One finding for each talk, with the others of its table beside it.
        diagnoses
          .filter(({ rule }) => rule === 'feedback-open')
          .reduce((sum, { related }) => sum + 1 + (related?.length ?? 0), 0),
      ];
      assert.deepEqual(found, Array(6).fill(count));
      const page = selfCheck(story, diagnoses, 'ja', () => 1, noFailure).source;
      assert.match(page, new RegExp(`対応がまだの助言: ${count || 'ありません'}`));
    });
  }
});

describe('adding advice', () => {
  const act: AdviceAct = {
    kind: 'add',
    date: '2026-07-04',
    who: '幹事A',
    topic: '住民の姿',
    text: '誰の暮らしが変わるのか: そこが見えない',
    about: 'stages.0.actions.0',
  };

  it('begins a round of the coach, and gives an id to the item it is about', () => {
    assert.equal(
      change(readStory(plan), act).after,
      yaml`
        変革ストーリー: 1
        段階:
          - 名称: まず
            アクション:
              - id: アクション1
                内容: 地区を歩く
        対話:
          - 日付: 2026-07-04
            種別: 幹事フィードバック
            相手: 幹事A
            項目:
              - テーマ: 住民の姿
                内容: "誰の暮らしが変わるのか: そこが見えない"
                対象: アクション1
      `,
    );
  });

  it('takes what the author makes of it along, in one step', () => {
    const { after } = change(readStory(plan), { ...act, response: ' 「誰」を主語にした ' });
    assert.match(after, /対象: アクション1\n {8}対応: 「誰」を主語にした\n {8}状態: 反映済み\n$/);
    const [round] = readStory(after).dialogues;
    assert.equal(round?.items('items')[0]?.word('status'), 'done');
    assert.equal(
      change(readStory(plan), { ...act, response: ' ' }).after,
      change(readStory(plan), act).after,
    );
  });

  it('goes on with the round of that day and coach', () => {
    const once = change(readStory(plan), act).after;
    const twice = change(readStory(once), { ...act, topic: '', text: '順番は', about: null }).after;
    assert.equal(twice, `${once}      - 内容: 順番は\n`);
    const other = change(readStory(once), { ...act, who: '幹事B', about: null }).after;
    assert.equal(readStory(other).dialogues.length, 2);
  });

  it('goes into the log where the story keeps one, in either of its forms', () => {
    const list = yaml`
      - 日付: 2026-05-10
        内容: 聴いた
    `;
    const keyed = yaml`
      対話:
        - 日付: 2026-05-10
          内容: 聴いた
    `;
    for (const log of [list, keyed]) {
      const story = new Story(parseSyntax(`対話: 町.対話.yaml\n${plan}`), parseSyntax(log));
      const { after, log: written } = change(story, act);
      assert.ok(
        after.includes(yaml`
        - id: アクション1
                内容: 地区を歩く`),
        after,
      );
      assert.ok(written?.startsWith(log), written ?? '');
      const [, added] = readStory(written ?? '').dialogues;
      assert.equal(added?.items('items')[0]?.text('about'), 'アクション1');
    }
  });

  it('says so where the log cannot be read', () => {
    const refused = adviceEdit(readStory(`対話: ない.対話.yaml\n${plan}`), act);
    assert.match('refused' in refused ? refused.refused.ja : '', /ない\.対話\.yaml/);
  });
});

describe('answering advice', () => {
  const story = readStory(yaml`
    変革ストーリー: 1
    対話:
      - 日付: 2026-07-04
        種別: 幹事フィードバック
        項目:
          - 住民が見えない
          - テーマ: 順番
            内容: 先に聴く # 第2段階
            状態: 未対応
  `);
  const [first, second] = adviceList(story);

  it('writes 対応 and 状態 in their order, keys of a plain text too', () => {
    const { after } = change(story, { kind: 'answer', id: first?.id ?? '', text: '姿に足した' });
    const answered = yaml`
            - 内容: 住民が見えない
              対応: 姿に足した
              状態: 反映済み
            - テーマ: 順番
    `;
    assert.ok(after.includes(answered), after);
    assert.ok(
      change(story, {
        kind: 'answer',
        id: second?.id ?? '',
        text: '後でよい',
        status: 'declined',
      }).after.includes(
        yaml`
                  内容: 先に聴く # 第2段階
                  対応: 後でよい
                  状態: 見送り
        `,
      ),
    );
  });

  it('sets the status alone', () => {
    const { after } = change(story, { kind: 'status', id: second?.id ?? '', status: 'no-action' });
    assert.equal(after, story.text.replace('未対応', '対応不要'));
  });

  it('knows that the text has changed', () => {
    assert.deepEqual(adviceEdit(story, { kind: 'status', id: '9.0:ない', status: 'done' }), {
      isStale: true,
    });
  });
});

describe('taking down a talk', () => {
  it('makes one entry of questions, answers, and what was noticed', () => {
    const { after } = change(readStory('変革ストーリー: 1\n'), {
      kind: 'talk',
      date: '2026-06-01',
      who: '東地区の世話人',
      lines: [
        '坂の上まで荷物が運べない',
        '最近、誰に相談しましたか？',
        '・隣の人だけ',
        '役場は遠い',
        'Q. 何があれば動けますか？',
        '問：足りないものは',
        '答：車',
        '',
        '気づき: 距離より、頼みにくさ',
      ],
    });
    assert.equal(
      after,
      yaml`
        変革ストーリー: 1

        対話:
          - 日付: 2026-06-01
            種別: インタビュー
            相手: 東地区の世話人
            問い:
              - 何があれば動けますか？
            やりとり:
              - 問い: 最近、誰に相談しましたか？
                内容:
                  - 隣の人だけ
                  - 役場は遠い
              - 問い: 足りないものは
                内容: 車
            内容: 坂の上まで荷物が運べない
            気づき: 距離より、頼みにくさ
      `,
    );
    assert.deepEqual(readStory(after).syntax.slips, []);
  });

  it('is refused without a line', () => {
    const act: AdviceAct = { kind: 'talk', date: '', who: 'あ', lines: [' ', '・'] };
    assert.ok('refused' in adviceEdit(readStory(plan), act));
  });
});

describe('what new advice is about', () => {
  it('is the item at the place, or the nearest around it that can be pointed at', () => {
    const story = readStory(plan);
    const subject = subjectAt(story, plan.indexOf('歩く'), 'ja');
    assert.deepEqual(subject, {
      address: 'stages.0.actions.0',
      label: 'アクション『地区を歩く』',
    });
    assert.equal(subjectAt(story, 2, 'ja'), null);
  });

  it('names who has given advice, the latest first', () => {
    const round = (who: string) => yaml`
        - 種別: 幹事フィードバック
          相手: ${who}
          内容: あ
    `;
    const story = readStory(`対話:\n${round('幹事A')}${round('幹事B')}${round('幹事A')}`);
    assert.deepEqual(advisersIn(story), ['幹事A', '幹事B']);
  });
});
