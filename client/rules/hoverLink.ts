import * as vscode from 'vscode';
import { openRulesCommand } from '../../server/protocol';
import { plainMarkdown } from '../plainMarkdown';
import type { RuleNames } from './ruleNames';

/** Ids of the rules that found something at a place. */
function rulesAt(uri: vscode.Uri, position: vscode.Position): readonly string[] {
  const found = vscode.languages.getDiagnostics(uri);
  const ids = found.flatMap(({ source, range, code }) => {
    if (source !== 'change-story' || !range.contains(position) || typeof code !== 'object')
      return [];
    return String(code.value);
  });
  return [...new Set(ids)];
}

/**
 * The hover of the server, and below it a link to the switch of each rule that found something
 * here. The link stands in a text of its own: what the server says of a story stays untrusted.
 */
export async function withRuleSwitches(
  hover: vscode.Hover | null | undefined,
  uri: vscode.Uri,
  position: vscode.Position,
  names: RuleNames,
): Promise<vscode.Hover | null | undefined> {
  const ids = rulesAt(uri, position);
  const known = await Promise.all(ids.map((id) => names.rule(id))).catch(() => []);
  const links = known.flatMap((rule) => {
    if (!rule) return [];
    const argument = encodeURIComponent(JSON.stringify([rule.id]));
    const title = vscode.l10n.t('Choose the severity of this rule');
    return `[${plainMarkdown(rule.title)}](command:${openRulesCommand}?${argument} "${title}")`;
  });
  if (links.length === 0) return hover;
  const text = new vscode.MarkdownString(`${vscode.l10n.t('Severity:')} ${links.join(' · ')}`);
  text.isTrusted = { enabledCommands: [openRulesCommand] };
  return new vscode.Hover([...(hover?.contents ?? []), text], hover?.range);
}
