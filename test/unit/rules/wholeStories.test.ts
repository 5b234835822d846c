import assert from 'node:assert/strict';
import { checkPaper, loadRows, saidOf } from '../../bench/coachFigures';

/**
 * Stories of eight towns with what a coach would say of them, written before the rules had been run on
 * them. At first contact, two by two: 23 of 26 musts and 12 of 16 shoulds; 34 of 37 and 18 of 22; 30
 * of 35 and 21 of 28; none of the must-nots. The last two, by somebody who had read neither the rules
 * nor what coaches say of other papers: 22 of 33, 16 of 30, and 2 of 28 must-nots.
 */
describe('what is said of whole stories', () => {
  for (const [name, musts, shoulds] of [
    ['kirisawa-2022', 13, 7],
    ['namimi-2021', 12, 7],
    ['ikawa-2022', 19, 11],
    ['hikaridai-2021', 18, 10],
    ['minamo-2022', 17, 11],
    ['tase-2021', 18, 14],
    ['usaki-2021', 16, 10],
    ['hayase-2022', 14, 6],
  ] as const) {
    it(name, () => {
      const paper = checkPaper(name);
      assert.ok(paper);
      const rows = loadRows().get(name) ?? [];
      const said = (level: string) =>
        rows.filter((row) => row.level === level && saidOf(row, paper) === 'said').length;
      assert.ok(said('must') >= musts, `${said('must')} musts`);
      assert.ok(said('should') >= shoulds, `${said('should')} shoulds`);
      const wrong = rows.filter(
        (row) => row.level === 'must-not' && saidOf(row, paper) !== 'missed',
      );
      assert.deepEqual(wrong, []);
      assert.ok(rows.filter(({ level }) => level === 'must-not').length >= 9);
    });
  }
});
