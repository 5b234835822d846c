import type { Item } from '../../../story/item';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { unmeasuredWord, type VagueWord } from '../shared/criterionPatterns';
import { insertKeys } from '../shared/insertKeys';
import { measureKeys } from '../shared/measureKeys';

export default defineRule<VagueWord & { readonly item: Item }>({
  id: 'criterion-unmeasurable',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: {
    ja: '目標設定が、進んでよいかを判断できない言い方になっている',
    en: 'A criterion that cannot be judged',
  },
  why: {
    ja: '目標設定は「ここまで来たら次へ進む」という関門です。「深まっている」「十分」では、人によって判断が分かれ、結局は年度が変わったから進むことになります。目標は測れる形に、というのは評価の手引きに共通の勧めで、幹事も「KPI を置き、見て、決める」よう助言しています。',
    en: 'A criterion is the gate to the next stage. “Better” or “sufficient” is judged differently by everyone, and in the end you go on because the year is over. Guides ask for goals that can be measured; coaches ask you to set a figure, watch it and decide on it.',
  },
  ignore: {
    ja: '数では表せないが、関わる人の間で判断の仕方を決めてあるとき。その決め方を「測り方」に書くと、この指摘は消えます。',
    en: 'Where no figure fits but those concerned have agreed how to judge. Write that under “measured-by” and this goes away.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - 目標設定:
              - 職員の、地区の暮らしへの«理解»が進んでいる
      `,
      fixed: yaml`
        段階:
          - 目標設定:
              - 内容: 職員の、地区の暮らしへの理解が進んでいる
                指標:\x20
                現状値:\x20
                目標値:\x20
                測り方:\x20
      `,
    },
    {
      text: yaml`
        段階:
          - 目標設定: 協働の«機運»が生まれる
      `,
      fixed: yaml`
        段階:
          - 目標設定:
              - 内容: 協働の機運が生まれる
                指標:\x20
                現状値:\x20
                目標値:\x20
                測り方:\x20
      `,
    },
    {
      text: yaml`
        stages:
          - criteria:
              - Staff have a «better» understanding of the districts
      `,
      fixed: yaml`
        stages:
          - criteria:
              - content: Staff have a better understanding of the districts
                indicator:\x20
                baseline:\x20
                target:\x20
                measured-by:\x20
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - 目標設定:
              - 地区で聴いた困りごとの半分に、二週間のうちに返事が届く
      `,
    },
    {
      text: yaml`
        段階:
          - 目標設定:
              - 職員の理解を深める研修が、来年度の予算に計上された
      `,
    },
    {
      text: yaml`
        段階:
          - 目標設定:
              - 内容: 職員の、地区の暮らしへの理解が進んでいる
                測り方: 三課の課長が、月の終わりの面談で一人ずつ確かめる
      `,
    },
  ],
  on: 'criterion',
  checkItem(item, report) {
    const found = unmeasuredWord(item);
    if (found) report({ span: found.span, args: { ...found, item } });
  },
  message: ({ word }, locale) =>
    locale === 'ja'
      ? {
          what: `「${word}」だけでは、次の段階へ進んでよいかを判断できません。`,
          why: '人によって判断が分かれ、年度が変わったから進む、になりがちです。',
          how: 'いくつになれば進むかを数で書くか、できた・できないが決まる出来事で書いてください。',
          example: '職員の意識が変わる → 三課の職員の半分が、月に半日は地区へ出ている',
        }
      : {
          what: `“${word}” alone does not tell whether you may go on to the next stage.`,
          why: 'Everyone judges it differently, and the year ends up deciding.',
          how: 'Give the figure at which you go on, or an event that either took place or did not.',
          example: 'Half of the staff of three sections spend half a day a month in the districts.',
        },
  fix({ args }, story) {
    const edits = insertKeys(story, args.item, measureKeys);
    return edits.length === 0
      ? []
      : [
          {
            title: { ja: '指標・現状値・目標値の欄を足す', en: 'Add the keys of a measure' },
            edits,
          },
        ];
  },
});
