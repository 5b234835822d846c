import * as vscode from 'vscode';
import type { LargePage } from '../../server/export/options';
import { type Preset, presetNames, presets } from '../../server/export/presetNames';
import type { ShareParams, SheetsResult } from '../../server/protocol';

export type Format = ShareParams['format'];

/** Where choices are kept from one time to the next. */
export interface Memory {
  readonly workspace: vscode.Memento;
  readonly global: vscode.Memento;
}

const lastFormat = 'changeStory.share.format';
const lastUse = 'changeStory.share.preset';
const lastPaper = 'changeStory.share.paper';
const deselected = 'changeStory.share.leftOut';

/** Name and file filter of a format. */
export function formatName(format: Format): string {
  const { t } = vscode.l10n;
  const names: Record<Format, string> = {
    pptx: 'PowerPoint',
    docx: 'Word',
    html: t('Web page (HTML)'),
    pdf: 'PDF',
    md: 'Markdown',
    svg: t('Drawings (SVG)'),
    xlsx: 'Excel',
    csv: 'CSV',
    review: t('Page for comments (HTML)'),
  };
  return names[format];
}

/** Asks for the format, the last one first; undefined where the author broke off. */
export async function askFormat(
  { canPrint }: SheetsResult,
  { global }: Memory,
): Promise<Format | undefined> {
  const { t } = vscode.l10n;
  const formats: readonly (readonly [Format, string, string])[] = [
    ['pptx', 'file', t('Slides with shapes, tables and text that can be edited')],
    ['docx', 'book', t('The joint paper: cover, chapters, tables, dialogues')],
    ['pdf', 'file-pdf', t('For reading and printing, made with the installed Edge or Chrome')],
    ['html', 'globe', t('One file for any browser; printed, each sheet is a page')],
    ['review', 'comment-discussion', t('One file in which the coaches write their comments')],
    ['svg', 'graph', t('Each drawing as a file, for pasting elsewhere')],
    ['xlsx', 'table', t('Indicators, progress, actions and advice, a row each')],
    ['csv', 'table', t('Indicators and progress as text, for any spreadsheet')],
    ['md', 'markdown', t('Text with tables, for chats and wikis')],
  ];
  const last = global.get<string>(lastFormat);
  const items = formats
    .filter(([format]) => canPrint || format !== 'pdf')
    .map(([format, icon, detail]) => ({
      label: `$(${icon}) ${formatName(format)}`,
      detail,
      description: format === last ? t('last time') : undefined,
      format,
    }))
    .sort((a, b) => Number(b.format === last) - Number(a.format === last));
  const chosen = await vscode.window.showQuickPick(items, {
    title: t('Hand over to the coaches: form'),
    placeHolder: t('In which form?'),
    ignoreFocusOut: true,
  });
  if (chosen) await global.update(lastFormat, chosen.format);
  return chosen?.format;
}

/** The paper of one page: that of the settings, or a larger one. */
type Paper = 'usual' | LargePage;

/** What is handed over: for a use, or sheets chosen one by one. */
type Use = Preset | 'sheets';

/**
 * Asks what it is handed over for, the last use first; undefined where the author broke off.
 *
 * @returns the use, or `sheets` where the author goes on to choose them
 */
export async function askUse(
  { language }: SheetsResult,
  { global }: Memory,
): Promise<Use | undefined> {
  const { t } = vscode.l10n;
  const details: Readonly<Record<Use, string>> = {
    form: t('The sheets of the form, each on a slide, and what has changed'),
    talk: t('A dozen slides in large letters, each under what it says'),
    'one-page': t('Everything that counts on one page: A4, A3 or a poster'),
    appendix: t('What the form does not have: actions in detail, dialogues, advice …'),
    all: t('Everything that is written'),
    sheets: t('Choose them one by one'),
  };
  const order: readonly Use[] = ['form', 'talk', 'one-page', 'appendix', 'all', 'sheets'];
  const last = global.get<string>(lastUse);
  const items = order
    .map((use) => ({
      label: use === 'sheets' ? t('Choose sheets …') : presetNames[use][language],
      detail: details[use],
      description: use === last ? t('last time') : undefined,
      use,
    }))
    .sort((a, b) => Number(b.use === last) - Number(a.use === last));
  const chosen = await vscode.window.showQuickPick(items, {
    title: t('Hand over to the coaches: use'),
    placeHolder: t('What for?'),
    ignoreFocusOut: true,
  });
  if (chosen) await global.update(lastUse, chosen.use);
  return chosen?.use;
}

/**
 * Asks for the paper of one page, the last one of this folder, else of any, first; undefined where
 * the author broke off.
 */
export async function askPaper({ workspace, global }: Memory): Promise<Paper | undefined> {
  const { t } = vscode.l10n;
  const papers: readonly (readonly [Paper, string, string])[] = [
    ['usual', t('As usual (A4, or a screen)'), t('In the size that the settings name')],
    ['a3', 'A3', t('More of every list, for the table of a meeting')],
    ['a1', t('Poster (A1)'), t('In large letters, to hang on a wall; A0 and A2 print alike')],
  ];
  const last = workspace.get<string>(lastPaper) ?? global.get<string>(lastPaper);
  const items = papers
    .map(([paper, label, detail]) => {
      return { paper, label, detail, description: paper === last ? t('last time') : undefined };
    })
    .sort((a, b) => Number(b.paper === last) - Number(a.paper === last));
  const chosen = await vscode.window.showQuickPick(items, {
    title: t('Hand over to the coaches: paper'),
    placeHolder: t('On which paper?'),
    ignoreFocusOut: true,
  });
  if (chosen) {
    const { paper } = chosen;
    await Promise.all([workspace.update(lastPaper, paper), global.update(lastPaper, paper)]);
  }
  return chosen?.paper;
}

/** The preset of a use; sheets that are chosen are of everything. */
export function presetOf(use: Use): Preset {
  return presets.find((preset) => preset === use) ?? 'all';
}

/**
 * Asks for the sheets. Deselected sheets are remembered, for this folder and for the next one; what
 * is empty is not selected unless the author selects it.
 */
export async function askSheets(
  { sheets }: SheetsResult,
  { workspace, global }: Memory,
): Promise<string[] | undefined> {
  const { t } = vscode.l10n;
  const out = new Set(
    workspace.get<string[]>(deselected) ?? global.get<string[]>(deselected) ?? [],
  );
  const items = sheets.map(({ id, number, title, isEmpty }) => ({
    label: number === null ? title : `${number}  ${title}`,
    description: isEmpty ? t('not written yet') : undefined,
    picked: !isEmpty && !out.has(id),
    id,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: t('Hand over to the coaches: sheets'),
    placeHolder: t('Which sheets?'),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  if (!chosen) return undefined;
  const ids = chosen.map(({ id }) => id);
  // Sheets that this story does not have stay as they were.
  const others = [...out].filter((id) => !sheets.some((sheet) => sheet.id === id));
  const written = sheets.filter(({ id, isEmpty }) => !isEmpty && !ids.includes(id));
  const now = [...others, ...written.map(({ id }) => id)];
  await Promise.all([workspace.update(deselected, now), global.update(deselected, now)]);
  return ids;
}
