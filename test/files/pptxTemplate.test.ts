import assert from 'node:assert/strict';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { pptxOf } from '../../server/export/pptx';
import {
  TemplateError,
  type TemplateProblem,
  templateProblem,
} from '../../server/export/templateError';
import { partsOf, visibleText } from '../support/officeText';
import { exampleDeck, plainOptions } from '../support/sharing';

const deck = exampleDeck('はじめての下書き.変革ストーリー.yaml');

async function made(template: Uint8Array | null, more = {}): Promise<Uint8Array> {
  const [file] = await pptxOf(deck, { ...plainOptions, ...more, template });
  assert.ok(file);
  return file.bytes;
}

/** A presentation of another house: its parts changed by hand, a logo on its master. */
async function houseTemplate(change: (name: string, xml: string) => string = (_, xml) => xml) {
  const files = unzipSync(await made(null, { page: 'wide', font: 'meiryo' }));
  const text = new TextDecoder();
  const changed = Object.entries(files).map(([name, bytes]) => {
    if (!/\.(?:xml|rels)$/.test(name)) return [name, bytes] as const;
    return [name, strToU8(change(name, houseXml(name, text.decode(bytes))))] as const;
  });
  const logo = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
  return zipSync({ ...Object.fromEntries(changed), 'ppt/media/logo.png': logo });
}

function houseXml(name: string, xml: string): string {
  if (name === 'ppt/theme/theme1.xml') return xml.replace(/1F5F99/g, '00AA55');
  if (name === '[Content_Types].xml') {
    return xml.replace('<Default ', '<Default Extension="png" ContentType="image/png"/><Default ');
  }
  if (name === 'ppt/slideMasters/_rels/slideMaster1.xml.rels') {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
    return xml.replace(
      '</Relationships>',
      `<Relationship Id="rId99" Type="${type}" Target="../media/logo.png"/></Relationships>`,
    );
  }
  return xml;
}

/** The archive with a size of 2 GB said of its first part. */
function pretendingToBeHuge(bytes: Uint8Array): Uint8Array {
  const entry = bytes.findIndex(
    (_, at) =>
      bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2,
  );
  assert.ok(entry > 0);
  const huge = bytes.slice();
  new DataView(huge.buffer).setUint32(entry + 24, 0x7fff_ffff, true);
  return huge;
}

