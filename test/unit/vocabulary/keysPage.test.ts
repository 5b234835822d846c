import assert from 'node:assert/strict';
import { keyReference } from '../../../server/generate/keysPage';
import { type Locale, shapes } from '../../../server/vocabulary';

describe('vocabulary: reference page', () => {
  for (const locale of ['ja', 'en'] satisfies Locale[]) {
    const page = keyReference(locale);

    it(`has every shape, key and word (${locale})`, () => {
      const parts = new Map(
        page.split(/^## <a id="/m).map((part) => [part.slice(0, part.indexOf('"')), part]),
      );
      for (const shape of shapes) {
        const part = parts.get(shape.id);
        assert.ok(part, shape.id);
        for (const field of shape.fields) {
          const at = `${shape.id}.${field.id}`;
          const where = part.includes(field.help[locale]) ? part : parts.get('common');
          assert.ok(where?.includes(field.help[locale]), at);
          for (const word of field.words ?? []) assert.ok(part.includes(word.help[locale]), at);
        }
      }
    });

    it(`links only to places it has (${locale})`, () => {
      const places = new Set([...page.matchAll(/<a id="([^"]+)"/g)].map((m) => m[1]));
      const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map((m) => m[1]);
      assert.ok(links.length > shapes.length);
      for (const link of links) assert.ok(places.has(link), link);
    });
  }

  it('ends with one line break and holds no empty sentence', () => {
    const page = keyReference('ja');
    assert.match(page, /[^\n]\n$/);
    assert.doesNotMatch(page, /\n\n\n|undefined|\*\*/);
  });
});
