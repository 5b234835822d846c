/** What an outcome turns on: its topic, the town hall's own matters, rank, outsiders, a thing. */
import { isAmong, isKnown, isLeft, isOf, type Outcome } from './outcome';
import type { Hit, Scan } from './scan';

/** Inward concepts that never are the end of a story. */
const office = new Set([
  'paperwork',
  'premises',
  'information systems',
  'procurement',
  'complaints and audit',
  'personnel',
  'recruiting',
  'staff welfare',
]);

/** Those who call, ask or come become fewer: relief for the town hall. */
const fewerCalls =
  /(?:電話|来庁|問い?合わ?せ|相談|苦情|申し出|窓口|対応)[^、。がは]{0,4}[がは](?:減|なくな|少な)/;

/** What may follow a person at the end of a head: 職員たち, 職員の多く. */
const afterPerson =
  /^(?:たち|達|ら|さん|自身|同士|どうし|全員|の(?:多く|側|一人|全員|ほとんど|一部))?$/;

/** A thing at the end of a head: a facility's own state is nobody's change. */
const things = [
  '建物|壁|屋根|舗装|駐車場|トイレ|玄関|倉庫|敷地|面積',
  '設備|機械|機器|器具|看板|車体|車両|衣装|[棚机券袋箱]|椅子|いす|飾り|レジ|在庫',
  'デザイン|ロゴ|マーク|名前|の[色形名幅]',
  'システム|画面|サイト|ページ|アプリ|ポスター|チラシ|パンフレット',
];
const thing = new RegExp(`(?:${things.join('|')})$`);

/** The predicate of a thing renewed, whatever the thing. */
const renewed = new RegExp(
  [
    '(?:新しく|立派に|豪華に|最新[^、。]*に|おしゃれに)な(?:る|った|っている)$',
    '(?:建て替え|塗り替え|塗ら|改装さ|統一さ)[らされ]*(?:る|た|ている)$',
  ].join('|'),
);

/** A count of things, or of heads that are only counted. */
const count = /(?:[部台本枚室棟]|品目|店舗?|出[店展]|予約|契約|販売|来[場館園]者|入場者)数$/;

/** The fields that an outcome names and nothing upstream does. */
export interface Topic {
  readonly hits: readonly Hit[];
  /** Fields of the outcome that the vision or sheets 2–5 name too. */
  readonly held: readonly Hit[];
  /** Those of them that are no mere setting. */
  readonly solid: readonly Hit[];
  readonly isNew: boolean;
  /** One new word, and a vision that names no field itself: little to hold it against. */
  readonly isFaint: boolean;
}

/** What the outcome is about, and what of it the vision or something upstream names too. */
export function topicOf({ context, fields, inward, money }: Outcome): Topic {
  const hits = fields.unknown.filter((hit) => !hit.weak && ![...inward, ...money].includes(hit));
  const held = [...fields.vision, ...fields.upstream];
  const solid = held.filter((hit) => !hit.weak);
  return {
    hits,
    held,
    solid,
    isNew: hits.length > 0 && solid.length === 0,
    isFaint: distinct(hits) === 1 && !context.vision.some(namesField),
  };
}

function namesField({ hits }: Scan): boolean {
  return hits.some((hit) => !hit.weak && isOf(hit, 'field'));
}

/** The town hall's own matters in an outcome. */
export interface OwnMatters {
  /** In the head: paperwork, premises … and calls that become fewer. */
  readonly headOffice: readonly Hit[];
  readonly headMoney: readonly Hit[];
  /** Another matter of the town hall at the end of the head. */
  readonly headInward: readonly Hit[];
  /** Paperwork, premises, money outside of the head. */
  readonly elsewhere: readonly Hit[];
  /** Matters that nothing upstream ties to people, processes or fields; those that are tied. */
  readonly loose: readonly Hit[];
  readonly tied: readonly Hit[];
}

