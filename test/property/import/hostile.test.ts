import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { docxOf } from '../../../server/export/docx';
import { pptxOf } from '../../../server/export/pptx';
import { ImportError, type ImportProblem, importStory } from '../../../server/import';
import { comparable } from '../../../server/import/compare';
import { importedMessage, importProblemMessage } from '../../../server/import/words';
import { readStory } from '../../../server/story/story';
import { deckFile, paperFile } from '../../support/officeFiles';
import { payloads } from '../../support/payloads';
import { fileOf, hostileDeck } from '../../support/sharing';

function assertRefused(bytes: Uint8Array, problem: ImportProblem): void {
  assert.throws(
    () => importStory(bytes),
    (error) => error instanceof ImportError && error.problem === problem,
  );
}

const paperOf = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) });

describe('a file that cannot be taken in', () => {
  it('is told from a deck', () => {
    assertRefused(new Uint8Array(), 'not-office');
    assertRefused(strToU8('変革ストーリー: 1'), 'not-office');
    assertRefused(zipSync({ 'readme.txt': strToU8('x') }), 'not-office');
    assertRefused(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'not-office');
  });

  it('is told when it is old or locked', () => {
    assertRefused(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'old-or-locked');
  });

  it('is told when it is cut off', () => {
    const whole = paperFile(['本文']);
    assertRefused(whole.slice(0, whole.length - 40), 'broken');
    assertRefused(paperOf('<w:document><w:body><w:p>'), 'broken');
  });

  it('is refused when it would fill the memory', () => {
    assertRefused(zipSync({ 'word/document.xml': new Uint8Array(41e6) }), 'too-large');
    const many = Object.fromEntries(
      Array.from({ length: 5001 }, (_, index) => [`word/media/${index}.png`, new Uint8Array()]),
    );
    assertRefused(zipSync(many, { level: 0 }), 'too-large');
  });

  it('is refused with entities of its own or without an end of its depth', () => {
    const entity = '<!DOCTYPE w [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    assertRefused(paperOf(`${entity}<w:document><w:body><w:p/></w:body></w:document>`), 'broken');
    const deep = '<w:sdt><w:sdtContent>'.repeat(3000);
    const end = '</w:sdtContent></w:sdt>'.repeat(3000);
    assertRefused(paperOf(`<w:document><w:body>${deep}${end}</w:body></w:document>`), 'broken');
  });

  it('is told when its root has the name of a property', () => {
    assertRefused(paperOf('<constructor><body/></constructor>'), 'not-office');
    assertRefused(paperOf('<__proto__/>'), 'not-office');
  });

  it('is explained in both languages', () => {
    for (const problem of ['not-office', 'old-or-locked', 'too-large', 'broken'] as const) {
      assert.match(importProblemMessage(problem, 'ja'), /。$/);
      assert.match(importProblemMessage(problem, 'en'), /\.$/);
    }
    const counts = {
      placed: 3,
      kept: 2,
      keptBy: { footnote: 2 },
      headings: 1,
      leftOut: {},
      comments: 0,
    };
    assert.match(importedMessage(counts, 'ja'), /3件.*2件（脚注2件）は「検討課題」/);
    assert.match(importedMessage(counts, 'en'), /^3 texts.* 2 .*\(2 of footnotes\)/);
    const all = { ...counts, kept: 0, keptBy: {} };
    assert.match(importedMessage(all, 'ja'), /すべて置き場所が見つかりました。$/);
    const hidden = importedMessage({ ...all, leftOut: { hidden: 2 } }, 'ja');
    assert.match(hidden, /取り込まなかったもの: 隠し文字2件。$/);
  });
});

describe('texts that would break a story', () => {
  it('are none where they look like entities named as a property is', () => {
    const line = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
    const body = ['１　ありたい姿', '&amp;constructor;&constructor;谷&toString;', '&lt;川&gt;'].map(
      line,
    );
    const { text } = importStory(
      paperOf(`<w:document><w:body>${body.join('')}</w:body></w:document>`),
    );
    assert.match(text, /谷/);
    assert.match(text, /<川>/);
    assert.doesNotMatch(text, /native code/);
    assert.match(text, /&constructor;/);
  });

  const texts = [
    ...payloads.filter((text) => !/[\n\r]/.test(text)),
    '大事: "対話"から',
    '取組 #1 を見直す',
    '*重要',
    '@担当',
    '[事前課題] を読む',
    '- 1',
    '未定: あり',
    'null',
    '~',
    '課題：目標：5割',
    'a\\b "c"',
    '𠮷野家🏠',
  ];

  it('are quoted, from slides and from papers', () => {
    for (const bytes of [
      deckFile([
        [
          { at: [1, 0], isTitle: true, lines: ['戦略的取組'] },
          { at: [1, 3], hasBullets: true, lines: texts },
        ],
      ]),
      paperFile([{ style: '1', text: '戦略的取組' }, ...texts]),
    ]) {
      const { text } = importStory(bytes);
      const story = readStory(text);
      assert.deepEqual(story.syntax.slips, []);
      assert.deepEqual(story.root.misfits, []);
      const read = comparable([...said(text)].join('\n'));
      for (const one of texts) assert.ok(read.includes(comparable(one)), one);
    }
  });

  it('come back from files of ours, whatever they are', async () => {
    for (const share of [docxOf, pptxOf]) {
      const { text } = importStory(await fileOf(share, hostileDeck()));
      const story = readStory(text);
      assert.deepEqual(story.syntax.slips, []);
      assert.ok(comparable(text).includes(comparable('長い文が続いています。'.repeat(100))));
    }
  });
});

/** Every text that a story holds, as it is read. */
function* said(text: string): Generator<string> {
  const walk = function* (item: ReturnType<typeof readStory>['root']): Generator<string> {
    for (const { field } of item.entries) {
      for (const node of item.texts(field.id)) yield node.value;
      for (const one of item.items(field.id)) yield* walk(one);
    }
  };
  yield* walk(readStory(text).root);
}
