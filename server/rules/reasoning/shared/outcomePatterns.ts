/**
 * Patterns of wording that an outcome should not have. Offsets are UTF-16 offsets into the text
 * given. Japanese is read by its endings; English by short lists that rather stay silent.
 */
import { scannerFor } from '../../../drift/scan';
import { alternatives } from '../../../text/alternatives';
import { endsInBareNoun, endsInPassiveAct, namesSomeone, wordingEnd } from '../../../text/endings';
import { readFigures } from '../../../text/figures';
import { foldWidth } from '../../../text/normalize';
import { normalizeUnit } from '../../../text/units';
import {
  anyOf,
  changeNouns,
  measureNouns,
  residentWords,
  trainingNouns,
} from '../../../text/wordsets';

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Does the text hold kana or kanji? */
export function isJapaneseText(text: string): boolean {
  return /[\u3040-\u30FF\u3400-\u9FFF]/.test(text);
}

function wordingOfText(text: string): { wording: string; end: number } {
  const end = wordingEnd(text);
  return { wording: foldWidth(text).slice(0, end), end };
}

/** The range from where the pattern begins to the end of the wording. */
function tail(text: string, pattern: RegExp): Range | null {
  const { wording, end } = wordingOfText(text);
  const match = pattern.exec(wording);
  return match ? { start: match.index, end } : null;
}

/** What the doers themselves hold or hand out. */
const eventWords = [
  ...trainingNouns,
  ...'会議 会合 学習会 説明会 懇談会 意見交換 対話 面談 ワークショップ イベント フォーラム'.split(
    ' ',
  ),
  ...'シンポジウム 座談会 相談会 交流会 庁内報 広報 チラシ パンフレット 冊子 アンケート'.split(' '),
];
const eventPattern = `(?:${eventWords.join('|')})`;
const heldPattern = '(?:開催|実施|配布|発行|投稿|掲載|受講|発信)';
const countPattern = '(?:回数|件数|部数|枚数|人数|者数|数|実績)';
const growsPattern = '(?:の?(?:増加|増|拡大)|が?(?:増え|ふえ)(?:る|て(?:いる|いく)))?$';
const ofPattern = '(?:の|等の|などの|への|・)?';
const countedPattern = new RegExp(
  `(?:${heldPattern}の?${countPattern}|${eventPattern}${ofPattern}(?:${heldPattern}|参加|出席)?の?${countPattern}|(?:等|など)の?実績|${eventPattern}[^、。]{0,6}機会の(?:増加|創出|確保|提供))${growsPattern}`,
);
/** More people at what the doers hold themselves: 研修への参加者が増える. */
const comingPattern = new RegExp(
  `(?:${[...trainingNouns, ...'会議 会合 説明会 講演会 報告会 シンポジウム フォーラム'.split(' ')].join('|')})[^、。がはを]{0,6}(?:参加者|受講者|受講生|出席者|聴講者|参加職員|受講職員)(?:数)?(?:が(?:増え|ふえ|多く)[^、。]*|の(?:増加|拡大))$`,
);
const donePattern = /(?:開催|実施|配布|発行|行[うっわ]|開[いかくけ]|配[っりるら]|出し)[^、。]*$/;
const ownUnits = new Set(['回', '部', '枚', '冊']);
const countedEnPattern = new RegExp(
  alternatives`
    ^(?:the )?(?:number of|\d+) (?:\w+ )?(?:${alternatives`
      meetings|sessions|workshops|seminars|trainings|participants|attendees|leaflets|visits
      posts|newsletters
    `})(?: (?:held|run|given|organi[sz]ed|distributed|sent))?$
  `,
  'i',
);

/** The words that count what the doers did: 研修の参加者数, チラシを500部配った. Null where none do. */
export function countsOwnDoing(text: string): Range | null {
  if (!isJapaneseText(text)) return tail(text, countedEnPattern);
  const counted = tail(text, countedPattern) ?? comingTo(text);
  if (counted) return counted;
  const { wording, end } = wordingOfText(text);
  if (!eventWords.some((word) => wording.includes(word)) || namesSomeone(wording, residentWords))
    return null;
  const figure = readFigures(wording).find(({ unit }) => ownUnits.has(normalizeUnit(unit)));
  if (!figure) return null;
  const rest = wording.slice(figure.end);
  return rest === '' || donePattern.test(rest) ? { start: figure.start, end } : null;
}

function comingTo(text: string): Range | null {
  return namesSomeone(foldWidth(text), residentWords) ? null : tail(text, comingPattern);
}

const measurePattern = new RegExp(`(?:${anyOf(measureNouns)}|[者件回人冊戸]数)(?:等|など)?$`);
/** A voice that says which way: 感謝の声, 「…」という声. */
const saysWayPattern =
  /(?:(?:という|との|喜びの|感謝の|賛同の|納得の|安心の|期待の)声|[」』]の?声)$/;
