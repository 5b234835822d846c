import assert from 'node:assert/strict';
import { checkStory } from '../../../server/rules/engine/run';
import { namesMember, namesOnlyMembers } from '../../../server/rules/reasoning/shared/members';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';

/** What one rule finds in a story, and how severe: `warning «words»`. */
function found(rule: string, text: string): string[] {
  const whole = `変革ストーリー: 1\n${text}`;
  const result = checkStory(readStory(whole), {}, (one) => one.id === rule);
  assert.deepEqual(result.failures, []);
  return result.diagnoses.map(
    ({ severity, span }) => `${severity} «${whole.slice(span.start, span.end)}»`,
  );
}

const plan = yaml`
  段階:
    - 名称: 一つの地区で歩く
      アクション:
        - 三課の職員が地区を歩く
        - 住民の話を聴く
    - 名称: 三つの地区で選ぶ
      アクション:
        - 直す道を住民と選ぶ
`;

describe('an outcome that says why there is none', () => {
  it('reaches nobody', () => {
    const text = yaml`
      様式: アクションプラン
      段階:
        - アウトカム:
            - 設定なし
        - アウトカム:
            - 職員の残業が減っている
    `;
    assert.equal(found('residents-absent', text).length, 1);
    assert.deepEqual(found('stages-turn-inward', text), []);
  });
});

describe('result-without-reason', () => {
  const measured = (kind: string, ...keys: string[]) =>
    yaml`
      段階:
        - アクション:
            - 内容: 歩く
              進捗: 完了
              ${kind}:
                - 内容: 地図
      ${keys.map((key) => `            ${key}\n`).join('')}`;

  it('takes the way from baseline to target as the measure, whichever way it goes', () => {
    const waiting = (actual: string) =>
      found(
        'result-without-reason',
        measured('アウトカム', '現状値: 46日', '目標値: 14日', `実績値: ${actual}`),
      );
    assert.deepEqual(waiting('40日'), ['information «実績値»']);
    assert.deepEqual(waiting('15日'), []);
    assert.deepEqual(waiting('２日'), ['information «実績値»']);
  });

  it('does not guess which way is better without a baseline', () => {
    const keys = ['目標値: 14日', '実績値: 40日'];
    assert.deepEqual(found('result-without-reason', measured('アウトカム', ...keys)), []);
    assert.deepEqual(found('result-without-reason', measured('アウトプット', ...keys)), [
      'information «実績値»',
    ]);
  });

  it('waits for the end before it calls a target missed', () => {
    const text = measured('アウトプット', '目標値: 80件', '実績値: 31件');
    assert.deepEqual(found('result-without-reason', text), ['information «実績値»']);
    assert.deepEqual(found('result-without-reason', text.replace('完了', '実施中')), []);
  });
});

describe('baton-missing', () => {
  it('is content with a word on who goes on, wherever it stands', () => {
    assert.deepEqual(found('baton-missing', plan), ['warning «直す道を住民と選ぶ»']);
    assert.deepEqual(found('baton-missing', `段階の考え方: 三年目からは5期生が担う\n${plan}`), []);
    const together = yaml`
      一歩踏み出す:
        - {誰が: マネ友と, 何を: 手順書を渡す}
    `;
    assert.deepEqual(found('baton-missing', `${plan}${together}`), []);
  });

  it('is softer in the first rounds', () => {
    assert.deepEqual(found('baton-missing', `版: 第３回\n${plan}`), [
      'information «直す道を住民と選ぶ»',
    ]);
  });

  it('sees a last stage that rests on the members alone', () => {
    const text = yaml`
      メンバー:
        - 氏名: 桑原 つむぎ
      段階の考え方: 後輩へつなぐ
      ${plan}`;
    const owned = (owner: string) =>
      text.replace(
        '- 直す道を住民と選ぶ',
        yaml`
          - 内容: 直す道を住民と選ぶ
                  担い手: ${owner}`,
      );
    assert.deepEqual(found('baton-missing', owned('桑原')), ['information «直す道を住民と選ぶ»']);
    assert.deepEqual(found('baton-missing', owned('桑原、地区の世話人')), []);
  });

  it('says nothing of a plan that has only begun', () => {
    assert.deepEqual(found('baton-missing', plan.slice(0, plan.indexOf('  - 名称: 三つ'))), []);
  });
});

