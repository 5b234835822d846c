import * as vscode from 'vscode';
import { escapeHtml, panelPage } from '../panelPage';

/** Texts of the page, in the language of the editor. */
export type ReviewTexts = ReturnType<typeof reviewTexts>;

function reviewTexts() {
  const { t } = vscode.l10n;
  return {
    finish: t('Make the story'),
    cancel: t('Cancel'),
    leaveOut: t('Leave out'),
    bringBack: t('Take in'),
    heading: t('Read as headings'),
    elsewhere: t('Other places'),
    placeOf: t('Place of “{0}”'),
    asRead: t('{0} (as read)'),
    more: t('Show {0} more'),
    changed: t('{0} texts go elsewhere or stay out.'),
  };
}

/** The page of the review of what was read from a file. */
export function reviewPage(webview: vscode.Webview, resources: vscode.Uri, file: string): string {
  const { t } = vscode.l10n;
  return panelPage(webview, resources, {
    title: t('Import: {0}', file),
    name: 'importReview',
    data: { texts: JSON.stringify(reviewTexts()) },
    body: `<header>
<h1>${escapeHtml(t('What was read from “{0}”', file))}</h1>
<p id="message" role="status"></p>
<p>${escapeHtml(t('Each text stands beside the place where it goes. Choose another place, or leave it out; then make the story. Nothing is written before.'))}</p>
<p class="actions"><button id="finish" type="button"></button><button id="cancel" type="button" class="quiet"></button><span id="changed" role="status"></span></p>
</header>
<main id="rows"></main>`,
  });
}
