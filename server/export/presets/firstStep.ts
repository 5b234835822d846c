import type { TableRow } from '../../deck/deck';

/** A word or two, as 「アクションプランについて」, do not say what is done. */
const shortWhat = 14;

/** 「どのように：」 where a cell holds several fields. */
const labelInCell = /^[^：:\n]{2,10}[：:]\s*/;

/** What a row of the last sheet does: 何を, with the first sentence of どのように where that says little. */
export function whatToDo({ cells: [, , , what = '', how = ''] }: TableRow): string {
  if ([...what].length >= shortWhat) return what;
  const [sentence = ''] = how.replace(labelInCell, '').split(/(?<=。)|\n/);
  const isItem = /^[・●○◆■①-⑳]|^\d+[.．、]/u.test(sentence);
  return [what, isItem ? '' : sentence].filter(Boolean).join('\u3000');
}
