import assert from 'node:assert/strict';
import { generatedFiles, isCurrent } from '../../server/generate';

describe('generated files', () => {
  for (const file of generatedFiles) {
    it(`${file.path} is what the source makes (npm run generate)`, () => {
      assert.ok(isCurrent(file));
    });
  }
});
