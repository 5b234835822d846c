import { type DataTable, type RowItems, writtenMark } from '../../deck/progress';
import { normalize } from '../../text/normalize';
import { type Columns, columnsIn } from './columns';

/** A sheet of a spreadsheet: its cells as texts, in rows from the top. */
export interface SheetRows {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly (readonly string[])[];
}

/** A table of the story that was found in a spreadsheet. */
export interface FoundTable {
  readonly table: DataTable;
  readonly columns: Columns;
  readonly rows: readonly (readonly string[])[];
  /** The same as it was written out; null where the file does not say. */
  readonly written: { readonly columns: Columns; readonly rows: FoundTable['rows'] } | null;
}

/** Lines above the head of a table: its title, a date. */
const maxLead = 10;

/** The tables of a story in a spreadsheet, wherever they stand there and whatever they are called. */
export function tablesIn(
  sheets: readonly SheetRows[],
  tables: readonly DataTable[],
): readonly FoundTable[] {
  const shown = sheets.filter(({ isHidden, name }) => !isHidden && !name.startsWith(writtenMark));
  const kept = sheets.filter(({ name }) => name.startsWith(writtenMark));
  return shown.flatMap((sheet): FoundTable[] => {
    const best = tables
      .flatMap((table) => read(sheet, table) ?? [])
      .sort((a, b) => b.columns.list.length - a.columns.list.length)[0];
    if (!best) return [];
    const { table } = best;
    const written = kept
      .filter(
        ({ name }) =>
          name === `${writtenMark}${sheet.name}` || name === `${writtenMark}${table.name}`,
      )
      .flatMap((one) => read(one, table) ?? [])[0];
    return [{ ...best, written: written ?? null }];
  });
}

function read(sheet: SheetRows, table: DataTable): Omit<FoundTable, 'written'> | null {
  for (const [index, head] of sheet.rows.slice(0, maxLead).entries()) {
    const columns = columnsIn(head, table);
    if (columns) return { table, columns, rows: sheet.rows.slice(index + 1) };
  }
  return null;
}

/** A row of a spreadsheet with the row of the story that it is of. */
export interface MatchedRow {
  readonly cells: readonly string[];
  readonly items: RowItems;
  /** Its place in the story's table. */
  readonly own: number;
  /** Its cells as they were written out; null where that is not known. */
  readonly written: readonly string[] | null;
}

export interface RowMatches {
  readonly matched: readonly MatchedRow[];
  /** Rows that are none of the story's, as they are called. */
  readonly added: readonly string[];
  /** Rows whose item is gone from the story since. */
  readonly orphaned: readonly string[];
  /** Rows of an item that has a row already. */
  readonly repeated: readonly string[];
  /** Items of the story that were in the file when it was written, and are not now. */
  readonly removed: readonly string[];
  /** Items of the story that came after the file was written. */
  readonly newer: readonly string[];
}

/**
 * Finds the item of each row: by its id; one without an id has its place in the story there, which
 * is believed only where its text is the same.
 */
export function matchRows(found: FoundTable): RowMatches {
  return new Matcher(found).match();
}

/** What an item is known by where it has no name: of advice what was said. */
const contents: ReadonlySet<string> = new Set(['content', 'what', 'said']);

class Matcher {
  private readonly free: Set<number>;
  private readonly byId = new Map<string, number[]>();
  private readonly byContent = new Map<string, number[]>();
  private readonly writtenById = new Map<string, readonly string[]>();
  private readonly idAt: number;
  private readonly contentAt: number;

  constructor(private readonly found: FoundTable) {
    const { table, written } = found;
    this.idAt = table.columns.length - 1;
    this.contentAt = (table.source?.columns ?? []).findIndex((column) =>
      contents.has(column?.field ?? ''),
    );
    this.free = new Set(table.rows.keys());
    for (const at of table.rows.keys()) {
      add(this.byId, key(this.ownCell(at, this.idAt)), at);
      add(this.byContent, key(this.ownCell(at, this.contentAt)), at);
    }
    for (const row of written?.rows ?? []) {
      const id = key(cell(row, written?.columns.id));
      if (!this.writtenById.has(id)) this.writtenById.set(id, row);
    }
  }

