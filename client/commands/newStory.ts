import * as vscode from 'vscode';
import { type NewStoryParams, newStoryRequest } from '../../server/protocol';
import { readYear, toEra } from '../../server/text/dates';
import type { Ask } from '../ask';
import { registerCommand } from '../failure';
import { type Answer, askChoice, askInSteps, askText, type Step } from '../steps';
import { createEmptyFile, exists, fileName } from './newFile';

type Language = NewStoryParams['language'];

/**
 * 「新しい変革ストーリー」: asks for the form and the head, and opens the story ready to type.
 * Argument, as of a key binding: `{ municipality }`, which is proposed.
 */
export function registerNewStory(ask: Ask): vscode.Disposable {
  return registerCommand('changeStory.newStory', async (given?: unknown) => {
    const wanted = await askStory(nameIn(given));
    if (!wanted) return;
    const { snippet } = await ask(newStoryRequest, wanted.params);
    const editor = await openEmpty(wanted.file);
    await editor.insertSnippet(new vscode.SnippetString(snippet), undefined, {
      undoStopBefore: true,
      undoStopAfter: true,
      keepWhitespace: true,
    });
    // An empty file on the disk would be a story lost, were the window closed now.
    if (wanted.file) await editor.document.save();
  });
}

/** Where the story goes: a new file; null where no folder is open. */
interface NewStoryAnswers {
  readonly params: NewStoryParams;
  readonly file: vscode.Uri | null;
}

function nameIn(given: unknown): string {
  const name = (given as { municipality?: unknown } | null | undefined)?.municipality;
  return typeof name === 'string' ? name : '';
}

/** The four questions, with a way back; undefined where the author leaves. */
async function askStory(municipalityGiven: string): Promise<NewStoryAnswers | undefined> {
  const { l10n } = vscode;
  const folder = await askFolder();
  if (folder === undefined) return undefined;
  let form: Form | undefined;
  const said = { municipality: municipalityGiven, year: '', name: '' };
  const keep = async (asked: Promise<Answer<string>>, key: keyof typeof said) => {
    const answered = await asked;
    if (answered && answered !== 'back') said[key] = answered.value;
    return answered;
  };
  const askMunicipality: Step = (place) =>
    keep(
      askText(place, {
        prompt: l10n.t('Name of the municipality'),
        placeholder: l10n.t('For example: Aoba City'),
        value: said.municipality,
        check: (text) =>
          text.trim() === '' ? l10n.t('Write the name of the municipality.') : undefined,
      }),
      'municipality',
    );
  const askYear: Step = (place) =>
    keep(
      askText(place, {
        prompt: l10n.t('Fiscal year in which you write it'),
        value: said.year || currentYear(form?.language ?? 'ja'),
        check: (text) =>
          readYear(text) ? undefined : l10n.t('Write a year, such as 令和8年度, R8 or 2026.'),
      }),
      'year',
    );
  const askName: Step = (place) => {
    const { first, ending } = nameFor(said.municipality, form?.language ?? 'ja');
    return keep(
      askText(place, {
        prompt: l10n.t('Name of the file in the folder “{0}”', folder?.name ?? ''),
        value: first + ending,
        selection: [0, first.length],
        check: (text) => (folder ? checkName(folder.uri, text) : undefined),
      }),
      'name',
    );
  };
  const askForm: Step = async (place) => {
    const answered = await askChoice(place, formChoices(), {
      placeholder: l10n.t('Which form do you write?'),
    });
    if (answered && answered !== 'back') form = answered.value;
    return answered;
  };
  const steps = [askForm, askMunicipality, askYear, ...(folder ? [askName] : [])];
  if (!(await askInSteps(l10n.t('New change story'), steps)) || !form) return undefined;
  const { edition, language } = form;
  const { municipality, year, name } = said;
  // Nobody was asked for a name where no folder is open.
  const file = folder && vscode.Uri.joinPath(folder.uri, name);
  return { params: { edition, language, municipality, year }, file };
}

/** 令和8年度, or 2026 with English keys; the year begins in April. */
function currentYear(language: Language, now = new Date()): string {
  const year = now.getFullYear() - (now.getMonth() < 3 ? 1 : 0);
  return language === 'ja' ? `${toEra(year)}度` : String(year);
}

type Form = vscode.QuickPickItem & Pick<NewStoryParams, 'edition' | 'language'>;

/** The form and the language of the keys: in a Japanese editor Japanese, else either. */
function formChoices(): Form[] {
  const isJapanese = vscode.env.language.startsWith('ja');
  const languages: Language[] = isJapanese ? ['ja'] : ['ja', 'en'];
  const keys = { ja: vscode.l10n.t('Japanese keys'), en: vscode.l10n.t('English keys') };
  return languages.flatMap((language) =>
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
}

/** The folder for the file: null where none is open, undefined where the author leaves. */
async function askFolder(): Promise<vscode.WorkspaceFolder | null | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0] ?? null;
  return vscode.window.showWorkspaceFolderPick();
}

/** The name of the file that is proposed, and its ending. */
function nameFor(municipality: string, language: Language): { first: string; ending: string } {
  const ending = language === 'ja' ? '.変革ストーリー.yaml' : '.change-story.yaml';
  const first = municipality.replace(/[\\/:*?"<>|\s]+/g, '-') || vscode.l10n.t('draft');
  return { first, ending };
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
