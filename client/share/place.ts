import * as vscode from 'vscode';
import { endingOf } from '../../server/export/options';
import { type Format, formatName } from './choices';

/** The folder of the last file that was handed over from this workspace. */
const lastFolder = 'changeStory.share.folder';

/**
 * Asks where a file goes, or for drawings into which folder; undefined where the author broke off.
 *
 * @param name of the file, without its ending.
 */
export async function askPlace(
  name: string,
  format: Format | 'png',
  story: vscode.Uri,
  memory: vscode.Memento,
): Promise<vscode.Uri | undefined> {
  const { t } = vscode.l10n;
  const folder = firstFolder(story, memory);
  const kind = format === 'png' ? 'PNG' : formatName(format);
  const ending = format === 'png' ? format : endingOf(format);
  const chosen =
    format === 'svg'
      ? (
          await vscode.window.showOpenDialog({
            title: t('Folder for the drawings'),
            openLabel: t('Save here'),
            canSelectFiles: false,
            canSelectFolders: true,
            defaultUri: folder,
          })
        )?.[0]
      : await vscode.window.showSaveDialog({
          title: t('Hand over as {0}', kind),
          defaultUri: folder && vscode.Uri.joinPath(folder, `${name}.${ending}`),
          filters: { [kind]: [ending] },
        });
  if (!chosen) return undefined;
  const kept = format === 'svg' ? chosen : vscode.Uri.joinPath(chosen, '..');
  await memory.update(lastFolder, kept.toString());
  return chosen;
}

function firstFolder(story: vscode.Uri, memory: vscode.Memento): vscode.Uri | undefined {
  const last = memory.get<string>(lastFolder);
  if (last) {
    const uri = vscode.Uri.parse(last, true);
    // What was chosen on another machine or in another window is not there.
    if (uri.scheme === story.scheme && uri.authority === story.authority) return uri;
  }
  if (story.scheme !== 'untitled') return vscode.Uri.joinPath(story, '..');
  return vscode.workspace.workspaceFolders?.[0]?.uri;
}
