/** The score card: does an outcome drift from the vision? Every row maps to one sentence. */
import { isTooAbstract, type Prepared, type Where } from './context';
import { type Head, headOfChange } from './head';
import type { ConceptKind } from './lexicon';
import { POINTS, type ReasonCode } from './points';
import type { Hit, Scan } from './scan';

/** One row of the score card that counted: what a message needs to say why. */
export interface Reason {
  code: ReasonCode;
  /** Above zero: toward drift. */
  points: number;
  /** The words of the outcome that counted, as found after NFKC. */
  words: string[];
  /** Where they were found as well; absent where they were looked for and not found. */
  where?: Where;
  /** Ids of the concepts of these words. */
  concepts: string[];
}

export interface DriftJudgement {
  score: number;
  level: 'warning' | 'hint' | null;
  /** Strongest first: drift before hold. */
  reasons: Reason[];
}

/** Score of an outcome about which nothing is known. */
const START = 1;
const WARN_FROM = 4;
const HINT_FROM = 2;
const MOST = 2;

/** Inward concepts that never are the end of a story. */
const OFFICE = new Set([
  'paperwork',
  'premises',
  'information systems',
  'procurement',
  'complaints and audit',
  'personnel',
  'recruiting',
  'staff welfare',
]);

const MEASURE =
  /(?:率|数|割合|額|時間|面積|速さ|回数|件数|倍率|順位|年齢|満足度|[高低短長]さ)(?=[がはのも]|$)/;
const SCENE =
  /(?:姿|光景|場面|関係|話題|集まり|考え|視点|思い|気持ち|習慣|機会|一日|(?<=[のるたい])(?:場|例|輪|話|目|声))$/;
/** Those who call, ask or come become fewer: relief for the town hall. */
const FEWER_CALLS =
  /(?:電話|来庁|問い?合わ?せ|相談|苦情|申し出|窓口|対応)[^、。がは]{0,4}[がは](?:減|なくな|少な)/;
/** What may follow a person at the end of a head: 職員たち, 職員の多く. */
const AFTER_PERSON =
  /^(?:たち|達|ら|さん|自身|同士|どうし|全員|の(?:多く|側|一人|全員|ほとんど|一部))?$/;

/** Outsiders this close before a person are who that person is: 市外から来る人, 都会の人. */
const FROM_OUTSIDE = /^(?:から|の|に住む)?[^、。がはもを]{0,5}$/;
/** Outside only to be left or to be measured by: 町外まで行かずに, 都会から戻った, 全国平均. */
const LEFT =
  /^(?:の?平均|並|水準)|^[にへ](?:出|進学|就職|行|移)|^から(?:来|移|越)[^。]*(?:住|暮ら|加わ|入り|続け|残)|^[^、]{0,6}(?:[へに]|まで)[^、]*(?:ず|なく|ない)|^から[^、]*[戻帰]/;
/** A thing at the end of a head: a facility's own state is nobody's change. */
const THING =
  /(?:建物|壁|屋根|舗装|駐車場|トイレ|設備|機械|機器|器具|看板|車体|車両|衣装|[棚机券袋箱]|椅子|いす|デザイン|ロゴ|マーク|飾り|倉庫|玄関|レジ|システム|画面|サイト|ページ|アプリ|ポスター|チラシ|パンフレット|名前|敷地|面積|在庫|の[色形名幅])$/;
/** The predicate of a thing renewed, whatever the thing. */
const RENEWED =
  /(?:新しく|立派に|豪華に|最新[^、。]*に|おしゃれに)な(?:る|った|っている)$|(?:建て替え|塗り替え|塗ら|改装さ|統一さ)[らされ]*(?:る|た|ている)$/;
/** A count of things, or of heads that are only counted. */
const COUNT = /(?:[部台本枚室棟]|品目|店舗?|出[店展]|予約|契約|販売|来[場館園]者|入場者)数$/;

const has = (hit: Hit, kind: ConceptKind) => hit.concepts.some((c) => c.kind === kind);
const within = (hit: Hit, kind: ConceptKind, ids: ReadonlySet<string>) =>
  hit.concepts.some((c) => c.kind === kind && ids.has(c.id));
const distinct = (hits: readonly Hit[]) => new Set(hits.map((hit) => hit.word)).size;

