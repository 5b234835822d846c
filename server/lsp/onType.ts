import { DocumentOnTypeFormattingRequest } from 'vscode-languageserver';
import { onTypeEditsAt, onTypeTriggers } from '../features';
import { toTextEdit } from './convert';
import { feature } from './feature';

const [first, ...more] = onTypeTriggers;

/** Lists go on and end, a full-width colon behind a key becomes `: `. */
export const onTypeFormatting = feature(
  DocumentOnTypeFormattingRequest.type,
  {
    documentOnTypeFormattingProvider: { firstTriggerCharacter: first, moreTriggerCharacter: more },
  },
  ({ position, ch }, { document }) =>
    onTypeEditsAt(document.story, document.offsetAt(position), ch).map((edit) =>
      toTextEdit(document, edit),
    ),
);
