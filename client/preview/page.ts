import * as vscode from 'vscode';
import { escapeHtml, panelPage } from '../panelPage';
import { pageTexts } from './texts';

/** What a page is told of itself beside its story. */
export interface PageLook {
  /** Does it keep its story, whichever the author is at? */
  isPinned?: boolean;
  /** The name that the story had before: what was kept under it still counts. */
  movedFrom?: vscode.Uri;
}

/** The page of the preview, empty: its script draws the story as soon as it has come. */
export function previewPage(
  webview: vscode.Webview,
  resources: vscode.Uri,
  story: vscode.Uri,
  { isPinned = false, movedFrom }: PageLook,
): string {
  const title = vscode.l10n.t('Preview');
  return panelPage(webview, resources, {
    title,
    name: 'preview',
    data: {
      uri: story.toString(),
      pinned: String(isPinned),
      from: movedFrom?.toString() ?? '',
      texts: JSON.stringify(pageTexts()),
    },
    body: `<header id="bar"><h1 id="title" class="unseen">${escapeHtml(title)}</h1></header>
<aside id="summary" hidden></aside>
<main id="sheets"></main>
<div id="tip" role="tooltip" hidden></div>`,
    hasPictures: true,
  });
}
