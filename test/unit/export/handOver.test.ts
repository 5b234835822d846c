import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { deckOf } from '../../../server/deck/build';
import { exportAs } from '../../../server/export';
import { findingsBySheet } from '../../../server/export/findings';
import { handOver } from '../../../server/export/handOver';
import { namedSheets } from '../../../server/export/sheets';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';

const text = yaml`
  変革ストーリー: 1
  様式: アクションプラン
  ありたい姿:
    宣言: 声の届くまち
  段階の考え方: 歩いてから
  段階:
    - 名称: まず
`;

describe('a story to hand over', () => {
  const story = readStory(text);

  it('has its open findings by the sheet on which they stand, each once', () => {
    const at = (part: string, message: string) => ({ offset: text.indexOf(part), message });
    const found = findingsBySheet(story, [
      at('声の', '一つ目'),
      at('声の', '一つ目'),
      at('宣言', '二つ目'),
      at('歩いて', '三つ目'),
      at('まず', '四つ目'),
    ]);
    assert.deepEqual(Object.fromEntries(found), {
      vision: ['一つ目', '二つ目'],
      stages: ['三つ目', '四つ目'],
    });
  });

  for (const [names, ids, unknown] of [
    [['7', '１'], ['stages', 'vision'], []],
    [['段階', 'Force field', 'current_state'], ['stages', 'force-field', 'current-state'], []],
    [['アクションプランの段階図'], ['stages'], []],
    [['9', '無い', ''], [], ['9', '無い', '']],
  ] as const) {
    it(`has the sheets named ${names.join(' ')}`, () => {
      assert.deepEqual(namedSheets(deckOf(story), names), { ids, unknown });
    });
  }
});

describe('a hand-over', () => {
  const story = readStory(text);
  const document = { story, findings: () => [{ offset: text.indexOf('声の'), message: '具体に' }] };
  const choices = { sheets: null, font: 'yu-gothic', page: 'a4', template: null } as const;
  const host = { locale: 'ja', exportAs } as const;
  const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

  it('has the chosen sheets alone', async () => {
    const { files } = await handOver(
      document,
      { ...choices, format: 'md', notes: 'none', sheets: ['vision'] },
      host,
    );
    const [file, ...others] = files;
    assert.deepEqual(others, []);
    assert.equal(file?.name, '変革ストーリー.md');
    assert.match(decode(file?.bytes), /声の届くまち/);
    assert.doesNotMatch(decode(file?.bytes), /段階/);
  });

  for (const [notes, hasText, hasFinding] of [
    ['none', false, false],
    ['text', true, false],
    ['findings', true, true],
  ] as const) {
    it(`writes into the notes of slides: ${notes}`, async () => {
      const { files } = await handOver(document, { ...choices, format: 'pptx', notes }, host);
      const parts = unzipSync(files[0]?.bytes ?? new Uint8Array());
      const written = Object.keys(parts)
        .filter((name) => name.startsWith('ppt/notesSlides/notesSlide'))
        .map((name) => decode(parts[name]))
        .join('');
      assert.equal(written.includes('声の届くまち'), hasText);
      assert.equal(written.includes('具体に'), hasFinding);
    });
  }

  it('prints the page as PDF', async () => {
    const pdf = new TextEncoder().encode('%PDF-');
    const print = async (html: Uint8Array) => {
      assert.match(decode(html), /<!DOCTYPE html>.*声の届くまち/s);
      return pdf;
    };
    const made = await handOver(
      document,
      { ...choices, format: 'pdf', notes: 'none' },
      { ...host, print },
    );
    assert.deepEqual(made, { files: [{ name: '変革ストーリー.pdf', bytes: pdf }] });
  });

  for (const [reason, print] of [
    ['no-browser', undefined],
    ['failed', async () => ({ reason: 'failed', detail: 'なぜか' }) as const],
  ] as const) {
    it(`is the page where it cannot be printed: ${reason}`, async () => {
      const made = await handOver(
        document,
        { ...choices, format: 'pdf', notes: 'none' },
        { ...host, print },
      );
      assert.deepEqual(
        made.files.map(({ name }) => name),
        ['変革ストーリー.html'],
      );
      assert.equal(made.unprinted?.reason, reason);
    });
  }

  it('says in the language of the reader why a template cannot be used', async () => {
    const template = new TextEncoder().encode('no template');
    const pptx = { ...choices, format: 'pptx', notes: 'none', template } as const;
    const ja = await handOver(document, pptx, host);
    assert.deepEqual(ja.files, []);
    assert.match(ja.problem ?? '', /ひな形のファイル/);
    const en = await handOver(document, pptx, { ...host, locale: 'en' });
    assert.match(en.problem ?? '', /template/);
  });
});
