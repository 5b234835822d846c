import { lineEndAt, lineStartAt, nextLineAt } from '../../story/layout';
import type { Story } from '../../story/story';
import { indentOf, markAt } from '../../syntax/line';
import { isBlockText } from './position';
import type { InsertionPoint } from './positions';

/** A line on which nothing stands but perhaps a word that is being typed. */
export interface FreeLine {
  readonly start: number;
  /** No part may begin to the left of this column, or what follows would become part of it. */
  readonly room: number;
  readonly isBeforeItem: boolean;
  place(column: number, needsMark: boolean): InsertionPoint;
}

/** The line of the offset, if it is free and no line of a text of several lines; else null. */
export function freeLine(story: Story, offset: number): FreeLine | null {
  const { text } = story;
  const start = lineStartAt(text, offset);
  const end = lineEndAt(text, offset);
  const indent = indentOf(text, start, end);
  const typed = text.slice(indent.at, end);
  if (offset < indent.at ? typed !== '' : typed !== text.slice(indent.at, offset)) return null;
  if (/[\s:：#＃"'[\]{}、。-]/.test(typed)) return null;
  if (isBlockText(text, start, indent.column)) return null;
  const from = Math.min(indent.at, offset);
  const isAt = (column: number) => indent.column === column && indent.plain && indent.at === offset;
  let next = nextLineAt(text, end);
  while (next < text.length) {
    const nextEnd = lineEndAt(text, next);
    const { at } = indentOf(text, next, nextEnd);
    if (at < nextEnd && !'#＃'.includes(text[at] as string)) break;
    if (nextEnd === text.length) next = nextEnd;
    else next = nextLineAt(text, nextEnd);
  }
  const below = next < text.length ? indentOf(text, next, lineEndAt(text, next)) : null;
  return {
    start,
    room: below?.column ?? 0,
    isBeforeItem: below !== null && markAt(text, below.at, lineEndAt(text, next)) !== null,
    place: (column, needsMark) => ({
      from,
      to: offset,
      column,
      needsMark,
      indent: isAt(column) ? null : { start, end: from, column },
    }),
  };
}
