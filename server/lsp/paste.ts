import { pasteAsList } from '../features';
import { pasteRequest } from '../protocol';
import { toTextEdit } from './convert';
import { feature } from './feature';

/** Pasted bullets as items of the list at the cursor. */
export const paste = feature(pasteRequest, {}, ({ range, text, force }, { document }) => {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const edit = pasteAsList(document.story, start, end, text, force);
  return edit && toTextEdit(document, edit);
});
