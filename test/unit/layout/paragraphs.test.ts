import assert from 'node:assert/strict';
import { type Paragraph, paragraphText, splitAt } from '../../../server/layout/paragraphs';

const size = 10;
const leading = 14;
const plain = (text: string): Paragraph => ({ runs: [{ text }], size, leading });
const listed = (text: string): Paragraph => ({
  ...plain(text),
  bullet: { sign: '•', indent: size },
});

const said = (paragraphs: readonly Paragraph[]) => paragraphs.map(paragraphText);

describe('paragraphs over two pages', () => {
  it('are cut at the end of a sentence', () => {
    const text = '地区を歩いて聴いた。三つの課が月に一度、地図の前で返事を決めている。';
    const [head, rest] = splitAt([plain(text)], 200, leading * 1.2);
    assert.deepEqual(said(head), ['地区を歩いて聴いた。']);
    assert.deepEqual(said(rest), ['三つの課が月に一度、地図の前で返事を決めている。']);
  });

  it('stay whole where no sentence ends, as long as something stands before', () => {
    const short = '三つの課が月に一度、地図の前で返事を決めて住民に返している';
    const [head, rest] = splitAt([plain('聴いた'), plain(short)], 150, leading * 2.5);
    assert.deepEqual(said(head), ['聴いた']);
    assert.deepEqual(said(rest), [short]);
    const [first, others] = splitAt([plain(short)], 150, leading * 1.5);
    assert.equal(said(first).join('') + said(others).join(''), short);
    assert.equal(first.length, 1);
  });

  it('keep the name of a list with its first item', () => {
    const all = [plain('目的'), plain('実績'), listed('一度目に歩いた'), listed('二度目に歩いた')];
    const [head, rest] = splitAt(all, 200, leading * 2.5);
    assert.deepEqual(said(head), ['目的']);
    assert.deepEqual(said(rest), ['実績', '一度目に歩いた', '二度目に歩いた']);
  });
});
