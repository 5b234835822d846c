/** Measures the drift rules on a labelled set: what the bench prints and the floor test holds. */
import { readFileSync } from 'node:fs';
import { judgeActivity, judgeDrift, prepareContext } from '../../server/drift';

export interface Item {
  id: string;
  vision: string[];
  upstream: string[];
  outcome: string;
  label: 'aligned' | 'drifted' | 'activity';
  /** Document, kind, register. */
  note: string;
}

/** Share of those flagged that are right, share of those to be flagged that are. */
export interface Figures {
  precision: number;
  recall: number;
  /** Share of the negatives that are flagged. */
  falseAlarms: number;
}

export function loadItems(file: string): Item[] {
  return readLines<Item>(file).map((item) => {
    // The first set calls them activity-not-outcome.
    return item.label.startsWith('activity') ? { ...item, label: 'activity' } : item;
  });
}

/** A sentence and what it is: activity, or outcome. */
export interface Sentence {
  text: string;
  /** Whose change it is (対象), where it stands beside the text. */
  who?: string;
  label: 'activity' | 'outcome';
}

/** Figures of activity (warning or hint) on sentences without a story. */
export function measureSentences(file: string): Figures {
  const sentences = readLines<Sentence>(file);
  return figures(
    sentences.map(({ text, who }) => judgeActivity(text, who).level !== null),
    sentences.map(({ label }) => label === 'activity'),
  );
}

/** The lines of a file of test/data. */
export function readLines<T>(file: string): T[] {
  const text = readFileSync(`test/data/${file}`, 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

/** Tags of an item: its kind and its register (`style-swap-people`, `register=scene`). */
export function tagsOf(item: Item): string[] {
  return item.note
    .split(';')
    .map((tag) => tag.trim())
    .slice(1);
}

export function figures(flags: readonly boolean[], truth: readonly boolean[]): Figures {
  const count = (flag: boolean, is: boolean) =>
    flags.filter((f, at) => f === flag && truth[at] === is).length;
  const hit = count(true, true);
  const alarm = count(true, false);
  return {
    precision: hit / (hit + alarm),
    recall: hit / (hit + count(false, true)),
    falseAlarms: alarm / (alarm + count(false, false)),
  };
}

/** Drift on the items that are outcomes at all; activity on all items. */
export function measure(items: readonly Item[]) {
  const outcomes = items.filter((item) => item.label !== 'activity');
  const judged = outcomes.map((item) =>
    judgeDrift(item.outcome, prepareContext(item.vision, item.upstream)),
  );
  const drifted = outcomes.map((item) => item.label === 'drifted');
  const activity = items.map((item) => judgeActivity(item.outcome).level !== null);
  return {
    outcomes,
    judged,
    auc: auc(
      judged.map((j) => j.score),
      drifted,
    ),
    warning: figures(
      judged.map((j) => j.level === 'warning'),
      drifted,
    ),
    any: figures(
      judged.map((j) => j.level !== null),
      drifted,
    ),
    activity: figures(
      activity,
      items.map((item) => item.label === 'activity'),
    ),
  };
}

/** Chance that a drifted item scores above one that is not. */
export function auc(scores: readonly number[], truth: readonly boolean[]): number {
  const of = (is: boolean) => scores.filter((_, at) => truth[at] === is);
  const below = of(false);
  const wins = of(true).map((s) =>
    below.reduce((sum, t) => sum + (s > t ? 1 : s === t ? 0.5 : 0), 0),
  );
  return wins.reduce((a, b) => a + b, 0) / (wins.length * below.length);
}
