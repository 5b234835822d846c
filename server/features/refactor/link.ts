import { appendText } from '../../story/append';
import { fillKey, type TextEdit } from '../../story/edit';
import type { Item } from '../../story/item';
import { colonEnd, columnAt, depthsOf, isFirstOnLine, lineEndAt } from '../../story/layout';
import { levelOf } from '../../story/links';
import { type Story, stageOf } from '../../story/story';
import { typedText } from '../../story/typed';
import { lineEndingOf } from '../../text/lineEnding';
import { fieldOf, type Locale } from '../../vocabulary';
import { cut, labelOf } from '../describe';
import { likeliestFirst } from '../upstream';
import { referenceName } from './ids';
import { isClean, isWrapped } from './lines';
import { addEntries } from './mapping';
import { nameHere, type Refactoring, refactoring } from './refactoring';

const maxOffered = 8;

/** Does the item say with 狙い what it is for? */
export function canServe(item: Item): boolean {
  return item.shape.fields.some(({ id }) => id === 'serves');
}

/** The items that this one could be for and does not name yet, the likeliest first. */
export function upstreamChoices(story: Story, item: Item): readonly Item[] {
  const level = levelOf(item);
  if (level === null || !canServe(item)) return [];
  const served = new Set(story.links.servedBy(item));
  const targets = story.items.filter((target) => {
    const above = levelOf(target);
    if (above === null || above >= level || served.has(target) || isAround(target, item))
      return false;
    if (target.shape.id === 'outcome' || target.shape.id === 'future') return false;
    return target.main !== '' && target.field?.id !== 'parts';
  });
  return likeliestFirst({ shape: item.shape.id, stage: stageOf(item) }, targets);
}

/** An outcome is not for the action it stands in: that is what its place says. */
function isAround(outer: Item, item: Item): boolean {
  for (let at = item.parent; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** Adds an upstream item to what this one is for, giving that an id where it has none. */
export function linkUpstream(story: Story, item: Item): Refactoring[] {
  return upstreamChoices(story, item)
    .slice(0, maxOffered)
    .flatMap((target) => {
      const edits = referenceEdits(story, item, target);
      const key = fieldOf('action', 'serves');
      const label = cut(labelOf(target, story.language), 24);
      const title = {
        ja: `${key.ja}に『${label}』を加える`,
        en: `Add “${label}” to ${key.en}`,
      };
      return refactoring('rewrite', title, edits);
    });
}

/** The edits by which an item names the target in 狙い; empty where that cannot be written. */
export function linkEdits(story: Story, item: Item, target: Item): readonly TextEdit[] {
  const edits = referenceEdits(story, item, target);
  const [made] = refactoring('rewrite', { ja: '', en: '' }, edits);
  return made?.edits ?? [];
}

function referenceEdits(story: Story, item: Item, target: Item): TextEdit[] {
  const name = referenceName(story, target);
  if (!name) return [];
  const added = addReference(story, item, name.typed);
  return added.length === 0 ? [] : [...name.edits, ...added];
}

/** What kind of item it is, with its stage: 「目標状態・第2段階」. */
export function placeName(target: Item, locale: Locale): string {
  const stage = stageOf(target);
  const kind = target.shape.title[locale];
  if (!stage || stage === target) return kind;
  const name = cut(labelOf(stage, locale), 16);
  return locale === 'ja' ? `${kind}・${name}` : `${kind}, ${name}`;
}

/**
 * Adds a reference to 狙い: with the key where it is missing, beside those that stand there. Empty
 * where the value has a form that cannot take it.
 *
 * @param id as it is; a sign for the author to go on is kept.
 */
export function addReference(story: Story, item: Item, id: string): TextEdit[] {
  const entry = item.entry('serves');
  const typed = (isFlow: boolean) => {
    const plain = id.replace(nameHere, '');
    return typedText(plain, isFlow) + (id === plain ? '' : nameHere);
  };
  const isBraces = item.node.kind === 'map' && item.node.flow;
  if (!entry?.key) return addEntries(story, item, [['serves', typed(isBraces)]]);
  const { value } = entry;
  if (!item.isFilled('serves') && value.kind !== 'map' && value.kind !== 'list') {
    return fillKey(story, item, 'serves', typed(isBraces));
  }
  if (value.kind === 'list') return appendText(story, item, 'serves', id);
  if (value.kind !== 'text' || isWrapped(story.text, value)) return [];
  const { start, end } = value.span;
  const isSplit = story.links.from(item).some((one) => one.node === value && one.isSplit);
  if (isSplit && value.style === 'plain') return [{ start: end, end, text: `、${typed(true)}` }];
  if (!isClean(story, start, end)) return [];
  if (!isBraces && !isFirstOnLine(story.text, start) && prefersLines(story)) {
    const { text } = story;
    const column = columnAt(text, entry.key.span.start) + depthsOf(story).list;
    const mark = `${lineEndingOf(text)}${' '.repeat(column)}- `;
    const last = lineEndAt(text, end);
    return [
      { start: colonEnd(text, entry.key), end: start, text: mark },
      { start: last, end: last, text: mark + typed(false) },
    ];
  }
  const own = story.text.slice(start, end);
  const first = value.style === 'plain' ? typedText(value.value, true) : own;
  if (first !== own) return [{ start, end, text: `[${first}, ${typed(true)}]` }];
  return [
    { start, end: start, text: '[' },
    { start: end, end, text: `, ${typed(true)}]` },
  ];
}

/** Are several references of this file written on lines of their own, rather than in brackets? */
function prefersLines(story: Story): boolean {
  let balance = 0;
  for (const item of story.items) {
    const value = item.entry('serves')?.value;
    if (value?.kind === 'list') balance += value.flow ? -1 : 1;
  }
  return balance > 0;
}
