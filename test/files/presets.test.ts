import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Chart } from '../../server/deck/deck';
import { handOver } from '../../server/export/handOver';
import { exportAs } from '../../server/export/index';
import { nameBehind } from '../../server/export/names';
import { pptxOf } from '../../server/export/pptx';
import { type Preset, presetNamed } from '../../server/export/presetNames';
import { deckFor } from '../../server/export/presets';
import { changeOf, strongest } from '../../server/export/presets/change';
import { namedSheets, sheetNamesOf } from '../../server/export/sheets';
import { importStory } from '../../server/import';
import { readStory } from '../../server/story/story';
import { width } from '../../server/text/width';
import { yaml } from '../../server/text/yaml';
import { visibleText } from '../support/officeText';
import { deckOfText, exampleDeck, examples, makeFile } from '../support/sharing';

const whole = exampleDeck('青葉野市.変革ストーリー.yaml');
const idsOf = (preset: Preset, deck = whole) => deckFor(preset, deck).sheets.map(({ id }) => id);

async function slidesFor(preset: Preset, file: string): Promise<readonly string[]> {
  const story = readStory(readFileSync(`examples/${file}`, 'utf8'));
  const choices = { sheets: null, font: 'yu-gothic', page: 'a4', template: null } as const;
  const { files } = await handOver(
    { story, findings: () => [] },
    { ...choices, format: 'pptx', notes: 'none', preset },
    { locale: 'ja', exportAs },
  );
  const parts = unzipSync(files[0]?.bytes as Uint8Array);
  return Object.entries(parts).flatMap(([name, bytes]) =>
    /^ppt\/slides\/slide\d+\.xml$/.test(name) ? [strFromU8(bytes)] : [],
  );
}

