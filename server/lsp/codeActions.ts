import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionRequest,
  type Diagnostic,
  type SnippetTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applied, fixAll, type QuickFix, quickFixesAt, type SuppressionEdit } from '../features';
import {
  compareCommand,
  continueCommand,
  mergeCommand,
  openRulesCommand,
  writeReasonCommand,
} from '../protocol';
import { type Diagnosis, ruleOf } from '../rules/engine/run';
import { folderUri, uriBelow } from '../workspace/fileUri';
import { diagnosticData, toDiagnostic, toRange } from './convert';
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
    const isFixWanted = !only || only.some((kind) => isPartOf(CodeActionKind.QuickFix, kind));
    const { fixes, suppressions } = isFixWanted ? quickFixes(params, context) : noFixes;
    actions.push(...fixes);
    const isWanted = ({ kind = '' }: CodeAction) =>
      !only || only.some((one) => isPartOf(kind, one));
    if (!only || only.some((kind) => isPartOf(kind, CodeActionKind.Refactor))) {
      actions.push(...refactorings(params, context).filter(isWanted));
    }
    if (only?.some((kind) => isPartOf(fixAllKind, kind))) actions.push(...fixAllActions(context));
    // Beside other ways out to leave it comes last: without a kind it stands below those with one.
    const last = actions.length > 0 && !only ? withoutKind : (one: CodeAction) => one;
    return [...actions, ...suppressions.map(last)];
  },
);

/** What can be done about findings; ways to hear less of them: switches, comments. */
interface Fixes {
  readonly fixes: readonly CodeAction[];
  readonly suppressions: readonly CodeAction[];
}

const noFixes: Fixes = { fixes: [], suppressions: [] };

function withoutKind({ kind: _, ...action }: CodeAction): CodeAction {
  return action;
}

/** Behind a key that a fix wrote without a value the author goes on. */
function goOn(
  edits: QuickFix['edits'],
  { session, document }: RequestContext,
): Pick<CodeAction, 'command'> {
  const [edit, ...others] = edits;
  const end = edit?.text.trimEnd().length ?? 0;
  const waits = edit?.text.slice(end).startsWith(' ') && edit.text[end - 1] === ':';
  if (!edit || !waits || others.length > 0 || !session.clientCommands.has(continueCommand))
    return {};
  const after = TextDocument.create('', '', 0, applied(document.text, edits));
  const to = [document.uri, after.positionAt(edit.start + end + 1), 'write'];
  return { command: { title: '', command: continueCommand, arguments: to } };
}

/** Is the kind the one asked for, or below it? */
function isPartOf(kind: string, asked: string): boolean {
  return kind === asked || kind.startsWith(`${asked}.`);
}

function quickFixes(
  { range, context: { diagnostics } }: CodeActionParams,
  context: RequestContext,
): Fixes {
  const { session, document } = context;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const pointedAt = diagnostics.flatMap((diagnostic) => currentRanges(diagnostic, context));
  const found = quickFixesAt(document, start, end, pointedAt, session.onFailure);
  const toAction = (fix: QuickFix): CodeAction => ({
    title: fix.title[session.locale],
    kind: CodeActionKind.QuickFix,
    diagnostics: [sameDiagnostic(diagnostics, fix.finding, context)],
    ...(fix.isPreferred && { isPreferred: true }),
    ...doing(fix, context),
  });
  const isPossible = ({ compareWith, mergeWith, reasonFor }: QuickFix) =>
    (compareWith === undefined || session.clientCommands.has(compareCommand)) &&
    (mergeWith === undefined || session.clientCommands.has(mergeCommand)) &&
    (reasonFor === undefined || session.clientCommands.has(writeReasonCommand));
  const fixes = found.filter((fix) => !fix.suppression && isPossible(fix));
  return {
    fixes: fixes.map(toAction),
    suppressions: [
      ...switches(found, context),
      ...found.filter(({ suppression }) => suppression).map(toAction),
    ],
  };
}

/** The way to the switch of each rule that found something here. */
function switches(found: readonly QuickFix[], { session }: RequestContext): readonly CodeAction[] {
  if (!session.clientCommands.has(openRulesCommand)) return [];
  const ids = new Set(found.map(({ finding }) => finding.rule));
  return [...ids].map((id) => {
    const name = (ruleOf(id)?.title ?? { ja: id, en: id })[session.locale];
    const title =
      session.locale === 'ja'
        ? `この確認の強さを選ぶ（${name}）`
        : `Choose the severity of this rule (${name})`;
    const command = { title: '', command: openRulesCommand, arguments: [id] };
    return { title, kind: CodeActionKind.QuickFix, command };
  });
}

/** What happens when the action is chosen. */
function doing(
  { edits, suppression, compareWith, mergeWith, reasonFor }: QuickFix,
  context: RequestContext,
): Pick<CodeAction, 'edit' | 'command'> {
  const { uri } = context.document;
  if (compareWith) return { command: withFile(compareCommand, compareWith, uri) };
  if (mergeWith) return { command: withFile(mergeCommand, mergeWith, uri) };
  if (reasonFor !== undefined) {
    const to = [uri, reasonFor];
    return { command: { title: '', command: writeReasonCommand, arguments: to } };
  }
  if (!suppression) return { edit: workspaceEdit(context, edits), ...goOn(edits, context) };
  return { edit: reasonEdit(suppression, context) ?? workspaceEdit(context, edits) };
}

/** A command about the file of this name in the same folder and this one. */
function withFile(command: string, name: string, uri: string): CodeAction['command'] {
  const other = uriBelow(folderUri(uri) ?? '', [name]);
  return { title: '', command, arguments: [other, uri] };
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
  const data = diagnosticData(diagnostic);
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
