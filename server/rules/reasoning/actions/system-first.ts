import type { Item } from '../../../story/item';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { hasWord, residentWords } from '../../../text/wordsets';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { itemName } from '../../naming';
import { findPhrase } from '../shared/phrases';
import { isBegun, saidIn } from '../shared/plan';

interface Args {
  readonly action: Item;
  readonly words: string;
}

/** A system is brought in or changed. 計画 alone is left out: a plan of work is no system. */
const changesSystemPattern = new RegExp(
  alternatives`
    (?:${alternatives`
      (?:人事|職員)?(?:人事|勤務|評価|昇任|提案|給与|休暇)?制度|人事評価|規程|規則|要綱|要領|条例|(?:人[材財]育成)?(?:基本)?方針|検定|事務分掌|採用(?:試験|制度)
    `})(?:の|を|について|について、)?(?:新たに|早期に|抜本的に)?(?:見直|導入|改定|改訂|改正|新設|策定|制定|変更|つくる|作る|変える|設ける)[しすりるうい]?
    人事評価(?:制度)?の?(?:項目|基準|指標)に[^。]*(?:加え|入れ|盛り?込|設け|反映)
    (?:組織|機構)の?(?:再編|改編|改革)
    \b(?:introduce|revise|change|adopt|draw up|rewrite) (?:a |an |the )?(?:new )?(?:[\w-]+ ){0,2}(?:${alternatives`
      system|policy|ordinance|regulations?|by-?laws?|rules
    `})\b
  `,
  'i',
);
const trialPattern =
  /試行|試し|モデル|試験的|一部の[課部]|義務|法(?:改正|律)|\b(?:trial|pilot|by law)\b/i;

/** What prepares a change of system: work with residents, or projects that are looked through. */
const preparesPattern =
  /地区|地域|集落|現場|(?:事業|業務|仕事|会議)の?(?:見直|棚卸|選び|整理|仕分)|やめる|試|対話/;

function prepares(action: Item): boolean {
  const said = foldWidth(saidIn(action));
  return hasWord(said, residentWords) || preparesPattern.test(said);
}

/**
 * The actions that come before the change of system has been prepared: all of the first stage, and
 * those of the next, short of the last, while nothing before them brings people to act otherwise.
 */
function earlyActions(begun: readonly Item[]): readonly Item[] {
  if (begun.length < 2) return [];
  const early: Item[] = [];
  for (const [at, stage] of begun.slice(0, -1).entries()) {
    const before = begun.slice(0, at).flatMap((one) => one.items('actions'));
    if (before.some(prepares)) break;
    early.push(...stage.items('actions'));
  }
  return early;
}

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
    {
      text: yaml`
        様式: 変革ストーリーシート
        段階:
          - 名称: ステップ1
            目標状態:
              - 職員が、隣の係の仕事を知っている
            アクション:
              - «事務分掌を見直す»
          - 名称: ステップ2
            目標状態:
              - 職員が、住民の困りごとを部をまたいで決めている
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
    const begun = story.stages.filter((stage) => isBegun(stage, story));
    for (const action of earlyActions(begun)) {
      const phrase = findPhrase(action.texts('content'), changesSystemPattern);
      if (!phrase || trialPattern.test(foldWidth(saidIn(action)))) continue;
      report({
        span: phrase.span,
        args: { action, words: phrase.text },
        fold: 'actions',
        maxSeverity: action.isFilled('reason') ? 'information' : undefined,
      });
    }
  },
  message: ({ action }, locale) =>
    locale === 'ja'
      ? {
          what: `${itemName(action, 'ja')}で、早い段階から制度や方針を動かそうとしています。`,
          why: '使う人の動きが変わらないうちに制度だけ変えても、様式が一つ増えて終わりがちです。',
          how: 'まず一つの課や地区で、制度がなくてもできる形で試し、続いたものを後の段階で制度にする順にできないか考えてみてください。',
          example: '段階1: 三課で試す → 段階3: 続いた形を事務分掌に書く',
        }
      : {
          what: `The plan sets out to change the system early on: ${itemName(action, 'en')}.`,
          why: 'While people act as before, a new system is often one more form to fill in.',
          how: 'Could it be tried first, in one section or district, in a way that needs no rules? What lasts can be written into the rules in a later stage.',
          example: 'Stage 1: three sections try it. Stage 3: what lasted goes into the duties',
        },
});
