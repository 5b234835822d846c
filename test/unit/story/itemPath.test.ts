import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { itemAtPath, itemPath, pathIn } from '../../../server/story/itemPath';
import { readStory, Story } from '../../../server/story/story';
import { parseSyntax } from '../../../server/syntax/document';
import { yaml } from '../../../server/text/yaml';

const folder = path.resolve('examples');
const stories = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?:変革ストーリー|change-story)\.ya?ml$/.test(name))
  .map((name) => readStory(readFileSync(path.join(folder, name), 'utf8')));

describe('the path of an item', () => {
  it('leads back to it, and to no other', () => {
    assert.ok(stories.length >= 3);
    for (const story of stories) {
      const paths = story.items.map((item) => itemPath(story, item));
      assert.ok(paths.length > 20);
      assert.equal(new Set(paths).size, paths.length);
      for (const [index, one] of paths.entries()) {
        assert.ok(one);
        assert.equal(itemAtPath(story, one), story.items[index]);
      }
    }
  });

  it('is empty for the file, and stays when the text before the item changes', () => {
    const text = yaml`
      段階:
        - 名称: はじめ
          アクション:
            - 歩く
            - 聴く
    `;
    const before = readStory(`変革ストーリー: 1\n${text}`);
    const after = readStory(
      yaml`
        変革ストーリー: 1
        年度: 2026
        ${text}`,
      before,
    );
    assert.equal(itemPath(after, after.root), '');
    assert.equal(itemAtPath(after, ''), after.root);
    for (const story of [before, after]) {
      assert.deepEqual(
        story.actions.map((item) => itemPath(story, item)),
        ['stages.0.actions.0', 'stages.0.actions.1'],
      );
    }
    assert.equal(pathIn('', 'stages', 2), 'stages.2');
    assert.equal(pathIn('stages.2', 'actions', 0), 'stages.2.actions.0');
  });

  it('is none in the log, or for what is not there', () => {
    const log = parseSyntax('- 内容: 聴いた\n');
    const story = new Story(
      parseSyntax(yaml`
      変革ストーリー: 1
      対話: 潮見町.対話.yaml
    `),
      log,
    );
    assert.deepEqual(
      story.dialogues.map((item) => itemPath(story, item)),
      [null],
    );
    for (const one of ['stages.0', 'stages', 'x.0', 'dialogues.0', '__proto__.0', 'stages.0.x']) {
      assert.equal(itemAtPath(story, one), null, one);
    }
  });
});
