import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { isDate, readYear } from '../../../server/text/dates';
import { endsInActNoun, endsInActVerb } from '../../../server/text/endings';
import { readFigure } from '../../../server/text/figures';
import {
  exampleAsTyped,
  type Field,
  fieldOf,
  findField,
  type Locale,
  mainField,
  matchKey,
  matchWord,
  type Shape,
  type ShapeId,
  shapeOf,
  shapes,
} from '../../../server/vocabulary';

const locales: readonly Locale[] = ['ja', 'en'];
const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;

/** Checks a parsed value against the type of its field; keys and words in the one language. */
function checkValue(value: unknown, field: Field, locale: Locale, at: string): void {
  const texts = (Array.isArray(value) ? value : [value]).map((text) => {
    assert.ok(
      typeof text === 'string' || typeof text === 'number' || field.of || field.type === 'values',
      at,
    );
    return String(text);
  });
  switch (field.type) {
    case 'text':
    case 'refs':
      for (const text of texts) assert.ok(text.length > 0, at);
      break;
    case 'quantity':
      for (const text of texts) assert.ok(readFigure(text), at);
      break;
    case 'number':
      assert.equal(typeof value, 'number', at);
      break;
    case 'year':
      assert.ok(readYear(String(value), 2026), at);
      break;
    case 'date':
      assert.ok(isDate(String(value)), at);
      break;
    case 'enum':
      for (const text of texts) {
        assert.equal(matchWord(field.words ?? [], text)?.[locale], text, at);
      }
      break;
    case 'values':
      for (const [year, number] of Object.entries(value as object)) {
        assert.ok(readYear(year), at);
        assert.equal(typeof number, 'number', at);
      }
      break;
    case 'map':
      checkMap(value, shapeOf(field.of as ShapeId), locale, at);
      break;
    case 'items':
      assert.ok(Array.isArray(value) && value.length > 0, `${at}: a list`);
      for (const item of value) checkItem(item, shapeOf(field.of as ShapeId), locale, at);
  }
}

function checkItem(item: unknown, shape: Shape, locale: Locale, at: string): void {
  if (typeof item === 'string') assert.ok(shape.main, `${at}: a plain string`);
  else checkMap(item, shape, locale, at);
}

function checkMap(value: unknown, shape: Shape, locale: Locale, at: string): void {
  assert.ok(value !== null && typeof value === 'object' && !Array.isArray(value), at);
  for (const [key, inner] of Object.entries(value)) {
    const match = matchKey(shape, key);
    assert.equal(match?.field[locale], key, `${at}: ${key} in ${shape.id}`);
    if (!match) continue;
    if (match.field.type === 'items' && !Array.isArray(inner)) {
      checkItem(inner, shapeOf(match.field.of as ShapeId), locale, `${at} › ${key}`);
    } else {
      checkValue(inner, match.field, locale, `${at} › ${key}`);
    }
  }
}

describe('vocabulary: texts', () => {
  for (const shape of shapes) {
    it(`${shape.id}: every key has help and an example in both languages`, () => {
      const { ja, en } = shape.help;
      assert.ok(japanese.test(ja) && en.length > 0 && !japanese.test(en), shape.id);
      for (const field of shape.fields) {
        const at = `${shape.id}.${field.id}`;
        assert.match(field.help.ja, /。$/, at);
        assert.match(field.help.en, /[.?]$/, at);
        for (const { ja, en } of [field.help, field.coach, shape.hint].filter((t) => !!t)) {
          assert.ok(japanese.test(ja) && ja.length <= 110, `${at}: ${ja.length}`);
          assert.ok(en.length > 0 && en.length <= 160, `${at}: ${en.length}`);
        }
        assert.ok(field.example.ja && field.example.en, at);
        assert.ok(!japanese.test(field.example.en), at);
      }
    });

    for (const locale of locales) {
      it(`${shape.id}: every ${locale} example is a value of its key's type`, () => {
        for (const field of shape.fields) {
          const typed = exampleAsTyped(field, locale);
          const parsed = parse(typed) as Record<string, unknown>;
          assert.deepEqual(Object.keys(parsed), [field[locale]], typed);
          checkValue(parsed[field[locale]], field, locale, `${shape.id}.${field.id}`);
        }
      });
    }
  }

  it('speaks of no schema, mapping or scalar', () => {
    const all = JSON.stringify(shapes);
    assert.doesNotMatch(all, /schema|mapping|scalar|スキーマ|マッピング|スカラー/i);
  });

  it('shows changes, not doing, where a state is asked for', () => {
    const states = ['image', 'goal-state', 'outcome', 'change-aim', 'ideal-item'] as const;
    for (const id of states) {
      const { ja } = fieldOf(id, 'content').example;
      assert.ok(!endsInActNoun(ja) && !endsInActVerb(ja), `${id}: ${ja}`);
    }
    assert.match(fieldOf('outcome', 'content').help.en, /not the doing/);
  });

  it('refines 内容 wherever the shape means something narrower', () => {
    const helps = shapes.flatMap((s) =>
      s.fields.filter((f) => f.ja === '内容').map((f) => f.help.ja),
    );
    const generic = fieldOf('item', 'content').help.ja;
    assert.equal(helps.filter((help) => help === generic).length, 1);
  });

  it('names siblings as alternatives, of required keys only', () => {
    for (const shape of shapes) {
      for (const field of shape.fields.filter((f) => f.alternatives)) {
        assert.ok(field.required, `${shape.id}.${field.id}`);
        for (const id of field.alternatives ?? []) assert.ok(findField(shape, id));
      }
      if (shape.main) assert.ok(mainField(shape));
      assert.ok(
        shape.fields.some((f) => f.required),
        shape.id,
      );
    }
  });

  it('titles every shape differently, so that a reader can tell them apart', () => {
    for (const locale of locales) {
      const titles = shapes.map((shape) => shape.title[locale]);
      assert.equal(new Set(titles).size, titles.length, locale);
    }
  });
});
