import type { Bilingual, Field, FieldType, ShapeId, Word } from './types';

/** What `field` takes beside the two spellings and the type. */
interface Options {
  readonly variants?: readonly string[];
  readonly of?: ShapeId;
  readonly words?: readonly Word[];
  readonly many?: boolean;
  readonly orItems?: ShapeId;
  readonly orPath?: boolean;
  readonly orText?: boolean;
  /** `[Japanese, English]` */
  readonly help?: readonly [string, string];
  /** `[Japanese, English]` */
  readonly example?: readonly [string, string];
}

const pair = (texts: readonly [string, string] = ['', '']): Bilingual => ({
  ja: texts[0],
  en: texts[1],
});

/** One row of the vocabulary: Japanese key, English key, type, and the rest. */
export function field(ja: string, en: string, type: FieldType, options: Options = {}): Field {
  const { variants = [], help, example, ...rest } = options;
  return { id: en, ja, en, type, variants, ...rest, help: pair(help), example: pair(example) };
}

/** The same field with other help or variants, for a sheet where it means something narrower. */
export function refine(base: Field, options: Options): Field {
  const { variants = base.variants, help, example, ...rest } = options;
  return {
    ...base,
    ...rest,
    variants,
    help: help ? pair(help) : base.help,
    example: example ? pair(example) : base.example,
  };
}

/** One word of an enumeration. */
export function word(ja: string, en: string, ...variants: string[]): Word {
  return { id: en, ja, en, variants };
}
