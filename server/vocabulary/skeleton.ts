import { shapeOf } from './index';
import type { Field, Locale, Shape } from './types';

/** How deep lists and mappings stand below their key, in columns. */
export interface Depths {
  readonly list: number;
  readonly map: number;
}

/** Numbers the places an author types at, one after another; `${1|a,b|}` offers a choice. */
export class Places {
  private count = 0;

  next(choices: readonly string[] = []): string {
    this.count++;
    return choices.length > 0 ? `\${${this.count}|${choices.join(',')}|}` : `$${this.count}`;
  }
}

/**
 * A key with what a complete value of it has, in VS Code's snippet syntax: a place to type for each
 * text, a choice for each word, the keys a complete item needs. Lines are relative to the key.
 */
export function keySkeleton(
  field: Field,
  locale: Locale,
  depths: Depths,
  places = new Places(),
): string[] {
  const key = field[locale];
  const shape = field.of && shapeOf(field.of);
  switch (field.type) {
    case 'enum':
      return [`${key}: ${places.next((field.words ?? []).map((word) => word[locale]))}`];
    case 'values':
      return [`${key}: {${places.next()}: ${places.next()}}`];
    case 'items': {
      const lines = shape ? itemSkeleton(shape, locale, depths, places) : [`- ${places.next()}`];
      return [`${key}:`, ...indent(lines, depths.list)];
    }
    case 'map':
      return [
        `${key}:`,
        ...indent(shape ? mapSkeleton(shape, locale, depths, places) : [], depths.map),
      ];
    default:
      return [`${key}: ${places.next()}`];
  }
}

/** One item of a list: its keys, or a plain text where the main text is all it needs. */
export function itemSkeleton(
  shape: Shape,
  locale: Locale,
  depths: Depths,
  places = new Places(),
): string[] {
  const needed = shape.fields.filter((field) => field.required);
  const isPlain = needed.every((field) => field.id === shape.main) && shape.main !== undefined;
  if (isPlain) return [`- ${places.next()}`];
  const lines = mapSkeleton(shape, locale, depths, places);
  return lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}

/** The keys that a complete mapping of the shape needs; its main key where none is required. */
export function mapSkeleton(
  shape: Shape,
  locale: Locale,
  depths: Depths,
  places = new Places(),
): string[] {
  const needed = shape.fields.filter((field) => field.required);
  const main = shape.fields.filter((field) => field.id === shape.main);
  const fields = needed.length > 0 ? needed : main.length > 0 ? main : shape.fields;
  return fields.flatMap((field) => keySkeleton(field, locale, depths, places));
}

function indent(lines: readonly string[], columns: number): string[] {
  return lines.map((line) => ' '.repeat(columns) + line);
}
