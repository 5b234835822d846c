import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { checkFormatting } from '../../fuzz/check';
import { fuzzFormatting } from '../../fuzz/fuzz';
import { rounds, runs } from '../../support/runs';
import { stories } from '../../unit/syntax/stories';

describe('formatting', () => {
  it('says the same, changes white space alone and changes it once, however broken', () => {
    const count = rounds(200);
    assert.ok(fuzzFormatting(count, 20260419) > count / 2);
  });

  it('says the same of every story, however deep it is set', () => {
    fc.assert(
      fc.property(stories(), fc.integer({ min: 1, max: 6 }), fc.boolean(), (data, indent, seq) => {
        checkFormatting(stringify(data, { indent, indentSeq: seq, lineWidth: 0 }));
      }),
      runs(40),
    );
  });
});
