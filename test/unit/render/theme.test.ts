import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { printTheme } from '../../../server/render/theme';

const css = readFileSync('client/webview/preview.css', 'utf8');

describe('the colours of the preview', () => {
  it('are those of files, by the same names', () => {
    const set = new Set([...css.matchAll(/^\s*--story-(\w+):/gm)].map(([, name]) => name));
    assert.deepEqual([...set].sort(), Object.keys(printTheme.paints).sort());
  });

  it('come from the theme of VS Code alone', () => {
    assert.deepEqual(css.match(/#[0-9a-f]{3,8}\b|\brgba?\(/gi), null);
  });
});
