import { withDetails } from '../rules/engine/details';
import { guarded, type OnFailure } from '../rules/engine/failure';
import type { Fix, TextEdit } from '../rules/engine/rule';
import { type Diagnosis, ruleOf } from '../rules/engine/run';
import type { Story } from '../story/story';

/** The remedies that the finding's rule offers, the preferred one first. */
export function fixesOf(finding: Diagnosis, story: Story, onFailure: OnFailure): readonly Fix[] {
  const rule = ruleOf(finding.rule);
  const fixes = guarded(finding.rule, onFailure, () => rule?.fix?.(finding, story) ?? [], []);
  return [...fixes].sort((a, b) => Number(b.isPreferred ?? false) - Number(a.isPreferred ?? false));
}

/** The edits that fix many findings at once, and how many they fix. */
export interface ManyFixes {
  readonly count: number;
  /** In the order of the file; no two overlap. */
  readonly edits: readonly TextEdit[];
}

/**
 * Everything that can be fixed without asking the author, as on saving: how something is written,
 * never what is missing. A fix that inserts a key for the author to fill is for the author to pick.
 */
export function fixesOnSaving(
  findings: readonly Diagnosis[],
  story: Story,
  onFailure: OnFailure,
): ManyFixes {
  const fixable = findings.filter(({ rule }) => {
    const group = ruleOf(rule)?.group;
    return group === 'typing' || group === 'format';
  });
  return preferredFixes(fixable, story, onFailure);
}

/**
 * The preferred fixes of these findings together. A fix that overlaps an earlier one is left out,
 * as a whole: the next round finds it again.
 */
export function preferredFixes(
  findings: readonly Diagnosis[],
  story: Story,
  onFailure: OnFailure,
): ManyFixes {
  const taken: TextEdit[] = [];
  let count = 0;
  for (const finding of findings) {
    const fix = fixesOf(finding, story, onFailure).find((one) => one.isPreferred);
    if (!fix || fix.edits.length === 0) continue;
    if (fix.edits.some((edit) => taken.some((other) => overlaps(edit, other)))) continue;
    taken.push(...fix.edits);
    count++;
  }
  return { count, edits: taken.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** Two insertions at one place overlap too: which of them comes first would be chance. */
function overlaps(a: TextEdit, b: TextEdit): boolean {
  const isSame = a.start === b.start && a.end === b.end;
  return isSame || (a.start < b.end && b.start < a.end);
}

/**
 * Findings one by one: those that are shown as one at their own places, those told with another by
 * themselves. The first of those shown as one still speaks of all.
 */
export function oneByOne(findings: readonly Diagnosis[]): readonly Diagnosis[] {
  return findings.flatMap(withDetails).flatMap((one) => [one, ...elsewhere(one)]);
}

/** The further places of a finding that stands for several, each as its own finding. */
export function elsewhere({ parts = [], severity, span }: Diagnosis): readonly Diagnosis[] {
  const others = parts.filter((part) => part.span.start !== span.start);
  return others.map((part) => ({ ...part, severity }));
}

/**
 * The findings that touch a range with what their fixes are about, and those that the client points
 * at from an earlier answer.
 *
 * @param start absolute UTF-16 offsets of the range.
 */
export function findingsAt(
  findings: readonly Diagnosis[],
  start: number,
  end: number,
  pointedAt: readonly FindingPlace[],
): readonly Diagnosis[] {
  return oneByOne(findings).filter((finding) => {
    const { rule, span } = finding;
    const range = ruleOf(rule)?.fixRange?.(finding) ?? span;
    return (
      (range.start <= end && range.end >= start) ||
      pointedAt.some((place) => place.rule === rule && place.start === span.start)
    );
  });
}

/** Where a finding of a rule was said to be: an absolute UTF-16 offset. */
export interface FindingPlace {
  readonly rule: string;
  readonly start: number;
}
