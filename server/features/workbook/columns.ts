import type { ColumnSource, DataTable } from '../../deck/progress';
import { idColumn } from '../../deck/progress';
import { readYear } from '../../text/dates';
import { normalize } from '../../text/normalize';
import { type FieldIdOf, fieldOf } from '../../vocabulary';

/** A column of a spreadsheet whose cells go back into the story. */
export interface TableColumn {
  /** Its place in the spreadsheet. */
  readonly at: number;
  readonly name: string;
  readonly source: ColumnSource;
  /** Its place in the table as the story has it now; null for a year that is new. */
  readonly own: number | null;
}

/** What the head of a spreadsheet names. */
export interface Columns {
  readonly list: readonly TableColumn[];
  /** The column that names the items; null where it was taken out. */
  readonly id: number | null;
  /** Columns that are made of several things: they are only compared. */
  readonly fixed: readonly { readonly at: number; readonly name: string; readonly own: number }[];
}

/** The columns of a head; null where hardly any is of this table. */
export function columnsIn(head: readonly string[], table: DataTable): Columns | null {
  const { source } = table;
  if (!source) return null;
  const known = new Map(table.columns.map((name, own) => [keyOf(name), own]));
  const list: TableColumn[] = [];
  const fixed: { at: number; name: string; own: number }[] = [];
  let id: number | null = null;
  head.forEach((name, at) => {
    const own = known.get(keyOf(name));
    if (own === undefined) {
      const ofYear = yearColumn(name, table);
      if (ofYear) list.push({ at, name: name.trim(), ...ofYear });
      return;
    }
    const from = source.columns[own];
    if (keyOf(name) === idColumn) id = at;
    else if (from) list.push({ at, name: name.trim(), source: from, own });
    else fixed.push({ at, name: name.trim(), own });
  });
  const isOne = list.length >= 2 && (id !== null || list.length >= 4);
  return isOne ? { list, id, fixed } : null;
}

function keyOf(name: string): string {
  return normalize(name).replace(/\s/g, '').toLowerCase();
}

const overYears = [
  'actual',
  'milestones',
  'target',
] as const satisfies readonly FieldIdOf<'outcome'>[];

/** 「実績値 R8」「令和8年度実績」: a year that the table did not have when it was written. */
function yearColumn(name: string, table: DataTable): Pick<TableColumn, 'source' | 'own'> | null {
  const columns = table.source?.columns ?? [];
  const measured = columns.some((one) => one?.field === 'actual');
  if (!measured) return null;
  const key = normalize(name).replace(/[()（）【】[\]]/g, ' ');
  for (const field of overYears) {
    const { ja, en, variants } = fieldOf('outcome', field);
    const names = [ja, en, ...variants].sort((a, b) => b.length - a.length);
    for (const one of names) {
      const rest = withoutName(key, normalize(one));
      const year = rest === null ? null : readYear(rest);
      if (rest === null || !year) continue;
      const labels = columns.flatMap((column) => column?.year ?? []);
      const label = labelOf(rest, year.year, labels);
      const own = columns.findIndex((column) => column?.field === field && column.year === label);
      return { source: { of: 'item', field, year: label }, own: own < 0 ? null : own };
    }
  }
  return null;
}

/** What stands before or behind the name of a field; null where it is not there. */
function withoutName(text: string, name: string): string | null {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  if (at < 0) return null;
  const rest = `${text.slice(0, at)} ${text.slice(at + name.length)}`;
  return rest.replace(/の(?=\s|$)/, '').trim();
}

/** A year as the story writes its years: R8 beside R7, 2026 beside 2025. */
function labelOf(typed: string, year: number, labels: readonly string[]): string {
  const same = labels.find((label) => readYear(label)?.year === year);
  if (same !== undefined) return same;
  if (labels.some((label) => /^R\d+$/i.test(label)) && year >= 2019) return `R${year - 2018}`;
  if (labels.some((label) => /^\d{4}$/.test(label))) return String(year);
  return typed.replace(/\s/g, '');
}
