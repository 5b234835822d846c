import * as vscode from 'vscode';
import type { TreeEntry } from '../../server/protocol';

/** Codicons of the entries' kinds and states; each kind has a shape of its own, not only a colour. */
const icons: Record<string, string> = {
  start: 'rocket',
  'finding-error': 'error',
  'finding-warning': 'warning',
  'finding-information': 'info',
  plan: 'list-ordered',
  coverage: 'compass',
  'first-steps': 'person',
  'advice-group': 'comment-discussion',
  sheets: 'files',
  stage: 'layers',
  'goal-state': 'target',
  'action-unknown': 'circle-large-outline',
  'action-not-started': 'circle-large-outline',
  'action-under-way': 'play-circle',
  'action-done': 'pass-filled',
  'action-stopped': 'circle-slash',
  output: 'package',
  outcome: 'sparkle',
  criterion: 'milestone',
  image: 'home',
  'image-unserved': 'warning',
  'first-step': 'person',
  advice: 'comment-unresolved',
  'sheet-empty': 'circle-large-outline',
  'sheet-part': 'color-mode',
  'sheet-full': 'pass-filled',
};

/** Colours of the results, as the side bar has no room to name them; their shapes differ too. */
const colours: Record<string, string> = {
  'finding-error': 'list.errorForeground',
  'finding-warning': 'list.warningForeground',
  'goal-state': 'charts.purple',
  output: 'charts.blue',
  outcome: 'charts.green',
  'action-done': 'charts.green',
  'sheet-full': 'charts.green',
};

/** The icon of an entry; one that lacks something has the colour of warnings. */
export function iconOf({ icon, isLacking }: TreeEntry): vscode.ThemeIcon {
  const name = icons[icon] ?? 'symbol-field';
  const colour = isLacking ? 'list.warningForeground' : colours[icon];
  return new vscode.ThemeIcon(name, colour ? new vscode.ThemeColor(colour) : undefined);
}
