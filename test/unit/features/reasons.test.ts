import assert from 'node:assert/strict';
import { changeTableOf } from '../../../server/compare/changeTable';
import { quickFixesAt, reasonEdit } from '../../../server/features';
import { checkStory } from '../../../server/rules/engine/run';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { applyEdits } from '../../support/edits';
import { noFailure } from '../../support/failures';

const before = yaml`
  変革ストーリー: 1
  版: 第5回
  ありたい姿:
    姿:
      - id: 足
        内容: 高齢者が、買い物の足を近所に頼めている
  あるべき姿:
    人:
      - id: つなぐ職員
        内容: 頼む人と引き受ける人を引き合わせられる職員
        狙い: 足
`;
const image = '内容: 高齢者が、買い物の足を近所に';

/** The text with the reason that the bulb of a rule's finding asks for; null where it asks for none. */
function explained(text: string, rule: string, reason: string): string | null {
  const story = readStory(text);
  const { diagnoses } = checkStory(story, {}, ({ id }) => id === rule);
  assert.equal(diagnoses.length, 1, rule);
  const fixes = quickFixesAt({ story, diagnoses }, 0, text.length, [], noFailure);
  const about = fixes.find(({ reasonFor }) => reasonFor !== undefined)?.reasonFor;
  if (about === undefined) return null;
  const edits = reasonEdit(story, { about, otherwise: '', reason });
  assert.ok(!('refused' in edits));
  return applyEdits(text, edits);
}

describe('the reason of what was changed on purpose', () => {
  it('is asked for where 変更理由 names what was changed without one, and stands in the table', () => {
    const changed = before.replace(image, '内容: 高齢者も若者も、買い物の足を近所に');
    const text = `${changed}${yaml`
      変更理由:
        - 版: 第5回
          対象: 足
    `}`;
    const now = explained(text, 'suspect-link', '若者の声が抜けていた: 聞き取りから');
    assert.equal(now, `${text}    理由: "若者の声が抜けていた: 聞き取りから"\n`);
    const { rows } = changeTableOf(readStory(before), readStory(now), '第4回');
    assert.deepEqual(
      rows.map((row) => row.reason),
      ['若者の声が抜けていた: 聞き取りから'],
    );
    assert.equal(explained(now, 'suspect-link', 'もう一つ'), null);
    const empty = `${text}    理由:\n`;
    assert.match(explained(empty, 'suspect-link', '声から') ?? '', /理由: 声から\n/);
  });

  it('is asked for where an outcome is the same in the next stage, and names that outcome', () => {
    const text = yaml`
      変革ストーリー: 1
      版: 第5回
      段階:
        - 名称: まず聞く
          アウトカム: 住民が、困りごとを市に気軽に話している
        - 名称: 広げる
          アウトカム:
            - 住民が、困りごとを市に気軽に話している
    `;
    const now = explained(text, 'outcome-wavers', '区長会の助言で範囲だけ広げた');
    assert.match(
      now ?? '',
      /変更理由:\n {2}- 版: 第5回\n {4}対象: (\S+)\n {4}理由: 区長会の助言で範囲だけ広げた\n/,
    );
    assert.match(now ?? '', /- id: \S+\n {8}内容: 住民が、困りごとを市に気軽に話している\n/);
    assert.equal(explained(now ?? '', 'outcome-wavers', 'もう一つ'), null);
  });
});
