import * as vscode from 'vscode';
import {
  compareCommand,
  continueCommand,
  mergeCommand,
  openRulesCommand,
  suggestCommand,
  writeReasonCommand,
} from '../../server/protocol';
import type { ActiveStory } from '../activeStory';
import { registerAdvice } from '../advice';
import type { Ask } from '../ask';
import { registerListPaste } from '../paste';
import type { ServerLifetime } from '../serverLifetime';
import { registerBlanks } from './blanks';
import { registerCompareFiles } from './compareFiles';
import { registerContinueAt } from './continueAt';
import { registerExplainRule } from './explainRule';
import { registerImport } from './import';
import { registerImportTables } from './importTables';
import { registerInsertSheet } from './insertSheet';
import { registerNewStory } from './newStory';
import { registerPasteAsList } from './pasteAsList';
import { registerRestartServer } from './restartServer';
import { registerSave } from './save';
import { registerSelfCheck } from './selfCheck';
import { registerShowReferences } from './showReferences';

/** Commands the server may name because this client has them; see `server/protocol.ts`. */
export const clientCommands = [
  continueCommand,
  suggestCommand,
  compareCommand,
  mergeCommand,
  openRulesCommand,
  writeReasonCommand,
];

/** Registers every command of the extension, and what else the user does by hand. One line each. */
export function registerCommands(
  server: ServerLifetime,
  rulePage: vscode.Uri,
  active: ActiveStory,
  extension: vscode.Uri,
): vscode.Disposable[] {
  const ask: Ask = (method, params, token) => server.request(method, params, token);
  return [
    registerRestartServer(server),
    registerExplainRule(rulePage),
    registerShowReferences(),
    registerContinueAt(),
    registerSelfCheck(ask, active),
    registerNewStory(ask),
    registerImport(ask, vscode.Uri.joinPath(extension, 'dist', 'webview')),
    registerImportTables(ask, active),
    registerInsertSheet(ask),
    registerPasteAsList(ask),
    registerListPaste(ask),
    registerBlanks(ask, active),
    registerSave(active),
    registerCompareFiles(),
    registerAdvice(ask, active),
  ];
}
