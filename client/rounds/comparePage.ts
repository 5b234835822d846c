import * as vscode from 'vscode';
import { escapeHtml, panelPage } from '../panelPage';

/**
 * The page of a comparison.
 *
 * @param hasReasons whether reasons can be written there.
 */
export function comparePage(
  webview: vscode.Webview,
  resources: vscode.Uri,
  title: string,
  hasReasons: boolean,
): string {
  const { t } = vscode.l10n;
  const reasons = hasReasons
    ? `<button id="reasons" type="button">${escapeHtml(t('Write the reasons'))}</button>\n`
    : '';
  return panelPage(webview, resources, {
    title,
    name: 'compare',
    data: { go: t('Go there') },
    body: `<header>
<h1>${escapeHtml(title)}</h1>
<p id="summary" role="status"></p>
<p class="actions"><label><input type="checkbox" id="whole"> ${escapeHtml(t('Show what stayed, too'))}</label>
${reasons}<button id="texts" type="button">${escapeHtml(t('Compare the texts'))}</button></p>
</header>
<main id="changes"></main>`,
  });
}
