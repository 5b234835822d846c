import { ProtocolRequestType } from 'vscode-languageserver';
import { pasteAsList } from '../features/paste';
import { type PasteParams, type PasteResult, pasteMethod } from '../protocol';
import { toTextEdit } from './convert';
import { feature } from './feature';

const request = new ProtocolRequestType<PasteParams, PasteResult, never, void, void>(pasteMethod);

/** Pasted bullets as items of the list at the cursor. */
export const paste = feature(request, {}, ({ range, text, force }, { document }) => {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const edit = pasteAsList(document.story, start, end, text, force);
  return edit && toTextEdit(document, edit);
});
