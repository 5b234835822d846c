import assert from 'node:assert/strict';
import { yaml } from '../../../server/text/yaml';
import { findingsOf } from '../../support/findings';

/** Faults found in a story of 令和3年度 with these periods and dates. */
function faults(periods: readonly string[], from: readonly string[] = []): unknown[] {
  const stages = periods.map(
    (period, index) => yaml`
        - 名称: 段${index}
          時期: ${period}
          アクション:
            - 歩く
    `,
  );
  const steps = from.map((date) => `  - {誰が: 私, いつから: ${date}, 何を: 歩く}\n`);
  const text = yaml`
    変革ストーリー: 1
    年度: R3
    段階:
    ${stages.join('')}${steps.length > 0 ? `一歩踏み出す:\n${steps.join('')}` : ''}`;
  return findingsOf('horizon', text).map(({ finding }) => finding.args.fault);
}

describe('horizon', () => {
  it('asks for more than the year of the story', () => {
    assert.deepEqual(faults(['R3年4月', 'R3年度']), ['one-year']);
    assert.deepEqual(faults(['令和3年4月〜6月', '令和3年7月〜令和4年3月']), []);
    assert.deepEqual(faults(['R3年度', 'R4年度', 'R5年度']), []);
    assert.deepEqual(faults(['R3年度', '半年後']), []);
    assert.deepEqual(faults(['R3年度']), []);
  });

  it('asks for one step within three months of the fiscal year', () => {
    const three = ['R3年度', 'R5年度'];
    assert.deepEqual(faults(three, ['2022-06-30', '2023-01-10']), []);
    assert.deepEqual(faults(three, ['2022-07-01', '2023-01-10']), ['late-start']);
    assert.deepEqual(faults(three, ['2023-02-01']), ['late-start']);
    // A month of the fiscal year, and words that are no date.
    assert.deepEqual(faults(three, ['2月18日']), []);
    assert.deepEqual(faults(three, ['2023-02-01', '次の異動のあと']), []);
  });
});
