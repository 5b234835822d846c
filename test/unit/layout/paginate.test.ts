import assert from 'node:assert/strict';
import { type PagePart, paginate, type Section } from '../../../server/layout/paginate';

/** A part that says where it was put: `name@top`, with its height behind where it was stretched. */
function part(
  name: string,
  height: number,
  more: Partial<PagePart<string>> = {},
): PagePart<string> {
  return { height, place: (_, y) => [`${name}@${y}`], ...more };
}

/** Lines of height 10 that may go on on a further page. */
function lines(name: string, count: number): PagePart<string> {
  return part(`${name}×${count}`, count * 10, {
    split(room) {
      const fitting = Math.floor(room / 10);
      if (fitting < 1 || fitting >= count) return null;
      return [lines(name, fitting), lines(name, count - fitting)];
    },
  });
}

function section(title: string, ...parts: PagePart<string>[]): Section<string> {
  return {
    parts,
    heading: (isContinued) => (title === '' ? null : part(title + (isContinued ? '+' : ''), 10)),
  };
}

const room = { x: 0, y: 100, width: 50, height: 100 };

describe('pages', () => {
  it('hold sections one below the other, with half a gap below a heading', () => {
    assert.deepEqual(
      paginate([section('A', part('a', 20)), section('', part('b', 20))], room, 10),
      [['A@100', 'a@115', 'b@150']],
    );
  });

  it('are never none: without anything there is one empty page', () => {
    assert.deepEqual(paginate([], room, 10), [[]]);
  });

  it('never end with a heading', () => {
    const pages = paginate([section('A', part('a', 65)), section('B', part('b', 30))], room, 0);
    assert.deepEqual(pages, [
      ['A@100', 'a@110'],
      ['B@100', 'b@110'],
    ]);
  });

  it('say a heading again where its parts go on, as one that goes on', () => {
    const pages = paginate([section('A', part('a', 60), part('b', 60))], room, 0);
    assert.deepEqual(pages, [
      ['A@100', 'a@110'],
      ['A+@100', 'b@110'],
    ]);
  });

  it('break a part that no page holds, as often as it needs', () => {
    const pages = paginate([section('A', lines('a', 25))], room, 0);
    assert.deepEqual(pages, [
      ['A@100', 'a×9@110'],
      ['A+@100', 'a×9@110'],
      ['A+@100', 'a×7@110'],
    ]);
  });

  it('keep a part whole that fits the next one, where little of this one stays empty', () => {
    const below = (height: number) =>
      paginate([section('', part('x', height)), section('', lines('a', 9))], room, 0);
    assert.deepEqual(below(50), [['x@100'], ['a×9@100']]);
    assert.deepEqual(below(30), [['x@100', 'a×7@130'], ['a×2@100']]);
  });

  it('hold a part alone that cannot be broken, however high it is', () => {
    const pages = paginate([section('', part('a', 20), part('b', 300), part('c', 20))], room, 0);
    assert.deepEqual(pages, [['a@100'], ['b@100'], ['c@100']]);
  });

  it('are filled by what may grow, by a third at most', () => {
    const growing = (height: number): PagePart<string> => ({
      height,
      place: (_, y) => [`${height}@${y}`],
      stretched: (more) => growing(Math.round(more)),
    });
    assert.deepEqual(paginate([section('', growing(40), growing(50))], room, 0), [
      ['44@100', '56@144'],
    ]);
    assert.deepEqual(paginate([section('', growing(20))], room, 0), [['27@100']]);
  });
});
