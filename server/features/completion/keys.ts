import { depthsOf, lineBreakOf } from '../../story/layout';
import type { Story } from '../../story/story';
import { romaji } from '../../text/kana';
import type { Field, Locale } from '../../vocabulary';
import { itemSkeleton, keySkeleton } from '../../vocabulary/skeleton';
import { fieldHelp } from '../hover';
import type { KeyPosition } from './position';
import type { Proposal } from './proposal';

/** The keys that can stand here and do not yet: the required ones first, in the vocabulary's order. */
export function keyProposals(story: Story, position: KeyPosition, locale: Locale): Proposal[] {
  const { shape, present, isItem, needsMark, isFlow, hasColon } = position;
  const language = story.root.entries.length > 0 ? story.language : locale;
  const fields = shape.fields
    .filter((field) => !present.has(field.id))
    .sort((a, b) => Number(b.required ?? false) - Number(a.required ?? false));
  const keys = fields.map((field): Proposal => {
    const other = language === 'ja' ? field.en : field.ja;
    return {
      ...frame(story, position),
      label: field[language],
      description: other === field[language] ? '' : other,
      kind: 'key',
      help: fieldHelp(field, locale),
      filter: filterOf(field),
      snippet: hasColon ? field[language] : indented(story, position, keyLines(field)),
      asksAgain: field.type === 'refs' || field.orPath === true,
    };
  });
  if (isFlow || hasColon || !(isItem || needsMark) || shape.fields.length < 2) return keys;
  const lines = itemSkeleton(shape, language, depthsOf(story)).map((line) => line.slice(2));
  if (lines.length < 2) return keys;
  const whole: Proposal = {
    ...frame(story, position),
    label: locale === 'ja' ? `${shape.title.ja}（ひとそろい）` : `${shape.title.en} (complete)`,
    description: '',
    kind: 'item',
    help: shape.help[locale],
    filter: `${shape.title.ja} ${shape.title.en} ひとそろい`,
    snippet: indented(story, position, lines),
    asksAgain: false,
  };
  return [...keys, whole];

  function keyLines(field: Field): string[] {
    if (isFlow) return [`${field[language]}: $0`];
    return keySkeleton(field, language, depthsOf(story));
  }
}

/** What all proposals of a place have in common. */
function frame(story: Story, { from, to, indent, column }: KeyPosition) {
  const edits = indent ? [{ ...indent, text: ' '.repeat(column) }] : [];
  return { start: from, end: to, edits: edits.filter((edit) => changes(story, edit)) };
}

function changes(story: Story, edit: { start: number; end: number; text: string }): boolean {
  return story.text.slice(edit.start, edit.end) !== edit.text;
}

/** The lines below one another at the column of the key, with the list mark where it is missing. */
function indented(story: Story, position: KeyPosition, lines: readonly string[]): string {
  const { needsMark, column, isFlow } = position;
  if (isFlow) return lines[0] ?? '';
  const pad = ' '.repeat(column + (needsMark ? 2 : 0));
  const [first = '', ...rest] = lines;
  const eol = lineBreakOf(story.text);
  return [needsMark ? `- ${first}` : first, ...rest.map((line) => pad + line)].join(eol);
}

/** Every spelling of a key, and its reading in kana and romaji. */
function filterOf(field: Field): string {
  const reading = field.reading ?? field.ja;
  const words = [field.ja, field.en, ...field.variants, reading, romaji(reading)];
  return [...new Set(words)].join(' ');
}
