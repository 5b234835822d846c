import assert from 'node:assert/strict';
import manifest from '../../package.json';
import japanese from '../../package.nls.ja.json';
import english from '../../package.nls.json';
import {
  settings as listed,
  settingIn,
  settingsSection,
  settingValue,
} from '../../server/protocol/settings';

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

  it('has the settings that the program reads, with their types, choices and defaults', () => {
    const described = Object.entries(settings).map(([id, setting]) => [
      id,
      setting.type,
      'enum' in setting ? setting.enum : null,
      setting.default,
    ]);
    const read = Object.entries(listed).map(([id, setting]) => [
      `${settingsSection}.${id}`,
      setting.type,
      setting.enum ?? null,
      setting.default,
    ]);
    assert.deepEqual(described, read);
  });

  it('takes for unset what a setting cannot be', () => {
    assert.equal(settingValue('share.page', 'wide'), 'wide');
    assert.equal(settingValue('share.page', 'a3'), 'a4');
    assert.equal(settingValue('share.template', 7), '');
    assert.deepEqual(settingValue('rules', null), {});
    assert.equal(settingIn({ codeLens: { enabled: false } }, 'codeLens.enabled'), false);
    for (const section of [
      undefined,
      null,
      'off',
      { codeLens: null },
      { codeLens: { enabled: 0 } },
    ]) {
      assert.equal(settingIn(section, 'codeLens.enabled'), true);
    }
  });
});
