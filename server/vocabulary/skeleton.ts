import { type Field, type FieldId, findField, type Shape, shapeOf } from './shapes';
import type { Locale } from './types';

/** How deep lists and mappings stand below their key, in columns. */
export interface Depths {
  readonly list: number;
  readonly map: number;
}

/**
 * What to write of a key: its id alone for what a complete value has, or more closely the parts of
 * its mapping or items, how many items, or which word.
 */
export type SkeletonPart =
  | FieldId
  | {
      readonly key: FieldId;
      readonly parts?: readonly SkeletonPart[];
      /** Each list of parts is one item. */
      readonly items?: readonly (readonly SkeletonPart[])[];
      /** Id of the word that stands there, instead of a choice. */
      readonly word?: string;
      /** A text that stands there, in snippet syntax. */
      readonly text?: string;
      /** The hint of the shape as a comment on the first line below the key. */
      readonly hint?: boolean;
    };

/** What stands where the author is to type. */
export interface SnippetStops {
  next(choices?: readonly string[]): string;
  /** A place with a text that is likely to stand there. */
  with(text: string): string;
}

/** Numbers the places an author types at, one after another; `${1|a,b|}` offers a choice. */
export class NumberedPlaces implements SnippetStops {
  private count = 0;

  next(choices: readonly string[] = []): string {
    this.count++;
    return choices.length > 0 ? `\${${this.count}|${choices.join(',')}|}` : `$${this.count}`;
  }

  with(text: string): string {
    this.count++;
    return `\${${this.count}:${text}}`;
  }
}

/** In which language, how deep, and with what at the places to type. */
export interface SkeletonStyle {
  readonly locale: Locale;
  readonly depths: Depths;
  readonly places: SnippetStops;
  /** The story's 年度: figures are asked for ten years before, then, and ten years on. */
  readonly year?: number;
}

/**
 * A key with what a complete value of it has, or with the parts that are named, in VS Code's snippet
 * syntax: a place to type for each text, a choice for each word. Lines are relative to the key.
 */
export function keySkeleton(owner: Shape, part: SkeletonPart, style: SkeletonStyle): string[] {
  const plan = typeof part === 'string' ? { key: part } : part;
  const field = findField(owner, plan.key);
  if (!field) return [];
  const key = field[style.locale];
  const shape = field.of && shapeOf(field.of);
  if (plan.text !== undefined) return [`${key}: ${plan.text}`];
  if (plan.items || field.type === 'items') {
    const of = field.type === 'map' && field.orItems ? shapeOf(field.orItems) : shape;
    const items = plan.items ?? [undefined];
    const lines = items.flatMap((parts) =>
      of ? itemSkeleton(of, style, parts) : [`- ${style.places.next()}`],
    );
    return [`${key}:`, ...indent([...hintOf(of, plan.hint, style), ...lines], style.depths.list)];
  }
  if (field.type === 'map') {
    const lines = shape ? mapSkeleton(shape, style, plan.parts) : [];
    return [`${key}:`, ...indent([...hintOf(shape, plan.hint, style), ...lines], style.depths.map)];
  }
  return [`${key}: ${valueSkeleton(field, plan.word, style)}`];
}

function valueSkeleton(field: Field, chosen: string | undefined, style: SkeletonStyle): string {
  const { places, locale } = style;
  if (field.type === 'values') {
    const years = style.year
      ? [style.year - 10, style.year, style.year + 10]
      : (field.example[locale].match(/\d{4}(?=:)/g) ?? []);
    return `{${years.map((year) => `${places.with(String(year))}: ${places.next()}`).join(', ')}}`;
  }
  const words = field.words ?? [];
  const word = words.find(({ id }) => id === chosen);
  return word ? word[locale] : places.next(words.map((one) => one[locale]));
}

function hintOf(
  shape: Shape | undefined,
  isWanted: boolean | undefined,
  { locale }: SkeletonStyle,
) {
  return isWanted && shape?.hint ? [`# ${shape.hint[locale]}`] : [];
}

/**
 * One item of a list: its keys, or a plain text where the main text is all that is wanted. Which
 * keys: those named, else those that a complete item needs.
 */
export function itemSkeleton(
  shape: Shape,
  style: SkeletonStyle,
  parts?: readonly SkeletonPart[],
): string[] {
  const wanted = parts ?? neededParts(shape);
  if (wanted.length === 1 && wanted[0] === shape.main) return [`- ${style.places.next()}`];
  const lines = mapSkeleton(shape, style, wanted);
  return lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}

/** The keys of a mapping: those named, else those that a complete one needs. */
function mapSkeleton(
  shape: Shape,
  style: SkeletonStyle,
  parts?: readonly SkeletonPart[],
): string[] {
  return (parts ?? neededParts(shape)).flatMap((part) => keySkeleton(shape, part, style));
}

/** Asked of an action or of its stage; a skeleton has them with the stage. */
const resultsOfStage = new Set(['outputs', 'outcomes', 'criteria']);

/** The required keys, else the main one, else all. */
function neededParts(shape: Shape): readonly FieldId[] {
  const needed = shape.fields.filter(
    (field) => field.required && !(shape.id === 'action' && resultsOfStage.has(field.id)),
  );
  const main = shape.fields.filter((field) => field.id === shape.main);
  const fields = needed.length > 0 ? needed : main.length > 0 ? main : shape.fields;
  return fields.map((field) => field.id);
}

/**
 * The lines with the last place, if it is on the last line, as the one where the snippet ends. An
 * editor keeps any other place open while more is typed there, on further lines too, and nests the
 * next snippet in it.
 */
export function endAtLast(lines: readonly string[]): string[] {
  const numbers = lines.join('\n').matchAll(/\$\{?(\d+)/g);
  const last = Math.max(...[...numbers].map(([, number]) => Number(number)));
  const place = new RegExp(`\\$(?:${last}(?!\\d)|\\{${last}:([^}]*)\\})`);
  return lines.map((line, index) =>
    index < lines.length - 1
      ? line
      : line.replace(place, (_, text?: string) => (text === undefined ? '$0' : `\${0:${text}}`)),
  );
}

function indent(lines: readonly string[], columns: number): string[] {
  return lines.map((line) => ' '.repeat(columns) + line);
}
