import * as vscode from 'vscode';
import { registerCommand } from '../failure';

/** Command that explains a rule. Argument: its id. */
export const explainRuleCommand = 'changeStory.explainRule';

/** The page that explains every rule, in the language of the editor; packaged by `esbuild.mjs`. */
export function rulePage(context: vscode.ExtensionContext): vscode.Uri {
  const name = vscode.env.language.startsWith('ja') ? 'RULES.md' : 'RULES.en.md';
  return vscode.Uri.joinPath(context.extensionUri, 'dist', name);
}

/** Registers what the name of a rule beside a finding leads to: its place in the page, as read, not as typed. */
export function registerExplainRule(page: vscode.Uri): vscode.Disposable {
  return registerCommand(explainRuleCommand, (rule: string) =>
    vscode.commands.executeCommand('markdown.showPreviewToSide', page.with({ fragment: rule })),
  );
}

/**
 * Findings whose rule's name leads to the command above. The server's own link, which every LSP
 * client understands, would open the page as Markdown source at its top.
 */
export function withRuleLinks(diagnostics: vscode.Diagnostic[]): vscode.Diagnostic[] {
  for (const diagnostic of diagnostics) {
    const { code } = diagnostic;
    if (code === undefined) continue;
    const value = typeof code === 'object' ? code.value : code;
    const rule = encodeURIComponent(JSON.stringify([value]));
    const target = vscode.Uri.parse(`command:${explainRuleCommand}?${rule}`);
    diagnostic.code = { value, target };
  }
  return diagnostics;
}
