/** The score card: does an outcome drift from the vision? Every row maps to one sentence. */
import { type EvidencePlace, isTooAbstract, type ScannedContext } from './context';
import { type ReasonCode, rowsInOrder, scoreContextOf } from './scoreRows';

/** One row of the score card that counted: what a message needs to say why. */
export interface Reason {
  readonly code: ReasonCode;
  /** Above zero: toward drift. */
  readonly points: number;
  /** The words of the outcome that counted, as found after NFKC. */
  readonly words: readonly string[];
  /** Where they were found as well; absent where they were looked for and not found. */
  readonly where?: EvidencePlace;
  /** Ids of the concepts of these words. */
  readonly concepts: readonly string[];
}

export interface DriftJudgement {
  readonly score: number;
  readonly level: 'warning' | 'hint' | null;
  /** Strongest first: drift before hold. */
  readonly reasons: readonly Reason[];
}

/** Score of an outcome about which nothing is known. */
const startScore = 1;
const warningFrom = 4;
const hintFrom = 2;
/** A row counts no more often than this, however many words it finds. */
const maxTimes = 2;

/**
 * Judges one outcome against the context: warning on positive evidence of drift, hint where the
 * evidence of a link is missing, null otherwise.
 */
export function judgeDrift(outcome: string, prepared: ScannedContext): DriftJudgement {
  if (isTooAbstract(prepared)) return { score: 0, level: null, reasons: [] };
  const reasons = reasonsOf(outcome, prepared);
  const score = reasons.reduce((sum, { points }) => sum + points, startScore);
  const isEvident = reasons.some(({ code, points }) => points >= 2 || evident.has(code));
  if (score >= warningFrom && isEvident) return { score, level: 'warning', reasons };
  return { score, level: score >= hintFrom ? 'hint' : null, reasons };
}

const evident = new Set(rowsInOrder.flatMap(({ code, isEvident }) => (isEvident ? [code] : [])));

/** The rows that count, the strongest first. */
function reasonsOf(outcome: string, prepared: ScannedContext): Reason[] {
  const context = scoreContextOf(outcome, prepared);
  const reasons = rowsInOrder.flatMap(({ code, points, hits }): Reason[] => {
    const found = hits(context);
    if (!found) return [];
    const { words, where, concepts, times } = found;
    return [{ code, points: points * Math.min(maxTimes, times), words, where, concepts }];
  });
  return reasons.sort((a, b) => b.points - a.points);
}
