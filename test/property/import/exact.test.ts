import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { deckOf } from '../../../server/deck/build';
import { docxOf } from '../../../server/export/docx';
import { pptxOf } from '../../../server/export/pptx';
import { deckFor } from '../../../server/export/presets';
import { importStory } from '../../../server/import';
import { readStory, Story } from '../../../server/story/story';
import { parseSyntax } from '../../../server/syntax/document';
import { yaml } from '../../../server/text/yaml';
import { projectFolder } from '../../support/places.mjs';
import { leavesOf } from '../../support/roundTrip';
import { deckOfText, examples, makeFile } from '../../support/sharing';

const formats = [
  ['docx', docxOf, /^word\/document\.xml$/],
  ['pptx', pptxOf, /^ppt\/slides\/slide\d+\.xml$/],
] as const;

/** Stories that were written down from papers of municipalities, beside the project where they are. */
const transcribed = path.join(projectFolder, '..', 'shared', 'stories');
const others = existsSync(transcribed)
  ? readdirSync(transcribed)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => path.join(transcribed, name))
  : [];

const logs: Readonly<Record<string, string>> = {
  '潮見町.変革ストーリー.yaml': '潮見町.対話.yaml',
};

describe('a whole story handed over and taken in again', () => {
  for (const file of [...examples.map((name) => path.join('examples', name)), ...others]) {
    for (const [format, share] of formats) {
      it(`has each text where it stood, and nothing else: ${path.basename(file)} as ${format}`, async () => {
        const text = readFileSync(file, 'utf8');
        const log = logs[path.basename(file)];
        const logged = log ? parseSyntax(readFileSync(path.join('examples', log), 'utf8')) : null;
        const story = new Story(parseSyntax(text), logged);
        const { text: back, counts } = importStory(await makeFile(share, deckOf(story)));
        assert.deepEqual(leavesOf(back), leavesOf(text, story.dialogues));
        assert.equal(counts.kept, 0);
      }).timeout(60_000);
    }
  }
});

const story = yaml`
  変革ストーリー: 1
  自治体: 北ノ沢町
  ありたい姿:
    宣言: 坂の上まで声が届くまち
    考え方:
      - 減っても帰ってこられる
      - 声に出して読んで書き直す
    姿:
      - 雪の朝、玄関先まで道があいている
      - 子どもの声が通りに戻っている
  戦略的取組:
    - 地区ごとに順番を決める
`;

describe('a file of ours that somebody has changed', () => {
  for (const [format, share, pages] of formats) {
    const changed = async (change: (xml: string) => string) => {
      const files = unzipSync(await makeFile(share, deckOfText(story)));
      let count = 0;
      for (const [name, part] of Object.entries(files)) {
        if (!pages.test(name)) continue;
        const before = strFromU8(part);
        const after = change(before);
        if (after !== before) count += 1;
        files[name] = strToU8(after);
      }
      assert.ok(count > 0);
      return importStory(zipSync(files)).text;
    };

    it(`is read as it is now: ${format}`, async () => {
      const reworded = await changed((xml) => xml.replaceAll('通りに戻っている', '坂に響いている'));
      assert.match(reworded, /子どもの声が坂に響いている/);
      assert.doesNotMatch(reworded, /通りに戻っている/);
      const swapped = await changed((xml) =>
        xml
          .replaceAll('雪の朝、玄関先まで道があいている', '＃')
          .replaceAll('子どもの声が通りに戻っている', '雪の朝、玄関先まで道があいている')
          .replaceAll('＃', '子どもの声が通りに戻っている'),
      );
      assert.deepEqual(
        readStory(swapped).images.map(({ main }) => main),
        ['子どもの声が通りに戻っている', '雪の朝、玄関先まで道があいている'],
      );
    });
  }

  for (const [format, share, pages] of formats) {
    it(`has every other text where it stood: ${format}`, async () => {
      const text = readFileSync(path.join('examples', 'lakeside.change-story.yaml'), 'utf8');
      const before = leavesOf(text);
      const files = unzipSync(await makeFile(share, deckOfText(text)));
      const reword = (from: string, to: string) => {
        let count = 0;
        const other = Object.entries(files).map(([name, part]) => {
          if (!pages.test(name)) return [name, part] as const;
          const xml = strFromU8(part);
          count += xml.split(from).length - 1;
          return [name, strToU8(xml.replaceAll(from, to))] as const;
        });
        assert.ok(count > 0, from);
        return leavesOf(importStory(zipSync(Object.fromEntries(other))).text);
      };
      // Within a word: a drawing has each of its lines by itself.
      for (const [place, from] of [
        ['strategies[0].content', 'flows'],
        ['stages[0].actions[1].content', 'weekly'],
      ] as const) {
        const after = reword(from, `${from} indeed`);
        const expected = { ...before, [place]: before[place]?.replace(from, `${from} indeed`) };
        const other = Object.keys(before).filter((one) => after[one] !== expected[one]);
        assert.deepEqual(other, [], place);
      }
    });
  }

  it('may have any nonsense in the record of what it was', async () => {
    const files = unzipSync(await makeFile(docxOf, deckOfText(story)));
    const name = 'docProps/custom.xml';
    const properties = strFromU8(files[name] ?? new Uint8Array());
    const record = /<vt:lpwstr>(.*?)<\/vt:lpwstr>/.exec(properties)?.[1] ?? '';
    assert.match(record, /^\[2,/);
    const { text } = importStory(zipSync(files));
    for (const other of ['', '[', '[2]', 'null', '[2,"","",[9,[9]]]', '[2,"",[],[9,[9]]]']) {
      const odd = { ...files, [name]: strToU8(properties.replace(record, other)) };
      assert.match(importStory(zipSync(odd)).text, /雪の朝、玄関先まで道があいている/, other);
    }
    assert.match(text, /考え方:\n {4}- /);
  });

  it('of which a part alone is handed over has no record of the rest', async () => {
    const whole = deckOfText(story);
    const bytes = await makeFile(docxOf, deckFor('form', whole));
    assert.doesNotMatch(
      strFromU8(unzipSync(bytes)['docProps/custom.xml'] ?? new Uint8Array()),
      /lpwstr/,
    );
  });
});
