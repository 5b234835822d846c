import * as vscode from 'vscode';
import { escapeHtml, newNonce } from '../preview/page';

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

/** The page of the review: our own script and style, and nothing that could be loaded or run. */
export function reviewPage(webview: vscode.Webview, resources: vscode.Uri, file: string): string {
  const { t } = vscode.l10n;
  const nonce = newNonce();
  const at = (name: string) =>
    escapeHtml(webview.asWebviewUri(vscode.Uri.joinPath(resources, name)).toString());
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(t('Import: {0}', file))}</title>
<link rel="stylesheet" nonce="${nonce}" href="${at('importReview.css')}">
</head>
<body data-texts="${escapeHtml(JSON.stringify(reviewTexts()))}">
<header>
<h1>${escapeHtml(t('What was read from “{0}”', file))}</h1>
<p id="message" role="status"></p>
<p>${escapeHtml(t('Each text stands beside the place where it goes. Choose another place, or leave it out; then make the story. Nothing is written before.'))}</p>
<p class="actions"><button id="finish" type="button"></button><button id="cancel" type="button" class="quiet"></button><span id="changed" role="status"></span></p>
</header>
<main id="rows"></main>
<script nonce="${nonce}" src="${at('importReview.js')}"></script>
</body>
</html>`;
}
