import type { ColumnSource, RowItems } from '../../deck/progress';
import { progressTables } from '../../deck/progress';
import type { Item } from '../../story/item';
import { itemPath } from '../../story/itemPath';
import type { Story } from '../../story/story';
import { isByYear } from '../../story/yearFigures';
import { type Field, type FieldId, findField } from '../../vocabulary';
import type { TableColumn } from './columns';
import { groupsOf } from './groups';
import { notesOf, type TableNote } from './notes';
import {
  cell,
  type FoundTable,
  type MatchedRow,
  matchRows,
  ownText,
  type SheetRows,
  tablesIn,
} from './rows';
import { isSame, typedFor } from './values';

/** A value of the story that a spreadsheet has otherwise. */
export interface CellChange {
  /** Path of the item, as `itemPath` gives it. */
  readonly path: string;
  readonly field: FieldId;
  /** Of a figure over years; null for a value that stands by itself. */
  readonly year: string | null;
  /** What the row and the column are called. */
  readonly row: string;
  readonly column: string;
  /** What the story says now; '' where it says nothing. */
  readonly was: string;
  readonly to: string;
  /** What it said when the file was written, where the story has been changed since, too. */
  readonly written: string | null;
}

/** What a spreadsheet would change, and what of it has no way back. */
export interface TableComparison {
  readonly changes: readonly CellChange[];
  readonly notes: readonly TableNote[];
}

/**
 * Compares a spreadsheet with the tables that the story has now; null where none of them is in it.
 * A cell counts as changed where it says something else than when it was written out, or where that
 * is not known than the story. An empty cell changes nothing.
 */
export function compareWorkbook(
  story: Story,
  sheets: readonly SheetRows[],
): TableComparison | null {
  const found = tablesIn(sheets, progressTables(story));
  if (found.length === 0) return null;
  const changes: CellChange[] = [];
  const notes: TableNote[] = [];
  for (const table of found) {
    const matches = matchRows(table);
    notes.push(...notesOf(table, matches));
    for (const row of matches.matched) {
      const compared = new RowComparison(story, table, row).compare();
      changes.push(...compared.changes);
      notes.push(...compared.notes);
    }
  }
  return agreed(changes, notes);
}

class RowComparison {
  private readonly notes: TableNote[] = [];
  private readonly label: string;

  constructor(
    private readonly story: Story,
    private readonly found: FoundTable,
    private readonly row: MatchedRow,
  ) {
    const { item } = row.items;
    this.label = item.id ?? item.main.split('\n')[0] ?? '';
  }

  compare(): { changes: readonly CellChange[]; notes: readonly TableNote[] } {
    const changes = this.found.columns.list.flatMap((column) => this.changeIn(column) ?? []);
    return { changes: withoutLatest(changes, this.row.items), notes: this.notes };
  }

  private changeIn(column: TableColumn): CellChange | null {
    const typed = cell(this.row.cells, column.at);
    const say = (kind: TableNote['kind'], text = typed) => {
      this.notes.push({ kind, row: this.label, column: column.name, text });
      return null;
    };
    const target = targetOf(this.row.items, column.source);
    if (!target) return typed.trim() === '' ? null : say('no-field');
    const { item, year } = target;
    const field = findField(item.shape, column.source.field);
    const path = itemPath(this.story, item);
    const own = column.own === null ? '' : ownText(this.found.table, this.row.own, column.own);
    const unit = item.text('unit');
    const isEqual = (a: string, b: string) => field !== null && isSame(field, unit, a, b);
    const before = this.writtenIn(column);
    const isAsWritten = before !== null && isEqual(typed, before);
    if (!field || path === null || isAsWritten || isEqual(typed, own)) return null;
    const now = textAt(item, field.id, year);
    if (typed.trim() === '') return now === '' ? null : say('cleared', own);
    // 未対応 in a file that keeps no copy may be what it said of advice that was not answered then.
    if (field.id === 'status' && now === '' && before === null && isOpenWord(field, typed))
      return null;
    if (year !== null && !isByYear(item, field.id) && item.isFilled(field.id)) {
      return say('without-year');
    }
    const to = typedFor(field, typed, { now, unit, language: this.story.language });
    if (to === null) return say('unknown-word');
    if (to === now) return null;
    // Two columns show it, and which of them was changed is not known: that of the year counts.
    if (
      column.source.year === null &&
      year !== null &&
      before === null &&
      this.hasYear(column, year)
    ) {
      return say('latest');
    }
    const isChanged = before !== null && !isEqual(before, own);
    return {
      ...{ path, field: field.id, year, row: this.label, column: column.name, was: now, to },
      written: isChanged ? before : null,
    };
  }

  private hasYear({ source }: TableColumn, year: string): boolean {
    return this.found.columns.list.some(
      (one) => one.source.field === source.field && one.source.year === year,
    );
  }

  /** What the cell said when it was written out; null where the file does not keep it. */
  private writtenIn({ source }: TableColumn): string | null {
    const { written } = this.found;
    if (!written || !this.row.written) return null;
    const column = written.columns.list.find(
      (one) =>
        one.source.of === source.of &&
        one.source.field === source.field &&
        one.source.year === source.year,
    );
    return column ? cell(this.row.written, column.at) : '';
  }
}

function isOpenWord(field: Field, typed: string): boolean {
  const word = field.words?.find(({ id }) => id === 'open');
  return word !== undefined && isSame(field, '', typed, word.ja);
}

/** The item of a cell, and the year of its figure; null where the row has no such item. */
function targetOf(
  items: RowItems,
  { of, field, year }: ColumnSource,
): { readonly item: Item; readonly year: string | null } | null {
  const item = items[of];
  if (!item || !findField(item.shape, field)) return null;
  // The figure itself is of several years the last.
  const last = year === null && isByYear(item, field) ? item.series(field).at(-1)?.label : year;
  return { item, year: last ?? null };
}

/** What a field says, as it is written; of a figure over years that of one year. */
export function textAt(item: Item, field: FieldId, year: string | null): string {
  if (year === null) return item.text(field);
  const node = item.series(field).find(({ label }) => label === year)?.node;
  return node?.kind === 'text' ? node.value : '';
}

/**
 * Without what says again the figure of a new year: who adds a column for it often brings the
 * column of the last figure up to date too.
 */
function withoutLatest(changes: readonly CellChange[], { item }: RowItems): readonly CellChange[] {
  return changes.filter((change) => {
    if (change.year === null || !isByYear(item, change.field)) return true;
    const isKnown = item.series(change.field).some(({ label }) => label === change.year);
    return !(
      isKnown &&
      changes.some(
        (other) =>
          other.field === change.field &&
          other.year !== change.year &&
          other.to === change.to &&
          !item.series(change.field).some(({ label }) => label === other.year),
      )
    );
  });
}

/** Each value once; where two rows or columns want it otherwise, neither is taken. */
function agreed(changes: readonly CellChange[], notes: readonly TableNote[]): TableComparison {
  const groups = groupsOf(changes, ({ path, field, year }) => `${path}/${field}/${year ?? ''}`);
  const agreed: CellChange[] = [];
  const split: TableNote[] = [];
  for (const [first, ...others] of groups.values()) {
    if (!first) continue;
    const texts = [...new Set([first, ...others].map(({ to }) => to))];
    const { row, column } = first;
    if (texts.length === 1) agreed.push(first);
    else split.push({ kind: 'split', row, column, text: texts.join(' / ') });
  }
  return { changes: agreed, notes: [...notes, ...split] };
}
