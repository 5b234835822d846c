import type { ScannedContext } from './context';
import { conceptsOf, type Evidence, each, every, fact, plain, some } from './evidence';
import { isKnown, isOf, type Outcome, readOutcome } from './outcome';
import type { Hit } from './scan';
import {
  distinct,
  type OwnMatters,
  ownMattersOf,
  staffAtHead,
  type Topic,
  topicOf,
  type WrongEnd,
  wrongEndOf,
} from './subject';

/** What the rows look at. */
export interface ScoreContext extends Outcome {
  readonly topic: Topic;
  readonly own: OwnMatters;
  readonly end: WrongEnd;
  /** The town hall's own matters, money or a wrong end stand in the head: nothing holds it then. */
  readonly isClosed: boolean;
}

/** All that the rows of the score card ask of an outcome, read once. */
export function scoreContextOf(text: string, prepared: ScannedContext): ScoreContext {
  const outcome = readOutcome(text, prepared);
  const own = ownMattersOf(outcome);
  const end = wrongEndOf(outcome);
  const inHead = [own.headInward, own.headOffice, own.headMoney];
  const isClosed = end.isAstray || inHead.some((hits) => hits.length > 0);
  return { ...outcome, topic: topicOf(outcome), own, end, isClosed };
}

/** A row of the score card: when it counts, and by how much. Plus points drift, minus points hold. */
interface Row {
  readonly points: number;
  /** What counts in this outcome; null where the row says nothing of it. */
  readonly hits: (context: ScoreContext) => Evidence | null;
  /** Evidence of drift by itself though it has one point; the others only tip the scale. */
  readonly isEvident: boolean;
}

const row = (points: number, hits: Row['hits'], isEvident = false): Row => ({
  points,
  hits,
  isEvident,
});

const solid = (hits: readonly Hit[]) => hits.filter((hit) => !hit.weak);
const weak = (hits: readonly Hit[]) => hits.filter((hit) => hit.weak);

const measure =
  /(?:率|数|割合|額|時間|面積|速さ|回数|件数|倍率|順位|年齢|満足度|[高低短長]さ)(?=[がはのも]|$)/;
const scene = new RegExp(
  '(?:姿|光景|場面|関係|話題|集まり|考え|視点|思い|気持ち|習慣|機会|一日' +
    '|(?<=[のるたい])(?:場|例|輪|話|目|声))$',
);

/** A row on what holds an outcome: of use only where no wrong head has decided. */
const holding =
  (hits: Row['hits']): Row['hits'] =>
  (context) =>
    context.isClosed ? null : hits(context);
/** The same, and only where the topic itself is known. */
const known = (hits: Row['hits']): Row['hits'] =>
  holding((context) => (context.topic.isNew ? null : hits(context)));

/**
 * The score card. Its points are guided by a logistic fit on the development set, cross-validated
 * by document, then rounded by hand.
 */
