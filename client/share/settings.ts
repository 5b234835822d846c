import type * as vscode from 'vscode';
import type { ShareParams } from '../../server/protocol';
import { settingFor } from '../settings';

/** How the files look, as the author set it; for the template see `template.ts`. */
export type ShareSettings = Pick<ShareParams, 'font' | 'page' | 'notes' | 'browser'>;

/** The settings of the files that are made of a story. */
export function shareSettings(story: vscode.Uri): ShareSettings {
  return {
    font: settingFor(story, 'share.font'),
    page: settingFor(story, 'share.page'),
    notes: settingFor(story, 'share.notes'),
    browser: settingFor(story, 'share.browser').trim() || null,
  };
}
