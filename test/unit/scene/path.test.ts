import assert from 'node:assert/strict';
import { boundsOf } from '../../../server/layout/geometry';
import { customGeometry } from '../../../server/ooxml/drawingml';
import { svgOf } from '../../../server/render/svg';
import { printTheme } from '../../../server/render/theme';
import { horizontal, pathFrom, polygon } from '../../../server/scene/path';
import type { PathCommand } from '../../../server/scene/scene';

const bent = pathFrom(10, 20)
  .horizontalTo(30)
  .verticalTo(-5)
  .lineTo(1 / 3, 4)
  .quadraticTo(1, 2, 3, 4)
  .cubicTo(5, 6, 7, 8, 10, 20)
  .close();

function drawn(commands: readonly PathCommand[]): string | undefined {
  const scene = { width: 1, height: 1, title: '', shapes: [{ kind: 'path', commands }] } as const;
  return /<path d="([^"]*)"/.exec(svgOf(scene, printTheme))?.[1];
}

describe('a path', () => {
  it('is absolute points, rounded to two decimals', () => {
    assert.deepEqual(bent, [
      { kind: 'move', points: [[10, 20]] },
      { kind: 'line', points: [[30, 20]] },
      { kind: 'line', points: [[30, -5]] },
      { kind: 'line', points: [[0.33, 4]] },
      {
        kind: 'quadratic',
        points: [
          [1, 2],
          [3, 4],
        ],
      },
      {
        kind: 'cubic',
        points: [
          [5, 6],
          [7, 8],
          [10, 20],
        ],
      },
      { kind: 'close', points: [] },
    ]);
  });

  it('has the box around all of its points, an empty one without any', () => {
    assert.deepEqual(boundsOf(bent), { x: 0.33, y: -5, width: 29.67, height: 25 });
    assert.deepEqual(boundsOf([]), { x: 0, y: 0, width: 0, height: 0 });
  });

  it('is path data in SVG, in short where a line follows an axis', () => {
    assert.equal(drawn(bent), 'M10 20H30V-5L0.33 4Q1 2 3 4C5 6 7 8 10 20Z');
    assert.equal(drawn(horizontal(0, 100, 5)), 'M0 5H100');
    assert.equal(drawn(polygon([0, 0], [4, 0], [4, 4])), 'M0 0H4V4Z');
  });

  it('writes no number in a notation that other readers of SVG refuse', () => {
    assert.equal(drawn(pathFrom(1e-7, 1e-7).lineTo(-1e-7, 3).commands), 'M0 0V3');
  });

  it('is a geometry in DrawingML, measured from its box', () => {
    const commands = polygon([10, 10], [20, 10], [20, 15.5]);
    const emu = (length: number) => Math.round(length * 100);
    const xml = customGeometry(commands, boundsOf(commands), true, emu);
    assert.ok(
      xml.includes(
        '<a:path w="1000" h="550"><a:moveTo><a:pt x="0" y="0"/></a:moveTo>' +
          '<a:lnTo><a:pt x="1000" y="0"/></a:lnTo><a:lnTo><a:pt x="1000" y="550"/></a:lnTo>' +
          '<a:close/></a:path>',
      ),
      xml,
    );
    const open = customGeometry(
      horizontal(0, 8, 1),
      { x: 0, y: 1, width: 8, height: 0 },
      false,
      emu,
    );
    assert.ok(open.includes('<a:path w="800" h="1" fill="none">'), open);
  });
});
