import * as vscode from 'vscode';

/** What the page of a panel is made of. */
export interface PanelPage {
  readonly title: string;
  /** Name of its script and its style, without their endings. */
  readonly name: string;
  /** What the script is told: each value is in a `data-` attribute of the body. */
  readonly data: Readonly<Record<string, string>>;
  /** HTML of the body; every text in it is escaped. */
  readonly body: string;
  /** Does the script make pictures? They are then shown from `blob:`. */
  readonly hasPictures?: boolean;
}

/**
 * The page of a panel: our own script and style and nothing else. Nothing in it can be loaded from
 * anywhere, and nothing that a story says can run.
 *
 * @param resources folder of scripts and styles.
 */
export function panelPage(webview: vscode.Webview, resources: vscode.Uri, page: PanelPage): string {
  const nonce = newNonce();
  const at = (name: string) =>
    escapeHtml(webview.asWebviewUri(vscode.Uri.joinPath(resources, name)).toString());
  const policy = [
    `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`,
    ...(page.hasPictures ? ['img-src blob:'] : []),
    "base-uri 'none'; form-action 'none'",
  ].join('; ');
  const data = Object.entries(page.data).map(
    ([name, value]) => ` data-${name}="${escapeHtml(value)}"`,
  );
  return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<link rel="stylesheet" nonce="${nonce}" href="${at(`${page.name}.css`)}">
</head>
<body${data.join('')}>
${page.body}
<script nonce="${nonce}" src="${at(`${page.name}.js`)}"></script>
</body>
</html>`;
}

/** 128 random bits, as hexadecimal digits. */
function newNonce(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A text as HTML, in which nothing of it is live. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
