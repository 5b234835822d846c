import type { Deck, Table, TableRow } from '../../deck/deck';
import { stringsIn } from '../../deck/strings';

/** 変更前 / 変更後 / 理由 of a deck; null where no earlier round is at hand. */
export function changedIn({ sheets, language }: Deck): Table | null {
  const blocks = sheets.find(({ id }) => id === 'changes')?.blocks ?? [];
  const { before } = stringsIn(language);
  const isChanged = (block: (typeof blocks)[number]): block is Table =>
    block.kind === 'table' && block.columns.includes(before);
  return blocks.find(isChanged) ?? null;
}

/** The rows, those whose reason is still to come last. */
export function reasonsFirst(rows: readonly TableRow[]): readonly TableRow[] {
  const isToCome = ({ openAt }: TableRow) => Number(openAt !== undefined);
  return rows.toSorted((a, b) => isToCome(a) - isToCome(b));
}

/** 「ほか 4 件」 */
export function moreOf(count: number, language: Deck['language']): string {
  return stringsIn(language).more.replace('$', String(count));
}
