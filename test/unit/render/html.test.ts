import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { deckOf } from '../../../server/deck/build';
import type { Deck, Plan } from '../../../server/deck/deck';
import { htmlOf } from '../../../server/render/html/document';
import { readStory } from '../../../server/story/story';
import { width } from '../../../server/text/width';
import { yaml } from '../../../server/text/yaml';
import { payloads } from '../../support/payloads';
import {
  exampleDeck,
  examples,
  hostileDeck,
  longestDeck,
  plainOptions,
  textsOfDeck,
} from '../../support/sharing';

async function pageOf(deck: Deck, options = plainOptions): Promise<string> {
  const html = await htmlOf(deck, options);
  // No half of a surrogate pair, which no file could hold.
  assert.equal(new TextDecoder().decode(new TextEncoder().encode(html)), html);
  return html;
}

const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" };

/** What a reader of the page sees, without white space and the commas that were not typed. */
function readable(html: string): string {
  const body = html.slice(html.indexOf('<body>'));
  return body
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => signs[name] ?? '')
    .replace(/\s/g, '')
    .replace(/(?<=\d),(?=\d{3})/g, '');
}

const elements = new Set(
  (
    'html head meta title style body a header main nav section aside h1 h2 h3 p br span strong div dl dt dd ul ol li ' +
    'table caption thead tbody tr th td figure svg g rect path text tspan'
  ).split(' '),
);
const attributes = new Set(
  (
    'lang charset http-equiv content name class href id role aria-label aria-labelledby aria-hidden focusable ' +
    'tabindex scope data-label xmlns width height viewBox font-family x y rx fill stroke stroke-width ' +
    'stroke-dasharray d font-size font-weight text-anchor dy'
  ).split(' '),
);

describe('a story as HTML', () => {
  for (const file of examples) {
    it(`says every text of ${file}`, async () => {
      const deck = exampleDeck(file);
      const text = readable(await pageOf(deck));
      const words = textsOfDeck({ ...deck, sheets: deck.sheets.map(withoutTitles) });
      assert.ok(words.length > 50);
      assert.deepEqual(
        words.filter((one) => !text.includes(one.replace(/(?<=\d),(?=\d{3})/g, ''))),
        [],
      );
    });
  }

  it('says every text of the longest story', async () => {
    const deck = longestDeck();
    const text = readable(await pageOf(deck));
    const words = textsOfDeck({ ...deck, sheets: deck.sheets.map(withoutTitles) });
    assert.ok(words.length > 500);
    assert.deepEqual(
      words.filter((one) => !text.includes(one.replace(/(?<=\d),(?=\d{3})/g, ''))),
      [],
    );
  });

  it('allows its own style alone', async () => {
    const html = await pageOf(exampleDeck('青葉野市.変革ストーリー.yaml'));
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    const styles = [...html.matchAll(/<style>([^<]*)<\/style>/g)].map(([, style = '']) => style);
    assert.equal(styles.length, 1);
    const hash = createHash('sha256')
      .update(styles[0] ?? '')
      .digest('base64');
    assert.equal(
      policy,
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('leads nowhere but to its own sheets', async () => {
    const html = await pageOf(exampleDeck('lakeside.change-story.yaml'));
    const links = [...html.matchAll(/ href="([^"]*)"/g)].map(([, link = '']) => link);
    assert.ok(links.length > 10);
    for (const link of links) assert.ok(html.includes(` id="${link.slice(1)}"`), link);
    const addresses = html.replaceAll('http://www.w3.org/2000/svg', '').match(/https?:|url\(/g);
    assert.equal(addresses, null);
  });

  it('has the same bytes each time', async () => {
    const deck = exampleDeck('潮見町.変革ストーリー.yaml');
    assert.equal(await pageOf(deck), await pageOf(deck));
  });

  it('cuts what stands at the foot of a page where the middle and the sides would meet', async () => {
    const theme = '浜の声がその日のうちに役場へ届き、返事が朝市に並ぶ町を、'.repeat(3);
    const story = readStory(yaml`
      テーマ: ${theme}
      段階:
        - アクション: 歩く
    `);
    const page = await pageOf(deckOf(story));
    const feet = [...page.matchAll(/@bottom-(left|center)\{content:"([^"]*)"/g)];
    const wide = (text: string) => width(text.replace(/\\([0-9a-f]+) /g, 'あ'));
    const [left, center] = ['left', 'center'].map((side) =>
      Math.max(...feet.filter(([, at]) => at === side).map(([, , text = '']) => wide(text))),
    );
    // 8 points on A4 landscape: 96 em between the margins.
    assert.ok(center && center > 20 && center <= 30, String(center));
    assert.ok(left && left > 5 && left < (96 - center) / 2, String(left));
  });

  it('takes the paper and the typeface that were chosen', async () => {
    const deck = exampleDeck('はじめての下書き.変革ストーリー.yaml');
    const wide = await pageOf(deck, { ...plainOptions, page: 'wide', font: 'biz-ud-gothic' });
    assert.match(wide, /@page\{size:338\.67mm 190\.5mm/);
    assert.doesNotMatch(wide, /size:297mm/);
    assert.match(wide, /body\{font-family:"BIZ UDPGothic"/);
    const a4 = await pageOf(deck);
    assert.match(a4, /@page\{size:297mm 210mm/);
    assert.match(a4, /body\{font-family:"Yu Gothic Medium"/);
  });
});

describe('a hostile story as HTML', () => {
  it('has known elements and attributes only', async () => {
    const html = await pageOf(hostileDeck());
    const body = html.replace(/<style>[^<]*<\/style>/, '').replace('<!DOCTYPE html>', '');
    for (const [, name = '', rest = ''] of body.matchAll(/<\/?([^\s>/]+)((?:"[^"]*"|[^>"])*)>/g)) {
      assert.ok(elements.has(name), name);
      for (const [, attribute = ''] of rest.matchAll(/([^\s=/]+)="[^"]*"/g)) {
        assert.ok(attributes.has(attribute), `${name} ${attribute}`);
      }
      assert.equal(rest.replace(/\s+[^\s=/]+="[^"]*"|\/|\s/g, ''), '', `<${name}${rest}>`);
    }
  });

  it('says each payload as text', async () => {
    const text = readable(await pageOf(hostileDeck()));
    for (const payload of payloads) assert.ok(text.includes(payload.replace(/\s/g, '')), payload);
  });

  it('has no sign that a page may not have', async () => {
    const html = await pageOf(hostileDeck());
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    assert.doesNotMatch(html, /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
    assert.doesNotMatch(html, /\p{Cs}/u);
    assert.match(html, /𠮷野家🏠/);
  });
});

/** A sheet without the titles of parts that are drawn only where there is something below them. */
function withoutTitles(sheet: Deck['sheets'][number]): Deck['sheets'][number] {
  return {
    ...sheet,
    blocks: sheet.blocks.map((block) => {
      if (block.kind === 'plan') {
        const parts = block.steps.map(({ parts }) =>
          parts.filter(({ pieces }) => pieces.length > 0),
        );
        const steps = block.steps.map((step, index) => ({ ...step, parts: parts[index] ?? [] }));
        return { ...block, steps, titles: titlesOf(block) };
      }
      return block.kind === 'roadmap' ? { ...block, years: [] } : block;
    }),
  };
}

function titlesOf({ titles, rationale }: Plan): Plan['titles'] {
  return { ...titles, continued: '', rationale: rationale ? titles.rationale : '' };
}
