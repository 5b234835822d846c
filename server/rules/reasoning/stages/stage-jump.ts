import { reach } from '../../../drift';
import type { Item } from '../../../story/item';
import { stageOf } from '../../../story/story';
import { hasWord, residentWords } from '../../../text/wordsets';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { itemSpan, shortText } from '../../naming';
import { actionsIn } from '../shared/items';
import { stageReach } from '../shared/stageReach';

/** Does an action or a goal state of the stage around the outcome name those who live there? */
function showsMeeting(outcome: Item): boolean {
  const stage = stageOf(outcome);
  const around = stage ? [...actionsIn(stage), ...stage.items('goal-states')] : [];
  return around.some((item) => hasWord(item.main, residentWords) || reach(item.main) === 1);
}

export default defineRule<{ readonly outcome: Item; readonly before: Item }>({
  id: 'stage-jump',
  severity: 'hint',
  group: 'reasoning',
  since: '0.1.0',
  title: {
    ja: '庁内の変化から住民の変化へ、段階が飛んでいる',
    en: 'From inside the town hall to residents in one leap',
  },
  why: {
    ja: '前の段階では役場の中だけが変わり、次の段階では住民や地域が変わっていると、そのあいだで職員と住民がどこで出会うのかが見えません。段階は時間でなく状態の変化で並べる、という幹事の助言に照らすと、一段抜けている印です。',
    en: 'If only the town hall changes in one stage and residents change in the next, nobody sees where the two meet. Order stages by change of state, coaches say; here one state seems to be missing.',
  },
  ignore: {
    ja: '職員と住民が出会う場面を、別の資料で説明しているとき。',
    en: 'Where another document shows staff and residents meeting.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 対象: 職員
                内容: 若手職員の残業が減っている
          - アウトカム:
              - 対象: 住民
                内容: «高齢者が、雪の日も近所に買い物を頼めている»
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
              - 高齢者が、雪の日も近所に買い物を頼めている
      `,
    },
  ],
  checkStory(story, report) {
    const { outcomes, chain } = stageReach(story);
    for (const index of chain.jumps) {
      const before = outcomes.slice(0, index).findLast((stage) => stage.length > 0)?.[0];
      const outcome = outcomes[index]?.[0];
      if (!before || !outcome || [before, outcome].some(showsMeeting)) continue;
      report({
        span: itemSpan(outcome),
        args: { outcome, before },
        related: [
          {
            span: itemSpan(before),
            text: { ja: '前の段階のアウトカム', en: 'Outcome of the stage before' },
          },
        ],
      });
    }
  },
  message: ({ outcome, before }, locale) =>
    locale === 'ja'
      ? {
          what: `前の段階から、この『${shortText(outcome.main)}』まで、あいだが飛んでいるようです。`,
          why: `前の段階は『${shortText(before.main)}』です。役場の中の変化が、どこで住民と出会い、暮らしの変化になるのかが読む人に見えません。`,
          how: '職員が住民と出会う場面の変化を、どちらかの段階に一つ書き足してみてください。',
          example: '職員が、集落で住民の困りごとを聴き、その場で返事をしている',
        }
      : {
          what: `From “${shortText(before.main)}” to “${shortText(outcome.main)}” the stages seem to take a leap.`,
          why: 'The reader cannot see where the change inside the town hall meets residents.',
          how: 'Add one outcome to either stage in which staff and residents meet.',
          example: 'Staff hear residents out in the village and answer on the spot.',
        },
});
