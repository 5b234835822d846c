import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { docxOf } from '../../../server/export/docx';
import { pptxOf } from '../../../server/export/pptx';
import { importStory } from '../../../server/import';
import { ruleOf } from '../../../server/rules/engine/run';
import { yaml } from '../../../server/rules/engine/yaml';
import { readStory } from '../../../server/story/story';
import { findingsOf } from '../../support/findings';
import { compareStories } from '../../support/roundTrip';
import { deckOfText, exampleDeck, examples, fileOf } from '../../support/sharing';

/** Least share of the texts that comes back at its own field, as measured. */
const least: Record<(typeof examples)[number], { readonly docx: number; readonly pptx: number }> = {
  '青葉野市.変革ストーリー.yaml': { docx: 0.99, pptx: 0.96 },
  '潮見町.変革ストーリー.yaml': { docx: 0.98, pptx: 0.96 },
  'lakeside.change-story.yaml': { docx: 0.98, pptx: 0.97 },
  'はじめての下書き.変革ストーリー.yaml': { docx: 0.93, pptx: 0.95 },
};

describe('a story handed over and taken in again', () => {
  for (const file of examples) {
    for (const [format, share] of [
      ['docx', docxOf],
      ['pptx', pptxOf],
    ] as const) {
      it(`${file} loses no text as ${format}, and most stands where it stood`, async () => {
        const bytes = await fileOf(share, exampleDeck(file), { hasNotes: true });
        const { text } = importStory(bytes);
        const story = readStory(text);
        assert.deepEqual(story.syntax.slips, []);
        const before = readFileSync(`examples/${file}`, 'utf8');
        const { count, atOwn, lost } = compareStories(before, text);
        assert.ok(count > 50);
        // The path of a file of its own is no text of the deck; words of an enumeration may be
        // written in the language of the story.
        const texts = lost.filter(
          ({ path, text: one }) => path !== 'dialogues' && !isWord(path, one),
        );
        assert.deepEqual(texts, []);
        assert.ok(atOwn / count >= least[file][format], `${atOwn} of ${count}`);
      });
    }
  }
});

describe('a paper of ours that another program saved', () => {
  it('is known by the names of its styles where their ids were made anew', async () => {
    const bytes = await fileOf(docxOf, exampleDeck('青葉野市.変革ストーリー.yaml'));
    const files = unzipSync(bytes);
    const ids = [
      ...strFromU8(files['word/styles.xml'] ?? new Uint8Array()).matchAll(/w:styleId="([^"]+)"/g),
    ];
    const rename = (xml: string) =>
      xml.replace(
        /(w:styleId|<w:(?:p|r|tbl)Style w:val|<w:(?:basedOn|next|link) w:val)="([^"]+)"/g,
        (whole, name, id) => {
          const at = ids.findIndex(([, known]) => known === id);
          return at < 0 ? whole : `${name}="style${at}"`;
        },
      );
    for (const name of ['word/styles.xml', 'word/document.xml']) {
      files[name] = strToU8(rename(strFromU8(files[name] ?? new Uint8Array())));
    }
    assert.equal(importStory(zipSync(files)).text, importStory(bytes).text);
  });
});

describe('a half-written story handed over and taken in again', () => {
  const halves = [
    yaml`
      変革ストーリー: 1
      自治体: 北ノ沢町
      ありたい姿:
        宣言: 坂の上まで声が届くまち
    `,
    yaml`
      変革ストーリー: 1
      自治体: 北ノ沢町
      様式: アクションプラン
      ありたい姿:
        宣言: 坂の上まで声が届くまち
        姿:
          - id: 雪の朝
            内容: 雪の朝、玄関先まで道があいている
      あるべき姿:
        人:
          - id: 歩く職員
            内容: 住民の言葉を図面に訳せる
            狙い: 雪の朝
      段階:
        - 名称: まず歩く
          目標状態:
            - id: 名を呼ぶ
              内容: 地区の人の名を呼んでいる
              狙い: 歩く職員
          アクション:
            - id: 取組①
              内容: 月に一度、地区を住民と歩く
              狙い: 名を呼ぶ
              目的: 暮らしを見るため
    `,
  ];
  for (const [format, share] of [
    ['docx', docxOf],
    ['pptx', pptxOf],
  ] as const) {
    it(`has the same texts, no more items and no new findings: ${format}`, async () => {
      for (const half of halves) {
        const { text } = importStory(await fileOf(share, deckOfText(half)));
        assert.deepEqual(compareStories(half, text).elsewhere, [], text);
        const more = compareStories(text, half).elsewhere.filter(({ path }) => path !== 'edition');
        assert.deepEqual(more, [], text);
        for (const rule of ['duplicate-id', 'unknown-reference', 'missing-sheet']) {
          if (!ruleOf(rule)) continue;
          assert.equal(
            findingsOf(rule, text).length,
            findingsOf(rule, half).length,
            `${rule}\n${text}`,
          );
        }
      }
    });
  }
});

function isWord(path: string, text: string): boolean {
  return /\.(?:status|side|kind|progress)$/.test(path) && text.length <= 8;
}
