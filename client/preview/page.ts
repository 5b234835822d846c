import * as vscode from 'vscode';

/**
 * The page of the preview: empty, with our own script and style and nothing else. Nothing in it can
 * be loaded from anywhere, and nothing that a story says can run.
 */
export function pageOf(webview: vscode.Webview, resources: vscode.Uri, story: vscode.Uri): string {
  const nonce = newNonce();
  const at = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(resources, name));
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; img-src blob:; base-uri 'none'; form-action 'none'`;
  const { t } = vscode.l10n;
  const texts = JSON.stringify({
    sheets: t('Sheets'),
    findings: t('Findings'),
    all: t('All findings'),
    warnings: t('Warnings and errors'),
    none: t('No findings'),
    unavailable: t('The drawing waits for the language server.'),
    error: t('Error'),
    warning: t('Warning'),
    information: t('Information'),
    hint: t('Hint'),
    paged: t('A4 pages'),
    pagedHint: t('The staged plan as it is printed on A4'),
    details: t('Show details'),
    detailsHint: t('The actions and results of each stage too'),
    summary: t('Before you show it'),
    close: t('Close'),
    images: t('Images that actions lead to'),
    served: t('Some action leads here'),
    unserved: t('No action leads here yet'),
    noImages: t('No image of the vision is written yet.'),
    noFindings: t('Nothing is left to say about the text.'),
    advice: t('Advice not answered yet'),
    noAdvice: t('All advice has been answered.'),
    questions: t('Ask yourselves'),
    copyPicture: t('Copy picture'),
    savePicture: t('Save as PNG'),
    copied: t('Copied'),
    notCopied: t('Not copied'),
    lead: t('What no tool can tell. Answer aloud, the three of you.'),
  });
  return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(t('Preview'))}</title>
<link rel="stylesheet" nonce="${nonce}" href="${escapeHtml(at('preview.css').toString())}">
</head>
<body data-uri="${escapeHtml(story.toString())}" data-texts="${escapeHtml(texts)}">
<header id="bar"><h1 id="title" class="unseen">${escapeHtml(t('Preview'))}</h1></header>
<aside id="summary" hidden></aside>
<main id="sheets"></main>
<div id="tip" role="tooltip" hidden></div>
<script nonce="${nonce}" src="${escapeHtml(at('preview.js').toString())}"></script>
</body>
</html>`;
}

/** 128 random bits, as hexadecimal digits. */
function newNonce(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