describe('kpi-missing', () => {
  const strategies = yaml`
    戦略的取組:
      - id: 地区と組む
        内容: 地区ごとに順番を決める
  `;
  const outcome = (text: string, aim = '') =>
    `${plan}${yaml`
          アウトカム:
            - 内容: ${text}
      ${aim && `        狙い: ${aim}\n`}`}`;

  it('says once that no figure stands anywhere', () => {
    assert.deepEqual(found('kpi-missing', strategies + outcome('住民が順番に納得している')), [
      'warning «地区ごとに順番を決める»',
    ]);
    assert.deepEqual(
      found('kpi-missing', strategies + outcome('住民の５割が順番に納得している')),
      [],
    );
  });

  it('says of one strategy that no figure stands below it', () => {
    const other = yaml`
        - id: 席を空ける
          内容: 高校生の席をつくる
    `;
    const first = outcome('住民の5割が順番に納得している', '地区と組む');
    const text = yaml`
      ${strategies}${other}${first}  - 名称: 席をつくる
          アウトカム:
            - 内容: 高校生が案を出している
              狙い: 席を空ける
    `;
    assert.deepEqual(found('kpi-missing', text), ['information «高校生の席をつくる»']);
  });
});

describe('means-as-end', () => {
  const first = yaml`
    段階:
      - アウトカム:
          - 庁内で対話が増えている
  `;

  it('is a hint while later stages go on', () => {
    assert.deepEqual(found('means-as-end', first), ['warning «庁内で対話が増えている»']);
    assert.deepEqual(
      found(
        'means-as-end',
        `${first}${yaml`
            - アウトカム:
                - 住民が選んでいる
        `}`,
      ),
      ['hint «庁内で対話が増えている»'],
    );
  });

  it('lets be what goes on to somebody’s life', () => {
    for (const text of ['住民同士の対話の場が続いている', '対話によって返事が早くなっている']) {
      assert.deepEqual(
        found(
          'means-as-end',
          yaml`
            段階:
              - アウトカム:
                  - ${text}
          `,
        ),
        [],
      );
    }
  });
});

describe('why-before-how', () => {
  it('says once that most purposes are missing', () => {
    assert.deepEqual(found('why-before-how', plan), ['information «三課の職員が地区を歩く»']);
  });

  it('warns where the how is written and the why is not', () => {
    const text = plan.replace(
      '- 住民の話を聴く',
      yaml`
        - 内容: 住民の話を聴く
                方法: 椅子を三つ並べる`,
    );
    const others = text.replace(
      /- (三課の職員が地区を歩く|直す道を住民と選ぶ)/g,
      yaml`
        - 内容: $1
                目的: 暮らしの場面を知るため`,
    );
    assert.deepEqual(found('why-before-how', others), ['warning «住民の話を聴く»']);
  });
});

describe('who is meant by a name', () => {
  const story = readStory(
    yaml`
      変革ストーリー: 1
      メンバー:
        - 氏名: 桑原 つむぎ
        - 氏名: 小平　隼
    `,
  );

  it('knows the members by surname and by whole name', () => {
    for (const text of ['桑原', '小平 隼', '桑原つむぎ、小平隼', '私たち２人で', '三人だけで']) {
      assert.equal(namesOnlyMembers(text, story), true, text);
    }
  });

  it('sees that others are there too', () => {
    for (const text of ['桑原と消防団の若手', '私たちと人事課', '小平、地区の世話人']) {
      assert.equal(namesOnlyMembers(text, story), false, text);
      assert.equal(namesMember(text, story), true, text);
    }
    assert.equal(namesMember('人事課', story), false);
  });
});
