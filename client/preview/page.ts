import * as vscode from 'vscode';
import { pageTexts } from './texts';

/** What a page is told of itself beside its story. */
export interface PageLook {
  /** Does it keep its story, whichever the author is at? */
  isPinned?: boolean;
  /** The name that the story had before: what was kept under it still counts. */
  movedFrom?: vscode.Uri;
}

/**
 * The page of the preview: empty, with our own script and style and nothing else. Nothing in it can
 * be loaded from anywhere, and nothing that a story says can run.
 */
export function pageOf(
  webview: vscode.Webview,
  resources: vscode.Uri,
  story: vscode.Uri,
  { isPinned = false, movedFrom }: PageLook,
): string {
  const nonce = newNonce();
  const at = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(resources, name));
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; img-src blob:; base-uri 'none'; form-action 'none'`;
  const texts = JSON.stringify(pageTexts());
  return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(vscode.l10n.t('Preview'))}</title>
<link rel="stylesheet" nonce="${nonce}" href="${escapeHtml(at('preview.css').toString())}">
</head>
<body data-uri="${escapeHtml(story.toString())}" data-pinned="${isPinned}" data-from="${escapeHtml(movedFrom?.toString() ?? '')}" data-texts="${escapeHtml(texts)}">
<header id="bar"><h1 id="title" class="unseen">${escapeHtml(vscode.l10n.t('Preview'))}</h1></header>
<aside id="summary" hidden></aside>
<main id="sheets"></main>
<div id="tip" role="tooltip" hidden></div>
<script nonce="${nonce}" src="${escapeHtml(at('preview.js').toString())}"></script>
</body>
</html>`;
}

/** 128 random bits, as hexadecimal digits. */
export function newNonce(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
