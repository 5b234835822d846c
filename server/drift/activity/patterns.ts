/** Wordings of doing at the end of a sentence: the patterns of outcome-is-activity. */
import { alternatives } from '../../text/alternatives';
import { request } from '../request';
import { bareDeed } from './bareNouns';
import { befalls } from './befalling';
import { deed, done, halfDone } from './deeds';
import {
  built,
  countedDeed,
  doing,
  goingOn,
  ground,
  heldOrHandedOut,
  intended,
  isHigh,
  moreOf,
  offered,
  ownState,
  places,
  pleased,
  reachedOrDone,
  reaction,
  setUp,
} from './endings';
import {
  begunOrDone,
  frame,
  inPlace,
  inUse,
  isReady,
  lastingDeed,
  made,
  paper,
  passives,
  undertaking,
} from './making';
import { composedDeed, deedTaken, measureEnd } from './measures';
import { providingEnd } from './providing';

import { artefact, counter, event, number, uptake } from './things';
import { upkeep } from './upkeep';
import { doingVerbs } from './verbs';

/** What gives the activity away. */
export type ActivityKind =
  /** 研修を実施する, 参加者を増やす */
  | 'doing-verb'
  /** 研修の開催 */
  | 'doing-noun'
  /** 計画が策定されている */
  | 'artefact'
  /** 講座を年十回開く, 参加者が三百人に達する */
  | 'count'
  /** 研修の満足度 */
  | 'reaction'
  /** 移住してもらう: what others do, told from the side of those who want it */
  | 'request'
  /** 体制の構築, 場づくり: authors use it for a state they aim at too */
  | 'setting';

/** Done to an end, in the passive or as a finished deed. */
const finished = '(?:され(?:ている|ていること|る|た|ました|ています)|済み?)';

const bySelf = alternatives`
  活性
  活発
  日常
  多様
  安定
  円滑
  習慣
  深刻
  高齢
  少子
  老朽
  空洞
  過疎
  正常
  長期
  温暖
  効率
  最適
  健全
  高度
  迅速
  適正
  平準
  透明
  一般
  一体
  自分[ごゴ]と
  [激悪鈍進変文感消退浄強深軟劣同静]
`;
/** 懇談会の定例化, but not what becomes so by itself: 活性化, 高齢化. */
const madeSo = `[^のを、]{1,10}(?<!${bySelf})化`;

/** A wording, and what it gives away. */
interface Pattern {
  readonly kind: ActivityKind;
  readonly pattern: RegExp;
  readonly level: 'warning' | 'hint';
  /** Does a person as subject make it a change? */
  readonly unless?: 'person';
}

