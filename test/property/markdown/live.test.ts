import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { marked, type Token } from 'marked';
import { HoverRequest, type MarkupContent } from 'vscode-languageserver/node';
import { codeLensesIn } from '../../../server/features/codeLenses';
import { completionItemsAt } from '../../../server/features/completion';
import { hoverAt } from '../../../server/features/hover';
import { Markdown, markdown } from '../../../server/features/markdown';
import { selfCheck } from '../../../server/features/selfCheck';
import { checkStory } from '../../../server/rules/engine/run';
import { readStory } from '../../../server/story/story';
import { Client } from '../../protocol/support/client';
import { noFailure } from '../../support/failures';
import { hostileStory, markdownPayloads, payloads } from '../../support/payloads';

const all = [...payloads, ...markdownPayloads];

/** Kinds of all tokens in what VS Code makes of hovers and completions. */
function kinds(source: string): Set<string> {
  const found = new Set<string>();
  marked.walkTokens(marked.lexer(source, { gfm: true }), (token: Token) => {
    found.add(token.type);
  });
  return found;
}

function blocks(source: string): readonly Token[] {
  return [...marked.lexer(source, { gfm: true })];
}

/** What VS Code's page of Markdown makes of it, with HTML and addresses as links. */
const page = new MarkdownIt({ html: true, linkify: true });
function kindsOnPage(source: string): Set<string> {
  const tokens = page.parse(source, {});
  return new Set(tokens.flatMap((one) => [one, ...(one.children ?? [])]).map(({ type }) => type));
}

const dead = ['image', 'link', 'html', 'def', 'del', 'html_inline', 'html_block', 'link_open'];

function assertDead(source: string, about: string): void {
  for (const kind of [...kinds(source), ...kindsOnPage(source)]) {
    assert.ok(!dead.includes(kind), `${kind} in ${about}:\n${source}`);
  }
}

