import type { Item } from '../../../story/item';
import { levelOf } from '../../../story/links';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { capital, itemName, keyName } from '../../naming';
import { isMiddle } from '../shared/aims';
import { shortName } from '../shared/items';

interface Args {
  readonly action: Item;
  readonly target: Item;
}

export default defineRule<Args>({
  id: 'missing-middle',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: 'アクションから姿へ一足飛び', en: 'From action straight to the vision' },
  why: {
    ja: '十年後の姿を直接ねらう取組は、「風が吹けば桶屋がもうかる」のように途中が読めません。成果の鎖には中間の状態が十分に要る、と各地の手引きも述べています。',
    en: 'An action that aims straight at an image ten years away leaves out the middle. Guides on results chains ask for sufficient intermediate results.',
  },
  ignore: {
    ja: '一度の行動でそのまま姿が実現する、小さな姿であればかまいません。',
    en: 'Leave it where the image is small enough to come true by this one action.',
  },
  bad: [
    {
      text: yaml`
        ありたい姿:
          姿:
            - id: 若者の出番
              内容: 高校生が、祭りの使い道を決める席にいる
        あるべき姿:
          人:
            - id: 席を譲れる職員
              内容: 高校生の案を、試せる大きさに直せる職員
              狙い: 若者の出番
        段階:
          - アクション:
              - 内容: 高校生が案を持ち込む寄合を年6回ひらく
                狙い: «若者の出番»
      `,
    },
  ],
  good: [
    {
      text: yaml`
        ありたい姿:
          姿:
            - id: 若者の出番
              内容: 高校生が、祭りの使い道を決める席にいる
        あるべき姿:
          人:
            - id: 席を譲れる職員
              内容: 高校生の案を、試せる大きさに直せる職員
              狙い: 若者の出番
      `,
    },
  ],
  checkStory(story, report) {
    const hasMiddle =
      story.ideals.length > 0 || story.stages.some((stage) => stage.isFilled('goal-states'));
    if (!hasMiddle) return;
    for (const action of story.actions) {
      const references = story.links.from(action);
      if (references.some(({ target }) => target !== null && isMiddle(target))) continue;
      const jump = references.find(({ target }) => target !== null && levelOf(target) === 0);
      if (!jump?.target) continue;
      report({
        span: jump.span,
        args: { action, target: jump.target },
      });
    }
  },
  message({ action, target }, locale) {
    const key = keyName(action, 'serves', locale);
    return locale === 'ja'
      ? {
          what: `${itemName(action, 'ja')}が、十年後の姿『${shortName(target)}』を直接ねらっています。`,
          why: '取組のすぐあとに何が変わり、それがなぜ姿につながるのかが、読む人には見えません。',
          how: `この取組でまず近づく目標状態やあるべき姿を「${key}」にし、そこから姿へつないでください。まだ無ければ、目標状態を一つ書くところからです。`,
          example: `${key}: 〔この段階の目標状態〕（その先に〔あるべき姿〕、さらに先に『${shortName(target)}』）`,
        }
      : {
          what: `${capital(itemName(action, 'en'))} aims straight at the vision (“${shortName(target)}”).`,
          why: 'The reader does not see what changes first, and why that leads to the image.',
          how: `Name in “${key}” the goal state or ideal that it brings nearer, and let that lead on. If there is none yet, begin by writing a goal state.`,
          example: `${key}: [a goal state of this stage], which serves [an ideal], which serves “${shortName(target)}”`,
        };
  },
});
