import type { Item } from '../../../story/item';
import { defineRule } from '../../engine/rule';
import { yaml } from '../../engine/yaml';
import { itemSpan } from '../../naming';
import { stageReach } from '../shared/stageReach';

export default defineRule<{ readonly outcome: Item; readonly count: number }>({
  id: 'residents-absent',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: 'どの段階のアウトカムにも住民が出てこない', en: 'No stage reaches residents' },
  why: {
    ja: '「生活者起点はどこにあるのか」「市民の目線をどう入れるのか」は、幹事がくり返し尋ねることです。職員にとって居心地のよい役場は途中の姿で、終わりではありません。最初の段階が庁内だけでもかまいませんが、どこかの段階で住民や地域の変化に届く必要があります。',
    en: 'Where are the residents? Coaches ask it again and again. A town hall that is pleasant for its staff is a way, not the end. The first stage may stay inside; some stage has to reach residents or the region.',
  },
  ignore: {
    ja: '庁内の段階だけを切り出して書いたファイルで、住民の変化は別の文書にあるとき。',
    en: 'Where the file holds only the inner stages and the change in residents is written elsewhere.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 若手職員が、隣の係の仕事を手伝い合っている
          - アウトカム:
              - «職員が、自分の言葉で仕事の目的を語れる»
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 職員が、地区の会で住民の困りごとを聴いている
          - アウトカム:
              - 住民が、困りごとを地区の会で職員に話している
      `,
    },
  ],
  checkStory(story, report) {
    const { outcomes, chain } = stageReach(story);
    const filled = outcomes.filter((stage) => stage.length > 0);
    const last = filled[filled.length - 1]?.[0];
    // A plan of one stage is still being written: that one may well stay inside.
    if (filled.length < 2 || !last || !chain.inwardOnly) return;
    report({ span: itemSpan(last), args: { outcome: last, count: filled.length } });
  },
  message: ({ count }, locale) =>
    locale === 'ja'
      ? {
          what: `${count}つの段階のアウトカムを通して読んでも、住民や地域の変化が出てきません。`,
          why: '役場の中の変化は、住民の暮らしに届いてはじめて、ありたい姿につながります。',
          how: '最後の段階に「そのとき、住民の何がどう変わっているか」を一つ書き足してみてください。',
          example: '住民が、困りごとを地区の会で職員に話し、一緒に直す順番を決めている',
        }
      : {
          what: `Read through all ${count} stages: no outcome reaches residents or the region.`,
          why: 'A change inside the town hall leads to the vision only when it arrives in people’s lives.',
          how: 'Add to the last stage what will then be different for residents.',
          example:
            'Residents bring their worries to the district meeting and set the order of repairs with staff.',
        },
});
