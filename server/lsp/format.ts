import { DocumentFormattingRequest, DocumentRangeFormattingRequest } from 'vscode-languageserver';
import { formattingEdits } from '../features';
import { toTextEdit } from './convert';
import { feature } from './feature';

/** Indentation and spacing of the structure; texts stay as they are. */
export const formatting = feature(
  DocumentFormattingRequest.type,
  { documentFormattingProvider: true },
  (_params, { document }) =>
    formattingEdits(document.story).map((edit) => toTextEdit(document, edit)),
);

export const rangeFormatting = feature(
  DocumentRangeFormattingRequest.type,
  { documentRangeFormattingProvider: true },
  ({ range }, { document }) => {
    const start = document.offsetAt(range.start);
    const end = document.offsetAt(range.end);
    return formattingEdits(document.story, { start, end }).map((edit) =>
      toTextEdit(document, edit),
    );
  },
);
