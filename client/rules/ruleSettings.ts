import * as vscode from 'vscode';
import { settingsSection } from '../../server/protocol/settings';
import { type RuleChoice, type Severities, withChoices } from './severities';

/** Where the severities are kept: for all stories of this person, or for those of the folder. */
export type RuleScope = 'user' | 'folder';

const setting = 'rules';

/** What is set about the rules. */
export interface RuleValues {
  readonly user: Severities;
  readonly folder: Severities;
  /** Is a folder open, that can have settings of its own? */
  readonly hasFolder: boolean;
}

/** The severities that are set now, for the user and for the folder. */
export function ruleValues(): RuleValues {
  const found = vscode.workspace.getConfiguration(settingsSection).inspect<Severities>(setting);
  return {
    user: found?.globalValue ?? {},
    folder: found?.workspaceValue ?? {},
    hasFolder: (vscode.workspace.workspaceFolders?.length ?? 0) > 0,
  };
}

/** Sets the severities of rules at one place; the other place stays as it is. */
export async function chooseSeverities(
  scope: RuleScope,
  choices: readonly RuleChoice[],
): Promise<void> {
  const { user, folder } = ruleValues();
  const isFolder = scope === 'folder';
  const next = isFolder ? withChoices(folder, user, choices) : withChoices(user, {}, choices);
  const target = isFolder
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  await vscode.workspace.getConfiguration(settingsSection).update(setting, next, target);
}

/** Does a change of the settings concern the rules? */
export function concernsRules(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`${settingsSection}.${setting}`);
}