  match(): RowMatches {
    const { rows, columns, written, table } = this.found;
    const matched: MatchedRow[] = [];
    const [added, orphaned, repeated]: string[][] = [[], [], []];
    const seen = new Set<string>();
    // Those that are named beyond doubt come first, so that no copy takes their place.
    const places = new Map(rows.flatMap((row) => this.surely(row)));
    for (const row of rows) {
      if (row.every((text) => text.trim() === '')) continue;
      const id = key(cell(row, columns.id));
      const own = places.get(row) ?? this.likely(row);
      const before = this.writtenById.get(id) ?? null;
      const label = cell(row, this.contentIn(columns)) || cell(row, columns.id);
      if (own !== null) {
        const items = table.source?.items[own];
        if (items) matched.push({ cells: row, items, own, written: before });
      } else if (id !== '' && (seen.has(id) || this.byId.has(id))) repeated?.push(label);
      else if (before) orphaned?.push(label);
      else if (!isBelow(row, columns)) added?.push(label);
      seen.add(id);
    }
    const missing = [...this.free].map((at) => this.ownCell(at, this.contentAt));
    const texts = new Set(
      written?.rows.map((row) => key(cell(row, this.contentIn(written.columns)))),
    );
    const wasThere = (at: number) =>
      !written ||
      (this.isNamed(at) && this.writtenById.has(key(this.ownCell(at, this.idAt)))) ||
      texts.has(key(this.ownCell(at, this.contentAt)));
    const left = [...this.free];
    return {
      ...{ matched, added: added ?? [], orphaned: orphaned ?? [], repeated: repeated ?? [] },
      removed: missing.filter((_, index) => wasThere(left[index] as number)),
      newer: missing.filter((_, index) => !wasThere(left[index] as number)),
    };
  }

  /** The row of the story that has this id, or this place with this text. */
  private surely(row: readonly string[]): readonly (readonly [readonly string[], number])[] {
    const id = key(cell(row, this.found.columns.id));
    const places = (this.byId.get(id) ?? []).filter((at) => this.free.has(at));
    if (id === '' || places.length === 0) return [];
    const texts = this.textsOf(row);
    const same = places.find((at) => texts.includes(key(this.ownCell(at, this.contentAt))));
    const isNamed = this.isNamed(places[0] as number) && places.length === 1;
    const own = same ?? (isNamed || this.isAlike(row, places[0] as number) ? places[0] : undefined);
    if (own === undefined) return [];
    this.free.delete(own);
    return [[row, own]];
  }

  /** An item by its text alone, where no other has it. */
  private likely(row: readonly string[]): number | null {
    const places = this.textsOf(row).flatMap((text) => this.byContent.get(text) ?? []);
    const [own, ...others] = [...new Set(places)].filter((at) => this.free.has(at));
    if (own === undefined || others.length > 0) return null;
    // A new row may be begun as a copy: only one that lost its name is taken for another.
    const id = key(cell(row, this.found.columns.id));
    if (id === '' && this.found.columns.id !== null) return null;
    this.free.delete(own);
    return own;
  }

  /** The text of a row now, and as it was written out. */
  private textsOf(row: readonly string[]): readonly string[] {
    const { columns, written } = this.found;
    const before = this.writtenById.get(key(cell(row, columns.id)));
    const texts = [
      before && written ? cell(before, this.contentIn(written.columns)) : '',
      cell(row, this.contentIn(columns)),
    ];
    return [...new Set(texts.map(key).filter(Boolean))];
  }

  private isNamed(own: number): boolean {
    return this.found.table.source?.items[own]?.item.id != null;
  }

  /** Do most of the cells say the same, apart from the text? For a file that keeps no copy. */
  private isAlike(row: readonly string[], own: number): boolean {
    const { columns, written } = this.found;
    if (written) return false;
    const shared = [...columns.list, ...columns.fixed].flatMap((column) => {
      const now = column.own === null ? '' : this.ownCell(own, column.own);
      return now === '' ? [] : [key(now) === key(cell(row, column.at))];
    });
    return shared.filter(Boolean).length * 3 >= shared.length * 2;
  }

  private contentIn({ list }: Columns): number | undefined {
    return list.find(({ own }) => own === this.contentAt)?.at;
  }

  private ownCell(row: number, column: number): string {
    return ownText(this.found.table, row, column);
  }
}

/** A cell of the story's table as text. */
export function ownText({ rows }: DataTable, row: number, column: number): string {
  const own = rows[row]?.[column] ?? null;
  return typeof own === 'string' || typeof own === 'number' ? String(own) : '';
}

/** A cell by its place; '' where there is none. */
export function cell(row: readonly string[], at: number | null | undefined): string {
  return at == null ? '' : (row[at] ?? '');
}

/** A line below the table, with a sum or a remark: it fills hardly a cell. */
function isBelow(row: readonly string[], { list }: Columns): boolean {
  return list.filter(({ at }) => cell(row, at).trim() !== '').length < 2;
}

function key(text: string): string {
  return normalize(text);
}

function add(map: Map<string, number[]>, name: string, at: number): void {
  const list = map.get(name) ?? [];
  list.push(at);
  map.set(name, list);
}
