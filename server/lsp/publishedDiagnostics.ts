import type { Diagnostic } from 'vscode-languageserver';
import type { Diagnosis } from '../rules/engine/run';
import type { Locale } from '../vocabulary';
import type { StoryDocument } from '../workspace/storyDocument';
import { type DiagnosticContext, toDiagnostic } from './convert';

/** A rule shows at most so many findings in a file; what they have in common is seen from fewer. */
export const maxPerRule = 20;
/** So many findings of a file are shown; the rules share them, so that none is left out. */
export const maxPerFile = 80;

/** A finding as it goes to the client. */
export interface PublishedFinding {
  readonly finding: Diagnosis;
  /** A finding before says what to do: only what this one is. Why and an example are in the hover. */
  readonly isBrief: boolean;
}

interface CountedFinding extends PublishedFinding {
  /** Findings of the same rule after this one that are not sent. */
  readonly more: number;
}

/** So many findings of each rule, whatever it is, that the file shows at most `maxPerFile`. */
function shareOf(counts: readonly number[]): number {
  let share = maxPerRule;
  const shown = () => counts.reduce((sum, count) => sum + Math.min(count, share + 1), 0);
  while (share > 1 && shown() > maxPerFile) share--;
  return share;
}

/** Every edit sends all findings again, so they are bounded and each rule says once what to do. */
function published(findings: readonly Diagnosis[]): readonly CountedFinding[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const share = shareOf([...counts.values()]);
  const seen = new Map<string, number>();
  return findings.flatMap((finding) => {
    const before = seen.get(finding.rule) ?? 0;
    seen.set(finding.rule, before + 1);
    if (before > share) return [];
    const rest = (counts.get(finding.rule) ?? 0) - before - 1;
    return [{ finding, isBrief: before > 0, more: before === share ? rest : 0 }];
  });
}

/** The findings of a file as they are pushed to the editor, in the order of the file. */
export function publishedDiagnostics(
  document: StoryDocument,
  context: DiagnosticContext,
): Diagnostic[] {
  return published(document.diagnoses).map(({ finding, isBrief, more }) => {
    const diagnostic = toDiagnostic(document, finding, context, isBrief);
    return more > 0
      ? { ...diagnostic, message: `${diagnostic.message}\n${moreText(more, context.locale)}` }
      : diagnostic;
  });
}

function moreText(count: number, locale: Locale): string {
  return locale === 'ja'
    ? `同じ指摘が、このあとに${count}件あります。前のものを直すと、順に出ます。`
    : `This comes ${count} more times below; they show as those above are mended.`;
}

/** The findings at an offset that were sent. */
export function publishedAt(
  findings: readonly Diagnosis[],
  offset: number,
): readonly PublishedFinding[] {
  return published(findings).filter(({ finding: { span } }) => span.contains(offset));
}
