/** Typefaces that a Japanese Office has; the first is on every Windows. */
export const fonts = ['yu-gothic', 'meiryo', 'biz-ud-gothic'] as const;
export type FontChoice = (typeof fonts)[number];

/** Paper of the slides and sheets: A4 landscape, or a screen of 16:9. */
export const pages = ['a4', 'wide'] as const;
export type PageChoice = (typeof pages)[number];
