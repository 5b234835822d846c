import assert from 'node:assert/strict';
import { hoverAt } from '../../../server/features';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';

const text = yaml`
  変革ストーリー: 1
  年度: 令和7年度
  段階:
    - アウトカム:
        - 内容: 隣へ声をかける住民が増えている
          現状値: {R5: 31, R6: 34}
          目標値: {R7: 40, R9: 60}
          実績値: {R7: 38}
`;

describe('hover on figures over years', () => {
  const said = (word: string) =>
    hoverAt(readStory(text), text.indexOf(word) + 1, 'ja')?.markdown.source ?? '';

  it('shows them side by side, with how far the target of the same year is reached', () => {
    for (const word of ['目標値', '実績値', '{R7: 38']) {
      assert.match(said(word), /目標値 \|.*40 \|/, word);
      assert.match(said(word), /達成率: R7 95/, word);
    }
  });

  it('puts the years in order, whichever field names them', () => {
    assert.match(said('目標値'), /\| R5 \| R6 \| R7 \| R9 \|/);
    const later = text.replace('{R7: 40, R9: 60}', '{R9: 60, R12: 90}');
    const hover = hoverAt(readStory(later), later.indexOf('実績値') + 1, 'ja');
    assert.match(hover?.markdown.source ?? '', /\| R5 \| R6 \| R7 \| R9 \| R12 \|/);
  });
});
