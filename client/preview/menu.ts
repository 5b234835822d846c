import * as vscode from 'vscode';
import { registerCommand } from '../failure';
import type { PreviewPanel } from './previewPanel';

/** What the page tells VS Code of the place where the menu opens; see `webview/contextMenu.ts`. */
interface MenuPlace {
  readonly story: string;
  readonly key: string;
  readonly text: string;
}

/** The menu of the preview: its commands get what the menu was opened on. */
export function registerPreviewMenu(
  previewOf: (story: string) => PreviewPanel | undefined,
): vscode.Disposable {
  const register = (name: string, run: (place: MenuPlace) => PromiseLike<unknown> | undefined) =>
    registerCommand(`changeStory.preview.${name}`, async (given?: unknown) => {
      if (isPlace(given)) await run(given);
    });
  return vscode.Disposable.from(
    register('copyText', ({ text }) => vscode.env.clipboard.writeText(text)),
    register('openSource', ({ story, key }) => previewOf(story)?.act('open', key)),
    register('type', ({ story, key }) => previewOf(story)?.act('type', key)),
    register('add', ({ story, key }) => previewOf(story)?.act('add', key)),
    register('advise', ({ story, key, text: label }) => {
      // What stands in a log is no part of the story that advice could be about.
      const about = key.startsWith('log/') ? '' : key.split('/')[0];
      return vscode.commands.executeCommand('changeStory.addAdvice', { story, about, label });
    }),
  );
}

function isPlace(given: unknown): given is MenuPlace {
  if (typeof given !== 'object' || given === null) return false;
  const { story, key, text } = given as Record<string, unknown>;
  return [story, key, text].every((value) => typeof value === 'string');
}
