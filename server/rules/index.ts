import type { Rule } from './rule';
import fullWidthColon from './typing/full-width-colon';

/** Every rule, in the order of the reference page. */
export const rules: readonly Rule[] = [fullWidthColon];
