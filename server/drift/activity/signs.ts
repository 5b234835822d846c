/** Any sign within one phrase: no punctuation, no を, が, は. */
export const within = '[^、。をがは]';
/** The same, where an object may stand among them. */
export const clause = '[^、。がは]';
