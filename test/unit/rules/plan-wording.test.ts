import assert from 'node:assert/strict';
import { checkStory } from '../../../server/rules/engine/run';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';

/** The words that a rule finds in the one action (or outcome, or first step) of this text. */
function found(rule: string, text: string): string[] {
  const story = readStory(text);
  const { diagnoses, failures } = checkStory(
    story,
    { [rule]: 'warning' },
    (one) => one.id === rule,
  );
  assert.deepEqual(failures, []);
  return diagnoses.map(({ span }) => text.slice(span.start, span.end));
}

const action = (text: string) =>
  yaml`
    変革ストーリー: 1
    段階:
      - アクション:
          - 内容: ${text}
            目的: 住民を待たせないため
      - アクション:
          - 歩く
  `;
const outcome = (text: string) =>
  yaml`
    変革ストーリー: 1
    段階:
      - アウトカム:
          - 内容: ${text}
  `;
const step = (text: string) =>
  yaml`
    変革ストーリー: 1
    一歩踏み出す:
      - 誰が: 私たち
        いつから: ${text}
        誰と: 世話人
        何を: 歩く
        どこまで: 年内に3回
  `;

/** A rule, where its sentence stands, the sentence, and the words it finds (none: it keeps quiet). */
const cases: readonly (readonly [string, (text: string) => string, string, string | null])[] = [
  ['residents-as-subcontractors', action, '公園の管理を住民に委ねる', '住民に委ねる'],
  ['residents-as-subcontractors', action, '不要になった業務を地域に返す', '業務を地域に返す'],
  ['residents-as-subcontractors', action, '育ててくれた地域に恩返しする', null],
  ['residents-as-subcontractors', action, '困りごとを話した住民に二週間で返事を返す', null],
  ['residents-as-subcontractors', action, '住民と話し合い、草刈りを地域に任せる', null],
  ['residents-as-subcontractors', action, '住民票の写しの交付を郵便局に委託する', null],
  ['system-first', action, '人事評価制度を見直す', '人事評価制度を見直す'],
  ['system-first', action, '組織再編を進める', '組織再編'],
  ['system-first', action, '提案制度を使って案を出す', null],
  ['system-first', action, '地区と避難の計画をつくる', null],
  ['system-first', action, '評価制度の見直しを一つの課で試行する', null],
  ['no-standing-place', action, '市民との対話の機会を通じて声を聴く', '対話の機会'],
  ['no-standing-place', action, '市民との対話を年４回ひらく', null],
  ['no-standing-place', action, '毎月、住民との意見交換会を開く', null],
  ['no-standing-place', action, '対話を重視した研修を行う', null],
  ['no-pilot', action, '全庁的に朝会を始める', '全庁的に'],
  ['no-pilot', action, '全職員にアンケートをとる', null],
  ['no-pilot', action, '手を挙げた課から朝会を始め、全庁に広げる', null],
  ['prerequisite-missing', action, '庁内公募でチームを組む', '庁内公募'],
  ['prerequisite-missing', action, '審議会の市民委員を公募する', null],
  ['prerequisite-missing', action, 'ご当地検定を開く', null],
  ['no-scrap-criteria', action, '事務事業の見直しを行う', '事務事業の見直し'],
  ['no-scrap-criteria', action, '費用と使う人の数を並べ、施設の統廃合を住民と決める', null],
  ['cut-will-refill', action, '残業時間を減らす', '残業時間を減らす'],
  ['cut-will-refill', action, '様式をそろえて業務量を減らす', null],
  ['cut-will-refill', action, '空き家を減らす', null],
  ['review-cycle', action, '人財育成基本方針をつくる', '人財育成基本方針をつくる'],
  ['review-cycle', action, '人財育成基本方針を見直す', null],
  ['review-cycle', action, '地区ごとの計画を毎年つくる', null],
  ['not-first-person', action, '上司は部下の話を聴くべきである', 'くべきである'],
  ['not-first-person', action, '管理職に意識を変えてほしい', 'てほしい'],
  ['not-first-person', action, '住民に地図を見てもらう', null],
  ['not-first-person', action, '窓口で住民に意見を求める', null],
  ['ripple-missing', action, '庁内の情報共有を図る', '情報共有を図る'],
  ['ripple-missing', action, '聞いた声を三課の職員と共有する', null],
  ['existing-overlap', action, '予算要求の前に課で目標を話す', '予算要求'],
  ['existing-overlap', action, '人事評価の面談を活用して計画を話す', null],
  ['weak-wording', outcome, '住民が安心して話せると考えられる', 'と考えられる'],
  ['weak-wording', outcome, '住民がありたい姿を語っている', null],
  ['weak-wording', outcome, '三課が可能な限り地区に出る日が月２回ある', null],
  ['one-point-per-cell', outcome, '職員が聴けるとともに、住民が話せている', 'とともに'],
  ['one-point-per-cell', outcome, '職員が、住民とともに、道を直している', null],
  ['one-point-per-cell', outcome, '職員が「歩く。聴く。」と自分の言葉で言えている', null],
  ['first-step-vague', step, '今後、適宜', '今後'],
  ['first-step-vague', step, '9月から随時', null],
  ['first-step-vague', step, '研究会のあと', null],
];

describe('what the rules of the plan find in a sentence', () => {
  for (const [rule, place, text, words] of cases) {
    it(`${rule}: ${text}`, () => {
      assert.deepEqual(found(rule, place(text)), words === null ? [] : [words]);
    });
  }
});
