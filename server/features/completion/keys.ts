import { depthsOf, lineEndAt, lineStartAt } from '../../story/layout';
import { isSetApart } from '../../story/place';
import type { Story } from '../../story/story';
import type { OpenCollection } from '../../syntax/repair';
import { lineEndingOf } from '../../text/lineEnding';
import { type Field, type Locale, shapeOf } from '../../vocabulary';
import {
  endAtLast,
  keySkeleton,
  NumberedPlaces,
  type SkeletonStyle,
} from '../../vocabulary/skeleton';
import { fieldHelp } from '../hover';
import { filterText } from './filter';
import { freeLine } from './freeLine';
import { framesBefore, presentKeys } from './position';
import type { InsertionPoint, KeyPosition } from './positions';
import type { Proposal } from './proposal';

/** The keys that can stand here and do not yet: the required ones first, in the vocabulary's order. */
export function keyProposals(story: Story, position: KeyPosition, locale: Locale): Proposal[] {
  const { shape, present, isFlow, hasColon } = position;
  const language = languageFor(story, locale);
  const { text } = story;
  const rest = text.slice(position.to, lineEndAt(text, position.to));
  const wordEnd = position.to + (/^[^\s:：,、[\]{}#]*/.exec(rest)?.[0].length ?? 0);
  const fields = shape.fields
    .filter((field) => !present.has(field.id))
    .sort((a, b) => Number(b.required ?? false) - Number(a.required ?? false));
  return fields.map((field): Proposal => {
    const other = language === 'ja' ? field.en : field.ja;
    return {
      ...frame(story, position),
      wordEnd,
      label: field[language],
      description: other === field[language] ? '' : other,
      kind: 'key',
      help: fieldHelp(field, locale),
      filter: filterText(field.ja, field.en, ...field.variants),
      snippet: hasColon ? field[language] : written(field),
      asksAgain: field.type === 'refs' || field.type === 'enum' || field.orPath === true,
    };
  });

  function written(field: Field): string {
    const lines = keyLines(field);
    const snippet = indented(story, position, lines);
    const isPart = shape === shapeOf('story') && lines.length > 1;
    return isPart ? setApart(story, position, snippet) : snippet;
  }

  function keyLines(field: Field): string[] {
    // Its words are proposed next, with their help.
    if (isFlow || field.type === 'enum') return [`${field[language]}: $0`];
    return keySkeleton(shape, field.id, styleFor(story, locale));
  }
}

/**
 * The keys of the mappings around the one a blank line is in, the nearest first: each comes at the
 * column of its own mapping. None where what follows would become part of it.
 */
export function outerKeyProposals(
  story: Story,
  offset: number,
  position: KeyPosition | null,
  locale: Locale,
): Proposal[] {
  const line = freeLine(story, offset);
  if (!line) return [];
  const maps: Pick<OpenCollection, 'kind' | 'column' | 'shape'>[] = [
    { kind: 'map', column: 0, shape: shapeOf('story') },
    ...framesBefore(story, line.start).filter(({ column }) => column > 0),
  ];
  return maps.reverse().flatMap(({ kind, column, shape }) => {
    const isOwn = position !== null && column >= position.column;
    const isFree = column > line.room || (column === line.room && !line.isBeforeItem);
    if (kind !== 'map' || !shape || isOwn || !isFree) return [];
    // The top has a mapping of its own in the story; to read every line of the file takes long.
    const present =
      column === 0
        ? new Set(story.root.entries.map((entry) => entry.field.id))
        : presentKeys(story, shape, {
            lineStart: line.start,
            column,
            isItem: false,
            isNew: false,
          });
    const rest = { kind: 'key', shape, present, isItem: false, isFlow: false, hasColon: false };
    const place: KeyPosition = { ...rest, ...line.place(column, false), kind: 'key' };
    const owner = shape.title[locale];
    return keyProposals(story, place, locale).map((proposal) => ({
      ...proposal,
      description: [proposal.description, owner].filter((text) => text !== '').join(' · '),
    }));
  });
}

/** The language of what is written: that of the story's keys, in an empty file the editor's. */
export function languageFor(story: Story, locale: Locale): Locale {
  return story.root.entries.length > 0 ? story.language : locale;
}

/** How a snippet is written so that it fits into the story. */
export function styleFor(story: Story, locale: Locale): SkeletonStyle {
  return {
    locale: languageFor(story, locale),
    depths: depthsOf(story),
    places: new NumberedPlaces(),
    year: story.year,
  };
}

/** What all proposals of a place have in common. */
export function frame(story: Story, { from, to, indent }: InsertionPoint) {
  const { start = 0, end = 0, column = 0 } = indent ?? {};
  const edits = indent ? [{ start, end, text: ' '.repeat(column) }] : [];
  return { start: from, end: to, edits: edits.filter((edit) => changes(story, edit)) };
}

function changes(story: Story, edit: { start: number; end: number; text: string }): boolean {
  return story.text.slice(edit.start, edit.end) !== edit.text;
}

/** The lines below one another at the column of the key, with the list mark where it is missing. */
export function indented(story: Story, place: InsertionPoint, lines: readonly string[]): string {
  const { needsMark, column, from } = place;
  const pad = ' '.repeat(column + (needsMark ? 2 : 0));
  const [first = '', ...rest] = endAtLast(lines);
  const eol = lineEndingOf(story.text);
  const below = rest.map((line) => (line === '' ? '' : pad + line));
  // Directly behind a mark, as it was just typed.
  const gap = !needsMark && story.text[from - 1] === '-' ? ' ' : '';
  return [needsMark ? `- ${first}` : gap + first, ...below].join(eol);
}

/** A part of the story behind a blank line, where its parts begin so and none stands there yet. */
export function setApart(story: Story, { from }: InsertionPoint, snippet: string): string {
  const { text } = story;
  const start = lineStartAt(text, from);
  const hasTextAbove = start > 1 && text.slice(lineStartAt(text, start - 1), start).trim() !== '';
  return isSetApart(story) && hasTextAbove ? lineEndingOf(text) + snippet : snippet;
}
