import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionRequest,
  type Diagnostic,
  type SnippetTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { findingsAt, fixesOf, fixesOnSaving, preferredFixes } from '../features/quickFixes';
import { silenceEdit } from '../features/silenceEdit';
import { guarded } from '../rules/engine/failure';
import { type Diagnosis, ruleOf } from '../rules/run';
import { dataOf, toDiagnostic, toRange } from './convert';
import { workspaceEdit } from './edits';
import { type Asked, feature } from './feature';
import { refactoringKinds, refactorings } from './refactorings';

/** A part of `source.fixAll`, so that an author can ask for ours alone on saving. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.change-story`;

/** Quick fixes, "fix all", the comment that silences a finding with a reason, and refactorings. */
export const codeActions = feature(
  CodeActionRequest.type,
  {
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, ...refactoringKinds, fixAllKind],
      resolveProvider: true,
    },
  },
  (params, asked) => {
    const { only } = params.context;
    const actions: CodeAction[] = [];
    if (!only || only.some((kind) => isPartOf(CodeActionKind.QuickFix, kind))) {
      actions.push(...quickFixes(params, asked));
    }
    const isWanted = ({ kind = '' }: CodeAction) =>
      !only || only.some((one) => isPartOf(kind, one));
    if (!only || only.some((kind) => isPartOf(kind, CodeActionKind.Refactor))) {
      actions.push(...refactorings(params, asked).filter(isWanted));
    }
    if (only?.some((kind) => isPartOf(fixAllKind, kind))) actions.push(...fixAll(asked));
    return actions;
  },
);

/** Is the kind the one asked for, or below it? */
function isPartOf(kind: string, asked: string): boolean {
  return kind === asked || kind.startsWith(`${asked}.`);
}

function quickFixes({ range, context }: CodeActionParams, asked: Asked): CodeAction[] {
  const { session, document, lines } = asked;
  const { story, diagnoses } = document;
  const { onFailure } = session;
  const pointedAt = context.diagnostics.flatMap((diagnostic) => placeOf(diagnostic, asked));
  const findings = findingsAt(
    diagnoses,
    lines.offsetAt(range.start),
    lines.offsetAt(range.end),
    pointedAt,
  );
  const fixes: CodeAction[] = [];
  const sameRule = new Map<string, CodeAction>();
  const silencing: CodeAction[] = [];
  for (const finding of findings) {
    const diagnostics = [sameDiagnostic(context.diagnostics, finding, asked)];
    const action = (title: string, edit: WorkspaceEdit): CodeAction => ({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      edit,
    });
    for (const { title, edits, isPreferred } of fixesOf(finding, story, onFailure)) {
      const fix = action(title[session.locale], workspaceEdit(asked, edits));
      if (isPreferred) fix.isPreferred = true;
      fixes.push(fix);
    }
    const { rule } = finding;
    if (!sameRule.has(rule)) {
      const all = preferredFixes(
        diagnoses.filter((one) => one.rule === rule),
        story,
        onFailure,
      );
      if (all.count > 1) {
        const title = allOfRuleTitle(rule, all.count, asked);
        sameRule.set(rule, action(title, workspaceEdit(asked, all.edits)));
      }
    }
    const edit = guarded('suppression', onFailure, () => silence(finding, asked), null);
    if (edit) silencing.push(action(silenceTitle(rule, asked), edit));
  }
  return [...fixes, ...sameRule.values(), ...silencing];
}

function fixAll(asked: Asked): CodeAction[] {
  const { document, session } = asked;
  const { edits } = fixesOnSaving(document.diagnoses, document.story, session.onFailure);
  if (edits.length === 0) return [];
  const title =
    session.locale === 'ja'
      ? '書き方の直せるところをすべて直す（変革ストーリー）'
      : 'Mend all slips of writing (change story)';
  return [{ title, kind: fixAllKind, edit: workspaceEdit(asked, edits) }];
}

function allOfRuleTitle(rule: string, count: number, { session }: Asked): string {
  const title = ruleOf(rule)?.title[session.locale] ?? rule;
  return session.locale === 'ja'
    ? `このファイルの「${title}」をすべて直す（${count}か所）`
    : `Fix all of “${title}” in this file (${count})`;
}

function silenceTitle(rule: string, { session }: Asked): string {
  return session.locale === 'ja'
    ? `理由を書いて、ここはこのままにする（${rule}）`
    : `Leave this as it is, for a reason you give (${rule})`;
}

/** The comment line; where the client can, the author types the reason over the word 理由. */
function silence(finding: Diagnosis, asked: Asked): WorkspaceEdit | null {
  const { story, uri, version } = asked.document;
  const reason = story.language === 'ja' ? '理由' : 'reason';
  const edit = silenceEdit(story, finding.rule, finding.span.start, reason);
  if (!edit) return null;
  if (!asked.session.capabilities.workspace?.workspaceEdit?.snippetEditSupport) {
    return workspaceEdit(asked, [edit]);
  }
  const value = `${edit.before}\${1:${edit.reason}}${edit.after}`;
  const snippet: SnippetTextEdit = {
    range: toRange(asked.lines, edit),
    snippet: { kind: 'snippet', value },
  };
  return { documentChanges: [{ textDocument: { uri, version }, edits: [snippet] }] };
}

/** Where the finding behind a client's diagnostic is now: by its offset, or by its position. */
function placeOf(diagnostic: Diagnostic, { document, lines }: Asked) {
  const data = dataOf(diagnostic);
  if (!data) return [];
  const isFresh = data.version === document.version;
  const start = isFresh ? data.start : lines.offsetAt(diagnostic.range.start);
  return [{ rule: data.rule, start }];
}

/** The client's own diagnostic of this finding, so that it knows what the fix is for. */
function sameDiagnostic(known: readonly Diagnostic[], finding: Diagnosis, asked: Asked) {
  const { document, lines, session } = asked;
  const start = lines.positionAt(finding.span.start);
  return (
    known.find(
      ({ code, range }) =>
        code === finding.rule &&
        range.start.line === start.line &&
        range.start.character === start.character,
    ) ?? toDiagnostic(document, lines, finding, session)
  );
}
