import assert from 'node:assert/strict';
import fc from 'fast-check';
import { docxOf } from '../../../server/export/docx';
import { pptxOf } from '../../../server/export/pptx';
import { ImportError, importStory } from '../../../server/import';
import { runs } from '../../support/runs';
import { deckOfText, fileOf } from '../../support/sharing';
import { zipOf } from '../../support/zip';

const story = `変革ストーリー: 1
自治体: 青葉野市
ありたい姿:
  宣言: となりの声が届き、困る前に手が動くまち
  姿:
    - 雪の朝、玄関先まで道があいている
段階:
  - 名称: まず歩く
    目標状態:
      - 月に一度、地区の声が課に届く
    アクション:
      - id: 地区歩き
        内容: 課ごとに月一度、地区を歩いて聞く
        アウトカム:
          - 指標: 声が届いた地区
            目標: 12
            単位: 地区
`;

describe('a file with one bit turned over', () => {
  for (const [kind, share] of [
    ['pptx', pptxOf],
    ['docx', docxOf],
  ] as const) {
    it(`is refused or gives the same story: .${kind}`, async () => {
      const bytes = await fileOf(share, deckOfText(story));
      const { text } = importStory(bytes);
      assert.match(text, /雪の朝、玄関先まで道があいている/);
      let refused = 0;
      fc.assert(
        fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
          const flipped = bytes.slice();
          flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
          try {
            assert.equal(importStory(flipped).text, text);
          } catch (error) {
            if (!(error instanceof ImportError)) throw error;
            refused += 1;
          }
        }),
        runs(400),
      );
      // Most of a file is packed text.
      assert.ok(refused > 200, `${refused} refused`);
    });
  }
});

describe('a package', () => {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const paper = `<w:document ${w}><w:body><w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>ありたい姿</w:t></w:r></w:p><w:p><w:r><w:t>坂の上まで声が届く</w:t></w:r></w:p></w:body></w:document>`;
  const styles = `<w:styles ${w}><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>`;
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (type: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  const imported = (files: Readonly<Record<string, string | Buffer>>) =>
    importStory(
      zipOf(
        Object.entries(files).map(([name, content]) => ({ name, content: Buffer.from(content) })),
      ),
    ).text;
  const expected = /宣言: 坂の上まで声が届く/;

  it('begins where its relations say', () => {
    for (const main of ['word/document2.xml', 'doc/main.xml', '本文/一.xml']) {
      const folder = main.slice(0, main.lastIndexOf('/'));
      const files = {
        '_rels/.rels': relation('officeDocument', `/${main}`),
        [main]: paper,
        [`${folder}/_rels/${main.slice(folder.length + 1)}.rels`]: relation('styles', 'look.xml'),
        [`${folder}/look.xml`]: styles,
      };
      assert.match(imported(files), expected);
    }
  });

  it('begins at the usual place where they do not', () => {
    const files = { 'word/document.xml': paper, 'word/styles.xml': styles };
    assert.match(imported(files), expected);
    const lost = relation('officeDocument', 'word/none.xml');
    assert.match(imported({ ...files, '_rels/.rels': lost }), expected);
  });

  it('may have backslashes in its names and its targets', () => {
    const files = {
      '_rels\\.rels': relation('officeDocument', 'word\\document.xml'),
      'word\\document.xml': paper,
      'word\\_rels\\document.xml.rels': relation('styles', 'styles.xml'),
      'word\\styles.xml': styles,
    };
    assert.match(imported(files), expected);
  });

  it('may have its parts in UTF-16', () => {
    for (const isBig of [false, true]) {
      const content = Buffer.from(
        `\uFEFF<?xml version="1.0" encoding="UTF-16"?>${paper}`,
        'utf16le',
      );
      if (isBig) content.swap16();
      assert.match(imported({ 'word/document.xml': content, 'word/styles.xml': styles }), expected);
    }
  });

  it('of another program is refused', () => {
    const files = {
      '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
      'xl/workbook.xml': '<workbook/>',
    };
    assert.throws(() => imported(files), { name: 'ImportError', problem: 'not-office' });
  });
});
