import { nameHeading } from '../../deck/strings';
import { adviceIn, adviceStatus } from '../../story/advice';
import { adviceTarget } from '../../story/adviceTarget';
import type { Item } from '../../story/item';
import { itemPath } from '../../story/itemPath';
import type { Story } from '../../story/story';
import { fieldOf } from '../../vocabulary';

/** A comment of an earlier round, and what was made of it. */
export interface EarlierComment {
  /** Path of the item that it is about; empty for a sheet or the whole. */
  readonly at: string;
  /** Field of the sheet; empty for the whole. */
  readonly sheet: string;
  readonly topic: string;
  readonly said: string;
  readonly who: string;
  readonly date: string;
  readonly response: string;
  /** 未対応, 反映済み, 見送り, 対応不要, in the language of the story. */
  readonly status: string;
  readonly isOpen: boolean;
}

/** The advice of a story with its answers, for those who gave it. */
export function earlierComments(story: Story): readonly EarlierComment[] {
  const { words = [] } = fieldOf('advice', 'status');
  return adviceIn(story).map((item) => {
    const talk = (item.shape.id === 'advice' && item.parent) || item;
    const target = adviceTarget(story, item);
    const id = adviceStatus(item);
    const word = words.find((one) => one.id === id);
    return {
      at: target?.kind === 'item' ? (itemPath(story, target.item) ?? '') : '',
      sheet: target?.kind === 'item' ? topField(target.item) : (target?.field ?? ''),
      topic: item.text('topic'),
      said: item.main,
      who: talk.text('with') || item.text('by'),
      date: talk.text('date'),
      response: item.text('response'),
      status: word ? nameHeading(word, story.language) : '',
      isOpen: id === 'open',
    };
  });
}

function topField(item: Item): string {
  let top = item;
  while (top.parent?.field) top = top.parent;
  return top.field?.id ?? '';
}
