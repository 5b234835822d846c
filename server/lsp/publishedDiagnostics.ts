import type { Diagnostic } from 'vscode-languageserver';
import type { Diagnosis } from '../rules/engine/run';
import type { Locale } from '../vocabulary';
import type { StoryDocument } from '../workspace/storyDocument';
import { type DiagnosticContext, toDiagnostic } from './convert';

/** A rule shows so many findings in a file; what they have in common is seen from fewer. */
export const maxPerRule = 20;

/** A finding, and how it goes to the client. */
interface Published {
  readonly finding: Diagnosis;
  /** The rule was explained at a finding before: only what this one is, the rest in its hover. */
  readonly isBrief: boolean;
  /** Findings of the same rule after this one that are not sent. */
  readonly more: number;
}

/** Every edit sends all findings again, so they are bounded and each rule explains itself once. */
function published(findings: readonly Diagnosis[]): readonly Published[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const seen = new Map<string, number>();
  return findings.flatMap((finding) => {
    const before = seen.get(finding.rule) ?? 0;
    seen.set(finding.rule, before + 1);
    if (before > maxPerRule) return [];
    const rest = (counts.get(finding.rule) ?? 0) - before - 1;
    return [{ finding, isBrief: before > 0, more: before === maxPerRule ? rest : 0 }];
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

/** The findings at an offset that were sent without their explanation. */
export function briefAt(findings: readonly Diagnosis[], offset: number): readonly Diagnosis[] {
  return published(findings)
    .filter(({ finding: { span }, isBrief }) => isBrief && span.contains(offset))
    .map(({ finding }) => finding);
}
