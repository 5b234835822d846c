import * as vscode from 'vscode';
import type { ShareParams } from '../../server/protocol';

/** How the files look, as the author set it; for the template see `template.ts`. */
export type ShareSettings = Pick<ShareParams, 'font' | 'page' | 'notes' | 'browser'>;

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
  return {
    font: oneOf('font'),
    page: oneOf('page'),
    notes: oneOf('notes'),
    browser: settings.get<string>('browser')?.trim() || null,
  };
}
