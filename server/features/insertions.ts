import type { Item } from '../story/item';
import { lineEndAt, lineStartAt } from '../story/layout';
import { placeEntry } from '../story/place';
import type { Story } from '../story/story';
import { typedText } from '../story/typed';
import { indentOf, markAt } from '../syntax/line';
import { lineEndingOf } from '../text/lineEnding';
import { type Edition, type FieldId, type Locale, sheetsOf } from '../vocabulary';
import { endAtLast, NumberedPlaces } from '../vocabulary/skeleton';
import {
  partSkeleton,
  partSnippets,
  sheetSkeleton,
  sheetSnippets,
  storySkeleton,
} from '../vocabulary/snippets';
import { styleFor } from './completion/keys';
import { snippetText } from './completion/proposal';
import { sheetName } from './completion/snippets';

/** A part that can be written into a story. Offsets are absolute UTF-16. */
export interface Insertion {
  readonly kind: 'sheet' | 'part';
  readonly label: string;
  /** Its title on the form, or what it holds. */
  readonly detail: string;
  readonly start: number;
  readonly end: number;
  /** In VS Code's snippet syntax, with every space that belongs to it. */
  readonly snippet: string;
}

/**
 * The sheets that a story does not have yet, each at its place in the order of the form; and the
 * parts that can follow the item at the offset, one for each list around it.
 */
export function insertionsAt(story: Story, offset: number, locale: Locale): readonly Insertion[] {
  return [...missingSheets(story, locale), ...partsAfter(story, offset, locale)];
}

function missingSheets(story: Story, locale: Locale): Insertion[] {
  const own = new Set<FieldId>(sheetsOf(story.edition).map((sheet) => sheet.field));
  const missing = sheetSnippets
    .filter(({ field }) => !story.root.has(field.id))
    .sort((a, b) => Number(own.has(b.field.id)) - Number(own.has(a.field.id)));
  return missing.flatMap((sheet): Insertion[] => {
    const lines = endAtLast(sheetSkeleton(sheet, styleFor(story, locale)));
    const [edit] = placeEntry(story, story.root, sheet.field.id, lines);
    if (!edit) return [];
    const title = sheetsOf('action-plan').find(({ field }) => field === sheet.field.id)?.title;
    return [
      {
        kind: 'sheet',
        label: sheetName(sheet, story.edition, locale),
        detail: title?.[locale] ?? '',
        start: edit.start,
        end: edit.end,
        snippet: edit.text,
      },
    ];
  });
}

function partsAfter(story: Story, offset: number, locale: Locale): Insertion[] {
  const found: Insertion[] = [];
  for (let item = itemAbove(story, offset); item; item = item.parent) {
    const { shape, node } = item;
    const start = lineStartAt(story.text, node.span.start);
    const { at, column } = indentOf(story.text, start, node.span.start);
    if (!markAt(story.text, at, lineEndAt(story.text, at))) continue;
    const end = lineEndAt(story.text, node.span.end);
    const eol = lineEndingOf(story.text);
    for (const part of partSnippets.filter((one) => one.shape === shape)) {
      const lines = endAtLast(partSkeleton(part, styleFor(story, locale)));
      found.push({
        kind: 'part',
        label: part.title[locale],
        detail: part.help[locale],
        start: end,
        end,
        snippet: lines.map((line) => eol + ' '.repeat(column) + line).join(''),
      });
    }
  }
  return found;
}

/** The item at the offset; on a blank line the one that ends above it. */
function itemAbove(story: Story, offset: number): Item | null {
  const before = story.text.slice(0, offset).trimEnd().length;
  return story.itemAt(offset) ?? story.itemAt(before);
}

/** What a new story begins with. */
export interface NewStoryFacts {
  readonly edition: Edition;
  /** Language of the keys. */
  readonly language: Locale;
  readonly municipality: string;
  /** 年度 as it is to be written. */
  readonly year: string;
}

/** A whole new story in VS Code's snippet syntax: the head filled in, every sheet with its hint. */
export function newStory({ edition, language, municipality, year }: NewStoryFacts): string {
  const written = (text: string) => (text === '' ? undefined : snippetText(typedText(text)));
  const style = { locale: language, depths: { list: 2, map: 2 }, places: new NumberedPlaces() };
  const lines = storySkeleton(edition, style, {
    municipality: written(municipality),
    year: written(year),
  });
  return `${endAtLast(lines).join('\n')}\n`;
}
