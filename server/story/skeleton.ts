import { type Field, type Locale, type Shape, shapeOf } from '../vocabulary';
import type { NewValue } from './edit';

/** A stage may leave these to its actions. */
const leftToActions = new Set(['outputs', 'outcomes']);

/**
 * What to write behind a key for the author to fill in: '' for a text; for a list its first item,
 * for a mapping its keys, with what a complete item has. Lists inside an item begin with an empty
 * mark.
 */
export function skeletonOf(field: Field, locale: Locale): NewValue {
  if (!field.of) return '';
  if (field.type === 'map') return keysOf(shapeOf(field.of), locale, true);
  if (field.type !== 'items') return '';
  const keys = keysOf(shapeOf(field.of), locale, false);
  return keys.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}

/** The lines of the keys that a complete item of the shape has, its main text first. */
function keysOf(shape: Shape, locale: Locale, isMap: boolean): string[] {
  const asked = shape.fields.filter(
    (field) =>
      (field.required || field.id === shape.main) &&
      !(shape.id === 'stage' && leftToActions.has(field.id)),
  );
  const main = asked.filter((field) => !isMap && field.id === shape.main);
  const ordered = [...main, ...asked.filter((field) => !main.includes(field))];
  return ordered.flatMap((field) => {
    const key = field[locale];
    if (field.type !== 'items') return [`${key}: `];
    const below = isMap ? skeletonOf(field, locale) : ['- '];
    return [`${key}:`, ...[below].flat().map((line) => `  ${line}`)];
  });
}
