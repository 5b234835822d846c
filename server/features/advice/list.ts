import { type AdviceStatus, adviceIn, adviceStatus } from '../../story/advice';
import { type AdviceTarget, adviceTarget } from '../../story/adviceTarget';
import { cursorInItem } from '../../story/cursor';
import type { Item } from '../../story/item';
import { itemPath } from '../../story/itemPath';
import { levelOf } from '../../story/links';
import type { Story } from '../../story/story';
import type { Span } from '../../syntax/tree';
import type { Locale } from '../../vocabulary';
import { cut, labelOf } from '../describe';

/** A piece of advice as a list shows it. Its ranges may lie in the story's log. */
export interface Advice {
  /** Names it for `adviceEdit`, as long as what it says stays the same. */
  readonly id: string;
  readonly topic: string;
  readonly said: string;
  readonly response: string;
  readonly status: AdviceStatus;
  /** Who gave it, and when, as typed. */
  readonly who: string;
  readonly date: string;
  readonly span: Span;
  readonly name: Span;
  readonly cursor: Span;
  /** What it is about: the name of the item or the key of the sheet; null where it says neither. */
  readonly on: Span | null;
}

/** Every piece of advice of a story and its log, in their order. */
export function adviceList(story: Story): readonly Advice[] {
  return adviceIn(story).map((item) => ({
    id: adviceId(story, item),
    topic: item.text('topic'),
    said: item.main,
    response: item.text('response'),
    status: adviceStatus(item),
    who: talkOf(item).text('with') || item.text('by'),
    date: talkOf(item).text('date'),
    span: item.span,
    name: (item.mainNode ?? item.entries[0]?.key)?.span ?? item.span,
    cursor: cursorInItem(story, item),
    on: spanOf(story, adviceTarget(story, item)),
  }));
}

function spanOf(story: Story, target: AdviceTarget | null): Span | null {
  if (target === null) return null;
  if (target.kind === 'sheet') {
    return story.root.entries.find(({ field }) => field.id === target.field)?.key?.span ?? null;
  }
  const { item } = target;
  const statement = item.shape.id === 'vision' ? item.texts('statement')[0] : undefined;
  return (statement ?? item.mainNode ?? item.entries[0]?.key)?.span ?? item.span;
}

/** Names a piece: its place among the talks, and how it begins. */
export function adviceId(story: Story, item: Item): string {
  const talk = talkOf(item);
  const inside = talk === item ? '' : talk.items('items').indexOf(item);
  return `${story.dialogues.indexOf(talk)}.${inside}:${cut(item.main || item.text('topic'), 20)}`;
}

/** The piece of this id; null where the text has changed there. */
export function adviceOfId(story: Story, id: string): Item | null {
  return adviceIn(story).find((item) => adviceId(story, item) === id) ?? null;
}

function talkOf(item: Item): Item {
  return (item.shape.id === 'advice' && item.parent) || item;
}

/** Who has given advice, the latest first. */
export function advisersIn(story: Story): readonly string[] {
  const people = adviceList(story).map(({ who }) => who.trim());
  return [...new Set(people.reverse())].filter((who) => who !== '');
}

/** What advice can be about. */
export interface Subject {
  readonly address: string;
  readonly label: string;
}

/** The key of the sheet at an offset, as typed; empty outside of one. */
export function sheetAt(story: Story, offset: number): string {
  const entry = story.root.entries.find(({ span }) => span.contains(offset));
  return entry?.field.type === 'items' || entry?.field.type === 'map'
    ? (entry.key?.value ?? '')
    : '';
}

/** The item at an offset that advice can point at: the nearest around it. */
export function subjectAt(story: Story, offset: number, locale: Locale): Subject | null {
  for (let item = story.itemAt(offset); item; item = item.parent) {
    const address = itemPath(story, item);
    const isPart = item.field?.id === 'parts' || levelOf(item) === null;
    if (isPart || !address || item.shape.id === 'vision' || item.main === '') continue;
    const title = item.shape.title[locale];
    const text = cut(labelOf(item, locale), 30);
    return { address, label: locale === 'ja' ? `${title}『${text}』` : `${title} “${text}”` };
  }
  return null;
}
