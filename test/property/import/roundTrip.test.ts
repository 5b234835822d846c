import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { docxOf } from '../../../server/export/docx';
import { pptxOf } from '../../../server/export/pptx';
import { deckFor } from '../../../server/export/presets';
import { importStory } from '../../../server/import';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { findingsOf } from '../../support/findings';
import { compareStories } from '../../support/roundTrip';
import { deckOfText, exampleDeck, examples, fileOf } from '../../support/sharing';

/** Least share of the texts that comes back at its own field, as measured. */
const least: Record<(typeof examples)[number], { readonly docx: number; readonly pptx: number }> = {
  '青葉野市.変革ストーリー.yaml': { docx: 0.998, pptx: 0.98 },
  '潮見町.変革ストーリー.yaml': { docx: 0.99, pptx: 0.98 },
  'lakeside.change-story.yaml': { docx: 0.99, pptx: 0.99 },
  'はじめての下書き.変革ストーリー.yaml': { docx: 0.93, pptx: 0.96 },
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

  for (const [format, write, run] of [
    [
      'docx',
      docxOf,
      /<w:r>((?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)(<w:t[^>]*>)([^<]+)<\/w:t><\/w:r>/g,
    ],
    ['pptx', pptxOf, /<a:r>(<a:rPr(?:(?!<\/a:rPr>).)*<\/a:rPr>)(<a:t>)([^<]+)<\/a:t><\/a:r>/g],
  ] as const) {
    it(`is read alike where its runs are divided by language, and its charts have no names: ${format}`, async () => {
      const bytes = await fileOf(write, exampleDeck('潮見町.変革ストーリー.yaml'));
      const files = unzipSync(bytes);
      let count = 0;
      for (const [name, part] of Object.entries(files)) {
        if (!/(?:document|slide\d+)\.xml$/.test(name)) continue;
        const [open, close] =
          format === 'docx' ? ['<w:r>', '</w:t></w:r>'] : ['<a:r>', '</a:t></a:r>'];
        const divided = strFromU8(part).replace(
          run,
          (_, look: string, head: string, text: string) => {
            // Where letters meet figures, but not within `&amp;`.
            const parts = text.includes('&')
              ? [text]
              : text.split(/(?<=[\d\t])(?=[^\d\s])|(?<=[^\d\s])(?=\d)/);
            count += parts.length - 1;
            return parts.map((one) => `${open}${look}${head}${one}${close}`).join('');
          },
        );
        const unnamed = divided.replace(
          /(<wp:docPr id="\d+" )name="[^"]*"( descr="[^"]*")?/g,
          '$1name="Object1"',
        );
        files[name] = strToU8(unnamed);
      }
      assert.ok(count > 100, `${count}`);
      assert.equal(importStory(zipSync(files)).text, importStory(bytes).text);
    });
  }
});

describe('years of a story handed over and taken in again', () => {
  const story = (past: string, horizon: string) => yaml`
    変革ストーリー: 1
    自治体: 北ノ沢町
    年度: R8
    期: 4
    ありたい姿:
      目標年: ${horizon}
      宣言: 坂の上まで声が届くまち
    過年度の取組:
      - 年度: ${past}
        内容: 坂道の調べを始めた
      - 年度: R2
        内容: 朝市を三度開いた
    段階:
      - 名称: まず歩く
        時期: R8〜R10
        アクション: 月に一度、地区を住民と歩く
      - 名称: 任せる
        時期: R11〜R13
        アクション: 区長に任せる
  `;
  for (const [format, share] of [
    ['docx', docxOf],
    ['pptx', pptxOf],
  ] as const) {
    it(`stand where they stood, and those along the road map are no text: ${format}`, async () => {
      for (const [past, horizon] of [
        ['H30', 'R17'],
        ['平成30年度', '令和17年'],
        ['2018', '2035年'],
        ['H30', '10年後'],
      ] as const) {
        const before = story(past, horizon);
        const { text, counts } = importStory(await fileOf(share, deckOfText(before)));
        assert.deepEqual(compareStories(before, text).elsewhere, [], text);
        assert.equal(counts.kept, 0, text);
      }
    });
  }
});

describe('a part of a story handed over for a use', () => {
  it('is known as ours, and has no item twice', async () => {
    const file = '青葉野市.変革ストーリー.yaml';
    const before = readFileSync(`examples/${file}`, 'utf8');
    for (const preset of ['form', 'appendix'] as const) {
      const { text, counts } = importStory(
        await fileOf(pptxOf, deckFor(preset, exampleDeck(file)), { hasNotes: true }),
      );
      assert.equal(findingsOf('duplicate-id', text).length, 0, preset);
      const { count, lost } = compareStories(text, before);
      assert.ok(lost.length <= count * 0.05 && counts.kept <= 20, `${preset}: ${lost.length}`);
    }
  });
});

describe('the form of 2022 handed over and taken in again', () => {
  for (const [file, key] of [
    ['潮見町.変革ストーリー.yaml', /^段階:$/m],
    ['lakeside.change-story.yaml', /^stages:$/m],
  ] as const) {
    it(`${file}: the stages stand in their order, with all that their bands say`, async () => {
      const before = readFileSync(`examples/${file}`, 'utf8');
      const deck = deckFor('form', exampleDeck(file));
      const { text, counts } = importStory(await fileOf(pptxOf, deck));
      const plan = (of: string) => of.slice(of.search(key));
      const names = readStory(before).stages.map(({ main }) => main);
      assert.deepEqual(
        readStory(text).stages.map(({ main }) => main),
        names,
      );
      for (const stage of readStory(before).stages) {
        for (const field of ['goal-states', 'actions', 'criteria'] as const) {
          for (const { main } of stage.items(field)) assert.ok(plan(text).includes(main), main);
        }
      }
      // A line of evidence in English has no field of its own.
      assert.ok(counts.kept <= 1, `${counts.kept}`);
    });
  }
});

describe('what stands before a text in a story handed over and taken in again', () => {
  const before = yaml`
    変革ストーリー: 1
    自治体: 北ノ沢町
    ありたい姿:
      宣言: 坂の上まで声が届くまち
      考え方: |
        まず、坂を上る人を見る。
        ・市を立てる
      姿:
        - □ 未定
        - ■ 決まった姿
        - ・点のある姿
    現状:
      - id: 電話
        区分: 組織
        経緯: 係が増えた
        現状: ※返事が遅い
      - id: 坂
        現状: □ 未定
      - id: 声
        区分: 地域
        経緯: 声が遠い
        現状: 声を聞く人がいない
        狙い: 電話
    対話:
      - 日付: 2026-05-10
        相手: 区長
        内容: |
          ・冬に家を離れる
          ※除雪は班で
          ◆灯油は子どもが運ぶ
        メモ: □ 未定
    日程:
      - 日付: 4月27日
        種別: 第1回
        内容: |
          ・坂の上の話を聴く
          ※次の日を決める
          ▶となりの町と話す
  `;
  for (const [format, share] of [
    ['docx', docxOf],
    ['pptx', pptxOf],
  ] as const) {
    it(`comes back: signs that look like bullets, ids of rows: ${format}`, async () => {
      const { text, counts } = importStory(await fileOf(share, deckOfText(before)));
      assert.deepEqual(compareStories(before, text).elsewhere, [], text);
      assert.equal(counts.kept, 0, text);
    });
  }
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