export const scoreRows = {
  /** What changes is another matter of the town hall (workload, training …). */
  'head-inward': row(1, ({ own }) => some(own.headInward), true),
  /** What changes is paperwork, premises, systems, personnel … and nothing upstream bridges it. */
  'head-office': row(2, ({ own }) => some(own.headOffice)),
  /** What changes is money, of which vision or sheets 2–5 speak too. */
  'head-money-funded': row(1, (context) =>
    isFunded(context) ? some(context.own.headMoney) : null,
  ),
  /** What changes is money, and neither vision nor sheets 2–5 speak of money. */
  'head-money': row(3, (context) => (isFunded(context) ? null : some(context.own.headMoney))),
  /** Paperwork, premises, money elsewhere in the outcome. */
  'office-word': row(2, ({ own }) => every(own.elsewhere)),
  /** Matters of the town hall itself that nothing upstream bridges. */
  inward: row(1, ({ own }) => every(own.loose), true),
  /** Nothing but matters of the town hall: no person of the place, no process, no known field. */
  'inward-alone': row(1, (context) => (isInwardAlone(context) ? some(context.own.loose) : null)),
  bridged: row(-1, ({ own }) => some(own.tied, 'upstream')),
  /** What changes is rank or attention. */
  'head-fame': row(2, ({ end }) => some(end.headFame)),
  /** Rank elsewhere in it; twice where nobody of the place has a part in it. */
  fame: row(1, ({ end }) =>
    end.headFame.length > 0 ? null : some(end.fame, undefined, end.isAlone ? 2 : 1),
  ),
  /** Gains of outsiders; twice where nobody of the place has a part in it. */
  outsider: row(1, ({ end }) => some(end.outsiders, undefined, end.isAlone ? 2 : 1)),
  /** What changes is a thing of a facility, or a count of things, and nobody has a part in it. */
  'head-thing': row(2, ({ end, phrase, headHits }) =>
    end.isThing ? { ...plain([phrase]), concepts: conceptsOf(headHits) } : null,
  ),
  'staff-indicator': row(1, ({ staff, inward, text }) =>
    inward.length > 0 || measure.test(text) ? some(staff) : null,
  ),
  'staff-only': row(1, (context) => (namesStaffAlone(context) ? some(context.staff) : null), true),
  /** Only a setting is new (a school, a road). */
  'new-setting': row(1, ({ topic, fields }) =>
    topic.hits.length + topic.held.length === 0 ? some(fields.unknown) : null,
  ),
  /** One new word, and the vision names no field itself. */
  'new-word': row(2, ({ topic }) =>
    topic.held.length === 0 && topic.isFaint ? some(topic.hits) : null,
  ),
  /** Fields of the outcome occur nowhere in the vision or sheets 2–5. */
  'new-field': row(4, ({ topic }) =>
    topic.held.length === 0 && !topic.isFaint ? some(topic.hits) : null,
  ),
  /** The same, but a setting of the scene does occur there. */
  'new-field-in-setting': row(1, ({ topic }) => inSetting(topic), true),
  /** More fields are new than known. */
  'mostly-new-field': row(2, ({ topic }) =>
    topic.solid.length > 0 && distinct(topic.hits) > distinct(topic.solid)
      ? some(topic.hits)
      : null,
  ),
  /** No person and no civic process. */
  nobody: row(1, (context) => fact(namesNobody(context))),
  /** A figure changes (rate, number, time). */
  measure: row(1, ({ text }) => fact(measure.test(text))),
  'process-beside-new': row(-1, holding(besideNew)),
  'process-in-vision': row(
    -2,
    known(({ processes }) => each(processes.vision, 'vision')),
  ),
  'process-in-upstream': row(
    -2,
    known(({ processes }) => each(processes.upstream, 'upstream')),
  ),
  process: row(
    -2,
    known(({ processes }) => some(processes.unknown)),
  ),
  /** Words shared with sheets 2–5: local words no lexicon holds. */
  'word-in-upstream': row(-1, holding(sharedRuns)),
  /** Uncommon kanji shared with sheets 2–5. */
  'kanji-in-upstream': row(-1, holding(sharedKanji)),
  'staff-changes': row(
    -1,
    holding((context) => some(staffAtHead(context))),
  ),
  /** What goes is an ill of people, of which a line of sheets 2–5 tells already. */
  ill: row(-3, illTold),
  /** What changes is a scene, a relation, a voice. */
  scene: row(
    -2,
    holding(({ phrase }) => fact(scene.test(phrase))),
  ),
  'field-in-vision': row(
    -2,
    known(({ fields }) => each(solid(fields.vision), 'vision')),
  ),
  'setting-in-vision': row(
    -1,
    known(({ fields }) => each(weak(fields.vision), 'vision')),
  ),
  'field-in-upstream': row(
    -2,
    known(({ fields }) => each(solid(fields.upstream), 'upstream')),
  ),
  'setting-in-upstream': row(
    -1,
    known(({ fields }) => each(weak(fields.upstream), 'upstream')),
  ),
  actor: row(
    -2,
    known(({ actors }) => some(actors)),
  ),
};

export type ReasonCode = keyof typeof scoreRows;

/** The rows in the order in which they are told; of equal points the first comes first. */
export const rowsInOrder: readonly (Row & { readonly code: ReasonCode })[] = Object.entries<Row>(
  scoreRows,
).map(([code, row]) => ({ ...row, code: code as ReasonCode }));

function isFunded({ own, context }: ScoreContext): boolean {
  return own.headMoney.some((hit) => isKnown(hit, 'money', context));
}

function namesStaffAlone({ actors, processes, fields }: ScoreContext): boolean {
  return [actors, ...Object.values(processes), ...Object.values(fields)].every(
    (hits) => hits.length === 0,
  );
}

function isInwardAlone({ own, actors, processes, fields }: ScoreContext): boolean {
  const others = [actors, ...Object.values(processes), fields.vision, fields.upstream];
  return own.loose.length > 0 && others.every((hits) => hits.length === 0);
}

/** Those who only serve a wrong end are nobody. */
function namesNobody({ staff, actors, processes, end }: ScoreContext): boolean {
  if (staff.length > 0) return false;
  return end.isAstray || [actors, ...Object.values(processes)].every((hits) => hits.length === 0);
}

function inSetting({ hits, held, solid: firm }: Topic): Evidence | null {
  if (held.length === 0 || firm.length > 0) return null;
  const concepts = new Set(hits.flatMap((hit) => hit.concepts));
  return some(hits, undefined, Math.min(distinct(hits), concepts.size));
}

function besideNew({ topic, processes: { vision, upstream } }: ScoreContext): Evidence | null {
  if (!topic.isNew) return null;
  return each([...vision, ...upstream], vision.length > 0 ? 'vision' : 'upstream');
}

function illTold({ phrase, actors, staff, context }: ScoreContext): Evidence | null {
  const [word] = /不安|心配|悩み|孤立|不便/.exec(phrase) ?? [];
  if (!word || !actors[0] || staff[0]) return null;
  const isTold = context.upstream.some(
    ({ text, hits }) => text.includes(word) && hits.some((hit) => isOf(hit, 'actor')),
  );
  return isTold ? plain([word], 'upstream') : null;
}

function sharedRuns({ runs, kanji, context }: ScoreContext): Evidence | null {
  const isTelling = (run: string) => /[ァ-ヺ]/.test(run) || [...run].some((one) => kanji.has(one));
  const shared = [...runs].filter((run) => context.sides.upstream.runs.has(run) && isTelling(run));
  return shared.length > 0 ? plain(shared, 'upstream') : null;
}

function sharedKanji({ kanji, context }: ScoreContext): Evidence | null {
  const shared = [...kanji].filter((one) => context.sides.upstream.kanji.has(one));
  return shared.length > 0 ? plain(shared, 'upstream', shared.length) : null;
}
