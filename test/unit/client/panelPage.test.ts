import assert from 'node:assert/strict';
import type { Uri, Webview } from 'vscode';
import { type ClientParts, loadClient } from '../../support/client/load';

describe('the page of a panel', () => {
  let client: ClientParts;
  before(async () => {
    client = await loadClient();
  });

  const webview = { asWebviewUri: (uri: Uri) => uri } as Webview;
  const page = (hasPictures = false) =>
    client.panelPage(webview, client.vscode.Uri.parse('memfs:/a&b') as unknown as Uri, {
      title: '<潮見町>',
      name: 'rules',
      data: { texts: '{"a":"\'<b>"}' },
      body: '<main></main>',
      hasPictures,
    });

  it('runs its own script alone, and shows only pictures that it has made', () => {
    const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(page()) ?? [];
    const [, nonce] = /script-src 'nonce-([0-9a-f]{32})'/.exec(policy ?? '') ?? [];
    assert.ok(nonce);
    const own = `style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
    assert.equal(policy, `default-src 'none'; ${own}; base-uri 'none'; form-action 'none'`);
    assert.match(page(true), /; img-src blob:; base-uri/);
  });

  it('takes another nonce each time', () => {
    assert.notEqual(page(), page());
  });

  it('escapes its title, its addresses and what the script is told', () => {
    const html = page();
    assert.match(html, /<title>&#60;潮見町&#62;<\/title>/);
    assert.match(html, /data-texts="\{&#34;a&#34;:&#34;&#39;&#60;b&#62;&#34;\}"/);
    assert.match(html, /src="memfs:\/a&#38;b\/rules\.js"/);
  });
});
