import type { Item } from '../../../story/item';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { shortText } from '../../naming';

interface Args {
  readonly indicator: string;
}

/** An indicator that any municipality could have written: satisfaction, awareness, and no more. */
const stockPattern = new RegExp(
  alternatives`
    ^(?:(?:市民|住民|町民|村民|区民|職員|利用者|参加者|受講者|従業員)(?:の|における)?)?(?:総合的?な?|全体の)?(?:${alternatives`
      満足度|認知度|幸福度|定住意向(?:率)?|愛着度?|関心度|意識|やりがい|エンゲージメント|モチベーション
    `})(?:の?(?:割合|向上|上昇|数値|平均|点数|率))?$
    ^(?:(?:resident|citizen|staff|employee|user|customer)s?[’']? )?(?:${alternatives`
      satisfaction|awareness|engagement|motivation
    `})(?: (?:rate|score|level))?$
  `,
  'i',
);
function hasDetail(item: Item): boolean {
  return item.isFilled('measured-by') || item.isFilled('note');
}

export default defineRule<Args>({
  id: 'kpi-not-local',
  severity: 'hint',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: 'どこの自治体にもある指標', en: 'An indicator that fits any town' },
  why: {
    ja: 'KPI は、その自治体に根付き、管理職が納得して見続けられるものに。「満足度」「認知度」だけでは、何が変わると動くのかが分からず、見る人がいなくなります。',
    en: 'An indicator has to take root in the place, so that managers go on looking at it. “Satisfaction” alone does not say what moves it, and soon nobody looks.',
  },
  ignore: {
    ja: '毎年の市民意識調査の設問など、決まった測り方があるとき。「測り方」に書けば、この指摘は消えます。',
    en: 'Where a yearly survey asks for it. Name it under measured-by and this goes away.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 内容: 北ノ沢の住民が、待つ道があることに納得している
                指標: «市民満足度»
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 内容: 北ノ沢の住民が、待つ道があることに納得している
                指標: 順番に「納得」と答えた北ノ沢の世帯の割合
      `,
    },
  ],
  on: ['outcome', 'criterion', 'state-aim', 'change-aim'],
  checkItem(item, report) {
    if (hasDetail(item)) return;
    for (const node of item.texts('indicator')) {
      if (!stockPattern.test(foldWidth(node.value).trim())) continue;
      report({ span: node.span, args: { indicator: shortText(node.value) } });
    }
  },
  message: ({ indicator }, locale) =>
    locale === 'ja'
      ? {
          what: `指標「${indicator}」は、どの自治体にもある言葉で、この取組ならではの変化が見えません。`,
          why: '何をすると動く数字なのかが分からないと、見ても次の手が決まりません。',
          how: '誰が、何をした（どう答えた）数かまで絞ってください。自分たちで数えられるものが長続きします。',
          example: '指標: 順番に「納得」と答えた北ノ沢の世帯の割合',
        }
      : {
          what: `Any town could have written the indicator “${indicator}”.`,
          why: 'Unless one knows what makes it move, looking at it does not tell what to do next.',
          how: 'Narrow it down to who did, or answered, what. What you can count yourselves lasts longest.',
          example: 'indicator: Homes along the brook that accept the order of repairs',
        },
});
