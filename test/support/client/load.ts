import { createRequire } from 'node:module';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { projectFolder } from '../places.mjs';
import { temporaryFolder } from '../temporary';

/** Parts of the client and what stands in for the editor, as one module: the same objects for both. */
export interface ClientParts {
  PreviewPanel: typeof import('../../../client/preview/previewPanel').PreviewPanel;
  ServerLifetime: typeof import('../../../client/serverLifetime').ServerLifetime;
  ServerNotRunning: typeof import('../../../client/serverLifetime').ServerNotRunning;
  leaveRefusalsUnlogged: typeof import('../../../client/requestFailures').leaveRefusalsUnlogged;
  createEmptyFile: typeof import('../../../client/commands/newFile').createEmptyFile;
  AdviceModel: typeof import('../../../client/advice/adviceModel').AdviceModel;
  registerTakeComments: typeof import('../../../client/comments/takeComments').registerTakeComments;
  RoundMarks: typeof import('../../../client/rounds/roundMarks').RoundMarks;
  StoryModel: typeof import('../../../client/tree/storyModel').StoryModel;
  Parts: typeof import('../../../client/preview/parts').Parts;
  panelPage: typeof import('../../../client/panelPage').panelPage;
  reveal: typeof import('../../../client/reveal').reveal;
  ComparePanel: typeof import('../../../client/rounds/comparePanel').ComparePanel;
  registerRulesPage: typeof import('../../../client/rules/rulesPanel').registerRulesPage;
  RuleNames: typeof import('../../../client/rules/ruleNames').RuleNames;
  showImportReview: typeof import('../../../client/import/reviewPanel').showImportReview;
  startLinks: typeof import('../../../client/startHere').startLinks;
  storyFolder: typeof import('../../../client/storyFolder');
  vscode: typeof import('./vscode');
  languageClient: typeof import('./languageClient');
}

/** Bundles and loads parts of the client outside of an editor. */
export async function loadClient(): Promise<ClientParts> {
  const outfile = path.join(temporaryFolder('client'), 'client.cjs');
  await esbuild.build({
    stdin: {
      contents: `
        export { PreviewPanel } from './client/preview/previewPanel';
        export { ServerLifetime, ServerNotRunning } from './client/serverLifetime';
        export { leaveRefusalsUnlogged } from './client/requestFailures';
        export { createEmptyFile } from './client/commands/newFile';
        export { AdviceModel } from './client/advice/adviceModel';
        export { registerTakeComments } from './client/comments/takeComments';
        export { RoundMarks } from './client/rounds/roundMarks';
        export { StoryModel } from './client/tree/storyModel';
        export { Parts } from './client/preview/parts';
        export { panelPage } from './client/panelPage';
        export { reveal } from './client/reveal';
        export { ComparePanel } from './client/rounds/comparePanel';
        export { registerRulesPage } from './client/rules/rulesPanel';
        export { RuleNames } from './client/rules/ruleNames';
        export { showImportReview } from './client/import/reviewPanel';
        export { startLinks } from './client/startHere';
        export * as storyFolder from './client/storyFolder';
        export * as vscode from 'vscode';
        export * as languageClient from 'vscode-languageclient';
      `,
      resolveDir: projectFolder,
      loader: 'ts',
    },
    alias: {
      vscode: path.join(projectFolder, 'test/support/client/vscode.ts'),
      'vscode-languageclient': path.join(projectFolder, 'test/support/client/languageClient.ts'),
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'error',
  });
  return createRequire(outfile)(outfile);
}
