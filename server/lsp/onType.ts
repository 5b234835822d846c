import { DocumentOnTypeFormattingRequest } from 'vscode-languageserver';
import { onType, typedSigns } from '../features/onType';
import { toTextEdit } from './convert';
import { feature } from './feature';

const [first, ...more] = typedSigns;

/** Lists go on and end, a full-width colon behind a key becomes `: `. */
export const onTypeFormatting = feature(
  DocumentOnTypeFormattingRequest.type,
  {
    documentOnTypeFormattingProvider: { firstTriggerCharacter: first, moreTriggerCharacter: more },
  },
  ({ position, ch }, { document }) =>
    onType(document.story, document.offsetAt(position), ch).map((edit) =>
      toTextEdit(document, edit),
    ),
);
