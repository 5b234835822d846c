import assert from 'node:assert/strict';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { fieldOf, findField, isFieldId, mainField, shapeOf } from '../../../server/vocabulary';

describe('vocabulary: ids of keys', () => {
  it('do not compile where they are wrong', () => {
    const [item] = readStory(yaml`
      変革ストーリー: 1
      戦略的取組: 見守り
    `).strategies;
    assert.ok(item);
    // @ts-expect-error a slip in the id of a key
    assert.deepEqual(item.items('outcoms'), []);
    // @ts-expect-error a slip in the id of a key
    assert.equal(item.text('contents'), '');
    // @ts-expect-error a key in Japanese is no id
    assert.equal(item.isFilled('狙い'), false);
    // @ts-expect-error a text is an id only where `isFieldId` says so
    assert.equal(item.entry(item.main), undefined);
    // @ts-expect-error 一年後 has no id of its own
    assert.equal(fieldOf('one-year', 'id'), undefined);
    // @ts-expect-error なりゆきの未来 serves nothing
    assert.equal(fieldOf('future', 'serves'), undefined);
    // @ts-expect-error a kind that is only known at run time may lack the key
    assert.ok(fieldOf(item.shape.id, 'serves'));
    // @ts-expect-error so its absence has to be handled
    assert.ok(findField(item.shape, 'serves').ja);
    // @ts-expect-error no such shape
    assert.equal(shapeOf('visions'), undefined);
  });

  it('are found in the shapes that have them', () => {
    assert.equal(fieldOf('outcome', 'serves').ja, '狙い');
    // Of two shapes only what both have.
    const shape: 'driving' | 'restraining' = 'driving';
    assert.equal(fieldOf(shape, 'strength').ja, '強さ');
    assert.equal(findField(shapeOf('one-year'), 'id'), null);
    assert.equal(findField(shapeOf('outcome'), 'serves'), fieldOf('outcome', 'serves'));
    assert.equal(mainField(shapeOf('first-step')), fieldOf('first-step', 'what'));
    assert.equal(mainField(shapeOf('force-field')), null);
  });

  it('are told from other texts, names of Object among them', () => {
    for (const text of ['serves', 'goal-states', 'id']) assert.ok(isFieldId(text), text);
    for (const text of ['outcoms', '狙い', '', 'constructor', '__proto__', 'toString']) {
      assert.ok(!isFieldId(text), text);
    }
  });

  it('ask any item, which says nothing of a key it cannot have', () => {
    const [future] = readStory(yaml`
      変革ストーリー: 1
      なりゆきの未来: 店が閉じる
    `).defaultFuture;
    assert.equal(future?.text('serves'), '');
    assert.deepEqual(future?.items('outcomes'), []);
  });
});
