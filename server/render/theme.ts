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

/** Colours that the page with the drawing sets, as CSS variables `--story-…`. */
export const variableTheme: Theme = {
  paints: Object.fromEntries(
    Object.keys(printTheme.paints).map((name) => [name, `var(--story-${name})`]),
  ) as unknown as Theme['paints'],
  font: 'inherit',
};
