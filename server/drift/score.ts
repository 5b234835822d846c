/** The score card: does an outcome drift from the vision? Every point maps to one sentence. */
import type { Prepared, Where } from './context';
import { headOfChange } from './head';
import type { ConceptEntry, ConceptKind } from './lexicon';
import type { Hit, Scan } from './scan';

export interface Reason {
  code: string;
  points: number;
  words: string[];
  where?: Where;
  concepts: string[];
}
export interface Judgement {
  score: number;
  level: 'warning' | 'hint' | null;
  reasons: Reason[];
}

const OFFICE = new Set([
  'PAPERWORK',
  'PREMISES',
  'SYSTEMS',
  'PROCUREMENT',
  'COMPLIANCE',
  'EVALUATION',
  'RECRUIT',
  'STAFFCARE',
]);
const has = (hit: Hit, kind: ConceptKind) => hit.concepts.some((c) => c.kind === kind);
const ids = (hits: readonly Hit[]) => [
  ...new Set(hits.flatMap((h) => h.concepts.map((c) => c.id))),
];

export function features(outcome: string, ctx: Prepared): Reason[] {
  const scan = ctx.scanner.scan(outcome);
  const { vision, upstream } = ctx.sides;
  const known = (id: string) => vision.concepts.has(id) || upstream.concepts.has(id);
  const out: Reason[] = [];
  const add = (code: string, points: number, hits: readonly Hit[], where?: Where) =>
    out.push({ code, points, words: hits.map((h) => h.word), where, concepts: ids(hits) });
  const head = headOfChange(scan.text);
  const inHead = (h: Hit) => head && h.start >= head.start && h.end <= head.end;
  const headHits = scan.hits.filter(inHead);
  const staff = scan.hits.filter((h) => has(h, 'staff'));
  const actors = scan.hits.filter((h) => has(h, 'actor'));
  const process = scan.hits.filter((h) => has(h, 'process'));
  const fields = scan.hits.filter((h) => has(h, 'field'));
  const pureInward = (h: Hit) =>
    has(h, 'inward') && !has(h, 'process') && (!has(h, 'field') || staff.length > 0);
  const inward = scan.hits.filter(pureInward);
  const office = inward.filter((h) => h.concepts.some((c) => OFFICE.has(c.id)));
  const money = scan.hits.filter((h) => has(h, 'money'));
  const bridged = (h: Hit) =>
    ctx.upstream.some(
      (line) =>
        h.concepts.some((c) => c.kind === 'inward' && line.concepts.has(c.id)) &&
        line.hits.some((x) => has(x, 'actor') || has(x, 'process') || has(x, 'field')),
    );
  const last = headHits.at(-1);
  const headOffice = headHits.filter((h) => office.includes(h) && !bridged(h));
  const headMoney = headHits.filter((h) => money.includes(h) && !fields.some((f) => f === h));
  const closed = headOffice.length > 0 || headMoney.length > 0;

  // fields: a word is supported when any of its field concepts occurs
  const supported = (h: Hit, set: ReadonlySet<string>) =>
    h.concepts.some((c) => c.kind === 'field' && set.has(c.id));
  const fv = fields.filter((h) => supported(h, vision.concepts));
  const fu = fields.filter(
    (h) => !supported(h, vision.concepts) && supported(h, upstream.concepts),
  );
  const fn = fields.filter(
    (h) => !supported(h, vision.concepts) && !supported(h, upstream.concepts),
  );
  if (fn.length && !fv.length && !fu.length) add('new-field', 4, fn);
  else if (fn.length) add('some-new-field', 1, fn);
  if (headOffice.length) add('head-office', 2, headOffice);
  if (headMoney.length && !known('FINANCE')) add('head-money', 2, headMoney);
  const other = [...office, ...money].filter((h) => !headHits.includes(h));
  if (other.length) add('office-word', other.length, other);
  const loose = inward.filter((h) => !bridged(h));
  if (loose.length) add('inward', Math.min(2, loose.length), loose);
  const tied = inward.filter(bridged);
  if (tied.length) add('bridged', -1, tied);
  if (staff.length && (inward.length || /率|数|割合|時間|満足度/.test(scan.text)))
    add('staff-indicator', 1, staff);
  if (staff.length && !actors.length && !process.length && !fields.length)
    add('staff-only', 1, staff);
  if (!closed) {
    if (fv.length)
      add(
        'field-in-vision',
        -3 *
          Math.min(
            2,
            new Set(
              fv.flatMap((h) =>
                h.concepts
                  .filter((c) => c.kind === 'field' && vision.concepts.has(c.id))
                  .map((c) => c.id),
              ),
            ).size,
          ),
        fv,
        'vision',
      );
    const p = (set: ReadonlySet<string>) =>
      process.filter((h) => h.concepts.some((c) => c.kind === 'process' && set.has(c.id)));
    const pv = p(vision.concepts);
    const pu = p(upstream.concepts).filter((h) => !pv.includes(h));
    if (pv.length) add('process-in-vision', -3 * Math.min(2, pv.length), pv, 'vision');
    if (pu.length) add('process-in-upstream', -2 * Math.min(2, pu.length), pu, 'upstream');
    const runsU = [...scan.runs].filter(
      (r) => upstream.runs.has(r) && ![...r].every((c) => !scan.kanji.has(c) && !/[ァ-ヺ]/.test(c)),
    );
    if (runsU.length)
      out.push({
        code: 'word-in-upstream',
        points: -2,
        words: runsU,
        where: 'upstream',
        concepts: [],
      });
    const kv = [...scan.kanji].filter((k) => vision.kanji.has(k));
    const ku = [...scan.kanji].filter((k) => upstream.kanji.has(k) && !vision.kanji.has(k));
    if (kv.length)
      out.push({
        code: 'kanji-in-vision',
        points: -Math.min(2, kv.length),
        words: kv,
        where: 'vision',
        concepts: [],
      });
    if (ku.length)
      out.push({
        code: 'kanji-in-upstream',
        points: -2 * Math.min(2, ku.length),
        words: ku,
        where: 'upstream',
        concepts: [],
      });
    const specific = actors.filter((h) =>
      h.concepts.some(
        (c) => c.kind === 'actor' && c.id !== 'RESIDENT' && vision.concepts.has(c.id),
      ),
    );
    if (specific.length) add('actor-of-vision', -1, specific, 'vision');
    if (actors.length) add('actor', -1, actors);
  }
  if (last && has(last, 'actor')) add('person-changes', -1, [last]);
  if (last && has(last, 'staff')) add('staff-changes', -2, [last]);
  else if (staff.length && (actors.length || process.length || fields.length))
    add('staff-with-public', -1, staff);
  return out;
}

export function judgeDrift(outcome: string, ctx: Prepared): Judgement {
  const reasons = features(outcome, ctx);
  const score = 2 + reasons.reduce((sum, r) => sum + r.points, 0);
  return { score, level: score > 3 ? 'warning' : score > 1 ? 'hint' : null, reasons };
}