const measureEnPattern = new RegExp(
  alternatives`
    ^(?:the )?(?:${alternatives`
      number|share|rate|level|percentage|proportion|degree
    `}) of (?!.*\b(?:rises?|grows?|falls?|doubles?|increases?|drops?|halves|reach(?:es)?|exceeds?|is|are|has|have|goes|keeps?|stays?)\b).*$
    \b(?:satisfaction|turnout|feedback)$
  `,
  'i',
);

/** The measure that the wording is, no direction given: 〜の満足度, 〜の状況. */
export function measureOnly(text: string): Range | null {
  const { wording } = wordingOfText(text);
  if (readFigures(wording).length > 0) return null;
  if (!isJapaneseText(text)) return tail(text, measureEnPattern);
  return saysWayPattern.test(wording) ? null : tail(text, measurePattern);
}

const passiveEndPattern =
  /(?:実施|開催|作成|設置|整備|策定|導入|構築|整理|明確化|改定|改訂)(?:され|でき)て(?:いる|います)?(?:こと)?$/;
const byResidentsPattern = new RegExp(
  `${anyOf(residentWords)}[^、。]{0,6}(?:が|は|により|によって|の手で|とともに)`,
);
const passiveEnPattern = new RegExp(
  alternatives`
    \b(?:${alternatives`
      plan|policy|system|guidelines?|manual|committee|framework|programme|program|website|rules?
      structure
    `}) (?:is|are|has been|have been) (?:\w+ )?(?:${alternatives`
      established|introduced|drawn up|created|developed|implemented|set up|adopted|completed
      launched|revised
    `})$
  `,
  'i',
);

/** What authors also set themselves as a state to reach; a plan or a course would be plain doing. */
const settingPattern =
  /(?:体制|仕組み|しくみ|環境|基盤|土台|手順|ルール|情報|役割|窓口|拠点|場|方針)(?:など|等)?[がはも]/;

/** The words that say a setting was brought about, no resident having had a hand in it. */
export function setUp(text: string): Range | null {
  if (!isJapaneseText(text)) return tail(text, passiveEnPattern);
  const folded = foldWidth(text);
  if (!endsInPassiveAct(text) || !settingPattern.test(folded) || byResidentsPattern.test(folded))
    return null;
  return tail(text, passiveEndPattern);
}

const bareEndPattern = new RegExp(`${anyOf(changeNouns)}(?:等|など|こと)?$`, 'i');
/** A measure with its direction says enough: 割合の増加. */
const measureMovesPattern =
  /(?:率|数|割合|度|時間|日数|費|額|量|人口|世帯|収入)の?(?:向上|増加|減少|改善|解消)$/;
const bareEnPattern =
  /^(?:improved|enhanced|increased|improvement (?:of|in)|increase in|reduction (?:of|in))(?: [\w-]+){1,5}$/i;

/** The bare noun of change in which the wording ends: 〜の向上. */
export function bareNoun(text: string): Range | null {
  if (!isJapaneseText(text)) return namesPerson(text) ? null : tail(text, bareEnPattern);
  if (!endsInBareNoun(text) || measureMovesPattern.test(wordingOfText(text).wording)) return null;
  return tail(text, bareEndPattern);
}

/**
 * Signs of someone: 者, 員, 民, 師 and the like, families and groups, the district as its people.
 * Far wider than the word sets, since only the lack of all of them says anything.
 */
const someonePattern = new RegExp(alternatives`
    [者員民客親徒師娘孫友誰私僕皆]|[人子家生団隊会校店社課局班](?=[がはもにのとをか、たど]|$)
    (?:さん|たち|みんな|だれ|ひとり|われ|同士|仲間|世代|地区|集落|世帯|夫婦|研究生|庁内|役所|役場|職階|担当|町が|市が|村が|[姿層]が)
  `);
const someoneEnPattern = new RegExp(
  alternatives`
    \b(?:${alternatives`
      residents?|citizens?|people|staff|officers?|employees?|famil(?:y|ies)|child(?:ren)?
      parents?|pupils?|students?|youth|young|elderly|older|farmers?|businesses|managers?|teams?
      we|us|members?|neighbou?rs?|visitors?|users?|volunteers?|departments?|everyone|groups?
      owners?|drivers?|women|men
    `})\b
  `,
  'i',
);

/** Is anyone named, so that one can see whose change it is? */
export function namesPerson(text: string): boolean {
  const folded = foldWidth(text);
  if (!isJapaneseText(text)) return someoneEnPattern.test(folded);
  if (someonePattern.test(folded)) return true;
  return scannerFor()
    .scan(folded)
    .hits.some(({ concepts }) => concepts.some(({ kind }) => kind === 'actor' || kind === 'staff'));
}

/** Is a figure what the text is about: 回答率が上がっている, 待ち時間が半分になる? */
export function isAboutFigure(text: string): boolean {
  return (
    readFigures(text).length > 0 ||
    /(?:率|数|割合|件|時間|日数|費|額|量|残高|満足度|認知度|スコア|得点)[がはも]/.test(
      foldWidth(text),
    )
  );
}
