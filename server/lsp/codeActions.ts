import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionRequest,
  type Diagnostic,
  type SnippetTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { fixAll, quickFixesAt, type SuppressionEdit } from '../features';
import type { Diagnosis } from '../rules/engine/run';
import { dataOf, toDiagnostic, toRange } from './convert';
import { workspaceEdit } from './edits';
import { feature, type RequestContext } from './feature';
import { refactoringKinds, refactorings } from './refactorings';

/** A part of `source.fixAll`, so that an author can ask for ours alone on saving. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.change-story`;

/** Quick fixes, "fix all", the comment that suppresses a finding with a reason, and refactorings. */
export const codeActions = feature(
  CodeActionRequest.type,
  {
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, ...refactoringKinds, fixAllKind],
      resolveProvider: true,
    },
  },
  (params, context) => {
    const { only } = params.context;
    const actions: CodeAction[] = [];
    if (!only || only.some((kind) => isPartOf(CodeActionKind.QuickFix, kind))) {
      actions.push(...quickFixes(params, context));
    }
    const isWanted = ({ kind = '' }: CodeAction) =>
      !only || only.some((one) => isPartOf(kind, one));
    if (!only || only.some((kind) => isPartOf(kind, CodeActionKind.Refactor))) {
      actions.push(...refactorings(params, context).filter(isWanted));
    }
    if (only?.some((kind) => isPartOf(fixAllKind, kind))) actions.push(...fixAllActions(context));
    return actions;
  },
);

/** Is the kind the one asked for, or below it? */
function isPartOf(kind: string, asked: string): boolean {
  return kind === asked || kind.startsWith(`${asked}.`);
}

function quickFixes(
  { range, context: { diagnostics } }: CodeActionParams,
  context: RequestContext,
): CodeAction[] {
  const { session, document } = context;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const pointedAt = diagnostics.flatMap((diagnostic) => currentRanges(diagnostic, context));
  const actions = quickFixesAt(document, start, end, pointedAt, session.onFailure);
  return actions.map(({ title, finding, edits, isPreferred, suppression }) => ({
    title: title[session.locale],
    kind: CodeActionKind.QuickFix,
    diagnostics: [sameDiagnostic(diagnostics, finding, context)],
    edit: (suppression && reasonEdit(suppression, context)) ?? workspaceEdit(context, edits),
    ...(isPreferred && { isPreferred }),
  }));
}

function fixAllActions(context: RequestContext): CodeAction[] {
  const { document, session } = context;
  const all = fixAll(document, session.onFailure);
  if (!all) return [];
  const title = all.title[session.locale];
  return [{ title, kind: fixAllKind, edit: workspaceEdit(context, all.edits) }];
}

/** The comment line, whose reason is typed over the word 理由; null where the client cannot. */
function reasonEdit(
  edit: SuppressionEdit,
  { session, document }: RequestContext,
): WorkspaceEdit | null {
  if (!session.capabilities.workspace?.workspaceEdit?.snippetEditSupport) return null;
  const { uri, version } = document;
  const value = `${edit.before}\${1:${edit.reason}}${edit.after}`;
  const snippet: SnippetTextEdit = {
    range: toRange(document, edit),
    snippet: { kind: 'snippet', value },
  };
  return { documentChanges: [{ textDocument: { uri, version }, edits: [snippet] }] };
}

/** Where the finding behind a client's diagnostic is now: by its offset, or by its position. */
function currentRanges(diagnostic: Diagnostic, { document }: RequestContext) {
  const data = dataOf(diagnostic);
  if (!data) return [];
  const isFresh = data.version === document.version;
  const start = isFresh ? data.start : document.offsetAt(diagnostic.range.start);
  return [{ rule: String(diagnostic.code), start }];
}

/** The client's own diagnostic of this finding, so that it knows what the fix is for. */
function sameDiagnostic(known: readonly Diagnostic[], finding: Diagnosis, context: RequestContext) {
  const { document, session } = context;
  const start = document.positionAt(finding.span.start);
  return (
    known.find(
      ({ code, range }) =>
        code === finding.rule &&
        range.start.line === start.line &&
        range.start.character === start.character,
    ) ?? toDiagnostic(document, finding, session)
  );
}
