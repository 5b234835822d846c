import * as vscode from 'vscode';
import { until } from '../../support/until';

/** A finding with what a user meets of it: the rule's id is its code. */
export type Finding = vscode.Diagnostic & { code: { value: string; target: vscode.Uri } };

const isOurs = (diagnostic: vscode.Diagnostic): diagnostic is Finding =>
  diagnostic.source === 'change-story';

/** The extension's findings of a file at this moment, of one rule or of all. */
export function findings(uri: vscode.Uri, rule?: string): Finding[] {
  const ours = vscode.languages.getDiagnostics(uri).filter(isOurs);
  return rule ? ours.filter(({ code }) => code.value === rule) : ours;
}

/** Waits for the first finding of a rule. */
export function findingOf(uri: vscode.Uri, rule: string): Promise<Finding> {
  return until(`${rule} is reported`, () => findings(uri, rule)[0]);
}

/** Waits until a rule reports nothing more. */
export async function noFindingOf(uri: vscode.Uri, rule: string): Promise<void> {
  await until(`${rule} is silent`, () => findings(uri, rule).length === 0);
}

/**
 * Asks for the quick fixes at a finding until there is one whose title matches. (In the first
 * seconds of a window under load VS Code may answer with none.)
 */
export function quickFix(
  uri: vscode.Uri,
  at: vscode.Range,
  title: RegExp,
): Promise<vscode.CodeAction> {
  return until(`a quick fix ${title} is offered`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      at,
      vscode.CodeActionKind.QuickFix.value,
      10,
    );
    return actions.find((action) => title.test(action.title));
  });
}

/** Applies what a code action would do when chosen from the menu. */
export async function apply(action: vscode.CodeAction): Promise<void> {
  if (action.edit && !(await vscode.workspace.applyEdit(action.edit))) {
    throw new Error(`The editor refused the edit of 「${action.title}」.`);
  }
  if (action.command) {
    await vscode.commands.executeCommand(
      action.command.command,
      ...(action.command.arguments ?? []),
    );
  }
}
