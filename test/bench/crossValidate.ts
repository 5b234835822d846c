/**
 * How well do the rows of the score card carry over to documents not used for their points? A
 * logistic fit of the points, drawn toward the shipped ones, cross-validated by document.
 */
import { judgeDrift, prepareContext, type ReasonCode } from '../../server/drift';
import { scoreRows } from '../../server/drift/scoreRows';
import { auc, type Figures, figures, type Item } from './driftFigures';

const FOLDS = 8;
const PENALTY = 2;
const ROUNDS = 600;
const STEP = 0.02;
/** Log odds of one point, as the fit on the development set has it. */
const PER_POINT = 0.45;

type Row = readonly number[];

/** Figures at even odds, each item scored by a fit that never saw its document. */
export function crossValidate(items: readonly Item[]): { auc: number; warning: Figures } {
  const codes = Object.keys(scoreRows) as ReasonCode[];
  const prior = codes.map((code) => scoreRows[code].points * PER_POINT);
  const rows = items.map((item) => {
    const { reasons } = judgeDrift(item.outcome, prepareContext(item.vision, item.upstream));
    return codes.map((code) => {
      const points = reasons.filter((r) => r.code === code).reduce((sum, r) => sum + r.points, 0);
      return points / scoreRows[code].points;
    });
  });
  const truth = items.map((item) => item.label === 'drifted');
  const documents = items.map((item) => item.note.split(';')[0] as string);
  const fold = new Map([...new Set(documents)].map((id, at) => [id, at % FOLDS]));
  const scores = new Array<number>(items.length).fill(0);
  for (let held = 0; held < FOLDS; held++) {
    const inFold = (at: number) => fold.get(documents[at] as string) === held;
    const train = items.flatMap((_, at) => (inFold(at) ? [] : [at]));
    const score = refit(
      train.map((at) => rows[at] as Row),
      train.map((at) => truth[at] as boolean),
      prior,
    );
    items.forEach((_, at) => {
      if (inFold(at)) scores[at] = score(rows[at] as Row);
    });
  }
  return {
    auc: auc(scores, truth),
    warning: figures(
      scores.map((s) => s > 0.5),
      truth,
    ),
  };
}

function refit(rows: readonly Row[], truth: readonly boolean[], prior: Row): (row: Row) => number {
  const weights = [...prior];
  let bias = 0;
  const score = (row: Row) => row.reduce((sum, x, at) => sum + x * (weights[at] as number), bias);
  for (let round = 0; round < ROUNDS; round++) {
    const errors = rows.map((row, at) => 1 / (1 + Math.exp(-score(row))) - (truth[at] ? 1 : 0));
    weights.forEach((weight, at) => {
      const slope = errors.reduce((sum, e, row) => sum + e * (rows[row]?.[at] as number), 0);
      weights[at] = weight - STEP * (slope + PENALTY * (weight - (prior[at] as number)));
    });
    bias -= STEP * errors.reduce((a, b) => a + b, 0);
  }
  return score;
}
