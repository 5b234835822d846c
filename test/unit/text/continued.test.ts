import assert from 'node:assert/strict';
import { continuedLabel, isContinued, withoutContinued } from '../../../server/text/continued';

describe('the label of a title that goes on', () => {
  it('is known again, whatever its number and language', () => {
    for (const language of ['ja', 'en'] as const) {
      for (const time of [1, 2, 12]) {
        const title = `戦略 1${continuedLabel(time, language)}`;
        assert.ok(isContinued(title), title);
        assert.equal(withoutContinued(title), '戦略 1');
      }
      assert.equal(continuedLabel(0, language), '');
    }
  });

  it('is known as others write it, and as often as it stands there', () => {
    assert.equal(withoutContinued('現状 (つづき)'), '現状');
    assert.equal(withoutContinued('現状（続き）（続き 2）　'), '現状');
    assert.equal(withoutContinued('Stage 1 (Continued)'), 'Stage 1');
  });

  it('is no part of a sentence', () => {
    for (const text of ['続き', '（続き）から読む', '議論の続き（2）', 'continued']) {
      assert.ok(!isContinued(text), text);
      assert.equal(withoutContinued(text), text);
    }
  });
});
