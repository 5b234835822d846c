import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { checkStory } from '../../../server/rules/engine/run';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';

const id = 'text-too-long-for-sheet';
const found = (text: string) =>
  checkStory(readStory(text)).diagnoses.filter(({ rule }) => rule === id);
const stageOf = (actions: number) => {
  const list = Array.from({ length: actions }, (_, at) => `      - ${at}番目の地区を住民と歩く`);
  return yaml`
    変革ストーリー: 1
    段階:
      - 名称: まず歩く
        アクション:
    ${list.join('\n')}
  `;
};

describe(id, () => {
  it('speaks of a stage that needs more than the 37 lines of its column', () => {
    assert.deepEqual(found(stageOf(37)), []);
    const text = stageOf(38);
    const [finding, ...others] = found(text);
    assert.equal(others.length, 0);
    assert.equal(text.slice(finding?.span.start, finding?.span.end), 'まず歩く');
    assert.equal(finding?.severity, 'information');
  });

  it('finds nothing in the good examples', () => {
    const files = readdirSync('examples').filter((file) => file.endsWith('.yaml'));
    assert.ok(files.length >= 4);
    for (const file of files) assert.deepEqual(found(readFileSync(`examples/${file}`, 'utf8')), []);
  });
});
