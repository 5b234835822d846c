import type { Comment } from '../ooxml/read/content';
import { DraftItem, type DraftValue, sameText } from './draft';

/**
 * A comment becomes advice: when and from whom, what was said and of what, the answers to it, and
 * whether it is settled.
 */
export function addComment(story: DraftItem, { about, remarks, isResolved }: Comment): void {
  const [first, ...answers] = remarks;
  if (!first || (first.text === '' && answers.length === 0)) return;
  const item = new DraftItem('dialogue');
  item.say('date', first.date);
  item.say('kind', '幹事フィードバック');
  item.say('with', first.author);
  item.say('said', first.text);
  if (about !== '') item.say('about', referenceToAny(story, about) ?? about.replace(/\n/g, ' '));
  for (const { author, date, text } of answers) {
    const from = [date, author === first.author ? '' : author].filter(Boolean).join(' ');
    item.say('response', from === '' ? text : `${text}（${from}）`);
  }
  if (isResolved) item.say('status', '反映済み');
  story.list('dialogues').push(item);
}

/** Of words over several paragraphs the first that stand in an item. */
function referenceToAny(story: DraftItem, about: string): string | null {
  const parts = new Set([about, ...about.split('\n')]);
  for (const part of parts) {
    const found = referenceTo(story, part);
    if (found !== null) return found;
  }
  return null;
}

/** The id, else the whole text, of the item in which the words stand; null where there is none. */
function referenceTo(story: DraftItem, about: string): string | null {
  const key = sameText(about);
  if (key === '') return null;
  for (const item of itemsIn(story)) {
    const { mainKey } = item;
    if (mainKey === '' || !(mainKey === key || (key.length >= 4 && mainKey.includes(key))))
      continue;
    const id = item.fields.get('id');
    return typeof id === 'string' ? id : item.main.replace(/\n/g, ' ');
  }
  return null;
}

/** Items to which a link may lead, from the top down. */
function* itemsIn(item: DraftItem): Generator<DraftItem> {
  for (const [id, value] of item.fields) {
    if (id === 'dialogues' || id === 'open-questions' || id === 'narrative') continue;
    const values: readonly DraftValue[] = Array.isArray(value) ? value : [value];
    for (const one of values) {
      if (!(one instanceof DraftItem)) continue;
      if (one.has('id')) yield one;
      yield* itemsIn(one);
    }
  }
}
