import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  type CheckedParams,
  checkedNotification,
  listFilesRequest,
  readFileRequest,
} from '../server/protocol';
import { settingsSection } from '../server/protocol/settings';
import { ActiveStory } from './activeStory';
import type { Ask } from './ask';
import { clientCommands, registerCommands } from './commands';
import { rulePage, withRuleLinks } from './commands/explainRule';
import { registerOpenExample } from './commands/openExample';
import { registerOpenWalkthrough } from './commands/openWalkthrough';
import { registerComments } from './comments';
import { LogFolding } from './foldLogs';
import { registerPreview } from './preview';
import { proposeAfterEdit } from './proposals';
import { leaveRefusalsUnlogged } from './requestFailures';
import { registerRounds } from './rounds';
import { withRuleSwitches } from './rules/hoverLink';
import { RuleNames } from './rules/ruleNames';
import { registerRulesPage } from './rules/rulesPanel';
import { ServerLifetime } from './serverLifetime';
import { savePicture } from './share/picture';
import { registerShare } from './share/shareCommand';
import type { LocalFiles } from './share/write';
import { storyDocument, storySelector } from './storyFiles';
import { listFiles, readFile } from './storyFolder';
import { registerTree } from './tree';

const productName = '変革ストーリー';

/** Makes the language client of one host: a Node process or a web worker. */
export type ClientFactory = (
  id: string,
  name: string,
  options: LanguageClientOptions,
) => BaseLanguageClient;

/**
 * Starts the language server and registers the commands. Shared by both hosts.
 *
 * @param local what a host with Node can do with files; null in a web worker.
 * @returns a function that stops the server, for `deactivate`.
 */
export async function activate(
  context: vscode.ExtensionContext,
  createClient: ClientFactory,
  local: LocalFiles | null,
): Promise<() => Promise<void>> {
  const output = vscode.window.createOutputChannel(productName, { log: true });
  const page = rulePage(context);
  const shareScript = vscode.Uri.joinPath(
    context.extensionUri,
    'dist/server/share.web.js',
  ).toString(true);
  const active = new ActiveStory();
  const checked = new vscode.EventEmitter<CheckedParams>();
  const ask: Ask = (method, params, token) => server.request(method, params, token);
  const names = new RuleNames(ask);
  const server = new ServerLifetime(output, (failureOptions) => {
    const client = createClient(settingsSection, productName, {
      documentSelector: storySelector(),
      outputChannel: output,
      diagnosticCollectionName: settingsSection,
      initializationOptions: { rulesPage: page.toString(), clientCommands, shareScript },
      ...failureOptions,
      middleware: {
        handleDiagnostics: (uri, diagnostics, next) => next(uri, withRuleLinks(diagnostics)),
        provideHover: async (document, position, token, next) =>
          withRuleSwitches(await next(document, position, token), document.uri, position, names),
        provideOnTypeFormattingEdits: async (document, position, ch, options, token, next) => {
          const edits = await next(document, position, ch, options, token);
          if (ch === ' ' && edits && edits.length > 0) proposeAfterEdit(document);
          return edits;
        },
      },
    });
    leaveRefusalsUnlogged(client);
    client.onNotification(checkedNotification.method, (params: CheckedParams) => {
      // A text that has changed since is checked again; that check will tell.
      const document = storyDocument(vscode.Uri.parse(params.uri, true));
      if (!document || document.version <= params.version) checked.fire(params);
    });
    client.onRequest(readFileRequest.method, readFile);
    client.onRequest(listFilesRequest.method, listFiles);
    return client;
  });
  const rounds = registerRounds(ask, context, active, local, checked.event);
  const folding = new LogFolding(context.workspaceState);
  context.subscriptions.push(
    output,
    active,
    checked,
    folding,
    rounds,
    ...registerCommands(server, page, active, context.extensionUri),
    registerRulesPage(context.extension, names),
    registerOpenExample(context.extensionUri),
    registerOpenWalkthrough(context.extension),
    registerTree(ask, active, checked.event),
    registerComments(ask, active, checked.event, context.workspaceState, rounds),
    registerPreview(
      {
        extension: context.extensionUri,
        ask,
        active,
        memory: context.workspaceState,
        marks: rounds.marks,
        savePicture: (story, name, bytes) =>
          savePicture({ story, name, bytes }, context.workspaceState, local),
      },
      checked.event,
    ),
    registerShare(ask, context, active, local, rounds),
  );
  void folding.look();
  await server.start();
  void folding.look();
  return () => server.stop();
}
