import { sheetsOf } from '../vocabulary';
import { type Depths, endAtLast, NumberedPlaces, type SkeletonStyle } from '../vocabulary/skeleton';
import {
  editions,
  partSkeleton,
  partSnippets,
  sheetSkeleton,
  sheetSnippets,
  storySkeleton,
  storyTitle,
} from '../vocabulary/snippets';
import type { Locale } from '../vocabulary/types';

/** One snippet as VS Code's file of snippets has it. */
interface Entry {
  readonly body: readonly string[];
  readonly description: string;
  readonly isFileTemplate?: boolean;
}

const depths: Depths = { list: 2, map: 2 };

/**
 * The snippets as a file of VS Code, for its command 「Snippets: Insert Snippet」. They have no prefix:
 * what is typed is completed by the server, which puts them at the right column and knows every
 * reading; a prefix here would list each of them twice.
 */
export function snippetFile(locale: Locale): string {
  const style = (): SkeletonStyle => ({ locale, depths, places: new NumberedPlaces() });
  const entries: Record<string, Entry> = {};
  for (const { id } of editions) {
    const { title, help } = storyTitle(id, locale);
    entries[title] = {
      body: endAtLast(storySkeleton(id, style())),
      description: help.split('\n')[0] ?? '',
      isFileTemplate: true,
    };
  }
  for (const sheet of sheetSnippets) {
    entries[nameOf(sheet.field.id, sheet.field[locale], locale)] = {
      body: endAtLast(sheetSkeleton(sheet, style())),
      description: sheetTitle(sheet.field.id, locale),
    };
  }
  for (const part of partSnippets) {
    entries[part.title[locale]] = {
      body: endAtLast(partSkeleton(part, style())),
      description: part.help[locale],
    };
  }
  return `${JSON.stringify(entries, null, 2)}\n`;
}

/** シート7／6 段階: the number on each form. */
function nameOf(field: string, key: string, locale: Locale): string {
  const numbers = editions
    .flatMap(({ id }) => sheetsOf(id))
    .filter((sheet) => sheet.field === field)
    .map((sheet) => sheet.number);
  const word = locale === 'ja' ? 'シート' : 'Sheet ';
  return `${word}${[...new Set(numbers)].join(locale === 'ja' ? '／' : '/')} ${key}`;
}

function sheetTitle(field: string, locale: Locale): string {
  const sheet = sheetsOf('action-plan').find((one) => one.field === field);
  return sheet?.title[locale] ?? '';
}