describe('what is handed over for a use', () => {
  it('is named in Japanese, in English or by its id', () => {
    const named = ['幹事提出', '発表', '一枚もの', '資料編', '全部', 'talk', 'One page', '絵'];
    assert.deepEqual(named.map(presetNamed), [
      ...['form', 'talk', 'one-page', 'appendix', 'all', 'talk', 'one-page'],
      null,
    ]);
  });

  it('is the form, and the rest in the appendix, each with what changed; nothing is in neither', () => {
    const form = idsOf('form');
    assert.equal(form.filter((id) => id !== 'changes').length, 8);
    assert.ok(form.includes('changes'));
    const appendix = idsOf('appendix');
    assert.deepEqual(new Set([...form, ...appendix]), new Set(idsOf('all')));
    assert.deepEqual(
      form.filter((id) => appendix.includes(id)),
      ['changes'],
    );
  });

  it('has the cards of the actions with the six parts of 2022', () => {
    const deck = exampleDeck('潮見町.変革ストーリー.yaml');
    assert.ok(idsOf('form', deck).includes('actions'));
    assert.ok(!idsOf('appendix', deck).includes('actions'));
  });

  for (const file of examples) {
    it(`is a talk of a dozen slides in large letters: ${file}`, async () => {
      const slides = await slidesFor('talk', file);
      assert.ok(slides.length <= 13, `${slides.length} slides`);
      assert.ok(slides.length >= 3);
      // The cover names members and plans in small print; so does the foot of each slide.
      const [, ...sheets] = slides.map((xml) =>
        [...xml.matchAll(/<a:rPr[^>]* sz="(\d+)"/g)].map(([, size]) => Number(size) / 100),
      );
      const small = sheets.flat().filter((size) => size < 14);
      assert.deepEqual(small, []);
      assert.ok(!slides.some((xml) => xml.includes('まだ書かれていません')));
    });
  }

  for (const file of examples.filter((one) => !one.startsWith('はじめて'))) {
    it(`draws its stairs, and no empty column: ${file}`, async () => {
      const slides = await slidesFor('talk', file);
      const own = slides.filter((xml) => xml.includes('◇'));
      assert.equal(own.length, 1);
      assert.ok(!own[0]?.includes('<a:tbl>'));
      const forces = slides.filter((xml) => xml.includes('推進力') || xml.includes('抵抗力'));
      assert.ok(forces.every((xml) => !xml.includes('<a:tbl>')));
    });
  }

  it('says above a slide what it says: own words, or a figure computed from them', () => {
    const deck = deckFor(
      'talk',
      deckOfText(yaml`
        変革ストーリー: 1
        様式: アクションプラン
        ありたい姿:
          宣言: 浜に声が戻るまち
          姿:
            - 話し相手がいる
        なりゆきの未来:
          - 内容: 船が減る
            根拠:
              - 指標: 漁船
                単位: 隻
                値: {2010: 1,200, 2030: 900}
        戦略的取組:
          - id: 浜に出る
            内容: 浜を歩いて聴く
          - id: 席を空ける
            内容: 若い人の席を作る
      `),
    );
    assert.deepEqual(
      deck.sheets.map(({ title }) => title),
      ['浜に声が戻るまち', '漁船は、2010年から2030年で ▲25％', '浜に出る、席を空ける'],
    );
  });

  it('keeps a table to one slide: rows that say how it came first, 何を with its どのように', () => {
    const long = '相談の記録が課ごとに違い、見せ合う場もなく、次の年に同じことを聞き直している。';
    const deck = deckFor(
      'talk',
      deckOfText(yaml`
        変革ストーリー: 1
        様式: アクションプラン
        現状:
          - 内容: ${long.repeat(12).replaceAll('。', '、')}
          - 内容: 窓口が三つある
            経緯: 合併で引き継いだ
            原因: 誰も全体を見ていない
        段階:
          - 名称: まず歩く（一年目）
            アクション: [北の集落を歩く]
          - 名称: 次に選ぶ（二年目から三年目まで）
            アクション: [直す道を選ぶ]
          - 名称: さらに任せる（四年目から六年目まで）
        一歩踏み出す:
          - 誰が: 三人で
            何を: 計画について
            どのように: 集落の会で話す。そのあと直す。
      `),
    );
    const tables = deck.sheets.map(({ id, title, blocks: [block] }) => [
      ...[id, title],
      block?.kind === 'table' ? block.rows.map(({ cells }) => cells.at(-1)) : null,
    ]);
    assert.deepEqual(tables, [
      ['current-state', '窓口が三つある', ['誰も全体を見ていない']],
      ['stages', 'まず歩く → 次に選ぶ → さらに任せる', null],
      ['actions', '北の集落を歩く', null],
      ['first-steps', '計画について　集落の会で話す。', ['計画について　集落の会で話す。']],
    ]);
  });

  const chart = (unit: string, values: readonly number[]): Chart => ({
    kind: 'chart',
    piece: { key: null, kind: '', text: '件数' },
    heading: '件数',
    unit,
    nature: '',
    isLine: false,
    points: values.map((value, index) => ({
      label: String(2020 + index),
      year: 2020 + index,
      value,
      text: String(value),
      isExpected: false,
    })),
    compared: [],
    source: '',
  });

  it('computes how much a figure changes', () => {
    const text = (unit: string, ...values: number[]) => changeOf(chart(unit, values), 'ja').text;
    assert.equal(text('人', 35_600, 22_400), '▲37％');
    assert.equal(text('世帯', 1980, 3310), '1.7倍');
    assert.equal(text('％', 78.4, 64.2), '▲14.2ポイント');
    assert.equal(text('件', 0, 12), '＋12件');
    assert.equal(changeOf(chart('人', [61_000, 58_200.5]), 'ja').figures, '61,000 → 58,200.5人');
    assert.equal(strongest([chart('人', [5, 5]), chart('人', [7])]), null);
  });

  it('is one page without a cover, in every format', async () => {
    for (const file of examples) {
      const [slide, ...others] = await slidesFor('one-page', file);
      assert.ok(slide);
      assert.deepEqual(others, []);
    }
    const page = deckFor('one-page', whole);
    assert.equal(page.sheets[0]?.title, 'となりの声が届き、歩いて帰りたくなるまち 青葉野');
    for (const format of ['html', 'md', 'docx', 'svg'] as const) {
      const [file] = await exportAs(format, page, {
        ...{ font: 'yu-gothic', page: 'a4', hasNotes: false, findings: new Map() },
        ...{ language: 'ja', template: null },
      });
      assert.ok(file && file.bytes.length > 1000, format);
    }
  });

  it('replaces no file of another selection', () => {
    const all = sheetNamesOf(whole);
    const behind = (preset: Preset, names: string | null) => {
      const sheets = names === null ? null : namedSheets(whole, names.split(',')).ids;
      return nameBehind({ preset, sheets }, all, 'ja');
    };
    assert.equal(behind('all', null), '');
    assert.equal(behind('form', null), '_幹事提出');
    assert.equal(nameBehind({ preset: 'all', sheets: ['stages'], format: 'svg' }, all, 'ja'), '');
    assert.equal(behind('all', '1-3,５'), '_シート1-3,5');
    assert.equal(behind('all', 'ロードマップ'), '_ロードマップ');
    assert.equal(behind('all', '7,ロードマップ'), '_シート7ほか');
    assert.equal(behind('talk', 'シート1〜2'), '_発表_シート1-2');
    assert.equal(nameBehind({ preset: 'all', sheets: all.map(({ id }) => id) }, all, 'ja'), '');
  });

  it('has the empty box of the form where nothing is written, and the import passes it over', async () => {
    const deck = deckOfText(yaml`
      変革ストーリー: 1
      自治体: 潮見町
      様式: アクションプラン
    `);
    const bytes = await makeFile(pptxOf, deckFor('form', deck));
    const slides = Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
      /^ppt\/slides\/slide\d+\.xml$/.test(name) ? [strFromU8(part)] : [],
    );
    // The staircase has its own way to be empty.
    assert.equal(slides.filter((xml) => xml.includes('ここから書く')).length, 7);
    assert.doesNotMatch(importStory(bytes).text, /ここから書く/);
  });

  /** Width of the box with a text on the one page, in sizes of its letters. */
  async function boxOf(file: string, text: string): Promise<number> {
    const [slide = ''] = await slidesFor('one-page', file);
    const bare = text.replace(/\s/g, '');
    const shape = slide.split('<p:sp>').find((one) => visibleText(one).includes(bare)) ?? '';
    const [, wide] = /<a:ext cx="(\d+)"/.exec(shape) ?? [];
    const [, size] = / sz="(\d+)"/.exec(shape) ?? [];
    return Number(wide) / 127 / Number(size);
  }

  it('has room on one page for typefaces whose figures and letters are wider', async () => {
    // In 20.4 LibreOffice, with its own letters for Yu Gothic's, took three lines for the two.
    const box = await boxOf('青葉野市.変革ストーリー.yaml', '載った困りごと');
    assert.ok(box > 21, `${box}`);
    // English breaks as well at any word, so that its box is not made as narrow as its lines.
    const english = await boxOf('lakeside.change-story.yaml', 'Choose along three streams');
    assert.ok(english > 1.3 * (width('2　Choose along three streams') / 2), `${english}`);
  });

  it('takes sheets by a range of numbers', () => {
    assert.equal(namedSheets(whole, ['1-8']).ids.length, 8);
    assert.deepEqual(namedSheets(whole, ['２～３', '現状']).ids, [
      'default-future',
      'strategies',
      'current-state',
    ]);
    assert.deepEqual(namedSheets(whole, ['11-12', '絵']).unknown, ['11-12', '絵']);
  });
});
