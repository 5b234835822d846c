import assert from 'node:assert/strict';
import { matchKey, type ShapeId, shapeOf, shapes } from '../../../server/vocabulary';
import { formatKeys, itemKeys, variants } from './format';

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

/** The id of the field that a spelling names in the shape. */
const named = (shape: ShapeId, key: string) => matchKey(shapeOf(shape), key)?.field.id ?? null;

describe('vocabulary: keys', () => {
  for (const [shape, rows] of Object.entries(formatKeys) as [ShapeId, string][]) {
    it(`${shape} has every key of the format, with its type`, () => {
      for (const row of rows.trim().split('\n')) {
        const [ja = '', en = '', type = ''] = row.trim().split(/\s+/);
        const [base = '', of = ''] = type.split(':');
        const match = matchKey(shapeOf(shape), ja);
        assert.ok(match, `${shape}: ${ja}`);
        assert.equal(match.field.ja, ja);
        assert.equal(match.field.type, base, `${shape}: ${ja}`);
        assert.equal(match.field.of ?? '', of, `${shape}: ${ja}`);
        assert.equal(match.variant, false);
        assert.equal(match.locale, 'ja');
        const english = matchKey(shapeOf(shape), en);
        assert.equal(english?.field, match.field, `${shape}: ${en}`);
        assert.equal(english?.locale, 'en');
      }
    });
  }

  it('takes the keys of any item in every shape that has 検討課題', () => {
    const carrying = shapes.filter((shape) => shape.id !== 'story' && named(shape.id, '検討課題'));
    assert.ok(carrying.length >= 20, `${carrying.length} shapes`);
    for (const shape of carrying) {
      for (const [ja, en] of itemKeys) {
        assert.equal(named(shape.id, ja), en, `${shape.id}: ${ja}`);
        assert.equal(named(shape.id, en), en, `${shape.id}: ${en}`);
      }
    }
  });

  for (const [shape, spelling, en] of variants) {
    it(`${shape}: ${spelling} is ${en}`, () => assert.equal(named(shape, spelling), en));
  }

  it('reads keys in full-width letters, in capitals, with spaces around and inside', () => {
    for (const shape of shapes) {
      for (const field of shape.fields) {
        const typed = [fullWidth(field.en), field.en.toUpperCase(), ` ${field.ja}　`];
        typed.push(field.en.replace(/-/g, ' '), field.en.replace(/-/g, '_'));
        for (const key of typed) {
          assert.equal(matchKey(shape, key)?.field, field, `${shape.id}: ${key}`);
        }
      }
    }
    assert.equal(named('story', '一歩 踏み出す'), 'first-steps');
    assert.equal(named('story', 'ｱｸｼｮﾝ'), null);
    assert.equal(named('stage', 'ｱｸｼｮﾝ'), 'actions');
  });

  it('reads the three spellings of 取組 wherever it occurs in a key', () => {
    let seen = 0;
    for (const shape of shapes) {
      for (const field of shape.fields) {
        for (const spelling of [field.ja, ...field.variants].filter((s) => s.includes('取組'))) {
          for (const form of ['取り組み', '取組み', '取組']) {
            seen += 1;
            assert.equal(matchKey(shape, spelling.replace('取組', form))?.field, field, spelling);
          }
        }
      }
    }
    assert.ok(seen >= 30, `${seen} spellings`);
  });

  it('marks a variant as such, and in which language it is', () => {
    const match = matchKey(shapeOf('story'), '成り行きの未来');
    assert.equal(match?.field.id, 'default-future');
    assert.deepEqual(
      [matchKey(shapeOf('current'), '背景'), matchKey(shapeOf('outcome'), 'text')].map((m) => [
        m?.field.id,
        m?.variant,
        m?.locale,
      ]),
      [
        ['history', true, 'ja'],
        ['content', true, 'en'],
      ],
    );
  });

  it('keeps ありたい姿 and あるべき姿 apart, and leaves what it does not know', () => {
    assert.equal(named('story', 'ありたい姿'), 'vision');
    assert.equal(named('story', 'あるべき姿'), 'ideal');
    for (const key of ['ありたい', 'x-メモ', '', 'constructor', '姿勢']) {
      assert.equal(named('story', key), null, key);
    }
  });

  it('gives no spelling to two fields of a shape', () => {
    for (const shape of shapes) {
      for (const field of shape.fields) {
        for (const spelling of [field.ja, field.en, ...field.variants]) {
          assert.equal(matchKey(shape, spelling)?.field, field, `${shape.id}: ${spelling}`);
        }
      }
      const english = shape.fields.map((field) => field.en);
      assert.equal(new Set(english).size, english.length, shape.id);
      const japanese = shape.fields.map((field) => field.ja);
      assert.equal(new Set(japanese).size, japanese.length, shape.id);
    }
  });
});
