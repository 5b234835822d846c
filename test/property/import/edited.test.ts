import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { docxOf } from '../../../server/export/docx';
import { pptxOf } from '../../../server/export/pptx';
import { importStory } from '../../../server/import';
import { readOffice } from '../../../server/ooxml/read';
import { yaml } from '../../../server/text/yaml';
import { runs } from '../../support/runs';
import { deckOfText, exampleDeck, examples, fileOf } from '../../support/sharing';

const formats = {
  docx: { share: docxOf, pages: /^word\/document\.xml$/, text: /(<w:t(?: [^>]*)?>)([^<]+)(?=<)/g },
  pptx: { share: pptxOf, pages: /^ppt\/slides\/slide\d+\.xml$/, text: /(<a:t>)([^<]+)(?=<)/g },
} as const;
type Format = keyof typeof formats;

/** How one types over a text: within it, or instead of the whole. */
type Typing = 'within' | 'instead';

/** Words that no story has, with a number in kana, as figures count otherwise. */
const typedWords = (number: number) =>
  `ゑ${[...`${number}`].map((digit) => 'らりるれろまみむめも'[Number(digit)]).join('')}ゑ`;

/** A file in which somebody has typed into every so-many-th printed text, and what was typed. */
function typedOver(file: Uint8Array, format: Format, every: number, from: number, how: Typing) {
  const { pages, text } = formats[format];
  const typed = new Map<string, string>();
  let count = 0;
  const parts = Object.entries(unzipSync(file)).map(([name, part]) => {
    if (!pages.test(name)) return [name, part] as const;
    const xml = strFromU8(part).replace(text, (whole, tag: string, was: string) => {
      const number = count++;
      // The number of a figure or of a page is the program's own.
      if (number % every !== from % every || !/[^\s\d.,‹›#]/.test(was)) return whole;
      const words = typedWords(number);
      typed.set(words, was);
      const signs = was.match(/&[a-z]+;|[\s\S]/gu) ?? [];
      const cut = Math.min(3, Math.ceil(signs.length / 2));
      const head = signs.slice(0, cut).join('');
      return how === 'instead' ? tag + words : tag + head + words + signs.slice(cut).join('');
    });
    return [name, strToU8(xml)] as const;
  });
  return { file: zipSync(Object.fromEntries(parts)), typed };
}

/** What was typed and is neither in the story nor named as left out. */
function lostOf({ file, typed }: ReturnType<typeof typedOver>): readonly string[] {
  const story = importStory(file).text.normalize('NFKC').replace(/\s/g, '');
  const lost = [...typed.keys()].filter((words) => !story.includes(words));
  const { hidden } = readOffice(file);
  return lost
    .filter((words) => !hidden.some(({ text }) => text.includes(words)))
    .map((words) => typed.get(words) ?? '');
}

describe('what somebody has typed into a file of ours', () => {
  for (const name of examples) {
    for (const format of ['docx', 'pptx'] as const) {
      it(`is placed, kept or named, whichever text it was: ${name} as ${format}`, async () => {
        const file = await fileOf(formats[format].share, exampleDeck(name));
        fc.assert(
          fc.property(
            // A few texts, or as many as still leave the rest where it stood.
            fc.constantFrom(12, 60, 400),
            fc.nat(400),
            fc.constantFrom<Typing>('within', 'instead'),
            (every, from, how) => {
              assert.deepEqual(lostOf(typedOver(file, format, every, from, how)), []);
            },
          ),
          // Each round takes a second: what failed is told without looking for less.
          { ...runs(3), endOnFailure: true },
        );
      }).timeout(60_000);
    }
  }

  const story = yaml`
    変革ストーリー: 1
    自治体: 北ノ沢町
    ありたい姿:
      宣言: 坂の上まで声が届くまち
      姿:
        - 雪の朝、玄関先まで道があいている
    現状:
      - 内容: 返事が遅い
        原因: 窓口が五つに分かれている
    段階:
      - 名称: まず歩く
        時期: R8〜R10
        アクション:
          - 内容: 月に一度、地区を住民と歩く
            担当: 暮らしの係
            対象: 坂の上の班
            期限: R8の雪どけ
    過年度の取組:
      - 年度: R6
        内容: |
          朝市を三度開いた
          ※対象：区の住民
          ※班との協働
  `;
  for (const format of ['docx', 'pptx'] as const) {
    it(`is placed or kept behind labels and ※: ${format}`, async () => {
      const file = await fileOf(formats[format].share, deckOfText(story));
      for (const how of ['within', 'instead'] as const)
        for (let from = 0; from < 12; from++)
          assert.deepEqual(lostOf(typedOver(file, format, 12, from, how)), []);
    });
  }
});
