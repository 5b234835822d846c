import { guarded, type OnFailure } from '../rules/engine/failure';
import { type Diagnosis, ruleOf } from '../rules/engine/run';
import type { TextEdit } from '../story/edit';
import type { Story } from '../story/story';
import type { Bilingual } from '../vocabulary';
import {
  type FindingPlace,
  findingsAt,
  fixesOf,
  fixesOnSaving,
  oneByOne,
  preferredFixes,
} from './quickFixes';
import { unreasoned } from './reasonEdit';
import { type SuppressionEdit, suppressionEdit } from './suppressionEdit';

/** What an author can do about a finding. */
export interface QuickFix {
  readonly title: Bilingual;
  readonly finding: Diagnosis;
  readonly edits: readonly TextEdit[];
  readonly isPreferred: boolean;
  /** Nothing is edited: the file of this name is shown beside this one. */
  readonly compareWith?: string;
  /** Nothing is edited: the file of this name and this one are merged. */
  readonly mergeWith?: string;
  /** Nothing is edited: the author is asked for the reason of what stands at this address. */
  readonly reasonFor?: string;
  /** The comment that leaves the finding as it is: its reason is to be typed. */
  readonly suppression?: SuppressionEdit;
}

/** The open file whose findings are looked at. */
interface Findings {
  readonly story: Story;
  readonly diagnoses: readonly Diagnosis[];
}

/**
 * What can be done about the findings of a range: their fixes, then those of a whole rule in this
 * file, then the comments that leave a finding as it is.
 *
 * @param start absolute UTF-16 offsets of the range.
 * @param pointedAt findings that the client has in mind, wherever they are.
 */
export function quickFixesAt(
  { story, diagnoses }: Findings,
  start: number,
  end: number,
  pointedAt: readonly FindingPlace[],
  onFailure: OnFailure,
): readonly QuickFix[] {
  const fixes: QuickFix[] = [];
  const ofRules = new Map<string, QuickFix | null>();
  const suppressions: QuickFix[] = [];
  for (const finding of findingsAt(diagnoses, start, end, pointedAt)) {
    for (const { title, edits, isPreferred = false } of fixesOf(finding, story, onFailure)) {
      fixes.push({ title, finding, edits, isPreferred });
    }
    fixes.push(...comparisons(finding), ...reasons(finding, story));
    const { rule } = finding;
    if (!ofRules.has(rule)) ofRules.set(rule, allOfRule(finding, { story, diagnoses }, onFailure));
    const reason = story.language === 'ja' ? '理由' : 'reason';
    const suppression = guarded(
      'suppression',
      onFailure,
      () => suppressionEdit(story, rule, finding.span.start, reason),
      null,
    );
    if (suppression) {
      const title = suppressionTitle(rule);
      suppressions.push({ title, finding, edits: [suppression], isPreferred: false, suppression });
    }
  }
  return [...fixes, ...[...ofRules.values()].filter((action) => action !== null), ...suppressions];
}

/** The files that the author should see beside this one, or merge with it. */
function comparisons(finding: Diagnosis): readonly QuickFix[] {
  const names = ruleOf(finding.rule)?.compareWith?.(finding) ?? [];
  const fix = { finding, edits: [], isPreferred: false };
  return names.flatMap((name) => [
    {
      ...fix,
      title: { ja: `「${name}」と内容で合わせる`, en: `Merge with “${name}” by meaning` },
      mergeWith: name,
    },
    {
      ...fix,
      title: { ja: `「${name}」と並べて比べる`, en: `Compare with “${name}” side by side` },
      compareWith: name,
    },
  ]);
}

/** The reason of what was changed on purpose, where nobody has written it. */
function reasons(finding: Diagnosis, story: Story): readonly QuickFix[] {
  const changed = ruleOf(finding.rule)?.changed?.(finding);
  const reasonFor = changed && unreasoned(story, changed);
  if (!reasonFor) return [];
  const title = { ja: '変えた理由を書く（変更理由）', en: 'Write why it was changed' };
  return [{ title, finding, edits: [], isPreferred: false, reasonFor }];
}

/** All of a rule's findings in the file at once; null where there is one alone. */
function allOfRule(
  finding: Diagnosis,
  { story, diagnoses }: Findings,
  onFailure: OnFailure,
): QuickFix | null {
  const same = oneByOne(diagnoses).filter(({ rule }) => rule === finding.rule);
  const { count, edits } = preferredFixes(same, story, onFailure);
  if (count < 2) return null;
  const name = ruleOf(finding.rule)?.title ?? { ja: finding.rule, en: finding.rule };
  const title = {
    ja: `このファイルの「${name.ja}」をすべて直す（${count}か所）`,
    en: `Fix all of “${name.en}” in this file (${count})`,
  };
  return { title, finding, edits, isPreferred: false };
}

function suppressionTitle(rule: string): Bilingual {
  const name = ruleOf(rule)?.title ?? { ja: rule, en: rule };
  return {
    ja: `理由を書いて、ここはこのままにする（${name.ja}）`,
    en: `Leave this as it is, for a reason you give (${name.en})`,
  };
}

/** Mends how things are written in the whole file, as on saving; null where nothing is to do. */
export function fixAll(
  { story, diagnoses }: Findings,
  onFailure: OnFailure,
): { readonly title: Bilingual; readonly edits: readonly TextEdit[] } | null {
  const { edits } = fixesOnSaving(diagnoses, story, onFailure);
  if (edits.length === 0) return null;
  const title = {
    ja: '書き方の直せるところをすべて直す（変革ストーリー）',
    en: 'Mend all slips of writing (change story)',
  };
  return { title, edits };
}
