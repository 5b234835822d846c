import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { docxOf } from '../../../server/export/docx';
import { nameBehind } from '../../../server/export/names';
import type { PageChoice } from '../../../server/export/options';
import { pptxOf } from '../../../server/export/pptx';
import { deckFor } from '../../../server/export/presets';
import { exampleDeck, fileOf, plainOptions } from '../../support/sharing';

describe('one page on larger paper', () => {
  const deck = deckFor('one-page', exampleDeck('青葉野市.変革ストーリー.yaml'));
  const partOf = async (page: PageChoice, name: string) =>
    strFromU8(unzipSync(await fileOf(pptxOf, deck, { page }))[name] ?? new Uint8Array());
  const sizesIn = (xml: string) =>
    [...xml.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size) / 100);
  const lengthOf = (xml: string) =>
    [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join('').length;

  it('says more on A3, in letters no smaller', async () => {
    const [usual, large] = await Promise.all(
      (['a4', 'a3'] as const).map((page) => partOf(page, 'ppt/slides/slide1.xml')),
    );
    assert.ok(usual && large);
    assert.ok(lengthOf(large) > lengthOf(usual) * 1.1, `${lengthOf(usual)} ${lengthOf(large)}`);
    assert.ok(Math.min(...sizesIn(large)) >= 10);
  });

  it('is A1 as a poster, with everything in large letters', async () => {
    const size = /<p:sldSz cx="(\d+)" cy="(\d+)"/.exec(await partOf('a1', 'ppt/presentation.xml'));
    const millimetres = [size?.[1], size?.[2]].map((one) => Math.round(Number(one) / 36000));
    assert.deepEqual(millimetres, [841, 594]);
    const sizes = sizesIn(await partOf('a1', 'ppt/slides/slide1.xml'));
    assert.ok(Math.min(...sizes) >= 28, String(Math.min(...sizes)));
    const layout = await partOf('a1', 'ppt/slideLayouts/slideLayout2.xml');
    assert.ok(Math.min(...sizesIn(layout)) >= 28);
  });

  it('lies on A3 in Word, and bears its paper in its name', async () => {
    const bytes = await docxOf(deck, { ...plainOptions, page: 'a3' });
    const xml = strFromU8(
      unzipSync(bytes[0]?.bytes as Uint8Array)['word/document.xml'] as Uint8Array,
    );
    assert.match(xml, /<w:pgSz [^>]*w:w="23811"/);
    const named = (page: PageChoice) =>
      nameBehind({ preset: 'one-page', sheets: null, page }, [], 'ja');
    assert.deepEqual(
      [named('a4'), named('a3'), named('a1')],
      ['_一枚もの', '_一枚もの_A3', '_一枚もの_A1'],
    );
  });
});
