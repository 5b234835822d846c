import * as vscode from 'vscode';
import type { ShareParams } from '../../server/protocol';

/** How the files look, as the author set it; a template's path is read below the first folder. */
export interface ShareSettings extends Pick<ShareParams, 'font' | 'page' | 'notes' | 'browser'> {
  readonly template: vscode.Uri | null;
}

const allowed = {
  font: ['yu-gothic', 'meiryo', 'biz-ud-gothic'],
  page: ['a4', 'wide'],
  notes: ['text', 'findings', 'none'],
} as const;

/** The settings for a story; what is set to something unknown is as if not set. */
export function shareSettings(story: vscode.Uri): ShareSettings {
  const settings = vscode.workspace.getConfiguration('changeStory.share', story);
  const oneOf = <K extends keyof typeof allowed>(key: K): (typeof allowed)[K][number] => {
    const all: readonly (typeof allowed)[K][number][] = allowed[key];
    const set = settings.get<string>(key);
    return all.find((one) => one === set) ?? (all[0] as (typeof allowed)[K][number]);
  };
  const path = (key: string) => settings.get<string>(key)?.trim() ?? '';
  return {
    font: oneOf('font'),
    page: oneOf('page'),
    notes: oneOf('notes'),
    browser: path('browser') || null,
    template: templateOf(path('template'), story),
  };
}

function templateOf(path: string, story: vscode.Uri): vscode.Uri | null {
  if (path === '') return null;
  if (/^(?:[a-z]:[\\/]|[\\/])/i.test(path)) return vscode.Uri.file(path);
  const folder = vscode.workspace.getWorkspaceFolder(story)?.uri;
  const base = folder ?? vscode.Uri.joinPath(story, '..');
  return vscode.Uri.joinPath(base, ...path.split(/[\\/]+/));
}