/** Tried in this order; the first that holds decides. */
export const patterns: readonly Pattern[] = [
  {
    // 参加六十三名, 延べ二百人が参加した: people who came are a count, not a change.
    kind: 'count',
    level: 'warning',
    pattern: new RegExp(
      alternatives`
        (?:参加|来場|受講)(?:者)?[^、。]{0,3}${number}(?:人|名)$
        ${uptake}[^、。がは]{0,2}${number}[^、。がは]{0,4}$
        (?:手続き?|講座|メニュー|サービス|教室|事業|窓口)が${number}[^、。0-9%割]{1,4}(?:を超え|に(?:増え|な|達)|(?:設け|開か|用意さ)れ)[^、。]*$
        ^[^がは]*[年月週]に?${number}回$
        (?:参加|来場|受講|聴講)者数?(?:が|は)[^、。]*(?:定員|予定|目標|想定|前年|昨年)[^、。]*$
        ${number}(?:人|名|[^、。0-9割%]{1,4})(?:以上)?(?:が|の)(?:参加|来場|受講|出席|聴講)(?:した|している|する|があった)?$
      `,
    ),
  },
  {
    kind: 'count',
    level: 'hint',
    pattern: new RegExp(`${uptake}$`),
  },
  {
    kind: 'reaction',
    level: 'warning',
    pattern: /感想(?:は|が|では|の)[^。]*(?:多[いく]|占め)[^、。]*$/,
  },
  {
    kind: 'artefact',
    level: 'warning',
    unless: 'person',
    pattern: new RegExp(
      alternatives`
        (?:${artefact}|${event})[^、。]*(?:が|は|も)[^。がは]*(?:${isReady})[^、。]*$
        (?:${done})済みと?なっている$
      `,
    ),
  },
  {
    kind: 'reaction',
    level: 'warning',
    pattern: new RegExp(
      `(?:${event}|受講)(?:[^。]*?)(?:${reaction})(?:・(?:満足度|実績|感想|声))*(?:(?:が|の)?(?:${isHigh}))?$`,
    ),
  },
  {
    kind: 'reaction',
    level: 'warning',
    pattern: new RegExp(
      `(?:${event}|参加者|受講者|来場者|受講した|参加した)[^。]*?(?:${pleased})[^。]*$`,
    ),
  },
  {
    kind: 'count',
    level: 'warning',
    pattern: new RegExp(
      `(?:${countedDeed})[^。]*?${number}${counter}(?:以上|程度|超)?(?:に|を|が|で|の|まで|ずつ)?[^、。]{0,8}?` +
        `(?:${reachedOrDone})?(?:する|した)?$`,
    ),
  },
  {
    kind: 'count',
    level: 'warning',
    unless: 'person',
    pattern: new RegExp(
      `${number}${counter}(?:以上|程度|超)?[^。]*?(?:${done}|受講|来場)(?:する|した|している|を行う)?$`,
    ),
  },
  {
    kind: 'count',
    level: 'warning',
    pattern: new RegExp(`${number}(?:${places})(?:以上|程度|超)?(?:に|で|を|も)?(?:${setUp})$`),
  },
  {
    kind: 'count',
    level: 'warning',
    pattern: new RegExp(`(?:${event}|受講|修了|養成|認定)[^。]*?${number}(?:人|名)[^、。]*$`),
  },
  {
    kind: 'count',
    level: 'warning',
    pattern: new RegExp(
      `(?:${heldOrHandedOut})[^。、]*?(?:回数|件数|部数|者数|数|率)(?:が|の|を)?(?:${moreOf})$`,
    ),
  },
  {
    // 体制が構築される: authors use it as a target state.
    kind: 'artefact',
    level: 'hint',
    unless: 'person',
    pattern: new RegExp(`(?:${frame})(?:が|は)[^、。]*(?:${made})(?:され|れ)(?:ている|る|た)$`),
  },
  {
    kind: 'artefact',
    level: 'warning',
    unless: 'person',
    pattern: new RegExp(
      alternatives`
        [がはもにへで][^。]*?(?:(?:${deed})(?<!継続|清掃|登録)|[\u3400-\u9FFFァ-ヺー]{2})(?<!化|増員|統合|支給|解体|補助|助成|${befalls})${finished}$
        [\u3400-\u9FFFァ-ヺー]{2}済み?$
      `,
    ),
  },
  {
    kind: 'artefact',
    level: 'warning',
    unless: 'person',
    pattern: new RegExp(`[がはもにへで][^。]*?(?:${passives})れ(?:ている|る|た|ています)$`),
  },
  {
    kind: 'artefact',
    level: 'warning',
    unless: 'person',
    pattern: new RegExp(
      `(?:${artefact})(?:が|は|も)(?:[^。]*?(?<!${inUse})れ(?:ている|る|た)` +
        `|[^、。]*(?:でき(?:ている|る|た|ました|あがる)|(?:${inPlace})て(?:いる|います)))$`,
    ),
  },
  {
    kind: 'artefact',
    level: 'warning',
    unless: 'person',
    pattern: new RegExp(`(?:${undertaking})(?:が|は|も)[^、。がはも]*?(?:${begunOrDone})[^、。]*$`),
  },
  {
    kind: 'artefact',
    level: 'warning',
    unless: 'person',
    pattern: new RegExp(
      alternatives`
        (?:結果|集計)が[^、。]*まとま(?:る|った|っている)$
        [をが][^、。]*てある$
        が[^、。]*(?:${paper})(?:に|と)(?:な|まとま)(?:る|った|っている)$
      `,
    ),
  },
  {
    // 整備が進んでいる, 準備が整っている: the doing gets on, nobody's change is told.
    kind: 'artefact',
    level: 'warning',
    unless: 'person',
    pattern: new RegExp(
      `(?:${deed})(?<!${lastingDeed})(?:が|は|も)(?:[^、。がはも]{0,8})(?:進[みむん]|整[いうっ]|済ん)[^、。]{0,4}$`,
    ),
  },
  {
    kind: 'doing-verb',
    level: 'warning',
    unless: 'person',
    pattern: new RegExp(
      `(?:${deed})(?:に(?:入る|入っている|着手する|着手している)|を?(?:${doing}))(?:こと|もの|予定|よう)?$`,
    ),
  },
  {
    kind: 'doing-verb',
    level: 'warning',
    unless: 'person',
    pattern:
      /(?:を[^、。を]{0,20}(?:に|と|へ)(?:する|します|していく)|(?:に|へと?)(?:つなげる|結び付ける|結びつける))$/,
  },
  {
    // Before the wishes of the doer: here somebody else is to act.
    kind: 'request',
    level: 'warning',
    pattern: request,
  },
  {
    kind: 'doing-verb',
    level: 'warning',
    unless: 'person',
    pattern: /(?:を|策|の)(?:講[じず]る|講じている|後押し(?:する|している|していく))$/,
  },
  {
    kind: 'doing-verb',
    level: 'warning',
    unless: 'person',
    pattern: new RegExp(`(?:${intended})$`),
  },
  {
    // 〜をつくっている: a deed that goes on, with nobody as subject.
    kind: 'doing-verb',
    level: 'warning',
    unless: 'person',
    pattern: new RegExp(`を[^、。がはも]*(?:${goingOn})て(?:いる|います|きた)$`),
  },
  {
    // No subject at all, an object, and a verb in its plain form: a plan, not a state.
    kind: 'doing-verb',
    level: 'warning',
    unless: 'person',
    pattern: new RegExp(
      '^(?!.*(?:[^なけ]が|[^には]は(?![じず])))(?=.*を).*(?:[\\u3400-\\u9FFFァ-ヺー](?:する|した|します)' +
        '|[うくすつぬむぐぶ]|(?:[作創配送募守図探知取撮切張貼守絞振やめ断譲飾諮測刷掘練])る)$',
    ),
  },
  {
    kind: 'doing-verb',
    level: 'warning',
    unless: 'person',
    pattern: new RegExp(`[をにへと](?:[^、。をが]{0,16})${doingVerbs}(?:こと|予定)?$`),
  },
  { kind: 'doing-verb', level: 'warning', unless: 'person', pattern: measureEnd },
  { kind: 'doing-verb', level: 'warning', unless: 'person', pattern: providingEnd },
  {
    kind: 'doing-verb',
    level: 'hint',
    unless: 'person',
    pattern: new RegExp(
      `(?:を|の|的に|して)(?:${halfDone})(?:を?(?:する|します|行う|図る|進める|深める))$`,
    ),
  },
  {
    kind: 'setting',
    level: 'hint',
    pattern: new RegExp(`(?:${ground})(?:の|を)?(?:${built})(?:(?:と|・|や)(?:${built}))?$`),
  },
  {
    // 講座を商工会と共催: an object before a noun makes the noun a deed.
    kind: 'doing-noun',
    level: 'warning',
    unless: 'person',
    pattern: new RegExp(
      `を(?:[^、。をがはも]*(?:に|と|で|へ|から|まで|的に|して|年|月|週))?[\\u3400-\\u9FFFァ-ヺー]{2,8}(?<!${ownState})$`,
    ),
  },
  {
    kind: 'doing-noun',
    level: 'warning',
    pattern: new RegExp(
      alternatives`
        (?:${deed}|${event})(?:中|済み?|予定|完了|終了|[と・や](?:${deed}))?$
        [\u3400-\u9FFF]{2}(?<![社治内人供員])会$
        [のを的]${madeSo}$
        の徹底$
        の(?:開催|実施|配布|設置|発行|作成)(?:と|や|・|及び|および)[^、。がはを]{2,8}$
        (?:${offered})の?(?:更なる|さらなる|一層の)?(?:充実|拡大|多様化)$
        (?:${upkeep})(?:(?:と|・|や|及び|および)(?:${deed}|${halfDone}|${upkeep}))?$
        (?:${deed})(?:と|・|や|及び|および)(?:${upkeep})$
        (?:環境|体制|仕組み|しくみ|拠点|機会|きっかけ|場|組織|ルール|基盤|土台)(?:づくり|作り)$
        (?:${deed})(?:と|・|や|及び|および)(?:${halfDone})$
        →[^→]*報告$
      `,
    ),
  },
  {
    kind: 'doing-noun',
    level: 'warning',
    unless: 'person',
    pattern: new RegExp(`(?:${deedTaken})`),
  },
  { kind: 'doing-noun', level: 'hint', unless: 'person', pattern: new RegExp(composedDeed) },
  { kind: 'doing-noun', level: 'hint', pattern: new RegExp(`(?:${bareDeed})`) },
  {
    kind: 'doing-noun',
    level: 'hint',
    pattern: new RegExp(
      alternatives`
        (?:[へにで]の|との|を|的な|事業|における|を通じた|重視した)(?:[^のを、]{0,6})(?:${halfDone})$
        (?:職員|マネ友|組織|庁内|部署|課|メンバー|理解者等?)の[^、]{0,8}(?:${halfDone})$
      `,
    ),
  },
];
