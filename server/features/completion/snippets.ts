import { readStory, type Story } from '../../story/story';
import { type Edition, type Locale, type Shape, shapeOf, sheetsOf } from '../../vocabulary';
import { itemSkeleton } from '../../vocabulary/skeleton';
import {
  editions,
  editionWord,
  listSkeleton,
  logOf,
  type PartSnippet,
  partSkeleton,
  partSnippets,
  type SheetSnippet,
  sheetSkeleton,
  sheetSnippets,
  storySkeleton,
  storyTitle,
} from '../../vocabulary/snippets';
import { Markdown } from '../markdown';
import { appendItem } from '../refactor/listing';
import { filterText } from './filter';
import { type FreeLine, freeLine } from './freeLine';
import { frame, indented, setApart, styleFor } from './keys';
import { framesBefore } from './position';
import type { InsertionPoint, KeyPosition } from './positions';
import { type Proposal, withoutPlaces } from './proposal';

/**
 * Whole parts of a story that can stand here: an item of the list the cursor is in, on a line of
 * its own a further item of any list around it, and the sheets that are not there yet. Each comes
 * at its own column, wherever the cursor stands on the line.
 */
export function snippetProposals(
  story: Story,
  offset: number,
  position: KeyPosition | null,
  locale: Locale,
): Proposal[] {
  if (position?.isFlow || position?.hasColon) return [];
  const own =
    position && (position.isItem || position.needsMark)
      ? itemProposals(story, position, position.shape, locale)
      : [];
  const line = freeLine(story, offset);
  if (!line) return own;
  const lists = framesBefore(story, line.start)
    .filter((open) => open.kind === 'list' && open.shape && open.column >= line.room)
    .reverse()
    .flatMap((list) =>
      itemProposals(story, line.place(list.column, true), list.shape as Shape, locale),
    );
  const isTopFree = line.room === 0 && !line.isBeforeItem;
  const top = isTopFree ? topProposals(story, line.place(0, false), locale) : [];
  const seen = new Set(own.map(({ label }) => label));
  const found = [...own, ...lists.filter(({ label }) => !seen.has(label)), ...top];
  return [...found, ...farAdvice(story, line, offset, found, locale)];
}

/** A piece of advice that is typed elsewhere goes into 対話, wherever that stands. */
function farAdvice(
  story: Story,
  line: FreeLine,
  offset: number,
  here: readonly Proposal[],
  locale: Locale,
): Proposal[] {
  const part = partSnippets.find(({ id }) => id === 'coach-feedback');
  const place = line.place(0, false);
  const typed = story.text.slice(place.from, offset);
  if (!part || typed === '' || story.isDialogueFile) return [];
  const lines = partSkeleton(part, styleFor(story, locale));
  const proposal = partProposal(part, lines, locale);
  const isMeant = proposal.filter.split(' ').some((word) => word.startsWith(typed));
  if (!isMeant || here.some(({ label }) => label === proposal.label)) return [];
  // As the story is without the word that is being typed.
  const rest = readStory(story.text.slice(0, place.from) + story.text.slice(offset));
  const bare = lines.map((one) => withoutPlaces(one.slice(2)));
  const behind = (at: number) => (at > place.from ? at + typed.length : at);
  const edits = appendItem(rest, rest.root, 'dialogues', bare).map(({ start, end, text }) => ({
    start: behind(start),
    end: behind(end),
    text,
  }));
  const [edit] = edits;
  if (!edit || edits.length > 1) return [];
  const first = edit.text.indexOf(bare[0] as string) + (bare[0] as string).length;
  const goesOn = edit.start + first - (edit.start > place.from ? typed.length : 0);
  const description = locale === 'ja' ? '「対話」に加える' : 'goes into dialogues';
  return [{ ...proposal, description, start: place.from, end: offset, snippet: '', edits, goesOn }];
}

function itemProposals(
  story: Story,
  place: InsertionPoint,
  shape: Shape,
  locale: Locale,
): Proposal[] {
  const snippets = partSnippets.filter((one) => one.shape === shape);
  if (snippets.length === 0) {
    const lines = itemSkeleton(shape, styleFor(story, locale));
    if (lines.length < 2 && !place.needsMark) return [];
    const { title, help } = shape;
    return [itemProposal(story, place, { title, help }, lines, locale)];
  }
  return snippets.map((one) =>
    itemProposal(story, place, one, partSkeleton(one, styleFor(story, locale)), locale),
  );
}

type NamedPart = Pick<PartSnippet, 'title' | 'help'> & Partial<Pick<PartSnippet, 'aliases'>>;

/** A part as an item of the list at the place; its mark stands there already, or is written too. */
function itemProposal(
  story: Story,
  place: InsertionPoint,
  named: NamedPart,
  lines: readonly string[],
  locale: Locale,
): Proposal {
  const bare = lines.map((line) => line.slice(2));
  return {
    ...partProposal(named, lines, locale),
    ...frame(story, place),
    snippet: indented(story, place, bare),
  };
}

