import type { Item } from '../story/item';
import type { Span } from '../syntax/tree';
import { isJapanese } from '../text/normalize';
import { anyField, type FieldId, findField, type Locale } from '../vocabulary';

/** How messages name the items and keys they speak of. */

/** The item with its kind: アクション『月1回集まる』, the action “Meet monthly”. */
export function itemName(item: Item, locale: Locale): string {
  const title = item.shape.title[locale];
  const text = shortText(item.main || item.id || '');
  // 一歩踏み出す is what one does; what stands there is a step.
  if (text === '')
    return locale === 'ja' ? `この${title.replace(/踏み出す$/, '')}` : `this ${title}`;
  return locale === 'ja' ? `${title}『${text}』` : `the ${title} “${text}”`;
}

/** The first line of a text, cut after the width of 16 Japanese characters. */
export function shortText(text: string): string {
  let width = 0;
  let cut = '';
  for (const character of text.trim().split('\n')[0] ?? '') {
    width += isJapanese(character) ? 2 : 1;
    if (width > 32) return `${cut}…`;
    cut += character;
  }
  return cut;
}

/** A text as the beginning of an English sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * A key of the item as this file would write it; in `locale` where the file does not tell. Of an
 * item that cannot have the key, what the key is called elsewhere.
 */
export function keyName(item: Item, field: FieldId, locale: Locale): string {
  const key = findField(item.shape, field) ?? anyField(field);
  return key[keyLanguage(item) ?? locale];
}

/** Language of the keys of an item, or of those around it; null where there are none. */
export function keyLanguage(item: Item): Locale | null {
  for (let at: Item | null = item; at; at = at.parent) {
    for (const { match } of at.entries) if (match?.locale) return match.locale;
  }
  return null;
}

/** Where a finding about a whole item stands: its main text, or its first key. */
export function itemSpan(item: Item): Span {
  return item.mainNode?.span ?? item.entries[0]?.key?.span ?? item.span;
}
