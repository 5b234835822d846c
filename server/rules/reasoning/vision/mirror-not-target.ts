import type { Item } from '../../../story/item';
import { containment } from '../../../text/similarity';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { capital, itemName, itemSpan, keyName } from '../../naming';
import { shortName } from '../shared/items';

interface Args {
  readonly strategy: Item;
  readonly existing: string;
}

/** How much of the shorter text both share before one names the other. */
const minSimilarity = 0.5;
/** Shorter texts (対話の推進) share pairs of letters by chance. */
const minLength = 8;

interface ItemText {
  readonly item: Item;
  readonly text: string;
}

function isSame(a: string, b: string): boolean {
  return Math.min([...a].length, [...b].length) >= minLength && containment(a, b) >= minSimilarity;
}

export default defineRule<Args>({
  id: 'mirror-not-target',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '今あるものを映しただけの戦略', en: 'Strategy that mirrors what exists' },
  why: {
    ja: '今している事業の名前を戦略に並べると、計画は「目標」でなく「鏡」になります。手持ちの手段から考え始めると、ありたい姿から逆算したことになりません。',
    en: 'A strategy made of what is done already is a mirror and not a target. Beginning with the means at hand is not thinking back from the vision.',
  },
  ignore: {
    ja: '承知のうえで続けるものなら、「狙い」にどの姿のためかを書けば十分です。',
    en: 'Where it goes on for good reason, it is enough to say in its aim for which image.',
  },
  bad: [
    {
      text: yaml`
        戦略的取組:
          - «地区ごとの防災訓練を毎年つづける»
        過年度の取組:
          - 期: 1
            内容: 地区ごとの防災訓練
            状態: 継続
            理由: 消防団の行事に組み込まれた
      `,
    },
  ],
  good: [
    {
      text: yaml`
        戦略的取組:
          - 避難の声かけと、ふだんの買い物の助け合いを一つにする
        過年度の取組:
          - 期: 1
            内容: 地区ごとの防災訓練
            状態: 継続
            理由: 消防団の行事に組み込まれた
      `,
    },
  ],
  checkStory(story, report) {
    const existing: readonly ItemText[] = [
      ...story.actions.map((item) => ({ item, text: item.text('builds-on') })),
      ...story.root.items('previous-efforts').map((item) => ({ item, text: item.main })),
    ].filter(({ text }) => text !== '');
    for (const strategy of story.strategies) {
      if (strategy.isFilled('serves') || strategy.isFilled('note')) continue;
      const same = existing.find(({ text }) => isSame(text, strategy.main));
      if (!same) continue;
      report({
        span: itemSpan(strategy),
        args: { strategy, existing: shortName(same.item) },
        related: [
          {
            span: itemSpan(same.item),
            text: { ja: 'すでにある取組です。', en: 'This exists already.' },
          },
        ],
      });
    }
  },
  message({ strategy, existing }, locale) {
    const key = keyName(strategy, 'serves', locale);
    return locale === 'ja'
      ? {
          what: `${itemName(strategy, 'ja')}は、すでにある『${existing}』とほぼ同じです。`,
          why: '今していることを並べると、ありたい姿との差が埋まらないまま残ります。',
          how: `ありたい姿から見て足りないのは何かを書くか、続けるのなら「${key}」にどの姿のためかを書いてください。`,
          example: `${key}: 災害への備え`,
        }
      : {
          what: `${capital(itemName(strategy, 'en'))} is nearly the same as what exists (see “${existing}”).`,
          why: 'A list of what is done already leaves the gap to the vision as it is.',
          how: `Write what the vision still lacks; or, if it goes on, say in “${key}” for which image.`,
          example: `${key}: mutual-support`,
        };
  },
});
