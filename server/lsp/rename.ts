import { PrepareRenameRequest, RenameRequest, ResponseError } from 'vscode-languageserver';
import { prepareRenameAt, type Refusal, renameAt } from '../features';
import type { Locale } from '../vocabulary';
import { toRange } from './convert';
import { workspaceEdit } from './edits';
import { feature } from './feature';

/** LSP's code for a request that is well formed but cannot be carried out. */
const requestFailed = -32803;

export const prepareRename = feature(
  PrepareRenameRequest.type,
  {},
  ({ position }, { document, session }) => {
    const target = prepareRenameAt(document.story, document.offsetAt(position));
    if ('refused' in target) throw refusal(target, session.locale);
    return { range: toRange(document, target.span), placeholder: target.text };
  },
);

/** An id changes in every place it is written; what would break a reference is refused. */
export const rename = feature(
  RenameRequest.type,
  { renameProvider: { prepareProvider: true } },
  ({ position, newName }, context) => {
    const { document, session } = context;
    const result = renameAt(document.story, document.offsetAt(position), newName);
    if ('refused' in result) throw refusal(result, session.locale);
    return workspaceEdit(context, result.edits);
  },
);

function refusal({ refused }: Refusal, locale: Locale): ResponseError<void> {
  return new ResponseError(requestFailed, refused[locale]);
}
