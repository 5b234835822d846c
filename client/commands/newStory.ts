import * as vscode from 'vscode';
import { type NewStoryParams, newStoryRequest } from '../../server/protocol';
import { readYear, toEra } from '../../server/text/dates';
import type { Ask } from '../ask';
import { registerCommand } from '../failure';
import { createEmptyFile, exists, fileName } from './newFile';

type Language = NewStoryParams['language'];

/** 「新しい変革ストーリー」: asks for the form and the head, and opens the story ready to type. */
export function registerNewStory(ask: Ask): vscode.Disposable {
  return registerCommand('changeStory.newStory', async () => {
    const form = await askForm();
    if (!form) return;
    const municipality = await vscode.window.showInputBox({
      title: title(2),
      prompt: vscode.l10n.t('Name of the municipality'),
      placeHolder: vscode.l10n.t('Aoba City'),
      ignoreFocusOut: true,
    });
    if (municipality === undefined) return;
    const year = await vscode.window.showInputBox({
      title: title(3),
      prompt: vscode.l10n.t('Fiscal year in which you write it'),
      value: currentYear(form.language),
      validateInput: (text) =>
        readYear(text) ? undefined : vscode.l10n.t('Write a year, such as 令和8年度, R8 or 2026.'),
      ignoreFocusOut: true,
    });
    if (year === undefined) return;
    const name = municipality.trim();
    const place = await askPlace(name, form.language);
    if (place === undefined) return;
    const params: NewStoryParams = { ...form, municipality: name, year: year.trim() };
    const { snippet } = await ask(newStoryRequest, params);
    const editor = await openEmpty(place);
    await editor.insertSnippet(new vscode.SnippetString(snippet), undefined, {
      undoStopBefore: true,
      undoStopAfter: true,
      keepWhitespace: true,
    });
  });
}

const title = (step: number) => `${vscode.l10n.t('New change story')} (${step}/4)`;

/** 令和8年度, or 2026 with English keys; the year begins in April. */
function currentYear(language: Language, now = new Date()): string {
  const year = now.getFullYear() - (now.getMonth() < 3 ? 1 : 0);
  return language === 'ja' ? `${toEra(year)}度` : String(year);
}

/** The form and the language of the keys: in a Japanese editor Japanese, else either. */
async function askForm(): Promise<Pick<NewStoryParams, 'edition' | 'language'> | undefined> {
  const isJapanese = vscode.env.language.startsWith('ja');
  const languages: Language[] = isJapanese ? ['ja'] : ['ja', 'en'];
  const keys = { ja: vscode.l10n.t('Japanese keys'), en: vscode.l10n.t('English keys') };
  const forms = languages.flatMap((language) =>
    (['action-plan', 'story-sheet'] as const).map((edition) => ({
      label:
        edition === 'action-plan' ? vscode.l10n.t('Action plan') : vscode.l10n.t('Story sheet'),
      description: isJapanese ? undefined : keys[language],
      detail:
        edition === 'action-plan'
          ? vscode.l10n.t('Eight sheets, with force field and first steps (form of 2021)')
          : vscode.l10n.t('Six parts (form of 2022)'),
      edition,
      language,
    })),
  );
  const chosen = await vscode.window.showQuickPick(forms, {
    title: title(1),
    placeHolder: vscode.l10n.t('Which form do you write?'),
    ignoreFocusOut: true,
  });
  return chosen && { edition: chosen.edition, language: chosen.language };
}

/** Where the story goes: a new file in a folder of the workspace; null where no folder is open. */
async function askPlace(municipality: string, language: Language) {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) return null;
  const folder = folders.length === 1 ? folders[0] : await vscode.window.showWorkspaceFolderPick();
  if (!folder) return undefined;
  const ending = language === 'ja' ? '.変革ストーリー.yaml' : '.change-story.yaml';
  const first = municipality.replace(/[\\/:*?"<>|\s]+/g, '-') || vscode.l10n.t('draft');
  const name = await vscode.window.showInputBox({
    title: title(4),
    prompt: vscode.l10n.t('Name of the file in the folder “{0}”', folder.name),
    value: first + ending,
    valueSelection: [0, first.length],
    validateInput: (text) => checkName(folder.uri, text),
    ignoreFocusOut: true,
  });
  return name === undefined ? undefined : vscode.Uri.joinPath(folder.uri, name.trim());
}

async function checkName(folder: vscode.Uri, text: string): Promise<string | undefined> {
  const name = text.trim();
  if (!/^[^\\/:*?"<>|]+\.(?:change-story|変革ストーリー)\.ya?ml$/.test(name)) {
    return vscode.l10n.t(
      'The name has to end with .変革ストーリー.yaml or .change-story.yaml, and cannot hold \\ / : * ? " < > |.',
    );
  }
  return (await exists(vscode.Uri.joinPath(folder, name)))
    ? vscode.l10n.t('This file exists already. Choose another name.')
    : undefined;
}

async function openEmpty(file: vscode.Uri | null): Promise<vscode.TextEditor> {
  const { window, workspace, l10n } = vscode;
  if (!file) {
    const options = { language: 'change-story', content: '' };
    return window.showTextDocument(await workspace.openTextDocument(options));
  }
  const created = await createEmptyFile(file);
  if (created !== file) {
    void window.showInformationMessage(
      l10n.t(
        '“{0}” has appeared meanwhile and is left as it is. The new story is “{1}”.',
        fileName(file),
        fileName(created),
      ),
    );
  }
  return window.showTextDocument(created);
}