function partProposal(
  { title, help, aliases = [] }: NamedPart,
  lines: readonly string[],
  locale: Locale,
) {
  return {
    ...template(locale),
    label: locale === 'ja' ? `${title.ja}（ひとそろい）` : `${title.en} (complete)`,
    help: withPreview([help[locale]], lines),
    filter: filterText(title.ja, title.en, ...aliases),
  };
}

function template(locale: Locale) {
  const description = locale === 'ja' ? 'ひな形' : 'template';
  return { kind: 'item', description, asksAgain: false } as const;
}

function topProposals(story: Story, place: InsertionPoint, locale: Locale): Proposal[] {
  const sheets = sheetSnippets
    .filter(({ field }) => !story.root.has(field.id))
    .map((sheet) => sheetProposal(story, place, sheet, locale));
  if (story.root.entries.length === 0) {
    const stories = editions.map(({ id }) => storyProposal(story, place, id, locale));
    return [...stories, ...sheets];
  }
  const logs = partSnippets.flatMap((part) => {
    const field = logOf(part);
    if (!field || story.root.has(field.id)) return [];
    const lines = listSkeleton(field, part, styleFor(story, locale));
    return {
      ...partProposal(part, lines, locale),
      ...frame(story, place),
      snippet: indented(story, place, lines),
    };
  });
  return [...sheets, ...logs].map((part) => ({
    ...part,
    snippet: setApart(story, place, part.snippet),
  }));
}

/** How a sheet is called on the form: シート7 段階. One that only the other form has names that form. */
export function sheetName({ field }: SheetSnippet, edition: Edition, locale: Locale): string {
  const forms = [edition, ...editions.map(({ id }) => id)];
  const form =
    forms.find((id) => sheetsOf(id).some((sheet) => sheet.field === field.id)) ?? edition;
  const number = sheetsOf(form).find((sheet) => sheet.field === field.id)?.number;
  const name = `${locale === 'ja' ? 'シート' : 'Sheet '}${number} ${field[locale]}`;
  if (form === edition) return name;
  const word = editionWord(form)[locale];
  return locale === 'ja' ? `${name}（${word}）` : `${name} (${word})`;
}

/** Every way to ask for a sheet: its number on either form, its key, its title. */
function sheetFilter({ field }: SheetSnippet): string {
  const sheets = editions
    .flatMap(({ id }) => sheetsOf(id))
    .filter((sheet) => sheet.field === field.id);
  const numbers = [...new Set(sheets.map((sheet) => sheet.number))];
  const wide = (n: number) => String.fromCharCode(0xff10 + n);
  const byNumber = (n: number) => [`シート${n}`, `シート${wide(n)}`, `しーと${n}`, `sheet${n}`];
  const latin = numbers.flatMap((n) => [`shi-to${n}`, `si-to${n}`]);
  return [...numbers.flatMap(byNumber), filterText(field.ja, field.en, ...latin)].join(' ');
}

function sheetProposal(
  story: Story,
  place: InsertionPoint,
  sheet: SheetSnippet,
  locale: Locale,
): Proposal {
  const titled = sheetsOf('action-plan').find((one) => one.field === sheet.field.id);
  const lines = sheetSkeleton(sheet, styleFor(story, locale));
  const hint = sheet.field.of && shapeOf(sheet.field.of).hint;
  return {
    ...template(locale),
    ...frame(story, place),
    label: sheetName(sheet, story.edition, locale),
    help: withPreview([titled?.title[locale] ?? '', hint?.[locale] ?? ''], lines),
    filter: sheetFilter(sheet),
    snippet: indented(story, place, lines),
  };
}

function storyProposal(
  story: Story,
  place: InsertionPoint,
  edition: Edition,
  locale: Locale,
): Proposal {
  const { title, help } = storyTitle(edition, locale);
  const lines = storySkeleton(edition, styleFor(story, locale));
  return {
    ...template(locale),
    ...frame(story, place),
    label: title,
    help: Markdown.escape(help),
    filter: filterText('新しい変革ストーリー', 'new story', filterText('変革ストーリー'), title),
    snippet: indented(story, place, lines),
  };
}

/** The help with the lines as they will stand, without comments and the marks of a snippet. */
function withPreview(help: readonly string[], lines: readonly string[]): Markdown {
  const plain = lines
    .filter((line) => !/^\s*#/.test(line))
    .join('\n')
    .replace(/\$\{\d+\|([^|]*)\|\}/g, (_, words: string) => words.split(',')[0] ?? '')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+/g, '')
    .replace(/[ \t]+$/gm, '');
  const parts = [...help.map(Markdown.escape), Markdown.code('change-story', plain)];
  return Markdown.join(parts, '\n\n');
}
