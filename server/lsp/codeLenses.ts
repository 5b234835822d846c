import { type CodeLens, CodeLensRequest } from 'vscode-languageserver';
import { codeLensesIn } from '../features';
import { showReferencesCommand } from '../protocol';
import { toRange } from './convert';
import { feature } from './feature';

/** Where each action leads; over each image, the actions that lead to it. */
export const codeLenses = feature(
  CodeLensRequest.type,
  { codeLensProvider: {} },
  (_params, { document, session }): CodeLens[] => {
    if (!session.shows(document, 'codeLens')) return [];
    return codeLensesIn(document.story, session.locale).map(({ at, title, tooltip, targets }) => {
      const position = document.positionAt(at);
      const range = { start: position, end: position };
      const shown = tooltip === '' ? { title } : { title, tooltip };
      if (targets.length === 0) return { range, command: { ...shown, command: '' } };
      const { uri } = document;
      const locations = targets.map((span) => ({ uri, range: toRange(document, span) }));
      const command = showReferencesCommand;
      return { range, command: { ...shown, command, arguments: [uri, position, locations] } };
    });
  },
);
