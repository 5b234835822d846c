import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TreeEntry } from '../protocol';
import type { Span } from '../syntax/tree';
import { type Lines, toRange } from './convert';
import type { RequestContext } from './feature';

/** Ranges for a whole part of a story and for what of it is shown, with their file and the cursor. */
export type ToPlace = (span: Span, name: Span, cursor: Span) => NonNullable<TreeEntry['place']>;

/** Ranges in the story, or in its log; the log's lines are counted once. */
export function placing({
  session,
  document,
}: Pick<RequestContext, 'session' | 'document'>): ToPlace {
  const others = new Map<string, Lines>();
  return (span, name, cursor) => {
    const file = session.workspace.fileOf(document, span);
    let own: Lines = document;
    if (file.uri !== document.uri) {
      own = others.get(file.uri) ?? TextDocument.create(file.uri, '', 0, file.text);
      others.set(file.uri, own);
    }
    return {
      uri: file.uri,
      range: toRange(own, span),
      selectionRange: toRange(own, name),
      cursor: own.positionAt(cursor.start),
    };
  };
}
