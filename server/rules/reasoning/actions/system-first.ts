import type { Item } from '../../../story/item';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { defineRule } from '../../engine/rule';
import { yaml } from '../../engine/yaml';
import { itemName, itemSpan } from '../../naming';
import { findPhrase } from '../shared/phrases';
import { saidIn } from '../shared/plan';

interface Args {
  readonly action: Item;
  readonly words: string;
}

/** A system is brought in or changed. 計画 alone is left out: a plan of work is no system. */
const changesSystemPattern = new RegExp(
  alternatives`
    (?:${alternatives`
      (?:人事|職員)?(?:人事|勤務|評価|昇任|提案|給与|休暇)?制度|人事評価|規程|規則|要綱|要領|条例|(?:人[材財]育成)?(?:基本)?方針|検定|事務分掌
    `})(?:の|を|について|について、)?(?:新たに|早期に|抜本的に)?(?:見直|導入|改定|改訂|改正|新設|策定|制定|変更|つくる|作る|変える|設ける)[しすりるうい]?
    (?:組織|機構)の?(?:再編|改編|改革)
    \b(?:introduce|revise|change|adopt|draw up|rewrite) (?:a |an |the )?(?:new )?(?:[\w-]+ ){0,2}(?:${alternatives`
      system|policy|ordinance|regulations?|by-?laws?|rules
    `})\b
  `,
  'i',
);
const trialPattern =
  /試行|試し|モデル|試験的|一部の[課部]|義務|法(?:改正|律)|\b(?:trial|pilot|by law)\b/i;

export default defineRule<Args>({
  id: 'system-first',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '制度から入る計画', en: 'A plan that begins with the system' },
  why: {
    ja: '制度を変えても、それだけでは何も変わらない。制度は最後のアクションだ、と幹事は助言します。まず人の動きが変わり、続いている形を後から制度にすると、使われる制度になります。',
    en: 'Changing a system changes nothing by itself; it is the last action, coaches say. Let people act differently first, and then write into rules what has lasted.',
  },
  ignore: {
    ja: '法律で期限が決まっているもの、または、すでに現場で続いている形を追いかけて制度にするとき。',
    en: 'Where the law sets the date, or where the rules only follow what is practised already.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - 名称: まず取り組む
            アクション:
              - «事務分掌を見直す»
          - 名称: 次に取り組む
            アクション:
              - 内容: 三課の職員が月に一度、地区を歩く
                目的: 暮らしの場面を自分の目で知るため
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - 名称: まず取り組む
            アクション:
              - 内容: 三課の職員が月に一度、地区を歩く
                目的: 暮らしの場面を自分の目で知るため
          - 名称: 次に取り組む
            アクション:
              - 事務分掌を見直す
      `,
    },
  ],
  checkStory(story, report) {
    const [first, ...later] = story.stages;
    if (!first || !later.some((stage) => stage.isFilled('actions'))) return;
    for (const action of first.items('actions')) {
      const phrase = findPhrase(action.texts('content'), changesSystemPattern);
      if (!phrase || trialPattern.test(foldWidth(saidIn(action)))) continue;
      report({
        span: phrase.span,
        args: { action, words: phrase.text },
        related: later.slice(0, 1).map((stage) => ({
          span: itemSpan(stage),
          text: { ja: '次の段階です。', en: 'The next stage.' },
        })),
        maxSeverity: action.isFilled('reason') ? 'information' : undefined,
      });
    }
  },
  message: ({ action }, locale) =>
    locale === 'ja'
      ? {
          what: `${itemName(action, 'ja')}で、最初の段階から制度や方針を動かそうとしています。`,
          why: '使う人の動きが変わらないうちに制度だけ変えても、様式が一つ増えて終わりがちです。',
          how: 'まず一つの課や地区で、制度がなくてもできる形で試し、続いたものを後の段階で制度にする順にできないか考えてみてください。',
          example: '段階1: 三課で試す → 段階3: 続いた形を事務分掌に書く',
        }
      : {
          what: `The plan sets out to change the system in its first stage: ${itemName(action, 'en')}.`,
          why: 'While people act as before, a new system is often one more form to fill in.',
          how: 'Could it be tried first, in one section or district, in a way that needs no rules? What lasts can be written into the rules in a later stage.',
          example: 'Stage 1: three sections try it. Stage 3: what lasted goes into the duties',
        },
});
