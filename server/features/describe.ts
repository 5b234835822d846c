import type { Item } from '../story/item';
import type { Field, Locale } from '../vocabulary';

/** One line for an item: its main text, else its first text, else its id or its kind. */
export function labelOf(item: Item, locale: Locale): string {
  const text = item.main || firstText(item) || item.id || item.shape.title[locale];
  return text.split('\n')[0] ?? '';
}

function firstText(item: Item): string {
  for (const { field } of item.entries) {
    if (field.id === 'id' || (field.type !== 'text' && field.type !== 'date')) continue;
    const text = item.text(field.id);
    if (text !== '') return text;
  }
  return '';
}

/** What a key is called where it is no key: `default-future` → Default future. */
export function keyTitle(field: Field, locale: Locale): string {
  if (locale === 'ja') return field.ja;
  const words = field.en.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A label cut to a number of characters, with an ellipsis. */
export function cut(text: string, length: number): string {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text;
}
