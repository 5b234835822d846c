import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { marked, type Token } from 'marked';
import { plainMarkdown } from '../../../client/plainMarkdown';
import { type ClientParts, loadClient } from '../../support/client/load';
import { markdownPayloads, payloads } from '../../support/payloads';

const texts = [...payloads, ...markdownPayloads, '町の www.pwned.invalid を見る', '<https://a.b>'];

/** Kinds of all tokens in what VS Code makes of a hover, and the addresses of its links. */
function drawn(source: string) {
  const kinds = new Set<string>();
  const addresses: string[] = [];
  marked.walkTokens(marked.lexer(source, { gfm: true }), (token: Token) => {
    kinds.add(token.type);
    if (token.type === 'link') addresses.push(token.href ?? '');
  });
  return { kinds: [...kinds], addresses };
}

const page = new MarkdownIt({ html: true, linkify: true });

describe('a text in Markdown of the client', () => {
  let client: ClientParts;
  before(async () => {
    client = await loadClient();
  });

  for (const text of texts) {
    it(`is text: ${JSON.stringify(text)}`, () => {
      const source = plainMarkdown(text);
      assert.deepEqual(drawn(source).kinds, ['paragraph', 'text']);
      // As VS Code draws icons: `$(alert)` in what Markdown made of it.
      assert.doesNotMatch(marked.parse(source, { async: false }), /\$\(|<(?!\/?p>)/);
      const shown = page.parseInline(source, {})[0]?.children ?? [];
      assert.equal(shown.map(({ content }) => content).join(''), text.trim().replace(/\s+/g, ' '));
    });
  }

  it('is text in the links to what to start with, which lead to findings alone', () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    const findings = texts.map((what) => ({
      rule: 'unknown-key',
      severity: 'warning' as const,
      what,
      range,
    }));
    const { kinds, addresses } = drawn(client.startLinks(findings).value);
    assert.equal(addresses.length, texts.length);
    for (const address of addresses) assert.match(address, /^command:changeStory\.startHere\?/);
    for (const kind of ['image', 'html', 'codespan', 'code', 'table', 'heading'])
      assert.ok(!kinds.includes(kind), kind);
  });

  it('comes into Markdown in no other way', () => {
    const sources = readdirSync('client', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && file !== 'plainMarkdown.ts')
      .filter((file) => /appendText/.test(readFileSync(path.join('client', file), 'utf8')));
    assert.deepEqual(sources, []);
  });
});
