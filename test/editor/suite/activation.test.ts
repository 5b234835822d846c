import { assert } from 'chai';
import * as vscode from 'vscode';
import { until } from '../../support/until';
import { closeAll, extension, openNew, openStory } from '../support/workspace';

describe('the extension', () => {
  afterEach(closeAll);

  it('activates when a change story is opened', async () => {
    await openStory('青葉市.変革ストーリー.yaml');
    await until('the extension is active', () => extension().isActive);
  });

  it('shows its commands in the language of the editor', async () => {
    const commands = await vscode.commands.getCommands(true);
    assert.include(commands, 'changeStory.restartServer');
  });

  for (const name of [
    'story.change-story.yaml',
    'story.change-story.yml',
    '若葉町.変革ストーリー.yaml',
    '若葉町.変革ストーリー.yml',
    '若葉町.対話.yaml',
    'story.dialogues.yml',
  ]) {
    it(`takes ${name} for a change story`, async () => {
      const document = await openNew(name, '変革ストーリー: 1\n');
      assert.strictEqual(document.languageId, 'change-story');
    });
  }

  it('leaves other YAML files alone', async () => {
    const document = await openStory('plain.yaml');
    assert.strictEqual(document.languageId, 'yaml');
  });

  it('restarts the server and goes on', async () => {
    await openStory('青葉市.変革ストーリー.yaml');
    await until('the extension is active', () => extension().isActive);
    await vscode.commands.executeCommand('changeStory.restartServer');
  });
});
