import assert from 'node:assert/strict';
import manifest from '../../package.json';
import japanese from '../../package.nls.ja.json';
import english from '../../package.nls.json';

describe('the manifest', () => {
  const { untrustedWorkspaces } = manifest.capabilities;
  const settings = manifest.contributes.configuration.properties;

  it('lets no folder that is not trusted name a program or a file', () => {
    // VS Code looks at the list only where the support is limited, and says why.
    assert.equal(untrustedWorkspaces.supported, 'limited');
    assert.equal(untrustedWorkspaces.description, '%untrustedWorkspaces%');
    for (const texts of [japanese, english]) assert.ok(texts.untrustedWorkspaces);
    const restricted = untrustedWorkspaces.restrictedConfigurations;
    assert.deepEqual(restricted, ['changeStory.share.template', 'changeStory.share.browser']);
    assert.equal(settings['changeStory.share.template'].scope, 'machine-overridable');
    // A program is named by its user alone, whatever folder is open.
    assert.equal(settings['changeStory.share.browser'].scope, 'machine');
  });
});
