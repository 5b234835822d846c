import type { Item } from '../../../story/item';
import type { Span } from '../../../syntax/tree';
import { alternatives } from '../../../text/alternatives';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { shortText } from '../../naming';
import { placedOutcomes } from '../shared/items';
import { findPhrase } from '../shared/phrases';

/** Figures that a hundred other things move. */
const farPattern = new RegExp(alternatives`
    (?:${alternatives`
      総?人口(?!減少?|問題|ビジョン|推計|動態)|転入者数?|転出者数?|社会増減|出生[数率]|合計特殊出生率|税収|(?:市|町|村|区)(?:民)?税収入
      (?:市民|町民|村民|区民|住民)の?満足度|観光客数|入込客数|健康寿命|平均寿命|高齢化率|財政力指数|経常収支比率
    `})
  `);
/** Of the outcome's text only what rises or falls counts, not what people know of it. */
const farMovesPattern = new RegExp(
  `${farPattern.source}(?:の?(?:増加?|減少?|向上|改善|維持)|が[^、。]{0,8}(?:増え|減[っら]|上が|高ま|伸び|改善|維持|止ま)|$)`,
);
const farEnPattern = new RegExp(
  alternatives`
    \b(?:${alternatives`
      total population|tax revenue|birth rate|(?:resident|citizen)s?['’]? satisfaction
      life expectancy|number of tourists
    `})\b
  `,
  'i',
);

function farIn(outcome: Item): { text: string; span: Span } | null {
  const indicator = outcome.texts('indicator');
  const main = outcome.mainNode ? [outcome.mainNode] : [];
  return (
    findPhrase(indicator, farPattern) ??
    findPhrase(indicator, farEnPattern) ??
    findPhrase(main, farMovesPattern) ??
    findPhrase(main, farEnPattern)
  );
}

export default defineRule<{ readonly words: string; readonly action: string | null }>({
  id: 'indicator-too-far',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: {
    ja: '最初の段階を、遠すぎる指標で測っている',
    en: 'The first stage is judged by a figure far away',
  },
  why: {
    ja: '人口や税収、住民満足度は、一つの取組のほかに多くのことで動きます。取組から離れすぎた指標では、よくなっても悪くなっても、取組のおかげかどうかが分からない、と KPI の研究者は注意しています。',
    en: 'Population, tax revenue or general satisfaction move for many other reasons. A figure too far from the action cannot tell whether the action did anything, researchers of KPIs warn.',
  },
  ignore: {
    ja: '最終の成果として並べて示しているだけで、最初の段階で確かめる指標がほかにあるとき。',
    en: 'Where it is shown as the final result and the first stage has a nearer figure too.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 内容: 若者が町に関心を持っている
                指標: «総人口»
          - 名称: 次に取り組む
      `,
    },
    {
      text: yaml`
        段階:
          - アウトカム:
              - «市民満足度が上が»っている
          - 名称: 次に取り組む
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 内容: 高校生が、総人口の見通しを自分の言葉で語れている
                指標: 語れると答えた高校生
          - 名称: 次に取り組む
      `,
    },
  ],
  checkStory(story, report) {
    if (story.stages.length < 2) return;
    for (const { outcome, stageIndex, action } of placedOutcomes(story)) {
      if (stageIndex > 0) return;
      const found = farIn(outcome);
      if (!found) continue;
      report({
        span: found.span,
        args: { words: found.text, action: action && shortText(action.main) },
      });
    }
  },
  message: ({ words, action }, locale) =>
    locale === 'ja'
      ? {
          what: `最初の段階${action ? `の『${action}』` : ''}を「${words}」で測ろうとしています。`,
          why: 'この数字は多くのことで動くので、よくなっても悪くなっても、取組のおかげかどうかを判断できません。',
          how: 'この数字は最後の段階かありたい姿のそばに置き、ここには、取組の相手がまずどう変わるかを測る数字を選んでください。',
          example: '役場の誰に話せばよいかを名前で言える住民の割合',
        }
      : {
          what: `The first stage${action ? ` (“${action}”)` : ''} is to be judged by “${words}”.`,
          why: 'Many things move this figure; whichever way it goes, it will not tell what the action did.',
          how: 'Keep it for the last stage, and choose a figure here that shows the first change in those you work with.',
          example: 'Residents who know by name whom to call',
        },
});
