import assert from 'node:assert/strict';
import { quickFixesAt } from '../../../server/features/findingActions';
import { findingsBesideAt } from '../../../server/features/hoverFinding';
import { withDetails } from '../../../server/rules/engine/details';
import { findingText } from '../../../server/rules/engine/message';
import { checkStory } from '../../../server/rules/engine/run';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { noFailure } from '../../support/failures';

const text = yaml`
  変革ストーリー: 1
  様式: アクションプラン
  ありたい姿:
    姿: [{id: 市, 内容: 高校生が朝市で店を出している}]
  段階:
    - 名称: まず
      目標状態: 職員が朝市の日に市民と話している
      アクション:
        - {内容: 朝市を歩く, 担い手: 三人, 目的: 声を聞くため}
        - {内容: 聞いた声を持ち寄る, 担い手: 三人, 目的: 声を見せ合うため}
    - 名称: 次に
      目標状態: 高校生が店を一つ任されている
      アクション:
        - {内容: 高校生と店を出す, 担い手: 三人, 狙い: 市}
`;
const story = readStory(text);
const { diagnoses } = checkStory(story);
const at = (words: string) => text.indexOf(words);

describe('one finding for one phrase', () => {
  const aimless = diagnoses.find(({ rule }) => rule === 'aimless-action');

  it('tells what weighs less as details of the gravest', () => {
    assert.ok(aimless);
    assert.equal(aimless.span.start, at('朝市を歩く'));
    const details = aimless.details?.map(({ rule }) => rule) ?? [];
    assert.ok(details.includes('no-alternatives'), details.join());
    assert.ok(!diagnoses.some(({ rule }) => rule === 'no-alternatives'));
  });

  it('says each detail in one line of the text', () => {
    assert.ok(aimless);
    const lines = (locale: 'ja' | 'en', head: string) =>
      findingText(aimless, locale, noFailure)
        .split('\n')
        .filter((line) => line.startsWith(head));
    assert.equal(lines('ja', 'あわせて: ').length, aimless.details?.length);
    assert.equal(lines('en', 'And: ').length, aimless.details?.length);
    assert.match(lines('ja', 'あわせて: ').join(), /これを選んだ訳がありません/);
  });

  it('keeps warnings apart that ask for different things', () => {
    const here = diagnoses.filter(({ span }) => span.start === at('朝市を歩く'));
    assert.deepEqual(here.map(({ rule }) => rule).sort(), [
      'aimless-action',
      'no-outcome',
      'no-output',
    ]);
  });

  it('loses no finding', () => {
    const all = diagnoses.flatMap(withDetails).map(({ rule }) => rule);
    for (const rule of new Set(all)) {
      const alone = checkStory(story, {}, ({ id }) => id === rule).diagnoses;
      assert.equal(all.filter((one) => one === rule).length, alone.length, rule);
    }
  });
});

describe('a finding at its other places', () => {
  const second = at('聞いた声を持ち寄る') + 1;

  it('has its remedies there', () => {
    const fixes = quickFixesAt({ story, diagnoses }, second, second, [], noFailure);
    const ofAim = fixes.filter(({ finding }) => finding.rule === 'aimless-action');
    assert.ok(ofAim.some(({ suppression }) => suppression));
    assert.ok(ofAim.some(({ edits, suppression }) => !suppression && edits.length > 0));
    const inserted = ofAim.find(({ suppression }) => !suppression)?.edits[0];
    assert.ok(inserted && inserted.start >= at('聞いた声を持ち寄る'), 'an edit of this action');
  });

  it('is explained there, with what was told with it', () => {
    const said = findingsBesideAt(diagnoses, second, 'ja', noFailure);
    const ids = said.map(({ finding }) => finding.rule);
    assert.ok(ids.includes('aimless-action'), ids.join());
    assert.ok(ids.includes('no-alternatives'), ids.join());
    for (const { markdown } of said) assert.match(markdown.plain, /直し方/);
    const nowhere = findingsBesideAt(diagnoses, at('変革ストーリー'), 'ja', noFailure);
    assert.deepEqual(nowhere, []);
  });

  it('can be silenced there alone', () => {
    const fixes = quickFixesAt({ story, diagnoses }, second, second, [], noFailure);
    const comment = fixes.find((one) => one.suppression && one.finding.rule === 'aimless-action');
    const [edit] = comment?.edits ?? [];
    assert.ok(edit);
    const silenced = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    const left = checkStory(readStory(silenced)).diagnoses.filter(
      ({ rule }) => rule === 'aimless-action',
    );
    assert.equal(left.length, 1);
    assert.equal(left[0]?.parts, undefined);
  });
});

describe('a row without a name', () => {
  it('is told apart by what it is, not by the name of its list', () => {
    const { diagnoses: found } = checkStory(
      readStory(yaml`
        変革ストーリー: 1
        一歩踏み出す:
          - 誰が:
            いつから: 10/1
      `),
    );
    const [empty] = found.filter(({ rule }) => rule === 'empty-value');
    assert.ok(empty);
    assert.match(findingText(empty, 'ja', noFailure), /^この一歩の「誰が」は空欄です。/);
  });
});