/** What of the outcome is about the town hall itself: its people, offices and money. */
export function ownMattersOf(outcome: Outcome): OwnMatters {
  const { inward, money, headHits } = outcome;
  const tied = inward.filter((hit) => isBridged(hit, outcome));
  const isTied = (hit: Hit) => tied.includes(hit);
  const offices = inward.filter((hit) => hit.concepts.some(({ id }) => office.has(id)));
  const calls = callsIn(outcome);
  const headOffice =
    calls.length > 0 ? calls : headHits.filter((hit) => offices.includes(hit) && !isTied(hit));
  const last = headHits.slice(-1).filter((hit) => inward.includes(hit) && !isTied(hit));
  return {
    headOffice,
    headMoney: headHits.filter((hit) => money.includes(hit)),
    headInward: headOffice.length > 0 ? [] : last,
    elsewhere: [...new Set([...offices, ...money])].filter((hit) => !headHits.includes(hit)),
    loose: inward.filter((hit) => !isTied(hit)),
    tied,
  };
}

function callsIn({ text, all }: Outcome): readonly Hit[] {
  const found = fewerCalls.exec(text);
  if (!found) return [];
  const end = found.index + found[0].length;
  return all.filter((hit) => hit.end > found.index && hit.start < end);
}

/** Does a line upstream name the matter together with people, a process or a field? */
function isBridged(hit: Hit, { context }: Outcome): boolean {
  const isTie = (line: Scan) =>
    isAmong(hit, 'inward', line.concepts) &&
    line.hits.some(
      (other) => isOf(other, 'actor') || isOf(other, 'process') || isOf(other, 'field'),
    );
  return context.vision.some(isTie) || context.upstream.some(isTie);
}

/** The right words with the wrong end: rank, gains of outsiders, a thing or a count. */
export interface WrongEnd {
  /** Nobody of the place has a part in it. */
  readonly isAlone: boolean;
  readonly fame: readonly Hit[];
  /** Those of them that stand in the head. */
  readonly headFame: readonly Hit[];
  readonly outsiders: readonly Hit[];
  /** The head is a thing or a count. */
  readonly isThing: boolean;
  /** What changes is one of these. */
  readonly isAstray: boolean;
}

/** Does the change end with nobody the town is there for: with fame, people from outside, or a thing? */
export function wrongEndOf(outcome: Outcome): WrongEnd {
  const { all, headHits, text, context } = outcome;
  const isAlone = isNobodysPart(outcome);
  const isNews = (hit: Hit, kind: 'fame' | 'outsider') =>
    isOf(hit, kind) && !isKnown(hit, kind, context) && !isKnown(hit, 'field', context);
  const fame = all.filter((hit) => isNews(hit, 'fame'));
  const headFame = fame.filter((hit) => headHits.includes(hit));
  const outsiders = all.filter((hit) => isNews(hit, 'outsider') && !isLeft(hit, text));
  const isTurned = headFame.length > 0 || (isAlone && fame.length + outsiders.length > 0);
  const isThing = !isTurned && isAlone && outcome.staff.length === 0 && isThingChanged(outcome);
  return { isAlone, fame, headFame, outsiders, isThing, isAstray: isTurned || isThing };
}

function isNobodysPart({ actors, processes, context }: Outcome): boolean {
  const isPerson = (hit: Hit) =>
    hit.concepts.some(({ id }) => id !== 'businesses') || isKnown(hit, 'actor', context);
  const isShared = (hit: Hit) => hit.concepts.every(({ id }) => id !== 'attractiveness');
  const known = [...processes.vision, ...processes.upstream];
  return !actors.some(isPerson) && !known.some(isShared);
}

/** Is the head a thing or a count that nothing upstream names, or a thing renewed? */
function isThingChanged({ head, phrase, text, context }: Outcome): boolean {
  if (!head) return false;
  const word = (thing.exec(phrase) ?? count.exec(phrase))?.[0];
  const names = (line: Scan) => word !== undefined && line.text.includes(word);
  const isNamed = context.vision.some(names) || context.upstream.some(names);
  return (word !== undefined && !isNamed) || renewed.test(text);
}

/** A person of the town hall who is what the head is about, not only a part of its modifier. */
export function staffAtHead({ head, headHits, text }: Outcome): readonly Hit[] {
  return headHits
    .slice(-1)
    .filter((hit) => isOf(hit, 'staff') && head && afterPerson.test(text.slice(hit.end, head.end)));
}

/** How many different words these are. */
export function distinct(hits: readonly Hit[]): number {
  return new Set(hits.map((hit) => hit.word)).size;
}
