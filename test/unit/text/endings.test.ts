import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as endings from '../../../server/text/endings';
import { changeNouns, residentWords, trainingNouns } from '../../../server/text/wordsets';

type Predicate = (text: string) => boolean;

const TABLE: [name: string, is: Predicate, yes: string[], no: string[]][] = [
  [
    'endsInActNoun',
    endings.endsInActNoun,
    [
      '研修の実施',
      '勉強会を開催する',
      '場を検討していく',
      '計画の策定。',
      '情報の発信（毎月）',
      '体制の構築を図る',
      '研修の実施等',
      '調査を行います',
      '見直しに取り組む',
      '参加したい',
    ],
    [
      '研修が実施されている',
      '対話が増えている',
      '意識の向上',
      '提案が採用される',
      '実施後の満足',
      '',
    ],
  ],
  [
    'endsInActVerb',
    endings.endsInActVerb,
    [
      '場をつくる',
      '機会を増やす',
      '機会を増やしていく',
      '関係を深めたい',
      '対話を広げていきたい',
      '改革に努める',
      '協働を目指します',
      '職員に考えさせる',
      '仕組みを整えること',
      'つながりを広げよう',
      '改善に取り組んでいく',
      '地域を変える。',
      '声を伝えます',
    ],
    [
      '対話が増えていく',
      '当たり前になっていく',
      '職員が増える',
      '意見が言える',
      '変わっていく',
      '住民がつながる',
      '場がある',
    ],
  ],
  [
    'endsInState',
    endings.endsInState,
    [
      '対話が増えている',
      '前例にとらわれていない',
      '意見が言える場がある',
      '提案できる',
      '話し合えるようになる',
      '声が届くようになった',
      '住民が支え合うまち',
      '挑戦が認められる',
      '理解が深まる',
      '信頼が生まれる。',
      '誰もが話せる職場',
      '相談できている',
      '根付いていること',
    ],
    ['対話を増やす', '研修の実施', '意識の向上', '広げていきたい', '進めていく'],
  ],
  [
    'endsInPassiveAct',
    endings.endsInPassiveAct,
    [
      '計画が策定されている',
      '研修が実施されています',
      '体制が整備できている',
      '役割が明確化されていること',
    ],
    ['声が共有されている', '計画を策定している', '計画の策定'],
  ],
  [
    'endsInBareNoun',
    endings.endsInBareNoun,
    ['意識の向上', '部署間の連携', '対話の定着など', '地域の活性化'],
    ['意識が向上している', '連携する', '連携会議'],
  ],
  [
    'changesSystem',
    endings.changesSystem,
    ['人事評価制度の見直し', '方針を改定する', '新しい制度を設ける', '検定の導入', '要綱の新設'],
    ['評価が公平になる', '計画を話し合う', '制度を知る'],
  ],
  [
    'namesSomeone',
    endings.namesSomeone,
    ['職員が提案する', '住民たちの声', '若手職員は話せる', '各課に1人いる', '子どもも参加する'],
    ['課題が減る', '対話が増える', '回答率が上がる'],
  ],
];

describe('text/endings', () => {
  for (const [name, is, yes, no] of TABLE) {
    for (const text of yes) it(`${name}: ${text}`, () => assert.ok(is(text)));
    for (const text of no) it(`not ${name}: ${text}`, () => assert.ok(!is(text)));
  }

  it('finds the end of the wording', () => {
    const cases: [string, string][] = [
      ['増やす（毎年）。', '増やす'],
      ['「増やす」', '「増やす'],
      ['増やす 。\n', '増やす'],
      ['増やす', '増やす'],
      ['。', ''],
      ['', ''],
    ];
    for (const [text, kept] of cases) assert.equal(text.slice(0, endings.wordingEnd(text)), kept);
  });

  it('a full stop, a bracket or 等 changes no ending', () => {
    const texts = TABLE.flatMap(([, is, yes]) => yes.map((text) => [is, text] as const));
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.constantFrom('。', '（案）', '！', ' 。', '」'),
        ([is, text], tail) => {
          assert.ok(is(text + tail), text + tail);
        },
      ),
    );
  });

  it('endsWithWord asks for the set it is given', () => {
    assert.ok(endings.endsWithWord('職員の研修', trainingNouns));
    assert.ok(endings.endsWithWord('職員の研修など。', trainingNouns));
    assert.ok(!endings.endsWithWord('研修を受けた職員', trainingNouns));
    assert.ok(!endings.endsWithWord('研修', changeNouns));
    assert.ok(endings.namesSomeone('住民が話す', residentWords));
    assert.ok(!endings.namesSomeone('職員が話す', residentWords));
    assert.ok(!endings.namesSomeone('市民課の窓口', residentWords));
  });
});
