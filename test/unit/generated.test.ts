import assert from 'node:assert/strict';
import { generatedFiles, isCurrent } from '../generate';

describe('generated files', () => {
  for (const file of generatedFiles) {
    it(`${file.path} is what the source makes (npx tsx test/generate.ts)`, () => {
      assert.ok(isCurrent(file));
    });
  }
});
