import * as vscode from 'vscode';
import { fonts, notesChoices, pages } from '../../server/export/options';
import type { ShareParams } from '../../server/protocol';

/** How the files look, as the author set it; for the template see `template.ts`. */
export type ShareSettings = Pick<ShareParams, 'font' | 'page' | 'notes' | 'browser'>;

const allowed = { font: fonts, page: pages, notes: notesChoices } as const;

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
