import type { Field } from './shapes';
import type { Locale } from './types';

/**
 * The key with its example as an author types them, without a line break at the end: on one line,
 * or for `items` and `map` the value on the lines below, indented by two spaces.
 */
export function exampleAsTyped(field: Field, locale: Locale): string {
  const key = field[locale];
  const example = field.example[locale];
  if (field.type !== 'items' && field.type !== 'map') return `${key}: ${example}`;
  return [`${key}:`, ...example.split('\n').map((line) => `  ${line}`)].join('\n');
}
