import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { firstStory } from '../../support/firstStory';
import { projectFolder } from '../../support/places.mjs';
import { temporaryFolder } from '../../support/temporary';

describe('the story that npm start opens', () => {
  it('is an example in the language of the editor', () => {
    const examples = path.join(projectFolder, 'examples');
    assert.match(path.basename(firstStory(examples, true) ?? ''), /[ぁ-ん一-龠]/);
    assert.match(path.basename(firstStory(examples, false) ?? ''), /^[a-z-]+\.change-story\.yaml$/);
  });

  it('is no log, and none where there is none', () => {
    const folder = path.join(temporaryFolder('examples'), 'own');
    mkdirSync(folder);
    for (const name of ['海.対話.yaml', '海.dialogues.yaml', 'sea.yaml', '海.変革ストーリー.yml']) {
      writeFileSync(path.join(folder, name), '');
    }
    assert.equal(firstStory(folder, true), path.join(folder, '海.変革ストーリー.yml'));
    assert.equal(firstStory(folder, false), undefined);
  });
});
