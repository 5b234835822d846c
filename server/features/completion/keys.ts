import { depthsOf, lineBreakOf } from '../../story/layout';
import type { Story } from '../../story/story';
import type { Field, Locale } from '../../vocabulary';
import { keySkeleton, NumberedPlaces, type Style } from '../../vocabulary/skeleton';
import { fieldHelp } from '../hover';
import { filterText } from './filter';
import type { KeyPosition } from './position';
import type { Proposal } from './proposal';

/** The keys that can stand here and do not yet: the required ones first, in the vocabulary's order. */
export function keyProposals(story: Story, position: KeyPosition, locale: Locale): Proposal[] {
  const { shape, present, isFlow, hasColon } = position;
  const language = languageFor(story, locale);
  const fields = shape.fields
    .filter((field) => !present.has(field.id))
    .sort((a, b) => Number(b.required ?? false) - Number(a.required ?? false));
  return fields.map((field): Proposal => {
    const other = language === 'ja' ? field.en : field.ja;
    return {
      ...frame(story, position),
      label: field[language],
      description: other === field[language] ? '' : other,
      kind: 'key',
      help: fieldHelp(field, locale),
      filter: filterText(field.ja, field.en, ...field.variants),
      snippet: hasColon ? field[language] : indented(story, position, keyLines(field)),
      asksAgain: field.type === 'refs' || field.orPath === true,
    };
  });

  function keyLines(field: Field): string[] {
    if (isFlow) return [`${field[language]}: $0`];
    return keySkeleton(shape, field.id, styleFor(story, locale));
  }
}

/** The language of what is written: that of the story's keys, in an empty file the editor's. */
export function languageFor(story: Story, locale: Locale): Locale {
  return story.root.entries.length > 0 ? story.language : locale;
}

/** How a snippet is written so that it fits into the story. */
export function styleFor(story: Story, locale: Locale): Style {
  return {
    locale: languageFor(story, locale),
    depths: depthsOf(story),
    places: new NumberedPlaces(),
    year: story.year,
  };
}

/** Where lines go: what is typed there, the column they begin at, and the white space before it. */
export type Place = Pick<KeyPosition, 'from' | 'to' | 'column' | 'indent' | 'needsMark'>;

/** What all proposals of a place have in common. */
export function frame(story: Story, { from, to, indent, column }: Place) {
  const edits = indent ? [{ ...indent, text: ' '.repeat(column) }] : [];
  return { start: from, end: to, edits: edits.filter((edit) => changes(story, edit)) };
}

function changes(story: Story, edit: { start: number; end: number; text: string }): boolean {
  return story.text.slice(edit.start, edit.end) !== edit.text;
}

/** The lines below one another at the column of the key, with the list mark where it is missing. */
export function indented(story: Story, place: Place, lines: readonly string[]): string {
  const { needsMark, column } = place;
  const pad = ' '.repeat(column + (needsMark ? 2 : 0));
  const [first = '', ...rest] = lines;
  const eol = lineBreakOf(story.text);
  const below = rest.map((line) => (line === '' ? '' : pad + line));
  return [needsMark ? `- ${first}` : first, ...below].join(eol);
}
