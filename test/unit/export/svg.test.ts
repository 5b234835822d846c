import assert from 'node:assert/strict';
import { XMLValidator } from 'fast-xml-parser';
import { svgFilesOf } from '../../../server/export/svg';
import { yaml } from '../../../server/text/yaml';
import {
  deckOfText,
  exampleDeck,
  hostileDeck,
  longestDeck,
  plainOptions,
} from '../../support/sharing';

const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

describe('the drawings of a story as SVG', () => {
  it('are named by their sheets', async () => {
    const files = await svgFilesOf(exampleDeck('青葉野市.変革ストーリー.yaml'), plainOptions);
    const names = files.map(({ name }) => name);
    for (const name of [
      '6 フォースフィールド分析.svg',
      '7 アクションプランの段階図.svg',
      'ありたい姿からのつながり.svg',
      'ロードマップ.svg',
      '2 なりゆきの未来 総人口.svg',
    ]) {
      assert.ok(names.includes(name), `${name} in ${names.join(' ')}`);
    }
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length);
  });

  it('are XML that stands alone: no style, no key, one picture with a title', async () => {
    for (const deck of [exampleDeck('lakeside.change-story.yaml'), hostileDeck(), longestDeck()]) {
      const files = await svgFilesOf(deck, plainOptions);
      assert.ok(files.length > 2);
      for (const { bytes } of files) {
        const text = decode(bytes);
        assert.equal(XMLValidator.validate(text), true);
        assert.doesNotMatch(
          text,
          /<(?:script|style|image|a)\b|\s(?:style|data-key|tabindex|href)="/,
        );
        assert.match(text, /^<\?xml[^>]*>\n<svg xmlns="[^"]*" width="[\d.]+" height="[\d.]+" /);
        assert.match(text, /role="img"[^>]*>\n<title>[^<]+<\/title>/);
      }
    }
  });

  it('have the typeface that was chosen', async () => {
    const deck = exampleDeck('はじめての下書き.変革ストーリー.yaml');
    const [file] = await svgFilesOf(deck, { ...plainOptions, font: 'meiryo' });
    assert.ok(file);
    assert.match(decode(file.bytes), / font-family="&quot;Meiryo&quot;,/);
  });

  it('have names of their own where two sheets say the same', async () => {
    const deck = deckOfText(
      yaml`
        変革ストーリー: 1
        なりゆきの未来:
      ` +
        ['a', 'b']
          .map(
            (name) => yaml`
                - 内容: ${name}
                  根拠:
                    - 指標: 人/口
                      値: {2020: 1, 2030: 2}
            `,
          )
          .join(''),
    );
    const names = (await svgFilesOf(deck, plainOptions)).map(({ name }) => name);
    assert.deepEqual(
      names.filter((name) => name.includes('人')),
      ['2 なりゆきの未来 人 口.svg', '2 なりゆきの未来 人 口 (2).svg'],
    );
  });
});
