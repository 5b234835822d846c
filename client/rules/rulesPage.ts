import * as vscode from 'vscode';
import type { RuleGroupEntry } from '../../server/protocol';
import { escapeHtml, panelPage } from '../panelPage';
import type { RuleScope, RuleValues } from './ruleSettings';
import type { RuleChoice } from './severities';

/** Extension → page of the rules. */
export type ToRulesPage =
  | {
      readonly type: 'rules';
      readonly groups: readonly RuleGroupEntry[];
      /** What each rule is for, by its id. */
      readonly reasons: Readonly<Record<string, string>>;
    }
  | ({ readonly type: 'values' } & RuleValues)
  /** Shows one rule and puts the focus on it. */
  | { readonly type: 'show'; readonly id: string };

/** Page of the rules → extension. */
export type FromRulesPage =
  | { readonly type: 'ready' }
  | { readonly type: 'choose'; readonly scope: RuleScope; readonly choices: readonly RuleChoice[] }
  | { readonly type: 'explain'; readonly id: string };

/** Texts of the page, in the language of the editor. */
export type RulesPageTexts = ReturnType<typeof texts>;

function texts() {
  const { t } = vscode.l10n;
  return {
    search: t('Search the rules'),
    scope: t('Set for'),
    user: t('all my stories'),
    folder: t('the stories of this folder'),
    changed: t('Only what I changed'),
    severity: t('Severity of “{0}”'),
    standard: t('{0} (standard)'),
    off: t('Off'),
    hint: t('Hint'),
    information: t('Information'),
    warning: t('Warning'),
    error: t('Error'),
    explain: t('Explanation'),
    explainRule: t('Explanation of “{0}”'),
    group: t('All of “{0}”'),
    byFolder: t('Set for the stories of this folder.'),
    on: t('{0} of {1} on'),
    found: t('{0} rules'),
    none: t('No rule has these words.'),
  };
}

/** The page of the rules. */
export function rulesPage(webview: vscode.Webview, resources: vscode.Uri): string {
  const title = vscode.l10n.t('What is checked');
  const intro = vscode.l10n.t(
    'Every rule by which a story is read. Switch off what you do not want to hear, or change how severe it is; it counts at once.',
  );
  return panelPage(webview, resources, {
    title,
    name: 'rules',
    data: { texts: JSON.stringify(texts()) },
    body: `<header>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(intro)}</p>
<div id="tools" role="search"></div>
</header>
<main id="rules"></main>`,
  });
}
