/** What the score card looks at in an outcome, each thing found once. */
import type { ScannedContext } from './context';
import { type Head, headOfChange } from './head';
import type { ConceptKind } from './lexicon';
import type { Hit } from './scan';

/** Hits by where their concepts occur as well: in the vision, else in sheets 2–5, else nowhere. */
export interface PlacedHits {
  readonly vision: readonly Hit[];
  readonly upstream: readonly Hit[];
  readonly unknown: readonly Hit[];
}

/** An outcome and what it is held against. */
export interface Outcome {
  readonly context: ScannedContext;
  /** After NFKC, without white space: what the offsets of the hits count in. */
  readonly text: string;
  readonly all: readonly Hit[];
  /** Kanji and runs of the outcome that tell a topic. */
  readonly kanji: ReadonlySet<string>;
  readonly runs: ReadonlySet<string>;
  readonly head: Head | undefined;
  /** The words of the head; empty without one. */
  readonly phrase: string;
  readonly headHits: readonly Hit[];
  /** People of the place, those of the town hall among them. */
  readonly actors: readonly Hit[];
  readonly staff: readonly Hit[];
  readonly processes: PlacedHits;
  readonly fields: PlacedHits;
  /** Matters of the town hall itself. */
  readonly inward: readonly Hit[];
  readonly money: readonly Hit[];
}

/** Reads an outcome: its words by what they are, where else they occur, and what changes. */
export function readOutcome(outcome: string, context: ScannedContext): Outcome {
  const scan = context.scanner.scan(outcome);
  const { text, hits: all, kanji, runs } = scan;
  const head = headOfChange(text);
  const of = (kind: ConceptKind) => all.filter((hit) => isOf(hit, kind));
  const strangers = of('outsider').filter(
    (hit) => !isKnown(hit, 'outsider', context) && !isLeft(hit, text),
  );
  // 役所の書類を読める受講者の割合: what stands before those who are counted is what they do.
  const from = text.search(counted);
  const staff = of('staff').filter((hit) => hit.start > from);
  const actors = of('actor').filter(
    (hit) =>
      !isFromOutside(hit, strangers, text) &&
      // 試験を受ける人: beside staff, anybody is one of them.
      !(staff.length > 0 && anybody.test(text.slice(hit.start, hit.end))),
  );
  const fields = placed(of('field'), 'field', context);
  const isInward = (hit: Hit) =>
    !isOf(hit, 'process') &&
    hit.start > from &&
    (!isOf(hit, 'field') || (staff.length > 0 && fields.unknown.includes(hit))) &&
    (staff.length > 0 || !hit.weak) &&
    !isOwnedByPublic(hit, actors, text) &&
    !(staff.length === 0 && isDoneByPublic(hit, actors, text));
  return {
    context,
    text,
    all,
    kanji,
    runs,
    head,
    phrase: head ? text.slice(head.start, head.end) : '',
    headHits: head ? all.filter((hit) => hit.start >= head.start && hit.end <= head.end) : [],
    actors,
    staff,
    processes: placed(of('process'), 'process', context),
    fields,
    inward: of('inward').filter(isInward),
    money: of('money').filter((hit) => !fields.vision.includes(hit)),
  };
}

/** Has the word a concept of this kind? */
export function isOf(hit: Hit, kind: ConceptKind): boolean {
  return hit.concepts.some((concept) => concept.kind === kind);
}

/** Has the word a concept of this kind that is one of these? */
export function isAmong(hit: Hit, kind: ConceptKind, ids: ReadonlySet<string>): boolean {
  return hit.concepts.some((concept) => concept.kind === kind && ids.has(concept.id));
}

/** Does a concept of this kind occur in the vision or in sheets 2–5 as well? */
export function isKnown(hit: Hit, kind: ConceptKind, { sides }: ScannedContext): boolean {
  return isAmong(hit, kind, sides.vision.concepts) || isAmong(hit, kind, sides.upstream.concepts);
}

function placed(hits: readonly Hit[], kind: ConceptKind, { sides }: ScannedContext): PlacedHits {
  const vision = hits.filter((hit) => isAmong(hit, kind, sides.vision.concepts));
  const others = hits.filter((hit) => !vision.includes(hit));
  const upstream = others.filter((hit) => isAmong(hit, kind, sides.upstream.concepts));
  return { vision, upstream, unknown: others.filter((hit) => !upstream.includes(hit)) };
}

/** People who are counted by what they do; not those of the town hall. */
const counted = /[るたい](?!職員|担当|管理)[^、がはを]{0,5}[人者民帯親子徒]の(?:割合|増加|減少)/;

const anybody = /^(?:人|人々|みんな|一人)$/;

/** Outsiders this close before a person are who that person is: 市外から来る人, 都会の人. */
const fromOutside = /^(?:から|の|に住む)?[^、。がはもを]{0,5}$/;

/** Outside only to be left or to be measured by: 町外まで行かずに, 都会から戻った, 全国平均. */
const left = new RegExp(
  [
    '^(?:の?平均|並|水準)',
    '^[にへ](?:出|進学|就職|行|移)',
    '^から(?:来|移|越)[^。]*(?:住|暮ら|加わ|入り|続け|残)',
    '^[^、]{0,6}(?:[へに]|まで)[^、]*(?:ず|なく|ない)',
    '^から[^、]*[戻帰]',
  ].join('|'),
);

/** Is the outside that the word names left behind or measured by? */
export function isLeft(hit: Hit, text: string): boolean {
  return left.test(text.slice(hit.end));
}

/** 観光客, 市外から来る人: no person of the place. */
function isFromOutside(hit: Hit, strangers: readonly Hit[], text: string): boolean {
  return strangers.some(
    (stranger) =>
      stranger === hit ||
      (stranger.end <= hit.start && fromOutside.test(text.slice(stranger.end, hit.start))),
  );
}

/** What people outside of the town hall do and have too. */
const everybodys = new Set([
  'workload',
  'efficiency',
  'personnel',
  'motivation',
  'capacity',
  'training',
  'information systems',
]);

/** 親が残業を減らしている, 弱視の人が出勤している: the matter is theirs. */
function isDoneByPublic(hit: Hit, actors: readonly Hit[], text: string): boolean {
  if (!isAmong(hit, 'inward', everybodys)) return false;
  return actors.some(
    (actor) =>
      !isOf(actor, 'staff') &&
      actor.end <= hit.start &&
      /^(?:たち|同士|どうし)?[がはも]/.test(text.slice(actor.end)),
  );
}

/** 住民の会議, 子どもたちの机: not the town hall's. */
function isOwnedByPublic(hit: Hit, actors: readonly Hit[], text: string): boolean {
  const before = text.slice(0, hit.start);
  return actors.some(
    (actor) => !isOf(actor, 'staff') && /^(?:たち|同士|どうし)?の$/.test(before.slice(actor.end)),
  );
}
