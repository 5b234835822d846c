import type { TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { adviceEdit, adviceList, advisersIn, applied, sheetAt, subjectAt } from '../features';
import {
  type AdviceEditResult,
  type AdviceResult,
  adviceEditRequest,
  adviceRequest,
} from '../protocol';
import type { TextEdit } from '../rules/engine/rule';
import type { StoryDocument } from '../workspace/storyDocument';
import { toTextEdit } from './convert';
import { feature, type RequestContext } from './feature';
import { placing } from './placing';
import { storyOfFile } from './tree';

/** All advice of a story and its log, and what new advice at the cursor would be about. */
export const advice = feature(adviceRequest, {}, ({ position }, context): AdviceResult | null => {
  const shown = storyOfFile(context);
  if (!shown) return null;
  const { document, session } = shown;
  const { story, uri, version } = document;
  const toPlace = placing(shown);
  const list = adviceList(story).map(({ span, name, cursor, on, ...piece }) => {
    const place = toPlace(span, name, cursor);
    const { selectionRange: range } = place;
    const about = on && toPlace(on, on, on);
    return {
      ...piece,
      place: { uri: place.uri, range, cursor: place.cursor },
      on: about ? { uri: about.uri, range: about.range } : { uri: place.uri, range },
    };
  });
  const isHere = position && context.document === document;
  return {
    uri,
    version,
    open: list.filter(({ status }) => status === 'open').length,
    advice: list,
    about: isHere ? subjectAt(story, document.offsetAt(position), session.locale) : null,
    sheet: isHere ? sheetAt(story, document.offsetAt(position)) : '',
    people: [...advisersIn(story)],
  };
});

/** The edits for something that is done with advice; the client makes them, as one step to undo. */
export const adviceEdits = feature(
  adviceEditRequest,
  {},
  ({ version, act }, context): AdviceEditResult | null => {
    const shown = storyOfFile(context);
    if (!shown) return null;
    const { document, session } = shown;
    if (version !== document.version) return { isStale: true };
    const change = adviceEdit(document.story, act);
    if ('isStale' in change) return { isStale: true };
    if ('refused' in change) return { refused: change.refused[session.locale] };
    const changes = changesOf(shown, change);
    const file = change.in === 'log' ? logOf(shown) : document;
    const cursor = file && endOfLast(file, change[change.in]);
    return { changes, ...(cursor && { cursor }) };
  },
);

/** The edits of a story and of its log, for the client to make. */
export function changesOf(
  shown: Pick<RequestContext, 'session' | 'document'>,
  { story, log }: { readonly story: readonly TextEdit[]; readonly log: readonly TextEdit[] },
): TextDocumentEdit[] {
  return [...changeOf(shown.document, story), ...changeOf(logOf(shown), log)];
}

/** A file that takes edits; the version is null where it is not open. */
interface Editable {
  readonly uri: string;
  readonly text: string;
  readonly version: number | null;
}

/** The file of the story's log, open or not; null where the story has none of its own. */
function logOf({ session, document }: Pick<RequestContext, 'session' | 'document'>) {
  const { dialogueFile } = document.story;
  const uri = session.workspace.logUri(document);
  if (!dialogueFile || !uri) return null;
  const open = session.workspace.get(uri);
  return open ?? { uri, text: dialogueFile.text, version: null };
}

function changeOf(file: Editable | StoryDocument | null, edits: readonly TextEdit[]) {
  if (!file || edits.length === 0) return [];
  const { uri, version, text } = file;
  const lines = TextDocument.create(uri, '', 0, text);
  const sorted = edits.map((edit) => toTextEdit(lines, edit));
  return [{ textDocument: { uri, version }, edits: sorted }];
}

/** The end of what was written last, in the text after the edits. */
function endOfLast({ uri, text }: Editable | StoryDocument, edits: readonly TextEdit[]) {
  const last = edits.at(-1);
  if (!last) return undefined;
  const before = edits
    .slice(0, -1)
    .filter(({ start }) => start <= last.start)
    .reduce((grown, edit) => grown + edit.text.length - (edit.end - edit.start), 0);
  const written = last.text.trimEnd().length;
  const after = TextDocument.create('', '', 0, applied(text, edits));
  return { uri, position: after.positionAt(last.start + before + written) };
}
