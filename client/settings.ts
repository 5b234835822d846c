import * as vscode from 'vscode';
import {
  type SettingId,
  type SettingValue,
  settingsSection,
  settingValue,
} from '../server/protocol/settings';

/** A setting for a story; what is set to something unknown is as if not set. */
export function settingFor<Id extends SettingId>(story: vscode.Uri, id: Id): SettingValue<Id> {
  const section = vscode.workspace.getConfiguration(settingsSection, story);
  return settingValue(id, section.get<unknown>(id));
}
