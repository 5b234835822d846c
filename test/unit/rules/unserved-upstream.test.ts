import assert from 'node:assert/strict';
import { yaml } from '../../../server/text/yaml';
import { findingsOf, markedBy } from '../../support/findings';

const vision = yaml`
  変革ストーリー: 1
  ありたい姿:
    宣言: となりの声が届くまち
    姿:
      - {id: 支え合い, 内容: 高齢者が近所に買い物を頼めている}
      - {id: 若者の出番, 内容: 高校生が祭りの使い道を決めている}
`;
const plan = (aim: string) => yaml`
  段階:
    - 名称: 歩く
      アクション:
        - 内容: 地区を歩く
          狙い: ${aim}
`;
const marked = (text: string) => markedBy('unserved-upstream', text);

describe('unserved-upstream', () => {
  it('says which image nothing leads to, once the actions are begun', () => {
    assert.deepEqual(marked(vision + plan('支え合い')), ['高校生が祭りの使い道を決めている']);
    assert.deepEqual(
      marked(
        `${vision}${yaml`
          戦略的取組:
            - {内容: 地図, 狙い: 支え合い}
        `}`,
      ),
      [],
    );
  });

  it('is quiet about a level at which nobody has pointed yet', () => {
    assert.deepEqual(marked(vision + plan('宣言')), []);
    const strategies = yaml`
        戦略的取組:
          - {id: 地図, 内容: 地区の地図, 狙い: [支え合い, 若者の出番]}
      `;
    assert.deepEqual(marked(vision + strategies + plan('支え合い')), []);
    const two = `${strategies}  - {内容: 放課後の席, 狙い: 若者の出番}\n`;
    assert.deepEqual(marked(vision + two + plan('地図')), ['放課後の席']);
  });

  it('takes a 現状 for an answer only where something tackles it', () => {
    const ideals = yaml`
      あるべき姿:
        - {id: 組, 内容: 二週間で返事をする組織, 狙い: [支え合い, 若者の出番]}
        - {id: 人, 内容: 地区で聴く職員, 狙い: 若者の出番}
      現状:
        - {id: 今, 内容: 地区を歩かない, 狙い: 人}
    `;
    assert.deepEqual(marked(vision + ideals + plan('組')), ['地区で聴く職員']);
    assert.deepEqual(marked(vision + ideals + plan('[組, 今]')), []);
  });

  it('leaves a misspelt id to the rule about ids', () => {
    assert.deepEqual(marked(vision + plan('[支え合い, 若者の出晩]')), []);
  });

  it('looks at goal states stage by stage, and shows the actions without an aim', () => {
    const text = `${vision}${yaml`
      段階:
        - 名称: 一
          目標状態:
            - {id: 甲, 内容: 住民と話せている, 狙い: [支え合い, 若者の出番]}
            - {id: 乙, 内容: 返事が届いている, 狙い: 支え合い}
          アクション:
            - {内容: 歩く, 狙い: 甲}
            - 返事の紙を渡す
        - 名称: 二
          目標状態:
            - {id: 丙, 内容: 住民が選んでいる, 狙い: 支え合い}
    `}`;
    const found = findingsOf('unserved-upstream', text);
    assert.deepEqual(
      found.map((one) => one.text),
      ['返事が届いている'],
    );
    const related = found[0]?.finding.related ?? [];
    assert.deepEqual(
      related.map(({ span }) => text.slice(span.start, span.end)),
      ['返事の紙を渡す'],
    );
  });
});
