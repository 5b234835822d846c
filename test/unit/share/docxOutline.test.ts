import assert from 'node:assert/strict';
import { outlineOf } from '../../../server/share/docx/outline';

describe('the outline of a path', () => {
  it('knows lines, their short forms and the box around them', () => {
    const { box, steps } = outlineOf('M10 20H30V-5L10 20Z');
    assert.deepEqual(box, { x: 10, y: -5, width: 20, height: 25 });
    assert.deepEqual(
      steps.map(({ name, points }) => [name, ...points]),
      [['moveTo', [10, 20]], ['lnTo', [30, 20]], ['lnTo', [30, -5]], ['lnTo', [10, 20]], ['close']],
    );
  });

  it('knows relative steps and both curves', () => {
    const { box, steps } = outlineOf('M1 1h2v2l-1 .5Q5 5 6 6C7 7 8 8 9 9');
    assert.deepEqual(
      steps.map(({ name }) => name),
      ['moveTo', 'lnTo', 'lnTo', 'lnTo', 'quadBezTo', 'cubicBezTo'],
    );
    assert.deepEqual(steps[3]?.points, [[2, 3.5]]);
    assert.deepEqual(box, { x: 1, y: 1, width: 8, height: 8 });
  });

  it('takes further pairs after a move as lines', () => {
    assert.deepEqual(
      outlineOf('M0 0 4 0 4 4').steps.map(({ name }) => name),
      ['moveTo', 'lnTo', 'lnTo'],
    );
  });

  it('has an empty box without points', () => {
    assert.deepEqual(outlineOf('').box, { x: 0, y: 0, width: 0, height: 0 });
  });
});