class ScoreCard {
  readonly reasons: Reason[] = [];
  private readonly scan: Scan;
  private readonly head: Head | undefined;
  private readonly headHits: readonly Hit[];
  private readonly actors: readonly Hit[];
  private readonly staff: readonly Hit[];
  private readonly process: readonly Hit[];
  private astray = false;

  constructor(
    outcome: string,
    private readonly ctx: Prepared,
  ) {
    this.scan = ctx.scanner.scan(outcome);
    const head = headOfChange(this.scan.text);
    this.head = head;
    this.headHits = head
      ? this.scan.hits.filter((hit) => hit.start >= head.start && hit.end <= head.end)
      : [];
    this.actors = this.of('actor').filter((hit) => !this.fromOutside(hit));
    this.staff = this.of('staff');
    this.process = this.of('process');
    this.fill();
  }

  private of(kind: ConceptKind): Hit[] {
    return this.scan.hits.filter((hit) => has(hit, kind));
  }

  /** 観光客, 市外から来る人: no person of the place. */
  private fromOutside(hit: Hit): boolean {
    const visitors = this.of('outsider').filter(
      (h) => !this.known(h, 'outsider') && !LEFT.test(this.scan.text.slice(h.end)),
    );
    return visitors.some(
      (h) =>
        h === hit ||
        (h.end <= hit.start && FROM_OUTSIDE.test(this.scan.text.slice(h.end, hit.start))),
    );
  }

  private known(hit: Hit, kind: ConceptKind): boolean {
    const { vision, upstream } = this.ctx.sides;
    return within(hit, kind, vision.concepts) || within(hit, kind, upstream.concepts);
  }

  private add(code: ReasonCode, hits: readonly Hit[], units = 1, where?: Where): void {
    const concepts = [...new Set(hits.flatMap((hit) => hit.concepts.map((c) => c.id)))];
    this.addWords(code, [...new Set(hits.map((hit) => hit.word))], units, where, concepts);
  }

  private addWords(
    code: ReasonCode,
    words: string[],
    units: number,
    where?: Where,
    concepts: string[] = [],
  ): void {
    if (units <= 0) return;
    const points = POINTS[code] * Math.min(MOST, units);
    this.reasons.push({ code, points, words, where, concepts });
  }

  private fill(): void {
    const { vision, upstream } = this.ctx.sides;
    const fields = this.of('field');
    const inVision = fields.filter((hit) => within(hit, 'field', vision.concepts));
    const rest = fields.filter((hit) => !inVision.includes(hit));
    const inUpstream = rest.filter((hit) => within(hit, 'field', upstream.concepts));
    const unknown = rest.filter((hit) => !inUpstream.includes(hit));

    const insider = this.staff.length > 0;
    const inward = this.of('inward').filter(
      (hit) =>
        !has(hit, 'process') &&
        (!has(hit, 'field') || (insider && unknown.includes(hit))) &&
        (insider || !hit.weak) &&
        !this.ownedByPublic(hit),
    );
    const money = this.of('money').filter((hit) => !inVision.includes(hit));
    const closed = this.inwardRows(inward, money);
    const topic = unknown.filter((hit) => !hit.weak && ![...inward, ...money].includes(hit));
    const isNew = this.topicRows(topic, unknown, [...inVision, ...inUpstream]);
    const others = this.staff.length + (this.astray ? 0 : this.actors.length + this.process.length);
    if (!others) this.add('nobody', []);
    if (MEASURE.test(this.scan.text)) this.add('measure', []);
    if (closed) return;
    this.processRows(isNew);
    this.overlapRows();
    const last = this.headHits.at(-1);
    if (last && has(last, 'staff') && this.endsHead(last)) this.add('staff-changes', [last]);
    const head = this.head;
    if (head && SCENE.test(this.scan.text.slice(head.start, head.end))) this.add('scene', []);
    if (isNew) return;
    const solid = inVision.filter((hit) => !hit.weak);
    const settings = inVision.filter((hit) => hit.weak);
    this.add('field-in-vision', solid, distinct(solid), 'vision');
    this.add('setting-in-vision', settings, distinct(settings), 'vision');
    const above = inUpstream.filter((hit) => !hit.weak);
    const around = inUpstream.filter((hit) => hit.weak);
    this.add('field-in-upstream', above, distinct(above), 'upstream');
    this.add('setting-in-upstream', around, distinct(around), 'upstream');
    if (this.actors.length) this.add('actor', this.actors);
  }

