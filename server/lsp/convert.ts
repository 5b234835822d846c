import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type TextEdit as LspTextEdit,
  type MarkupContent,
  MarkupKind,
  type Range,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Markdown } from '../features';
import type { OnFailure } from '../rules/engine/failure';
import { messageOf } from '../rules/engine/message';
import { briefText, messageText, type Severity, type TextEdit } from '../rules/engine/rule';
import type { Diagnosis } from '../rules/engine/run';
import type { Locale } from '../vocabulary';
import type { StoryDocument, TextSource } from '../workspace/storyDocument';
import type { Workspace } from '../workspace/workspace';

/** Names the extension beside each finding. */
const diagnosticSource = 'change-story';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Where a diagnostic's finding began when it was published: an absolute UTF-16 offset. */
export interface DiagnosticData {
  readonly start: number;
  readonly version: number;
}

/** More related places than these are not told: the first show what is meant. */
const maxRelated = 3;

/** Lines and characters (LSP) for offsets. */
export type Lines = Pick<TextSource, 'positionAt' | 'offsetAt'>;

/** What the conversion of findings has to know of its surroundings. */
export interface DiagnosticContext {
  readonly workspace: Workspace;
  readonly locale: Locale;
  /** URI of the page with all rules; a rule's id is its anchor. */
  readonly rulesPage: string | null;
  readonly onFailure: OnFailure;
}

/** A place in absolute offsets as LSP's lines and characters. */
export function toRange(
  lines: Lines,
  place: { readonly start: number; readonly end: number },
): Range {
  return { start: lines.positionAt(place.start), end: lines.positionAt(place.end) };
}

/**
 * Markdown as LSP sends it, or as text to a client that does not draw it; undefined where there is
 * none.
 *
 * @param formats what the client says it can show at this place.
 */
export function toMarkup(
  { source, plain }: Markdown,
  formats: readonly MarkupKind[] | undefined,
): MarkupContent | undefined {
  if (source === '') return undefined;
  return formats?.includes(MarkupKind.Markdown)
    ? { kind: MarkupKind.Markdown, value: source }
    : { kind: MarkupKind.PlainText, value: plain };
}

/** An edit of ours as LSP's. */
export function toTextEdit(lines: Lines, edit: TextEdit): LspTextEdit {
  return { range: toRange(lines, edit), newText: edit.text };
}

/**
 * A finding as the editor shows it: what it is, and where it is not `isBrief` what to do, the page of
 * its rule and related places. The rest is in the hover.
 */
export function toDiagnostic(
  document: StoryDocument,
  finding: Diagnosis,
  context: DiagnosticContext,
  isBrief = false,
): Diagnostic {
  const { rule, span } = finding;
  const { locale, rulesPage, onFailure } = context;
  const said = messageOf(finding, locale, onFailure);
  const { what, how, also } = said;
  const data: DiagnosticData = { start: span.start, version: document.version };
  const diagnostic: Diagnostic = {
    range: toRange(document, span),
    severity: severities[finding.severity],
    code: rule,
    source: diagnosticSource,
    message: isBrief ? briefText(said, locale) : messageText({ what, how, also }, locale),
    data,
  };
  if (finding.unnecessary) diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (isBrief) return diagnostic;
  if (rulesPage) diagnostic.codeDescription = { href: rulePageUrl(rule, rulesPage) };
  const related = relatedPlaces(document, finding, context);
  if (related.length > 0) diagnostic.relatedInformation = related;
  return diagnostic;
}

/** Where the page with all rules tells of one. */
export function rulePageUrl(rule: string, rulesPage: string): string {
  return `${rulesPage}#${rule}`;
}

/** The first other places that a finding is about. */
export function relatedPlaces(
  document: StoryDocument,
  { related = [] }: Diagnosis,
  { workspace, locale }: DiagnosticContext,
): DiagnosticRelatedInformation[] {
  return related.slice(0, maxRelated).map(({ span, text }) => {
    const { uri, text: content } = workspace.fileOf(document, span);
    const lines = uri === document.uri ? document : TextDocument.create(uri, '', 0, content);
    return { location: { uri, range: toRange(lines, span) }, message: text[locale] };
  });
}

/** What a diagnostic of ours carries; null for those of others. */
export function diagnosticData(diagnostic: Diagnostic): DiagnosticData | null {
  const data = diagnostic.data as Partial<DiagnosticData> | undefined;
  const isOurs =
    diagnostic.source === diagnosticSource &&
    typeof data?.start === 'number' &&
    typeof data.version === 'number';
  return isOurs ? (data as DiagnosticData) : null;
}
