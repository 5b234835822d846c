import type { Item } from '../../../story/item';
import type { Story } from '../../../story/story';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { keyName } from '../../naming';
import { actionsIn } from '../shared/items';
import { findPhrase, keyIn } from '../shared/phrases';

interface Args {
  readonly words: string;
  readonly action: Item;
}

/** A policy or plan of the municipality is made or changed. */
const makesPolicyPattern = new RegExp(
  alternatives`
    (?<![\p{sc=Han}\p{sc=Katakana}])[\p{sc=Han}\p{sc=Katakana}]*(?<!${alternatives`
      アクション|行動|事業|年間|今年度の|研修|引継ぎ
    `})(?:方針|計画|ビジョン)(?:の|を)?(?:見直|改[定訂]|策定|制定|作成|つく|作る)し?
  `,
  'u',
);
/** What such a policy has to agree with. */
const masterPlanPattern = /総合計画|総合振興計画|基本構想|総合戦略|まちづくり(?:基本)?計画|総計/;

/** Does anything in the story name the plan for the whole municipality? */
function namesMasterPlan(story: Story): boolean {
  const { root, vision } = story;
  const texts = [
    ...root.items('parent-plans').map((plan) => plan.main),
    vision?.text('source') ?? '',
    vision?.text('principles') ?? '',
    ...story.images.map((image) => image.text('source')),
    root.text('plan-rationale'),
  ];
  return masterPlanPattern.test(foldWidth(texts.join('\n')));
}

export default defineRule<Args>({
  id: 'not-aligned',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '総合計画との整合が見えない', en: 'Not aligned with the master plan' },
  why: {
    ja: '人材育成基本方針のような方針を直すなら、総合計画との整合を示すように、と幹事は言います。何のための人材かは、地域の将来像が決めるからです。',
    en: 'Who revises a policy such as that on human resources should show that it agrees with the master plan, coaches say: it is the future of the region that decides which people are needed.',
  },
  ignore: {
    ja: '総合計画によらず自分たちの描いた姿から直すのなら、「理由」にそう書けば十分です。',
    en: 'If it follows your own vision and not the master plan, give that as its reason.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: «人材育成基本方針の見直し»を人事課に提案する
                目的: 住民の声を訳せる職員が育つ道筋をつくるため
                方法: 案をつくり、毎年2月に見直す
      `,
    },
  ],
  good: [
    {
      text: yaml`
        上位計画:
          - 名称: 第5次青葉野市総合計画
            期間: 2021年度〜2030年度
            頁: 8頁
        段階:
          - 目標状態:
              - 住民の困りごとを自分の言葉で語れる職員が、どの課にもいる
      `,
    },
  ],
  checkStory(story, report) {
    if (namesMasterPlan(story)) return;
    for (const action of story.stages.flatMap(actionsIn)) {
      const own = (['content', 'reason', 'purpose', 'method', 'note'] as const).map((id) =>
        action.text(id),
      );
      if (action.isFilled('reason') || masterPlanPattern.test(foldWidth(own.join('\n')))) continue;
      const phrase = findPhrase(action.texts('content'), makesPolicyPattern);
      if (!phrase) continue;
      report({ span: phrase.span, args: { words: phrase.text, action } });
      return;
    }
  },
  message({ words, action }, locale) {
    const reason = keyName(action, 'reason', locale);
    const plans = keyIn(action, 'story', 'parent-plans', locale);
    const source = keyIn(action, 'vision', 'source', locale);
    return locale === 'ja'
      ? {
          what: `「${words}」とありますが、総合計画のどこにつながるのかが見えません。`,
          why: '方針が地域の将来像とずれると、改めても使われない文書になりがちです。',
          how: `「${plans}」か、ありたい姿の「${source}」に総合計画の箇所を書き、どの将来像のための方針かを「${reason}」に添えてください。`,
          example: `${source}: 第5次青葉野市総合計画 基本構想 第2章（8頁）`,
        }
      : {
          what: `“${words}”: it does not show which part of the master plan it follows.`,
          why: 'A policy that is not tied to the future of the region is easily left unused.',
          how: `Name the master plan in “${plans}” or in “${source}” of the vision, and say in “${reason}” which future the policy is for.`,
          example: `${source}: Lakeside Town Plan 2030, chapter 1 (p. 9)`,
        };
  },
});