  /** 住民の会議, 子どもたちの机: not the town hall's. */
  private ownedByPublic(hit: Hit): boolean {
    const before = this.scan.text.slice(0, hit.start);
    return this.actors.some(
      (actor) => !has(actor, 'staff') && /^(?:たち|同士|どうし)?の$/.test(before.slice(actor.end)),
    );
  }

  /** Is `hit` what the head is about, and not only a part of its modifier? */
  private endsHead(hit: Hit): boolean {
    return (
      this.head !== undefined && AFTER_PERSON.test(this.scan.text.slice(hit.end, this.head.end))
    );
  }

  /** Rows on the town hall's own matters, money, fame, things. Returns: is the head one of them? */
  private inwardRows(inward: readonly Hit[], money: readonly Hit[]): boolean {
    const bridged = (hit: Hit) =>
      [...this.ctx.vision, ...this.ctx.upstream].some(
        (line) =>
          within(hit, 'inward', line.concepts) &&
          line.hits.some((h) => has(h, 'actor') || has(h, 'process') || has(h, 'field')),
      );
    const office = inward.filter((hit) => hit.concepts.some((c) => OFFICE.has(c.id)));
    const fewer = FEWER_CALLS.exec(this.scan.text);
    const calls = this.scan.hits.filter(
      (hit) => fewer && hit.end > fewer.index && hit.start < fewer.index + fewer[0].length,
    );
    const headOffice = calls.length
      ? calls
      : this.headHits.filter((hit) => office.includes(hit) && !bridged(hit));
    const headMoney = this.headHits.filter((hit) => money.includes(hit));
    const last = this.headHits.at(-1);
    const headInward = last && inward.includes(last) && !bridged(last) && !headOffice.length;
    if (headInward) this.add('head-inward', [last]);
    if (headOffice.length) this.add('head-office', headOffice);
    if (headMoney.length) {
      const funded = headMoney.some((hit) => this.known(hit, 'money'));
      this.add(funded ? 'head-money-funded' : 'head-money', headMoney);
    }
    const elsewhere = [...new Set([...office, ...money])].filter((h) => !this.headHits.includes(h));
    this.add('office-word', elsewhere, elsewhere.length);
    const loose = inward.filter((hit) => !bridged(hit));
    this.add('inward', loose, loose.length);
    const tied = inward.filter(bridged);
    if (tied.length) this.add('bridged', tied, 1, 'upstream');
    this.astray = this.astrayRows();
    if (this.staff.length) {
      if (inward.length || MEASURE.test(this.scan.text)) this.add('staff-indicator', this.staff);
      if (!this.actors.length && !this.process.length && !this.of('field').length) {
        this.add('staff-only', this.staff);
      }
    }
    return headInward || headOffice.length + headMoney.length > 0 || this.astray;
  }

  /**
   * Rows on the right words with the wrong end: what changes is rank, gains of outsiders, a thing
   * or a count, and nobody of the place has a part in it. Returns: is it so?
   */
  private astrayRows(): boolean {
    const alone =
      !this.actors.some(
        (hit) => hit.concepts.some((c) => c.id !== 'businesses') || this.known(hit, 'actor'),
      ) &&
      !this.process.some(
        (hit) => this.known(hit, 'process') && hit.concepts.every((c) => c.id !== 'attractiveness'),
      );
    let astray = false;
    for (const kind of ['fame', 'outsider'] as const) {
      const hits = this.of(kind).filter(
        (h) =>
          !this.known(h, kind) &&
          !this.known(h, 'field') &&
          !(kind === 'outsider' && LEFT.test(this.scan.text.slice(h.end))),
      );
      const inHead = hits.filter((hit) => this.headHits.includes(hit));
      if (inHead.length && kind === 'fame') this.add('head-fame', inHead);
      else if (hits.length) this.add(kind, hits, alone ? MOST : 1);
      if (hits.length && (alone || (inHead.length && kind === 'fame'))) astray = true;
    }
    const { head } = this;
    if (!head || !alone || this.staff.length || astray) return astray;
    const phrase = this.scan.text.slice(head.start, head.end);
    const thing = (THING.exec(phrase) ?? COUNT.exec(phrase))?.[0];
    const named = [...this.ctx.vision, ...this.ctx.upstream].some(
      (line) => thing !== undefined && line.text.includes(thing),
    );
    if ((!thing || named) && !RENEWED.test(this.scan.text)) return false;
    const concepts = this.headHits.flatMap((hit) => hit.concepts.map((c) => c.id));
    this.addWords('head-thing', [phrase], 1, undefined, [...new Set(concepts)]);
    return true;
  }

