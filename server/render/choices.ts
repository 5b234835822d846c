/** Typefaces that a Japanese Office has; the first is on every Windows. */
export const fonts = ['yu-gothic', 'meiryo', 'biz-ud-gothic'] as const;
export type FontChoice = (typeof fonts)[number];

/** Paper of the slides and sheets: A4 landscape, or a screen of 16:9. */
export const pages = ['a4', 'wide'] as const;

/** Larger paper for one page: A3 has more room, A1 is A4 made larger, to hang on a wall. */
export const largePages = ['a3', 'a1'] as const;
export type LargePage = (typeof largePages)[number];

export const allPages = [...pages, ...largePages] as const;
export type PageChoice = (typeof allPages)[number];
