import type { Item } from '../../../story/item';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { itemSpan, shortText } from '../../naming';
import { stageReach } from '../shared/stageReach';

export default defineRule<{ readonly outcome: Item; readonly first: Item }>({
  id: 'stages-turn-inward',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: {
    ja: '最後の段階が、役場の中の変化に戻っている',
    en: 'The last stage turns back into the town hall',
  },
  why: {
    ja: '居心地のよい組織は終点ではない、住民はどこにいるのか、と幹事は生活者起点からくり返し問います。はじめの段階で住民に届いているのに、最後が役場の中で終わると、ありたい姿へ向かう道が途中で折り返して見えます。',
    en: 'A pleasant organisation is not the end; where are the residents? So coaches ask, starting from people’s lives. Where early stages reach residents and the last one ends inside the town hall, the road to the vision seems to turn back.',
  },
  ignore: {
    ja: '最後の段階の目標状態に、住民や地域の変化を書いてあるとき。',
    en: 'Where the goal states of the last stage speak of residents or the region.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 住民が、困りごとを市に気軽に話している
          - アウトカム:
              - «若手職員の残業が減っている»
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 職員が、集落で住民の困りごとを聴いている
          - アウトカム:
              - 住民が、困りごとを市に気軽に話している
      `,
    },
  ],
  checkStory(story, report) {
    const { outcomes, chain } = stageReach(story);
    const end = outcomes.at(-1)?.[0];
    // A last stage that still meets residents is left alone; a plan that never reaches them hears
    // of that from `residents-absent`.
    if (!end || !chain.falls || chain.inwardOnly) return;
    if (!chain.levels.at(-1)?.every((level) => level === 0)) return;
    const farthest = chain.levels.flatMap((stage, at) =>
      stage.flatMap((level, index) => (level > 0 ? { level, outcome: outcomes[at]?.[index] } : [])),
    );
    const first = farthest.sort((a, b) => b.level - a.level)[0]?.outcome;
    if (!first) return;
    report({
      span: itemSpan(end),
      args: { outcome: end, first },
      related: [
        {
          span: itemSpan(first),
          text: { ja: '住民に近づいているアウトカム', en: 'An outcome nearer to residents' },
        },
      ],
    });
  },
  message: ({ outcome, first }, locale) =>
    locale === 'ja'
      ? {
          what: `最後の段階の『${shortText(outcome.main)}』は、役場の中で終わっています。`,
          why: `前の段階では『${shortText(first.main)}』まで届いていました。ありたい姿は住民の暮らしの姿なので、最後の段階ほど住民や地域の変化に近づいていると、道がつながって見えます。`,
          how: '役場がこう変わると住民の暮らしの何が変わるかを、最後の段階に一つ書き足してください。庁内の変化が先なら、段階の順を入れ替えてみてください。',
          example: '住民が、職員の異動の後も同じことを一から話さずに済んでいる',
        }
      : {
          what: `An earlier stage reaches “${shortText(first.main)}”, yet the last one ends inside the town hall (“${shortText(outcome.main)}”).`,
          why: 'The vision is about residents’ lives; the later the stage, the nearer to them it should come.',
          how: 'Add to the last stage what changes for residents once the town hall has changed, or swap the stages.',
          example: 'Residents need not explain their case again after officers move on.',
        },
});