/** The text that a reader sees of one paragraph. */
function seen(source: string): string {
  const html = marked.parseInline(source, { gfm: true }) as string;
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html.replace(/&(#?\w+);/g, (_, name: string) => entities[name] ?? _);
}

describe('a text in Markdown', () => {
  for (const text of all) {
    it(`is text: ${JSON.stringify(text)}`, () => {
      const { source } = Markdown.escape(text);
      const [paragraph, ...others] = blocks(source);
      assert.deepEqual(others, []);
      assert.equal(paragraph?.type, 'paragraph');
      for (const { type } of paragraph.tokens ?? []) assert.match(type, /^(?:text|escape)$/);
      assert.deepEqual(
        [...kindsOnPage(source)].filter((kind) => !plain.includes(kind)),
        [],
      );
      assert.equal(seen(source), inOneLine(text));
    });

    it(`is text in a row of a table: ${JSON.stringify(text)}`, () => {
      const { source } = markdown`| a | ${text} |\n|---|---|\n| b | ${text} |`;
      const [table, ...others] = blocks(source);
      assert.deepEqual(others, []);
      assert.equal(table?.type, 'table');
      const { header = [], rows = [] } = table;
      assert.deepEqual([header.length, ...rows.map((row) => row.length)], [2, 2]);
      for (const cell of [header[1], rows[0]?.[1]]) {
        for (const { type } of cell?.tokens ?? []) assert.match(type, /^(?:text|escape)$/);
      }
    });

    it(`stays in its block of code: ${JSON.stringify(text)}`, () => {
      const { source } = Markdown.code('change-story', `a: ${text}\n${text}`);
      const tokens = marked.lexer(`${source}\n\nend`, { gfm: true });
      assert.deepEqual(
        tokens.map(({ type }) => type).filter((type) => type !== 'space'),
        ['code', 'paragraph'],
      );
    });
  }

  it('is text, whatever signs follow one another', () => {
    const sign = fc.constantFrom(
      ...'\\`*_{}[]<>|~@-+=#.!&$():/ 1a人\n',
      ...['www.', 'https:', '//', 'a.b', '](', '![', 'a@', '&lt;', '---', '1.'],
    );
    const texts = fc.array(sign, { minLength: 1, maxLength: 14 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const { source } = Markdown.escape(text);
        for (const kind of kinds(source)) assert.match(kind, /^(?:paragraph|text|escape)$/);
        for (const kind of kindsOnPage(source)) assert.ok(plain.includes(kind), kind);
        assert.equal(seen(source), inOneLine(text));
      }),
      { numRuns: 3000 },
    );
  });

  const plain = ['paragraph_open', 'inline', 'text', 'text_special', 'paragraph_close'];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are drawn as signs
  const hidden = /[\u0007\u001b\u202e]/g;
  const inOneLine = (text: string) =>
    text
      .trim()
      .replace(/\s*\n\s*/g, ' ')
      .replace(hidden, (sign) => ({ '\u0007': '␇', '\u001b': '␛' })[sign] ?? '\ufffd');
});

/** A story with every text in the places that hovers, completions and pages draw. */
function liveStory(): string {
  const list = (indent: number, line: (text: string) => string) =>
    all.map((text) => `${' '.repeat(indent)}- ${line(JSON.stringify(text))}`).join('\n');
  const values = all.map((text, index) => `${JSON.stringify(`${text}${index}`)}: 1`).join(', ');
  return `変革ストーリー: 1
自治体: ${JSON.stringify(all.join(' '))}
版: ${JSON.stringify(markdownPayloads[0])}
構成員:
${list(2, (text) => `氏名: ${text}`)}
ありたい姿:
  宣言: ${JSON.stringify(all.join(' '))}
  姿:
${all.map((text, index) => `    - id: ${JSON.stringify(text)}\n      内容: ${JSON.stringify(`${text} ${index}`)}`).join('\n')}
なりゆきの未来:
  - 内容: 人口が減る
    根拠:
      - 指標: ${JSON.stringify(all.join(' '))}
        単位: ${JSON.stringify(markdownPayloads[1])}
        値: {2015: ${JSON.stringify(markdownPayloads[2])}, ${values}}
        比較:
${list(10, (text) => `指標: ${text}\n            値: {2015: ${text}}`)}
段階:
  - 名称: はじめ
    アクション:
${all
  .map(
    (text, index) =>
      `      - id: ${JSON.stringify(`${text}${index}`)}\n        内容: ${JSON.stringify(text)}\n        狙い: [${JSON.stringify(text)}]\n        担い手: `,
  )
  .join('\n')}
一歩踏み出す:
  - 何を: 歩く
    狙い: 
対話:
  - 種別: 幹事フィードバック
    項目:
${list(6, (text) => `テーマ: ${text}\n        状態: 未対応`)}
`;
}

describe('Markdown of a story with texts that would be live', () => {
  for (const [name, text, helps] of [
    ['Markdown', liveStory(), 30],
    ['HTML', hostileStory(), 4],
  ] as const) {
    const story = readStory(text);
    const offsets = [...text.matchAll(/\n/g)].flatMap(({ index }, line, lines) => {
      const start = (lines[line - 1]?.index ?? -1) + 1;
      const value = text.slice(start, index).indexOf(': ');
      return [start + text.slice(start).search(/[^ -]/), start + value + 3, index];
    });

    it(`${name}: nothing is live in any hover`, () => {
      const sources = new Set(
        offsets.flatMap((offset) =>
          (['ja', 'en'] as const).map((locale) => hoverAt(story, offset, locale)?.markdown.source),
        ),
      );
      assert.ok(sources.size > 40, String(sources.size));
      for (const source of sources) if (source) assertDead(source, 'hover');
    });

    it(`${name}: nothing is live in the help of any completion`, () => {
      const sources = new Set<string>();
      const lines = text.split('\n');
      let offset = 0;
      for (const [index, line] of lines.entries()) {
        offset += line.length;
        // Completion at the end of each line that ends in a key, and of some others.
        if (/: $/.test(line) || index % 12 === 0) {
          for (const one of completionItemsAt(story, offset, 'ja', noFailure))
            sources.add(one.help.source);
        }
        offset += 1;
      }
      assert.ok(sources.size > helps, String(sources.size));
      for (const source of sources) assertDead(source, 'completion');
    });

    it(`${name}: links of what the server answers lead to rules and places alone`, async () => {
      const client = await Client.start();
      const uri = 'file:///story/a.change-story.yaml';
      const found = await client.open(uri, text);
      const lines = new Map(found.map(({ range }) => [range.start.line, range.start]));
      let links = 0;
      for (const position of [...lines.values()].slice(0, 120)) {
        const params = { textDocument: { uri }, position };
        const hover = await client.connection.sendRequest(HoverRequest.type, params);
        const { value = '' } = (hover?.contents ?? {}) as Partial<MarkupContent>;
        marked.walkTokens(marked.lexer(value, { gfm: true }), (token: Token) => {
          assert.ok(!dead.includes(token.type) || token.type === 'link', `${token.type}: ${value}`);
          if (token.type !== 'link') return;
          assert.match(
            token.href ?? '',
            /^(?:file:\/\/\/story\/a\.change-story\.yaml#L|.*#[a-z-]+$)/,
          );
          links++;
        });
        assert.doesNotMatch(value, /\]\((?:command|https?:\/\/pwned)/);
      }
      client.kill();
      assert.ok(links > 0);
    });

    it(`${name}: nothing is live in the self-check, and no icon in a lens`, () => {
      const { diagnoses } = checkStory(story);
      for (const locale of ['ja', 'en'] as const) {
        const { source } = selfCheck(story, diagnoses, locale, (offset) => offset, noFailure);
        assertDead(source, 'self-check');
        assert.ok(!kinds(source).has('table') && !kinds(source).has('code'));
        for (const { title } of codeLensesIn(story, locale)) assert.doesNotMatch(title, /\$\(/);
      }
    });
  }

  it('has them in it at all', () => {
    assert.ok(kinds(markdownPayloads[0] as string).has('image'));
    assert.ok(kinds('https://pwned.invalid').has('link'));
    assert.ok(kindsOnPage('https://pwned.invalid').has('link_open'));
    assert.ok(kindsOnPage('<b>x</b>').has('html_inline'));
    const helps = completionItemsAt(
      readStory(liveStory()),
      liveStory().indexOf('狙い: \n') + 4,
      'ja',
      noFailure,
    );
    assert.ok(helps.some(({ help }) => help.source.includes('pwned')));
  });
});
