import assert from 'node:assert/strict';
import {
  insertKey,
  type NewValue,
  pairOf,
  removeEntry,
  type TextEdit,
} from '../../../server/story/edit';
import type { Item } from '../../../server/story/item';
import { readStory, type Story } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import type { FieldId } from '../../../server/vocabulary';
import { applyEdits } from '../../support/edits';

/** Makes the edits of a test. */
export type Make = (story: Story) => TextEdit[];

/** Both with LF and with CRLF. */
export function check(before: string, make: Make, after: string): void {
  for (const eol of ['\n', '\r\n']) {
    const text = before.replaceAll('\n', eol);
    assert.equal(applyEdits(text, make(readStory(text))), after.replaceAll('\n', eol));
  }
}

export const action = (story: Story) => story.actions[0] as Item;
export const insert =
  (field: FieldId, value: NewValue, of: (story: Story) => Item = action): Make =>
  (story) =>
    insertKey(story, of(story), field, value);
export const pair = (item: Item, field: FieldId) => {
  const entry = item.entry(field);
  const found = entry && pairOf(item, entry);
  if (!found) throw new Error(`no ${field}`);
  return found;
};
export const remove =
  (field: FieldId, of: (story: Story) => Item = action): Make =>
  (story) =>
    removeEntry(story, of(story), pair(of(story), field));

/** The first stage with these lines as its actions. */
export const plan = (lines: string) => yaml`
  段階:
    - 名称: まず
      アクション:
  ${lines}`;
