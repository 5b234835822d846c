import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PlacedText, Plan } from '../../server/deck/deck';
import type { Box, Group, Path, Rect, Scene, SceneShape, Text } from '../../server/scene/scene';
import { width } from '../../server/text/width';
import { yaml } from '../../server/text/yaml';
import { deckOfText } from './sharing';

export const planOf = ({ sheets }: ReturnType<typeof deckOfText>): Plan =>
  sheets.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'plan') as Plan;
export const planIn = (text: string): Plan => planOf(deckOfText(text));

export function all(shapes: readonly SceneShape[]): readonly SceneShape[] {
  return shapes.flatMap((shape) =>
    shape.kind === 'group' ? [shape, ...all(shape.shapes)] : [shape],
  );
}
export const texts = ({ shapes }: Scene) =>
  all(shapes).filter((shape): shape is Text => shape.kind === 'text');
export const groups = ({ shapes }: Scene) =>
  all(shapes).filter((shape): shape is Group => shape.kind === 'group');
const paths = ({ shapes }: Scene) =>
  all(shapes).filter((shape): shape is Path => shape.kind === 'path');
/** The bodies of the stages, from the first to the last. */
export const bodies = (scene: Scene): readonly Rect[] =>
  groups(scene)
    .filter(({ role }) => role === 'container')
    .map(({ shapes }) => shapes[0] as Rect);
export const bare = (text: string) => text.replace(/\s/g, '');
export const textOf = (scenes: readonly Scene[]) =>
  bare(
    scenes
      .flatMap(texts)
      .map(({ lines }) => lines.join(''))
      .join('\n'),
  );

/** The boxes that the letters of each line of a text fill. */
function inksOf({ x, y, lines, size, leading, anchor }: Text): readonly Box[] {
  return lines.map((line, index) => {
    const wide = width(line) * size;
    const left = anchor === 'end' ? x - wide : anchor === 'middle' ? x - wide / 2 : x;
    return { x: left, y: y + index * leading - size * 0.8, width: wide, height: size * 0.9 };
  });
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width - 0.5 &&
    b.x < a.x + a.width - 0.5 &&
    a.y < b.y + b.height - 0.5 &&
    b.y < a.y + a.height - 0.5
  );
}

/** Every text is inside the drawing, and no two lines share a place. */
export function assertTidy(scene: Scene): void {
  const lines = texts(scene).flatMap((text) =>
    inksOf(text).map((ink, index) => ({ ink, line: text.lines[index] ?? '' })),
  );
  lines.forEach(({ ink, line }, index) => {
    const named = () => `${line} at ${JSON.stringify(ink)} of ${scene.width} × ${scene.height}`;
    assert.ok(ink.x >= -0.5 && ink.x + ink.width <= scene.width + 0.5, named());
    assert.ok(ink.y >= -0.5 && ink.y + ink.height <= scene.height + 0.5, named());
    const other = lines.slice(index + 1).find((one) => overlap(ink, one.ink));
    assert.equal(other, undefined, `${named()} lies on ${other?.line}`);
  });
}

/** The line goes up from stage to stage, and every body ends at the same height. */
export function assertStairs(scene: Scene): void {
  const own = bodies(scene);
  const bases = new Set(own.map(({ y, height }) => Math.round(y + height)));
  assert.equal(bases.size, 1, `base lines: ${[...bases]}`);
  own.slice(1).forEach((body, index) => {
    assert.ok(body.y < (own[index]?.y ?? 0) - 1, 'a stage is higher than the one before');
    assert.ok(body.height > (own[index]?.height ?? 0), 'the higher stage has more room');
  });
  const line = paths(scene)
    .filter(({ stroke }) => stroke === 'step')
    .sort((a, b) => (b.strokeWidth ?? 0) - (a.strokeWidth ?? 0))[0];
  const ys = (line?.commands ?? []).flatMap(({ points }) => points.map(([, y]) => y));
  assert.deepEqual(
    ys,
    [...ys].sort((a, b) => b - a),
    'the line never falls',
  );
}

export const pieces = (plan: Plan): readonly PlacedText[] => [
  plan.vision,
  ...plan.present,
  ...plan.future,
  ...(plan.rationale ? [plan.rationale] : []),
  ...plan.steps.flatMap(({ head, parts, criteria }) => [
    head,
    ...parts.flatMap((part) => part.pieces),
    ...criteria,
  ]),
];

export const pages = {
  'A4 slide': { width: 712, height: 438, size: 15, floor: 10 },
  '16:9 slide': { width: 892, height: 438, size: 15, floor: 10 },
  'A4 print': { width: 1031, height: 620, size: 14.67, floor: 13.34 },
} as const;

export const stage = (name: string, actions: readonly string[]) => yaml`
    - 名称: ${name}
      目標状態:
        - ${name}の住民が困りごとを話せる
      アクション:
  ${actions.map((action) => `      - ${action}`).join('\n')}
      目標設定: 半分の家から返事がある
`;
export const storyWith = (...stages: readonly string[]) => yaml`
  変革ストーリー: 1
  ありたい姿:
    目標年: 2036
    宣言: 声の届くまち
  段階:
  ${stages.join('')}`;

export const words = fc
  .array(fc.constantFrom('住民', 'と', '職員', 'が', '地区', 'を', '歩く', '、', 'ABC', '12％'), {
    minLength: 1,
    maxLength: 60,
  })
  .map((parts) => `あ${parts.join('')}`);
