import * as vscode from 'vscode';
import { maxTemplateBytes } from '../../server/export/options';
import { type SettingId, settingsSection } from '../../server/protocol/settings';
import { judgePath } from '../../server/story/namedFile';
import { settingFor } from '../settings';
import { readBelow } from '../storyFolder';

const templateSetting = 'share.template' satisfies SettingId;

/** Where the template lies: in the author's own settings anywhere, in a folder's only inside it. */
type Setting =
  | { readonly kind: 'own'; readonly path: string; readonly uri: vscode.Uri }
  | { readonly kind: 'folder'; readonly path: string; readonly base: vscode.Uri };

/**
 * The bytes of the organisation's template for a story; null without one. Says in a message why one
 * that is set cannot be used.
 */
export async function readTemplate(story: vscode.Uri): Promise<Uint8Array | null> {
  const setting = templateFor(story);
  if (!setting) return null;
  try {
    return setting.kind === 'own' ? await readOwn(setting.uri) : await readInside(setting);
  } catch {
    tell(
      vscode.l10n.t(
        'The template “{0}” cannot be read, so the slides are made without it. Look at the setting “changeStory.share.template”.',
        setting.path,
      ),
    );
    return null;
  }
}

/** A relative path is read below the folder of the workspace, else beside the story. */
function templateFor(story: vscode.Uri): Setting | null {
  const path = settingFor(story, templateSetting).trim();
  if (path === '') return null;
  const base = vscode.workspace.getWorkspaceFolder(story)?.uri ?? vscode.Uri.joinPath(story, '..');
  const section = vscode.workspace.getConfiguration(settingsSection, story);
  const set = section.inspect<string>(templateSetting);
  if ((set?.workspaceFolderValue ?? set?.workspaceValue) !== undefined) {
    return { kind: 'folder', path, base };
  }
  const isAbsolute = /^(?:[a-z]:[\\/]|[\\/])/i.test(path);
  const uri = isAbsolute
    ? vscode.Uri.file(path)
    : vscode.Uri.joinPath(base, ...path.split(/[\\/]+/));
  return { kind: 'own', path, uri };
}

async function readOwn(uri: vscode.Uri): Promise<Uint8Array> {
  const { type, size } = await vscode.workspace.fs.stat(uri);
  // A link of the author's own is followed; a device or a pipe is none of both.
  if (!(type & vscode.FileType.File) || size > maxTemplateBytes)
    throw new Error('no such template');
  return vscode.workspace.fs.readFile(uri);
}

/** Settings of a folder may come from somebody else: they reach nothing outside of it. */
async function readInside({ path, base }: Setting & { kind: 'folder' }) {
  const { parts } = judgePath(path, /\.(?:pptx|potx)$/i);
  const folder = base.toString().replace(/\/?$/, '/');
  const found = parts && (await readBelow(folder, parts, maxTemplateBytes));
  if (found && found.problem === undefined) return found.bytes;
  if (found?.problem === 'missing') throw new Error('no such template');
  tell(
    vscode.l10n.t(
      'The template “{0}” is set by the folder that is open, and is no .pptx or .potx inside it. The slides are made without it. Put it into the folder, or name it in your own settings.',
      path,
    ),
  );
  return null;
}

function tell(message: string): void {
  void vscode.window.showWarningMessage(message);
}
