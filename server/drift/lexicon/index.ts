/** The lexicon of the drift rules: concepts of a 総合計画 and their everyday words. */
import { CULTURE } from './culture';
import { ECONOMY } from './economy';
import { INWARD } from './inward';
import { PEOPLE } from './people';
import { PLACE } from './place';
import { PROCESSES } from './process';
import type { ConceptEntry } from './types';
import { WELFARE } from './welfare';

export { NOT_CONCEPTS } from './stop';
export { type ConceptEntry, type ConceptKind, readForms } from './types';

export const LEXICON: readonly ConceptEntry[] = [
  ...PEOPLE,
  ...PROCESSES,
  ...WELFARE,
  ...CULTURE,
  ...PLACE,
  ...ECONOMY,
  ...INWARD,
];
