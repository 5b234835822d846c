import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './places.mjs';

/**
 * Compares a text with the file of this name in `test/golden`. With CHANGE_STORY_GOLDEN=1 the file
 * is written instead, to be looked at before it is committed.
 */
export function assertGolden(name: string, text: string): void {
  const file = path.join(projectFolder, 'test/golden', name);
  if (process.env.CHANGE_STORY_GOLDEN) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return;
  }
  assert.ok(existsSync(file), `${name} is missing; write it with CHANGE_STORY_GOLDEN=1`);
  assert.equal(text, readFileSync(file, 'utf8'), `${name} differs; look at it before renewing it`);
}
