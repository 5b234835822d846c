import * as vscode from 'vscode';
import type { MergeResult } from '../../server/protocol';
import type { EarlierTexts } from './earlierTexts';

/** Which side holds; null leaves both in the text. */
export type Choice = 'ours' | 'theirs' | null;

type Conflict = MergeResult['conflicts'][number];

/** What the two sides are called. */
interface Labels {
  readonly ours: string;
  readonly theirs: string;
}

/** Where what both say is shown. */
interface ShownTexts {
  readonly story: vscode.Uri;
  readonly texts: EarlierTexts;
}

const { window, l10n } = vscode;

/**
 * Asks about each conflict. Where both changed a text, the two stand side by side behind the question,
 * what differs marked. Undefined where the author left.
 */
export async function chosenSides(
  { conflicts }: MergeResult,
  labels: Labels,
  shown: ShownTexts,
): Promise<Choice[] | undefined> {
  const choices: Choice[] = [];
  try {
    for (const [index, conflict] of conflicts.entries()) {
      if (conflict.kind === 'text') await showSides(conflict, index, labels, shown);
      const picked = await ask(conflict, `${index + 1}/${conflicts.length}`, labels);
      if (!picked) return undefined;
      choices.push(picked.choice);
    }
    return choices;
  } finally {
    await shown.texts.closeComparisons();
  }
}

/** So many lines of the texts behind it the question covers. */
const coveredLines = 9;

/** VS Code's comparison of what either side says, below the question. */
async function showSides(
  { name, ours, theirs }: Conflict,
  index: number,
  labels: Labels,
  { story, texts }: ShownTexts,
): Promise<void> {
  const above = '\n'.repeat(coveredLines);
  const side = (label: string, text: string) =>
    texts.uriOf(story, { name: `${index + 1} ${label}`, text: `${above}${text}\n`, log: null });
  const title = `${labels.ours} ↔ ${labels.theirs}: ${name}`;
  const [left, right] = [side(labels.ours, ours), side(labels.theirs, theirs)];
  const options = { preview: true, preserveFocus: true };
  await vscode.commands.executeCommand('vscode.diff', left, right, title, options);
}

async function ask({ kind, name, ours, theirs }: Conflict, place: string, labels: Labels) {
  const { t } = l10n;
  const item = (label: string, detail: string, choice: Choice) => ({
    label,
    detail: detail || t('(taken out)'),
    choice,
  });
  return window.showQuickPick(
    [
      item(t('This file: {0}', labels.ours), ours, 'ours'),
      item(t('The copy: {0}', labels.theirs), theirs, 'theirs'),
      ...(kind === 'text'
        ? [item(t('Leave both in the text'), t('To be chosen there, with the bulb'), null)]
        : []),
    ],
    {
      title:
        kind === 'text' ? t('Both changed this ({0})', place) : t('Both moved this ({0})', place),
      placeHolder: name,
      ignoreFocusOut: true,
    },
  );
}
