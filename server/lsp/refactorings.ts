import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionResolveRequest,
  type Position,
} from 'vscode-languageserver';
import {
  addressAt,
  choiceTitles,
  fileRefactoring,
  fileRefactoringsAt,
  type Refactoring,
  type RefactoringKind,
  refactoringsAt,
} from '../features';
import { chooseCommand, continueCommand } from '../protocol';
import { guarded } from '../rules/engine/failure';
import { workspaceEdit } from './edits';
import type { Feature, RequestContext } from './feature';

const kinds: Record<RefactoringKind, CodeActionKind> = {
  extract: CodeActionKind.RefactorExtract,
  inline: CodeActionKind.RefactorInline,
  rewrite: CodeActionKind.RefactorRewrite,
};

/** The kinds of code actions that are not about findings. */
export const refactoringKinds: readonly CodeActionKind[] = Object.values(kinds);

/** A change of a whole file whose edits are still to be made. */
interface FileData {
  readonly uri: string;
  readonly version: number;
  readonly refactoring: string;
}

/** What can be changed at the start of the range, where nothing is wrong with it. */
export function refactorings({ range }: CodeActionParams, context: RequestContext): CodeAction[] {
  const { session, document } = context;
  const { story, uri, version } = document;
  const offset = document.offsetAt(range.start);
  const made = refactoringsAt(story, offset, session.onFailure);
  const here = inLists(made, offset, context).map((one): CodeAction => {
    if (!('edits' in one)) return one;
    const action: CodeAction = {
      title: one.title[session.locale],
      kind: kinds[one.kind],
      edit: workspaceEdit(context, one.edits),
    };
    if (one.next && session.clientCommands.has(continueCommand)) {
      const position = positionAfter(one, one.next, context);
      const command = { title: '', command: continueCommand };
      action.command = { ...command, arguments: [uri, position, one.next.act] };
    }
    return action;
  });
  const { resolveSupport } = session.capabilities.textDocument?.codeAction ?? {};
  const files = guarded(
    'refactoring: whole file',
    session.onFailure,
    () => fileRefactoringsAt(story, offset),
    [],
  );
  const whole = files.map((one): CodeAction => {
    const action = { title: one.title[session.locale], kind: kinds.rewrite };
    if (!resolveSupport?.properties.includes('edit')) {
      return { ...action, edit: workspaceEdit(context, one.edits(story)) };
    }
    const data: FileData = { uri, version, refactoring: one.id };
    return { ...action, data };
  });
  return [...here, ...whole];
}

/** Several changes of one kind as one entry that opens a list, where the client has such a list. */
function inLists(
  made: readonly Refactoring[],
  offset: number,
  { session, document }: RequestContext,
): (Refactoring | CodeAction)[] {
  const address = addressAt(document.story, offset);
  if (address === null || !session.clientCommands.has(chooseCommand)) return [...made];
  return made.flatMap((one, index): (Refactoring | CodeAction)[] => {
    const { choice } = one;
    if (!choice) return [one];
    if (made.findIndex((other) => other.choice === choice) < index) return [];
    const title = choiceTitles[choice][session.locale];
    const command = { title, command: chooseCommand, arguments: [document.uri, address, choice] };
    return [{ title, kind: kinds.rewrite, command }];
  });
}

/** Where the author goes on, in the text as it is after the edits. */
function positionAfter(
  { edits }: Refactoring,
  next: NonNullable<Refactoring['next']>,
  { document }: RequestContext,
): Position {
  let line = 0;
  let character = 0;
  let from = { line: 0, character: 0 };
  const goOn = (text: string) => {
    const parts = text.split('\n');
    line += parts.length - 1;
    character = (parts.length > 1 ? 0 : character) + (parts[parts.length - 1] as string).length;
  };
  for (const [index, edit] of edits.entries()) {
    const start = document.positionAt(edit.start);
    line += start.line - from.line;
    character =
      start.line > from.line ? start.character : character + start.character - from.character;
    goOn(index === next.edit ? edit.text.slice(0, next.inner) : edit.text);
    if (index === next.edit) break;
    from = document.positionAt(edit.end);
  }
  return { line, character };
}

/** Makes the edits of a change of the whole file once it is chosen. */
export const codeActionResolve: Feature = {
  capabilities: {},
  register(session) {
    session.connection.onRequest(CodeActionResolveRequest.type, (action) => {
      const data = action.data as Partial<FileData> | undefined;
      const document = typeof data?.uri === 'string' ? session.workspace.get(data.uri) : undefined;
      const chosen = fileRefactoring(data?.refactoring ?? '');
      // The text has changed since: the client asks again.
      if (!document || !chosen || document.version !== data?.version) return action;
      const edit = workspaceEdit({ session, document }, chosen.edits(document.story));
      return { ...action, edit };
    });
  },
};