describe("slides on an organisation's own template", () => {
  it('take over theme, master and logo, and none of its slides', async () => {
    const template = await houseTemplate();
    const bytes = await made(template);
    const [files, own] = [unzipSync(bytes), unzipSync(template)];
    for (const name of [
      'ppt/theme/theme1.xml',
      'ppt/slideMasters/slideMaster1.xml',
      'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      'ppt/slideLayouts/slideLayout2.xml',
      'ppt/media/logo.png',
    ]) {
      assert.deepEqual(files[name], own[name], name);
    }
    const parts = partsOf(bytes);
    assert.match(parts.get('ppt/presentation.xml') ?? '', /<p:sldSz cx="12192000" cy="6858000"/);
    const plain = partsOf(await made(null, { page: 'wide', font: 'meiryo' }));
    const slides = (all: ReadonlyMap<string, string>) =>
      [...all.keys()].filter((name) => /^ppt\/slides\/[^/]+\.xml$/.test(name));
    assert.ok(Math.abs(slides(parts).length - slides(plain).length) <= 3);
    const said = slides(parts).map((name) => visibleText(parts.get(name) ?? ''));
    assert.ok(said.some((text) => text.includes('だれもが声をかけ合い')));
    assert.deepEqual(bytes, await made(template));
  });

  it('make pale colours dark enough to be read', async () => {
    const pale = await houseTemplate((name, xml) =>
      name === 'ppt/theme/theme1.xml' ? xml.replace(/00AA55/g, 'FFE680') : xml,
    );
    const parts = partsOf(await made(pale));
    const slide = parts.get('ppt/slides/slide2.xml') ?? '';
    assert.match(slide, /<a:schemeClr val="accent1"><a:lumMod val="(?:30|40|50)000"\/>/);
  });

  it('are written on in light letters where they are painted dark, whatever their map says', async () => {
    const inkOf = async (paint: string) => {
      const house = await houseTemplate((name, xml) =>
        name === 'ppt/slideMasters/slideMaster1.xml'
          ? xml.replace(
              /<p:bg>.*?<\/p:bg>/s,
              `<p:bg><p:bgPr>${paint}<a:effectLst/></p:bgPr></p:bg>`,
            )
          : xml,
      );
      const slide = partsOf(await made(house)).get('ppt/slides/slide2.xml') ?? '';
      const run = /<a:rPr[^>]*>((?:(?!<\/a:rPr>).)*)<\/a:rPr><a:t>一人暮らし/s.exec(slide);
      return /schemeClr val="(\w+)"/.exec(run?.[1] ?? '')?.[1];
    };
    const solid = (inside: string) => `<a:solidFill>${inside}</a:solidFill>`;
    assert.equal(await inkOf(solid('<a:srgbClr val="10253F"/>')), 'bg1');
    assert.equal(await inkOf(solid('<a:schemeClr val="tx1"/>')), 'bg1');
    assert.equal(await inkOf(solid('<a:srgbClr val="FDF6E3"/>')), 'tx1');
    assert.equal(await inkOf(solid('<a:schemeClr val="bg1"/>')), 'tx1');
  });

  it('make everything smaller in proportion on a smaller page', async () => {
    const half = await houseTemplate((name, xml) => {
      if (
        !/ppt\/(?:presentation|slideMasters\/slideMaster1|slideLayouts\/slideLayout\d)\.xml$/.test(
          name,
        )
      )
        return xml;
      return xml.replace(
        / (x|y|cx|cy)="(\d+)"/g,
        (_, key, value) => ` ${key}="${Math.round(Number(value) / 2)}"`,
      );
    });
    const xml = partsOf(await made(half)).get('ppt/slides/slide2.xml') ?? '';
    const sizes = [...xml.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size));
    assert.ok(sizes.length > 0 && sizes.every((size) => size >= 450 && size <= 1600));
  });

  const text = (content: string) => strToU8(content);
  const cases: readonly (readonly [
    string,
    () => Promise<Uint8Array> | Uint8Array,
    TemplateProblem,
  ])[] = [
    ['a text', () => text('no zip at all'), 'no-pptx'],
    ['nothing', () => new Uint8Array(), 'no-pptx'],
    ['a zip of something else', () => zipSync({ 'a.txt': text('a') }), 'no-pptx'],
    ['a file with a password', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'locked'],
    ['a file cut off', async () => (await houseTemplate()).slice(0, 3000), 'broken'],
    [
      'a document type with entities',
      () =>
        houseTemplate((name, xml) =>
          name === 'ppt/presentation.xml'
            ? xml.replace('<p:presentation', '<!DOCTYPE a [<!ENTITY b "c">]><p:presentation')
            : xml,
        ),
      'broken',
    ],
    [
      'a master that is not there',
      () =>
        houseTemplate((name, xml) =>
          name.endsWith('presentation.xml.rels') ? xml.replaceAll('slideMaster1', 'none') : xml,
        ),
      'no-layout',
    ],
    [
      'layouts without a title',
      () =>
        houseTemplate((name, xml) =>
          name.includes('slideLayouts/')
            ? xml.replaceAll(/type="(?:title|titleOnly|obj|ctrTitle)"/g, 'type="blank"')
            : xml,
        ),
      'no-layout',
    ],
    [
      'what unpacks to more than a computer holds',
      async () => pretendingToBeHuge(await houseTemplate()),
      'too-large',
    ],
  ];
  for (const [name, bytes, problem] of cases) {
    it(`say what is wrong with ${name}`, async () => {
      await assert.rejects(made(await bytes()), (error) => {
        assert.ok(error instanceof TemplateError, String(error));
        assert.equal(error.problem, problem);
        assert.match(templateProblem(error, 'ja') ?? '', /ひな形/);
        assert.match(templateProblem(error, 'en') ?? '', /template/);
        return true;
      });
    });
  }
});
