import { TextDocument } from 'vscode-languageserver-textdocument';
import { applied, treeEdit as treeEditOf } from '../features';
import { type TreeEditResult, treeEditRequest } from '../protocol';
import { toTextEdit } from './convert';
import { feature } from './feature';

/** The edits for what the author does in the tree; the client makes them, as one step to undo. */
export const treeEdit = feature(
  treeEditRequest,
  {},
  ({ version, act }, { document, session: { locale } }): TreeEditResult => {
    if (version !== document.version) return { isStale: true };
    const result = treeEditOf(document.story, act);
    if ('refused' in result) return { refused: result.refused[locale] };
    if ('choices' in result) return { choices: result.choices.map((title) => title[locale]) };
    if ('targets' in result) return { targets: [...result.targets] };
    if (!('edits' in result)) return result;
    const edits = result.edits.map((edit) => toTextEdit(document, edit));
    if ('address' in result) return { edits, address: result.address };
    const after = TextDocument.create('', '', 0, applied(document.text, result.edits));
    return { edits, cursor: after.positionAt(result.cursor) };
  },
);
