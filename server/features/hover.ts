import type { Item } from '../story/item';
import type { Story } from '../story/story';
import { toEra } from '../text/dates';
import { exampleAsTyped, type Field, type Locale, matchWord, type Word } from '../vocabulary';
import { labelOf } from './describe';
import { locate, namedAt } from './locate';

/** A help text in Markdown and the range it is about (absolute UTF-16 offsets). */
export interface Hover {
  readonly start: number;
  readonly end: number;
  readonly markdown: string;
}

/**
 * What to say of the text at an offset: of a key what it is for and what the 幹事 ask there; of an
 * id or a reference the item and its chain up to the vision; of a figure its series.
 */
export function hoverAt(story: Story, offset: number, locale: Locale): Hover | null {
  const { item, entry, isKey, node, reference } = locate(story, offset);
  if (!entry) return null;
  if (isKey && entry.key) {
    const table = entry.field.type === 'values' ? seriesTable(item, locale) : '';
    const parts = [fieldHelp(entry.field, locale), table];
    return { ...rangeOf(entry.key.span), markdown: join(parts) };
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
  if (item.has('values')) {
    const table = seriesTable(item, locale);
    if (table !== '') return { ...rangeOf(entry.span), markdown: table };
  }
  return null;
}

/** Help on a key: its name in both languages, what it is for, what a coach asks, an example. */
export function fieldHelp(field: Field, locale: Locale): string {
  const other = locale === 'ja' ? field.en : field.ja;
  const name = field.ja === field.en ? `**${field.en}**` : `**${field[locale]}** (${other})`;
  const coach =
    field.coach && `> ${locale === 'ja' ? '幹事の問い' : 'A coach asks'}: ${field.coach[locale]}`;
  const example = `\`\`\`change-story\n${exampleAsTyped(field, locale)}\n\`\`\``;
  return join([name, field.help[locale], coach ?? '', example]);
}

function wordHelp(word: Word, locale: Locale): string {
  return join([`**${word[locale]}**`, word.help[locale]]);
}

/** The item with what it serves, step by step up to the vision. */
function chainOf(story: Story, item: Item, locale: Locale): string {
  const line = (one: Item) => `**${one.shape.title[locale]}** ${plain(labelOf(one, locale))}`;
  const steps: string[] = [line(item)];
  const seen = new Set([item]);
  for (let at = story.links.servedBy(item)[0]; at && !seen.has(at); ) {
    seen.add(at);
    steps.push(`↑ ${line(at)}`);
    at = story.links.servedBy(at)[0];
  }
  const servers = story.links.servers(item).length;
  const count =
    locale === 'ja' ? `これに向かう項目: ${servers}` : `Items that serve this: ${servers}`;
  return join([steps.join('  \n'), count]);
}

/** A figure's series as a small table: years across, indicator and comparisons down. */
function seriesTable(item: Item, locale: Locale): string {
  const rows = [item, ...item.items('compared-with')];
  const years = item.series('values').map(({ year, label }) => ({ year, label }));
  if (years.length === 0) return '';
  const head = years.map(({ year, label }) =>
    year === null ? label : locale === 'ja' ? `${year}（${eraShort(year)}）` : String(year),
  );
  const body = rows.map((row) => {
    const cells = years.map(({ year, label }) => {
      const found = row
        .series('values')
        .find((one) => one.year === year && (year !== null || one.label === label));
      return found?.node.kind === 'text' ? plain(found.node.value) : '';
    });
    return `| ${plain(row.text('indicator'))} | ${cells.join(' | ')} |`;
  });
  const unit = item.text('unit');
  const title = unit === '' ? '' : `${locale === 'ja' ? '単位' : 'Unit'}: ${plain(unit)}`;
  const table = [`| | ${head.join(' | ')} |`, `|---|${'---:|'.repeat(years.length)}`, ...body];
  return join([table.join('\n'), title]);
}

function eraShort(year: number): string {
  return toEra(year)
    .replace(/^令和/, 'R')
    .replace(/^平成/, 'H')
    .replace(/^昭和/, 'S')
    .replace(/年$/, '');
}

function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#]/g, '\\$&').replace(/\n/g, ' ');
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

function rangeOf(span: { readonly start: number; readonly end: number }) {
  return { start: span.start, end: span.end };
}
