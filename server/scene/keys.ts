import type { Scene, SceneShape } from './scene';

/** A drawing without the places in the text: outside the editor nothing leads there. */
export function withoutKeys(scene: Scene): Scene {
  return { ...scene, shapes: scene.shapes.map(withoutKey) };
}

function withoutKey(shape: SceneShape): SceneShape {
  if (shape.kind === 'group') {
    return { ...shape, key: null, shapes: shape.shapes.map(withoutKey) };
  }
  if (shape.kind !== 'path') return shape;
  const { from: _from, to: _to, ...path } = shape;
  return path;
}
