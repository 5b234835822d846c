import assert from 'node:assert/strict';
import { type CellChange, compareWorkbook, noteText } from '../../server/features';
import { readTables } from '../../server/import/workbook';
import type { Story } from '../../server/story/story';

/** What a spreadsheet has otherwise than a story, and what is said of it. */
export function comparedWith(bytes: Uint8Array, story: Story) {
  const comparison = compareWorkbook(story, readTables(bytes));
  assert.ok(comparison);
  const { changes, notes } = comparison;
  return { changes, notes: notes.map((note) => noteText(note, 'ja')) };
}

/** 「取組①|担い手|水産課|水産課と漁協」, and behind it what was written out where that differs. */
export const short = ({ row, column, was, to, written }: CellChange) =>
  `${row}|${column}|${was}|${to}${written === null ? '' : `|${written}`}`;
