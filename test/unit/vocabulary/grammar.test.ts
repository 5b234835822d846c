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

  it('colours a figure, and no number that begins a text', async () => {
    const grammar = await loadGrammar();
    const isFigure = (line: string) => /numeric/.test(tokenSnapshot(grammar, line));
    for (const figure of ['目標値: 3.5％', '目標値: 120件', '現状値: 約40世帯', '単価: △1,200円'])
      assert.ok(isFigure(figure), figure);
    for (const text of [
      '誰と: 3人で',
      'いつから: 12月から',
      '何を: 10軒で話を聴く',
      '内容: 2 日で返す',
    ])
      assert.ok(!isFigure(text), text);
  });
});
