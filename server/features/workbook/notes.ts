import type { Bilingual, Locale } from '../../vocabulary';
import { cell, type FoundTable, ownText, type RowMatches } from './rows';

/** Something of a spreadsheet that is said and not written. */
export interface TableNote {
  readonly kind: NoteKind;
  readonly row: string;
  readonly column: string;
  readonly text: string;
}

type NoteKind = keyof typeof texts;

/** `{row}`, `{column}` and `{text}` stand for what the note is about. */
const texts = {
  added: {
    ja: '新しい行「{row}」: 文章にない項目です。書き足すときは、文章に項目をつくってから取り込みます。',
    en: 'New row “{row}”: the story has no such item. Add the item to the story first, then import again.',
  },
  orphaned: {
    ja: '「{row}」: この項目は、書き出したあとで文章からなくなりました。',
    en: '“{row}”: the item has gone from the story since the file was written.',
  },
  repeated: {
    ja: '「{row}」: 同じ id の行がもうあります。この行は読みません。',
    en: '“{row}”: another row has the same id. This row is not read.',
  },
  removed: {
    ja: '「{row}」: この行は表からなくなりました。文章の項目は消しません。',
    en: '“{row}”: the row has gone from the table. The item stays in the story.',
  },
  newer: {
    ja: '「{row}」: 書き出したあとで文章に加わった項目で、表にありません。',
    en: '“{row}”: the item came into the story after the file was written; the table does not have it.',
  },
  cleared: {
    ja: '「{row}」の{column}: 表では空ですが、文章の「{text}」は消しません。',
    en: '“{row}”, {column}: empty in the table. “{text}” stays in the story.',
  },
  'no-field': {
    ja: '「{row}」の{column}: この項目にはない欄なので、「{text}」は入れられません。',
    en: '“{row}”, {column}: the item has no such field, so “{text}” has no place.',
  },
  latest: {
    ja: '「{row}」の{column}: 「{text}」は年の列と違います。年の列の値を使います。',
    en: '“{row}”, {column}: “{text}” is not what the column of the year says. That column counts.',
  },
  'without-year': {
    ja: '「{row}」の{column}: 文章では年なしで書かれているので「{text}」を入れられません。文章を {R7: …} の形に直してから取り込んでください。',
    en: '“{row}”, {column}: the story has this figure without a year, so “{text}” has no place. Write it as {R7: …} first, then import again.',
  },
  'unknown-word': {
    ja: '「{row}」の{column}: 「{text}」は使えることばではありません。',
    en: '“{row}”, {column}: “{text}” is none of the words that can be used.',
  },
  split: {
    ja: '「{row}」の{column}: 行によって値が違います（{text}）。一つに決めてから取り込んでください。',
    en: '“{row}”, {column}: rows differ ({text}). Settle on one, then import again.',
  },
  fixed: {
    ja: '「{row}」の{column}: この列は文章に戻しません（「{text}」）。',
    en: '“{row}”, {column}: this column does not go back into the story (“{text}”).',
  },
  refused: {
    ja: '「{row}」の{column}: ここの書き方のままでは「{text}」を書けません。文章で直してください。',
    en: '“{row}”, {column}: “{text}” cannot be written as the text stands there. Change it in the text.',
  },
} as const satisfies Record<string, Bilingual>;

/** A note for the author to read. */
export function noteText({ kind, row, column, text }: TableNote, locale: Locale): string {
  const said: Readonly<Record<string, string>> = {
    row: shortened(row),
    column,
    text: shortened(text),
  };
  return texts[kind][locale].replace(
    /\{(row|column|text)\}/g,
    (_, name: string) => said[name] ?? '',
  );
}

function shortened(text: string): string {
  const signs = [...text.replace(/\s*\n\s*/g, ' ')];
  return signs.length > 40 ? `${signs.slice(0, 39).join('')}…` : signs.join('');
}

/** What is to be said of the rows of a table, and of columns that do not come back. */
export function notesOf(found: FoundTable, matches: RowMatches): readonly TableNote[] {
  const rows = (['added', 'orphaned', 'repeated', 'removed', 'newer'] as const).flatMap((kind) =>
    matches[kind].map((row): TableNote => ({ kind, row, column: '', text: '' })),
  );
  const { columns, table, written } = found;
  const fixed = matches.matched.flatMap(({ cells, own, items, written: before }) =>
    columns.fixed.flatMap(({ at, name, own: column }): TableNote[] => {
      // A share that is computed goes with its figures.
      const isComputed = table.rows.some((row) => typeof row[column] === 'object' && row[column]);
      const text = cell(cells, at).trim();
      if (isComputed || text === '') return [];
      const before2 = written?.columns.fixed.find((one) => one.name === name)?.at;
      const known = [ownText(table, own, column), before ? cell(before, before2) : ''];
      const row = items.item.id ?? items.item.main;
      return known.some((one) => one.trim() === text)
        ? []
        : [{ kind: 'fixed', row, column: name, text }];
    }),
  );
  return [...rows, ...fixed];
}
