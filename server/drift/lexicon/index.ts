/** The lexicon of the drift rules: concepts of a 総合計画 and their everyday words. */
import { culture } from './culture';
import { economy } from './economy';
import { inward } from './inward';
import { people } from './people';
import { placeConcepts } from './place';
import { processes } from './process';
import type { ConceptEntry } from './types';
import { welfare } from './welfare';

export { notConcepts } from './stop';
export { type ConceptEntry, type ConceptKind, readForms } from './types';

export const lexicon: readonly ConceptEntry[] = [
  ...people,
  ...processes,
  ...welfare,
  ...culture,
  ...placeConcepts,
  ...economy,
  ...inward,
];
