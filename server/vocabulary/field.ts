import { readingOf } from './readings';
import type { Bilingual, FieldDefinition, FieldType, ShapeId, Word } from './types';

/** `[Japanese, English]` */
type Pair = readonly [string, string];

/** What a row says beside the two spellings and the type. */
interface Texts {
  /** What the key is for and what a good value looks like. */
  readonly help: Pair;
  /** One good value, as it would be typed. */
  readonly example: Pair;
  /** What a 幹事 asks here. */
  readonly coach?: Pair;
}

interface Traits<Alternative extends string> {
  readonly variants?: readonly string[];
  readonly of?: ShapeId;
  readonly words?: readonly Word[];
  readonly many?: boolean;
  readonly orItems?: ShapeId;
  readonly orPath?: boolean;
  readonly orText?: boolean;
  readonly orValues?: boolean;
  readonly orRange?: boolean;
  readonly required?: boolean;
  readonly alternatives?: readonly Alternative[];
}

/** A text in both languages. */
export function both(ja: string, en: string): Bilingual {
  return { ja, en };
}

/** One row of the vocabulary: Japanese key, English key, type, and the rest. */
export function field<const Id extends string, const Alternative extends string = never>(
  ja: string,
  en: Id,
  type: FieldType,
  options: Texts & Traits<Alternative>,
): FieldDefinition<Id, NoInfer<Alternative>> {
  const { variants = [], help, example, coach, ...traits } = options;
  return {
    id: en,
    ja,
    en,
    reading: readingOf(ja),
    type,
    variants,
    ...traits,
    help: both(...help),
    example: both(...example),
    ...(coach && { coach: both(...coach) }),
  };
}

/** The same key where it means something narrower; what is not given is inherited. */
export function refine<Id extends string, const Alternative extends string = never>(
  base: FieldDefinition<Id, never>,
  options: Partial<Texts> & Traits<Alternative>,
): FieldDefinition<Id, NoInfer<Alternative>> {
  const { help, example, coach, ...traits } = options;
  return {
    ...base,
    ...traits,
    ...(help && { help: both(...help) }),
    ...(example && { example: both(...example) }),
    ...(coach && { coach: both(...coach) }),
  };
}

/** The same key, asked of a complete item. */
export function required<Id extends string>(
  base: FieldDefinition<Id, never>,
): FieldDefinition<Id, never> {
  return { ...base, required: true };
}

/** One word of an enumeration, what it says in `[Japanese, English]`, and other spellings. */
export function word(ja: string, en: string, help: Pair, ...variants: string[]): Word {
  return { id: en, ja, en, reading: readingOf(ja), variants, help: both(...help) };
}
