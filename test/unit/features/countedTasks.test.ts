import assert from 'node:assert/strict';
import { completionItemsAt } from '../../../server/features/completion';
import { fixesOf } from '../../../server/features/quickFixes';
import { checkStory } from '../../../server/rules/engine/run';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { cursorIn } from '../../support/cursor';
import { applyEdits } from '../../support/edits';
import { noFailure } from '../../support/failures';

/** The proposal that Enter takes after these letters: the first that they begin a word of. */
function chosen(marked: string, typed: string) {
  const { text, offset } = cursorIn(marked.replace('$0', `${typed}$0`));
  const found = completionItemsAt(readStory(text), offset, 'ja', noFailure).filter(({ filter }) =>
    filter.split(' ').some((word) => word.startsWith(typed)),
  );
  const first = found[0] ?? assert.fail(`nothing is offered for ${typed}`);
  const { start, end, snippet, edits } = first;
  const places = snippet.match(/\$(?:\d|\{\d)/g)?.length ?? 0;
  return { text: applyEdits(text, [{ start, end, text: snippet }, ...edits]), places };
}

/** Keys for a snippet: its letters, Enter, and Tab from each place to type to the next. */
const keysFor = (typed: string, places: number) => [...typed].length + 1 + places - 1;

const plan = yaml`
  変革ストーリー: 1
  ありたい姿:
    姿:
      - id: 支え合い
        内容: 買い物の足を頼めている
  段階:
    - 名称: まず
      目標状態:
        - id: 聴く
          内容: 職員が声を聴いている
          狙い: 支え合い
      アクション:
        - 内容: 地区を歩く
`;

describe('the keys of daily moves, besides the text', () => {
  it('are at most 8 for an action with its output, outcome and criterion', () => {
    const { text, places } = chosen(`${plan}      $0`, '取組');
    assert.equal(places, 4);
    const action = readStory(text).actions[1] ?? assert.fail();
    for (const field of ['outputs', 'outcomes', 'criteria'] as const) assert.ok(action.has(field));
    assert.ok(keysFor('取組', places) <= 8);
  });

  it('are at most 8 for a piece of advice and its answer', () => {
    const { text, places } = chosen(`${plan}\n$0`, '助言');
    const added = keysFor('助言', places);
    const written = text
      .replace('日付: $1', '日付: 2026-07-04')
      .replace('内容: $0', '内容: 住民が見えない')
      .replace(/\$\d/g, '幹事');
    const story = readStory(written);
    const open = checkStory(story).diagnoses.find(({ rule }) => rule === 'feedback-open');
    const [fix] = fixesOf(open ?? assert.fail(), story, noFailure);
    assert.match(fix?.edits[0]?.text ?? '', /対応: $/);
    // Ctrl+. and Enter: the cursor goes on behind the key that was written.
    assert.ok(added + 2 <= 8, String(added));
  });

  it('are at most 4 for a link to what is upstream', () => {
    const { text } = chosen(`${plan}          $0`, '狙');
    const { offset, text: asked } = cursorIn(text);
    const [first] = completionItemsAt(readStory(asked), offset, 'ja', noFailure);
    assert.equal(first?.label, '聴く');
    // 狙, Enter; then the list is open, and Enter takes its first.
    assert.ok('狙'.length + 1 + 1 <= 4);
  });
});
