import type { Item } from '../../../story/item';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { itemName } from '../../naming';
import { findPhrase } from '../shared/phrases';
import { isDetailed, saidIn } from '../shared/plan';

interface Args {
  readonly action: Item;
  readonly words: string;
}

const makesRulesPattern = new RegExp(
  alternatives`
    [\p{sc=Han}]{0,8}(?:方針|計画|制度|要綱|指針|ガイドライン|憲章)(?:の|を|について)?(?:新たに|早期に|抜本的に)?(?:${alternatives`
      策定|制定|作成|つくる|作る|定める|まとめる|導入
    `})[しすりるうい]?
    \b(?:${alternatives`
      draw up|adopt|revise|write
    `}) (?:a |an |the )?(?:new )?(?:[\w-]+ ){0,2}(?:plan|policy|guidelines?)\b
  `,
  'iu',
);
/** It will be looked at again. */
const cyclePattern = new RegExp(
  alternatives`
    毎[年月]|年\d回|\d+年(?:ごと|に一度|おき)|\d+か月ごと|定期的|進行管理|進捗|検証|ふり返|振り返|点検|見直す(?:時|日|機会)|読み直|PDCA|モニタリング
    評価する|期間|更新|\b(?:each year|every|yearly|annual|review(?:ed)?|monitor|update)\b
  `,
  'i',
);

export default defineRule<Args>({
  id: 'review-cycle',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '作ったあとに見直す時がない', en: 'Made, and never looked at again' },
  why: {
    ja: '方針や計画は、周知するだけでは足りません。期間と目標、進行管理、数年ごとの見直しまで決めておかないと、惰性で続き、趣旨から離れていく。先輩の期が自らの反省として書き残しています。',
    en: 'To make a policy known is not enough. Without a term, a target and a time to review it, it runs on by habit and away from its point: earlier cohorts wrote this down as their own lesson.',
  },
  ignore: {
    ja: '見直しの時期が、その方針や計画の中ですでに決まっているとき。',
    en: 'Where the policy itself says when it is reviewed.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 地区と一緒に避難の«行動計画をつくる»
                目的: 大雨の夜に誰も取り残さないため
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 地区と一緒に避難の行動計画をつくる
                目的: 大雨の夜に誰も取り残さないため
                今後: 毎年9月の防災訓練の日に、住民と読み直す
      `,
    },
  ],
  on: 'action',
  checkItem(item, report) {
    if (!isDetailed(item)) return;
    const phrase = findPhrase(item.texts('content'), makesRulesPattern);
    if (!phrase || cyclePattern.test(foldWidth(saidIn(item)))) return;
    report({ span: phrase.span, args: { action: item, words: phrase.text } });
  },
  message: ({ action }, locale) =>
    locale === 'ja'
      ? {
          what: `${itemName(action, 'ja')}に、できたあとの見直しの時期がありません。`,
          why: '作って知らせるところで終わると、数年で実態と離れ、惰性で回すだけになります。',
          how: 'いつ、誰と、何を見て読み直すかを「今後」か「方法」に一行足してください。',
          example: '今後: 毎年9月の防災訓練の日に、住民と読み直す',
        }
      : {
          what: `Nothing in ${itemName(action, 'en')} says when it will be looked at again.`,
          why: 'What ends with being made known drifts away from real life within a few years.',
          how: 'Add one line under next steps or method: when, with whom and by what it is reviewed.',
          example: 'next: Reviewed with residents each February',
        },
});
