import type { Theme } from '../scene/scene';

/** Fixed colours for what leaves the editor: dark text on white, told apart in grey too. */
export const printTheme: Theme = {
  paints: {
    paper: '#ffffff',
    card: '#ffffff',
    ink: '#1f2933',
    soft: '#52606d',
    line: '#cbd2d9',
    step: '#1f5f99',
    onStep: '#ffffff',
    stepTint: '#eaf2f9',
    stepMid: '#dfeaf5',
    riser: '#d3e3f1',
    goal: '#b04a00',
    onGoal: '#ffffff',
    goalTint: '#fdf0e1',
    gate: '#5b4694',
    gateTint: '#eee9f8',
    fall: '#a12c2c',
    fallTint: '#faeaea',
    missing: '#7b8794',
  },
  font: '"Yu Gothic", YuGothic, Meiryo, "BIZ UDPGothic", "Noto Sans CJK JP", sans-serif',
};

/** The same on a dark ground, for a reader who chose that. */
export const darkPaints: Theme['paints'] = {
  paper: '#14181d',
  card: '#1b2127',
  ink: '#e6eaee',
  soft: '#a9b4bf',
  line: '#3a444e',
  step: '#79b4ea',
  onStep: '#0f1418',
  stepTint: '#1c2a38',
  stepMid: '#22344a',
  riser: '#2b415a',
  goal: '#f0995a',
  onGoal: '#14181d',
  goalTint: '#3a2818',
  gate: '#b9a5f0',
  gateTint: '#2a2440',
  fall: '#f08a8a',
  fallTint: '#3d2023',
  missing: '#8d99a5',
};

/** Further colours of a file, of what no drawing has: each beside those of `printTheme`. */
export const pageColours = {
  /** Behind what a sheet recalls of another one. */
  recalled: '#f8fafb',
  /** The second step of the decorative staircase, between `riser` and `step`. */
  secondStep: '#8db8dd',
  /** The light ground of an Office theme (`lt2`). */
  lightGround: '#eef2f6',
  /** A green for what an author adds to a file, as the theme's fifth accent. */
  addedAccent: '#2f7d5b',
} as const;

/** What a version took out and put in, on a page of differences. */
export const changeColours = {
  removed: { ink: '#7a1010', ground: '#fbd5d5' },
  added: { ink: '#0c4a1c', ground: '#cdeed3' },
} as const;

/** Of these, what a page shows on a dark ground. */
export const darkPageColours = { recalled: '#1b2127', secondStep: '#4a7fb0' } as const;

/** Colours that the page with the drawing sets, as CSS variables `--story-…`. */
export const variableTheme: Theme = {
  paints: Object.fromEntries(
    Object.keys(printTheme.paints).map((name) => [name, `var(--story-${name})`]),
  ) as unknown as Theme['paints'],
  font: 'inherit',
};
