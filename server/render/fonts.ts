import type { Theme } from '../scene/scene';
import type { FontChoice } from './choices';
import { printTheme, variableTheme } from './theme';

const families: Readonly<Record<FontChoice, readonly string[]>> = {
  // On Windows the regular weight of 游ゴシック is too thin for small text; "Medium" is not.
  'yu-gothic': ['Yu Gothic Medium', 'Yu Gothic', 'YuGothic', 'Meiryo'],
  meiryo: ['Meiryo', 'Yu Gothic Medium', 'Yu Gothic', 'YuGothic'],
  'biz-ud-gothic': ['BIZ UDPGothic', 'Meiryo', 'Yu Gothic Medium', 'YuGothic'],
};

/** A typeface with those that stand in for it where it is not there, for CSS and SVG. */
export function fontFamily(font: FontChoice): string {
  const others = ['Hiragino Sans', 'Noto Sans CJK JP', 'Noto Sans JP'];
  return [...[...families[font], ...others].map((name) => `"${name}"`), 'sans-serif'].join(', ');
}

/** The colours of paper with the chosen typeface. */
export function themeOf(font: FontChoice): Theme {
  return { ...printTheme, font: fontFamily(font) };
}

/** The colours that a page sets as variables, with the chosen typeface. */
export function pageThemeOf(font: FontChoice): Theme {
  return { ...variableTheme, font: fontFamily(font) };
}
