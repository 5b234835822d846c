import { spellingKey } from '../text/normalize';
import { type Field, type Shape, shapes } from './shapes';
import type { Locale, ShapeId, Word } from './types';

/** How a key that was typed relates to the vocabulary. */
export interface KeyMatch {
  readonly field: Field;
  /** Language of the spelling; null where the spelling is the same in both (id). */
  readonly locale: Locale | null;
  /** The spelling is one of the variants, not the key itself. */
  readonly variant: boolean;
}

/** What `keyForm` found before. */
const keyForms = new Map<string, string>();

/** No key or word is near as long, however it is spelled. */
const maxLength = 200;

const keysByShape = new Map<ShapeId, Map<string, KeyMatch>>();
for (const shape of shapes) {
  const keys = new Map<string, KeyMatch>();
  const add = (text: string, match: KeyMatch) => {
    const key = keyForm(text);
    if (!keys.has(key)) keys.set(key, match);
  };
  for (const field of shape.fields) {
    const same = field.ja === field.en;
    add(field.ja, { field, locale: same ? null : 'ja', variant: false });
    add(field.en, { field, locale: same ? null : 'en', variant: false });
  }
  for (const field of shape.fields) {
    for (const variant of field.variants) {
      add(variant, { field, locale: languageOf(variant), variant: true });
    }
  }
  keysByShape.set(shape.id, keys);
}

/**
 * Keys and words are compared after NFKC, trimming, lower case and the spelling variants;
 * `force_field` and `Force field` are `force-field`, a space inside a Japanese key is nothing.
 */
function keyForm(text: string): string {
  if (text.length > maxLength) return text;
  const known = keyForms.get(text);
  if (known !== undefined) return known;
  const key = spellingKey(text);
  const form = languageOf(key) === 'en' ? key.replace(/[_\s]/g, '-') : key.replace(/\s/g, '');
  // The same few keys come by the thousand; prose that was only looked at must not pile up.
  if (keyForms.size >= 2000) keyForms.clear();
  if (text.length <= 40) keyForms.set(text, form);
  return form;
}

function languageOf(text: string): Locale {
  return /^[\x20-\x7e]*$/.test(text) ? 'en' : 'ja';
}

/** The field that this key names inside the shape, or null. */
export function matchKey(shape: Shape, key: string): KeyMatch | null {
  return keysByShape.get(shape.id)?.get(keyForm(key)) ?? null;
}

/** Every spelling (key and variants, normalised) that is a key of any shape. */
const allKeys = new Set([...keysByShape.values()].flatMap((keys) => [...keys.keys()]));

/** Is this text a key anywhere in the format? */
export function isAnyKey(key: string): boolean {
  return allKeys.has(keyForm(key));
}

/** The enumeration word that this text names, or null. */
export function matchWord(words: readonly Word[], text: string): Word | null {
  const key = keyForm(text);
  return (
    words.find((word) => [word.ja, word.en, ...word.variants].some((w) => keyForm(w) === key)) ??
    null
  );
}
