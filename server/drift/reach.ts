/** How far an outcome reaches, what that says about a chain of stages. */
import { headOfChange } from './head';
import type { ConceptKind } from './lexicon';
import { type Hit, type OwnWords, type Scan, scannerFor } from './scan';

/** 0 inside the town hall, 1 the town hall in contact with residents, 2 residents or the area. */
export type Reach = 0 | 1 | 2;

/** Processes in which the town hall meets residents. */
const contactConcepts = ['listening', 'going out', 'cooperation'];
/** Processes that need no resident: inside the town hall they stay inside. */
const neutral = new Set([
  'dialogue',
  'challenge',
  'trust',
  'cooperation',
  'participation',
  'learning',
  'diversity',
  'handing down',
  'listening',
  'pride',
  'attractiveness',
]);

const trade =
  /(?:親方|職人|漁師|農家|店主|船主|蔵元)[^、。が]{0,8}若手|若手の?(?:漁師|農家|職人|店主)|若手[^。]*自分の(?:船|店|畑|山|工房)/;

const has = (hit: Hit, kind: ConceptKind) => hit.concepts.some((concept) => concept.kind === kind);

/** The reach of one outcome, told from its words: who changes, who else is there. */
export function reach(text: string, own?: OwnWords): Reach {
  const scan = scannerFor(own).scan(text);
  const of = (kind: ConceptKind) => scan.hits.filter((hit) => has(hit, kind));
  // 親方と組んだ若手: the young of a trade, not of the town hall.
  const isOfTrade = trade.test(scan.text);
  const staff = of('staff').filter(
    ({ start, end }) => !(isOfTrade && scan.text.slice(start, end) === '若手'),
  );
  const actors = of('actor').filter((hit) => !has(hit, 'staff'));
  const inward = of('inward').filter((hit) => !has(hit, 'field') && !has(hit, 'process'));
  const contact = contactConcepts.some((id) => scan.concepts.has(id));
  const subject = lastSubject(scan);
  if (subject === 'actor') return 2;
  if (staff.length > 0) return actors.length > 0 || contact || outside(scan) ? 1 : 0;
  if (subject === 'inward') return actors.length > 0 ? 1 : 0;
  if (actors.length > 0) return 2;
  const civic = of('process').some((hit) => hit.concepts.some(({ id }) => !neutral.has(id)));
  const field = of('field').some((hit) => !has(hit, 'inward') && !has(hit, 'money'));
  if (inward.length > 0) return 0;
  if (field || civic) return 2;
  return of('money').length > 0 || of('process').length > 0 ? 0 : 2;
}

/** Words that place staff outside the town hall. */
function outside(scan: Scan): boolean {
  return /地域|まち|集落|地区|現場|窓口|暮らし/.test(scan.text);
}

/** What the head of change is: a public actor, an inward matter or money, or neither. */
function lastSubject(scan: Scan): 'actor' | 'inward' | undefined {
  const head = headOfChange(scan.text);
  if (!head) return undefined;
  const hits = scan.hits.filter((hit) => hit.start >= head.start && hit.end <= head.end);
  const last = hits.at(-1);
  if (!last) return undefined;
  // 職員と住民が: both.
  const beside = scan.hits.find((hit) => hit.end === head.start - 1);
  const joint = beside !== undefined && scan.text[head.start - 1] === 'と' && has(beside, 'staff');
  if (joint || hits.some((hit) => has(hit, 'staff'))) return undefined;
  if (has(last, 'actor')) return 'actor';
  const matter = has(last, 'inward') || has(last, 'money');
  return matter && !has(last, 'field') && !has(last, 'process') ? 'inward' : undefined;
}

/** What the outcomes of a plan's stages reach. */
export interface ChainJudgement {
  /** Reach of every outcome, stage by stage. */
  levels: Reach[][];
  /** No outcome of any stage reaches residents or the area. */
  inwardOnly: boolean;
  /** Indices of stages that leap from inside the town hall to residents, with nothing between. */
  jumps: number[];
  /** The last stage reaches less far than the first. */
  falls: boolean;
}

/** Judges the outcomes of the stages, in their order. Stages without outcomes are passed over. */
export function judgeChain(stages: readonly (readonly string[])[], own?: OwnWords): ChainJudgement {
  const levels = stages.map((stage) => stage.map((outcome) => reach(outcome, own)));
  const filled = levels.flatMap((stage, index) => (stage.length > 0 ? [index] : []));
  const highest = (index: number) => Math.max(...(levels[index] as Reach[]));
  const lowest = (index: number) => Math.min(...(levels[index] as Reach[]));
  const jumps = filled.filter((index, at) => {
    const before = filled[at - 1];
    if (before === undefined || highest(before) > 0 || lowest(index) < 2) return false;
    return !sharesTopic(
      stages[before] as readonly string[],
      stages[index] as readonly string[],
      own,
    );
  });
  const first = filled[0];
  const last = filled.at(-1);
  return {
    levels,
    inwardOnly: filled.length > 0 && !levels.flat().includes(2),
    jumps,
    falls: first !== undefined && last !== undefined && highest(last) < highest(first),
  };
}

function sharesTopic(a: readonly string[], b: readonly string[], own?: OwnWords): boolean {
  const topics = (texts: readonly string[]) =>
    new Set(
      texts.flatMap((text) =>
        scannerFor(own)
          .scan(text)
          .hits.flatMap((hit) => hit.concepts)
          .filter(({ kind }) => kind === 'field' || kind === 'process' || kind === 'inward')
          .map(({ id }) => id),
      ),
    );
  const first = topics(a);
  return [...topics(b)].some((id) => first.has(id));
}
