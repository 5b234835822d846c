import type { Item } from '../story/item';
import type { Story } from '../story/story';
import { achievementOf, figureFields, figuresOf, hasYears, percentOf } from '../story/yearFigures';
import { toEra } from '../text/dates';
import {
  exampleAsTyped,
  type Field,
  type FieldId,
  type Locale,
  matchWord,
  type Word,
} from '../vocabulary';
import { labelOf } from './describe';
import { locate, namedAt } from './locate';
import { Markdown, markdown, noMarkdown } from './markdown';
import { readBack, readBackSentence } from './readBack';

/** A help text in Markdown and the range it is about (absolute UTF-16 offsets). */
export interface Hover {
  readonly start: number;
  readonly end: number;
  readonly markdown: Markdown;
}

/**
 * What to say of the text at an offset: of a key what it is for and what the 幹事 ask there; of an
 * id or a reference the item and its chain up to the vision; of an action where it leads; of a
 * figure its series.
 */
export function hoverAt(story: Story, offset: number, locale: Locale): Hover | null {
  const { item, entry, isKey, node, reference } = locate(story, offset);
  if (!entry) return null;
  if (isKey && entry.key) {
    const table = entry.field.type === 'values' ? seriesTable(item, locale) : noMarkdown;
    const result = isResultFigure(entry.field.id) ? resultTable(item, locale) : noMarkdown;
    const parts = [fieldHelp(entry.field, locale), table, result];
    return { ...rangeOf(entry.key.span), markdown: Markdown.join(parts, '\n\n') };
  }
  const named = reference || entry.field.id === 'id' ? namedAt(story, offset) : null;
  if (named) {
    const span = reference?.span ?? node?.span ?? entry.span;
    return { ...rangeOf(span), markdown: chainOf(story, named, locale) };
  }
  if (entry.field.type === 'enum' && node) {
    const word = matchWord(entry.field.words ?? [], node.value);
    if (word) return { ...rangeOf(node.span), markdown: wordHelp(word, locale) };
  }
  if (item.shape.id === 'action' && entry.field.id === item.shape.main) {
    const sentence = readBackSentence(readBack(story, item), locale);
    return { ...rangeOf(node?.span ?? entry.span), markdown: Markdown.escape(sentence) };
  }
  if (isResultFigure(entry.field.id)) {
    const table = resultTable(item, locale);
    if (table !== noMarkdown) return { ...rangeOf(entry.span), markdown: table };
  }
  if (item.has('values')) {
    const table = seriesTable(item, locale);
    if (table !== noMarkdown) return { ...rangeOf(entry.span), markdown: table };
  }
  return null;
}

/** Help on a key: its name in both languages, what it is for, what a coach asks, an example. */
export function fieldHelp(field: Field, locale: Locale): Markdown {
  const other = locale === 'ja' ? field.en : field.ja;
  const name =
    field.ja === field.en ? markdown`**${field.en}**` : markdown`**${field[locale]}** (${other})`;
  const asks = locale === 'ja' ? '幹事の問い' : 'A coach asks';
  const coach = field.coach ? markdown`> ${asks}: ${field.coach[locale]}` : noMarkdown;
  const example = Markdown.code('change-story', exampleAsTyped(field, locale));
  return Markdown.join([name, Markdown.escape(field.help[locale]), coach, example], '\n\n');
}

/** Help on a word: its name and what it means. */
function wordHelp(word: Word, locale: Locale): Markdown {
  return markdown`**${word[locale]}**\n\n${word.help[locale]}`;
}

/** The item with what it serves, step by step up to the vision. */
function chainOf(story: Story, item: Item, locale: Locale): Markdown {
  const line = (one: Item) => markdown`**${one.shape.title[locale]}** ${labelOf(one, locale)}`;
  const steps: Markdown[] = [line(item)];
  const seen = new Set([item]);
  for (let at = story.links.servedBy(item)[0]; at && !seen.has(at); ) {
    seen.add(at);
    steps.push(markdown`↑ ${line(at)}`);
    at = story.links.servedBy(at)[0];
  }
  const servers = story.links.servers(item).length;
  const count = locale === 'ja' ? 'これに向かう項目' : 'Items that serve this';
  return markdown`${Markdown.join(steps, '  \n')}\n\n${count}: ${servers}`;
}

/** A figure's series as a small table: years across, indicator and comparisons down. */
function seriesTable(item: Item, locale: Locale): Markdown {
  const rows = [item, ...item.items('compared-with')];
  const years = item.series('values').map(({ year, label }) => ({ year, label }));
  if (years.length === 0) return noMarkdown;
  const head = years.map(({ year, label }) =>
    year === null ? label : locale === 'ja' ? `${year}（${eraShort(year)}）` : String(year),
  );
  const body = rows.map((row) => {
    const cells = years.map(({ year, label }) => {
      const found = row
        .series('values')
        .find((one) => one.year === year && (year !== null || one.label === label));
      return found?.node.kind === 'text' ? found.node.value : '';
    });
    return tableRow([row.text('indicator'), ...cells]);
  });
  const rule = years.reduce((line) => markdown`${line}---:|`, markdown`|---|`);
  const table = Markdown.join([tableRow(['', ...head]), rule, ...body], '\n');
  const unit = item.text('unit');
  if (unit === '') return table;
  return markdown`${table}\n\n${locale === 'ja' ? '単位' : 'Unit'}: ${unit}`;
}

const resultFields = [...figureFields, 'milestones'] as const;

function isResultFigure(id: FieldId): boolean {
  return (resultFields as readonly FieldId[]).includes(id);
}

/** Figures over years as a small table, and how far what was aimed at is reached. */
function resultTable(item: Item, locale: Locale): Markdown {
  const rows = resultFields
    .map((id) => ({ name: item.entry(id)?.field[locale] ?? '', figures: figuresOf(item, id) }))
    .filter(({ figures }) => figures.length > 0);
  const all = rows
    .flatMap(({ figures }) => figures)
    .toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const labels = [...new Set(all.map(({ label }) => label))];
  const rule = labels.reduce((line) => markdown`${line}---:|`, markdown`|---|`);
  const body = rows.map(({ name, figures }) =>
    tableRow([
      name,
      ...labels.map((label) => {
        const node = figures.find((one) => one.label === label)?.node;
        return node?.kind === 'text' ? node.value : '';
      }),
    ]),
  );
  const table = hasYears(item)
    ? Markdown.join([tableRow(['', ...labels]), rule, ...body], '\n')
    : noMarkdown;
  const reached = achievementOf(item);
  if (!reached) return table;
  const of = all.find(({ year }) => year !== null && year === reached.year)?.label;
  const rate = [of, percentOf(reached.rate, locale)].filter(Boolean).join(' ');
  const said = locale === 'ja' ? markdown`達成率: ${rate}` : markdown`Achieved: ${rate}`;
  return Markdown.join([table, said], '\n\n');
}

function tableRow(cells: readonly string[]): Markdown {
  return cells.reduce((row, cell) => markdown`${row} ${cell} |`, markdown`|`);
}

function eraShort(year: number): string {
  return toEra(year)
    .replace(/^令和/, 'R')
    .replace(/^平成/, 'H')
    .replace(/^昭和/, 'S')
    .replace(/年$/, '');
}

function rangeOf(span: { readonly start: number; readonly end: number }) {
  return { start: span.start, end: span.end };
}