  /** Rows on new policy fields. Returns: is the topic itself new? */
  private topicRows(topic: readonly Hit[], unknown: readonly Hit[], held: readonly Hit[]): boolean {
    const solid = held.filter((hit) => !hit.weak);
    if (topic.length === 0) {
      if (unknown.length && held.length === 0) this.add('new-setting', unknown);
      return false;
    }
    if (held.length === 0) this.add(this.faint(topic) ? 'new-word' : 'new-field', topic);
    else if (solid.length === 0) {
      const concepts = new Set(topic.flatMap((hit) => hit.concepts));
      this.add('new-field-in-setting', topic, Math.min(distinct(topic), concepts.size));
    } else if (distinct(topic) > distinct(solid)) this.add('mostly-new-field', topic);
    return solid.length === 0;
  }

  /** One new word, and a vision that names no field itself: little to hold it against. */
  private faint(topic: readonly Hit[]): boolean {
    const named = this.ctx.vision.some((line) =>
      line.hits.some((hit) => !hit.weak && has(hit, 'field')),
    );
    return !named && distinct(topic) === 1;
  }

  private processRows(isNew: boolean): void {
    const { vision, upstream } = this.ctx.sides;
    const inVision = this.process.filter((hit) => within(hit, 'process', vision.concepts));
    const rest = this.process.filter((hit) => !inVision.includes(hit));
    const inUpstream = rest.filter((hit) => within(hit, 'process', upstream.concepts));
    if (isNew) {
      const known = [...inVision, ...inUpstream];
      if (known.length) {
        this.add(
          'process-beside-new',
          known,
          distinct(known),
          inVision.length ? 'vision' : 'upstream',
        );
      }
      return;
    }
    this.add('process-in-vision', inVision, distinct(inVision), 'vision');
    this.add('process-in-upstream', inUpstream, distinct(inUpstream), 'upstream');
    const others = rest.filter((hit) => !inUpstream.includes(hit));
    if (others.length) this.add('process', others);
  }

  /** Words and uncommon kanji shared with sheets 2–5: local words no lexicon holds. */
  private overlapRows(): void {
    const { upstream } = this.ctx.sides;
    const telling = (run: string) =>
      /[ァ-ヺ]/.test(run) || [...run].some((c) => this.scan.kanji.has(c));
    const runs = [...this.scan.runs].filter((run) => upstream.runs.has(run) && telling(run));
    if (runs.length) this.addWords('word-in-upstream', runs, 1, 'upstream');
    const kanji = [...this.scan.kanji].filter((c) => upstream.kanji.has(c));
    this.addWords('kanji-in-upstream', kanji, kanji.length, 'upstream');
  }
}

/**
 * Judges one outcome against the context: warning on positive evidence of drift, hint where the
 * evidence of a link is missing, null otherwise.
 */
export function judgeDrift(outcome: string, ctx: Prepared): DriftJudgement {
  if (isTooAbstract(ctx)) return { score: 0, level: null, reasons: [] };
  const { reasons } = new ScoreCard(outcome, ctx);
  reasons.sort((a, b) => b.points - a.points);
  const score = START + reasons.reduce((sum, reason) => sum + reason.points, 0);
  const evident = reasons.some(({ code, points }) => points >= 2 || EVIDENCE.has(code));
  if (score >= WARN_FROM && evident) return { score, level: 'warning', reasons };
  return { score, level: score >= HINT_FROM ? 'hint' : null, reasons };
}

/** Rows of one point that are evidence of drift by themselves; the others only tip the scale. */
const EVIDENCE: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'new-field-in-setting',
  'head-inward',
  'office-word',
  'inward',
  'staff-only',
]);
