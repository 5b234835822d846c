import type { Scene, Shape, Theme } from '../scene/scene';
import { printTheme } from '../scene/theme';
import type { FontChoice } from './share';

const fonts: Readonly<Record<FontChoice, readonly string[]>> = {
  // On Windows the regular weight of 游ゴシック is too thin for small text; "Medium" is not.
  'yu-gothic': ['Yu Gothic Medium', 'Yu Gothic', 'YuGothic', 'Meiryo'],
  meiryo: ['Meiryo', 'Yu Gothic Medium', 'Yu Gothic', 'YuGothic'],
  'biz-ud-gothic': ['BIZ UDPGothic', 'Meiryo', 'Yu Gothic Medium', 'YuGothic'],
};

/** A typeface with those that stand in for it where it is not there, for CSS and SVG. */
export function fontFamily(font: FontChoice): string {
  const others = ['Hiragino Sans', 'Noto Sans CJK JP', 'Noto Sans JP'];
  return [...[...fonts[font], ...others].map((name) => `"${name}"`), 'sans-serif'].join(', ');
}

/** The colours of paper with the chosen typeface. */
export function themeOf(font: FontChoice): Theme {
  return { ...printTheme, font: fontFamily(font) };
}

/** A drawing without the places in the text: outside the editor nothing leads there. */
export function withoutKeys(scene: Scene): Scene {
  return { ...scene, shapes: scene.shapes.map(withoutKey) };
}

function withoutKey(shape: Shape): Shape {
  if (shape.kind === 'group') {
    return { ...shape, key: null, shapes: shape.shapes.map(withoutKey) };
  }
  if (shape.kind !== 'path') return shape;
  const { from: _from, to: _to, ...path } = shape;
  return path;
}
