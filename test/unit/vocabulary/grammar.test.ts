import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shapes } from '../../../server/vocabulary';
import { loadGrammar, tokenSnapshot } from '../../support/tokens';

const folder = 'test/golden/grammar';

describe('TextMate grammar', () => {
  for (const name of ['japanese', 'english', 'half-typed']) {
    it(`colours the ${name} text as in the golden file`, async () => {
      const text = readFileSync(join(folder, `${name}.yaml`), 'utf8');
      const snapshot = tokenSnapshot(await loadGrammar(), text);
      const golden = join(folder, `${name}.tokens`);
      if (!existsSync(golden) || process.env.UPDATE_GOLDEN) writeFileSync(golden, snapshot);
      assert.equal(snapshot, readFileSync(golden, 'utf8'));
    });
  }

  it('knows every key of the vocabulary in both spellings', async () => {
    const grammar = await loadGrammar();
    for (const shape of shapes) {
      for (const field of shape.fields) {
        for (const key of [field.ja, field.en]) {
          const lead = shape.id === 'story' ? '' : '  - ';
          const [first] = tokenSnapshot(grammar, `${lead}${key}: x`)
            .split('\n')
            .filter((line) => line.startsWith(`#${key}  `));
          assert.match(first ?? key, /sheet|tag\.key/, `${shape.id}.${key}`);
        }
      }
    }
  });
});
