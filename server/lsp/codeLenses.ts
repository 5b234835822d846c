import { type CodeLens, CodeLensRequest } from 'vscode-languageserver';
import { lensesOf } from '../features/codeLenses';
import { nameNode } from '../features/locate';
import { showReferencesCommand } from '../protocol';
import { toRange } from './convert';
import { feature } from './feature';

/** Each action read back as a sentence; over each image, the actions that lead to it. */
export const codeLenses = feature(
  CodeLensRequest.type,
  { codeLensProvider: {} },
  (_params, { document, session }): CodeLens[] => {
    if (!session.shows(document, 'codeLens')) return [];
    return lensesOf(document.story, session.locale).map(({ at, title, items }) => {
      const position = document.positionAt(at);
      const range = { start: position, end: position };
      if (items.length === 0) return { range, command: { title, command: '' } };
      const places = items.map((item) => toRange(document, nameNode(item)?.span ?? item.span));
      const locations = places.map((place) => ({ uri: document.uri, range: place }));
      const command = showReferencesCommand;
      return { range, command: { title, command, arguments: [document.uri, position, locations] } };
    });
  },
);
