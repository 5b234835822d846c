import assert from 'node:assert/strict';
import { joinLines } from '../../../server/text/joinLines';

describe('lines that were broken in the midst', () => {
  for (const [lines, text] of [
    [['地区を', '歩く'], '地区を歩く'],
    [['6', '40％'], '6 40％'],
    [['６', '４０％'], '６ ４０％'],
    [['6 →', '40％（全世帯）'], '6 →40％（全世帯）'],
    [['KPI', 'tree'], 'KPI tree'],
    [['シート１', '10年後の地域'], 'シート１ 10年後の地域'],
    [['令和6', '年度'], '令和6年度'],
    [['', '40％'], '40％'],
  ] as const) {
    it(`are one: ${lines.join(' | ')}`, () => assert.equal(joinLines(lines), text));
  }
});
