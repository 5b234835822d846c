/** Measures what the rules say of whole papers against what a coach must, should and must not say. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDetails } from '../../server/rules/engine/details';
import { checkStory, type Diagnosis } from '../../server/rules/engine/run';
import { readStory, type Story } from '../../server/story/story';
import { readLines } from './driftFigures';

/** One row of a table of expectations: the rules that say it, and the lines at which it is said. */
export interface CoachRow {
  readonly story: string;
  /** Its number in the table; b1, b2 … of what must not be said. */
  readonly row: number | string;
  readonly level: 'must' | 'should' | 'possible' | 'must-not';
  readonly rules: readonly string[];
  /** Lines from 1, or ranges of lines; each is to be spoken of, by a finding or a related place. */
  readonly lines: readonly (number | readonly [from: number, to: number])[];
}

/** How far a row was said: at each of its lines, at some, at none. */
export type Said = 'said' | 'partly' | 'missed';

/** A paper as it was checked. */
export interface CheckedPaper {
  readonly story: Story;
  readonly text: string;
  readonly diagnoses: readonly Diagnosis[];
}

/** Where papers lie: beside the project those that are not ours, in the data those that are. */
const folders = [join(__dirname, '../../../shared/stories'), join(__dirname, '../data/stories')];

/** The rows of the table, by story. */
export function loadRows(): ReadonlyMap<string, readonly CoachRow[]> {
  const rows = readLines<CoachRow>('coach-rows.jsonl');
  const names = [...new Set(rows.map(({ story }) => story))];
  return new Map(names.map((name) => [name, rows.filter(({ story }) => story === name)]));
}

/** The paper of this name, checked with every rule; null where it does not lie here. */
export function checkPaper(name: string): CheckedPaper | null {
  const file = folders
    .map((folder) => join(folder, `${name}.change-story.yaml`))
    .find((path) => existsSync(path));
  if (!file) return null;
  const text = readFileSync(file, 'utf8');
  const story = readStory(text);
  return { story, text, diagnoses: checkStory(story).diagnoses };
}

/** Line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** How far a row was said by the findings. */
export function saidOf(row: CoachRow, { text, diagnoses }: CheckedPaper): Said {
  const said = diagnoses
    .flatMap(withDetails)
    .filter(({ rule }) => row.rules.includes(rule))
    .flatMap((one) => [one.span, ...(one.related ?? []).map(({ span }) => span)])
    .map(({ start }) => lineAt(text, start));
  const met = row.lines.filter((line) => {
    const [from, to] = typeof line === 'number' ? [line, line] : line;
    return said.some((at) => at >= from && at <= to);
  });
  if (met.length === 0) return 'missed';
  return met.length === row.lines.length ? 'said' : 'partly';
}

/** Findings outside of the log of dialogues, and the lines there. */
export function noiseOf({ story, text, diagnoses }: CheckedPaper): {
  findings: number;
  lines: number;
} {
  const log = story.root.entry('dialogues')?.span;
  const inLog = log ? lineAt(text, log.end) - lineAt(text, log.start) + 1 : 0;
  return {
    findings: diagnoses.filter(({ span }) => !log?.contains(span.start)).length,
    lines: text.trimEnd().split('\n').length - inLog,
  };
}

/** Rules that only say that something is not there yet; every other judges what is written. */
const onlyMissing = new Set(
  `missing-sheet part-missing no-image no-outcome no-output no-criteria no-goal-state no-owner
  no-alternatives data-missing side-missing past-not-checked present-not-grasped first-step-vague
  feedback-open aimless-action vision-strategy-disconnected unserved-upstream kpi-missing
  one-year-without-figure outcome-without-figure advice-not-logged vision-source-missing horizon
  why-before-how question-missing voices-unheard nothing-stopped baton-missing
  indicator-incomplete`.split(/\s+/),
);

/** Does the finding judge what is written? */
export function judgesText({ rule }: Diagnosis): boolean {
  return !onlyMissing.has(rule);
}
