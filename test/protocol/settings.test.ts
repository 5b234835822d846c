import assert from 'node:assert/strict';
import { DiagnosticSeverity, DidChangeConfigurationNotification } from 'vscode-languageserver/node';
import { yaml } from '../../server/text/yaml';
import { Client, colons } from './support/client';

const uri = 'file:///story/a.change-story.yaml';
const slip = yaml`
  変革ストーリー: 1
  自治体：青葉野市
`;
const section = 'changeStory';

describe('settings over stdio', () => {
  let client: Client;
  afterEach(() => client.kill());

  it('asks for the severities of a file, and asks again when they change', async () => {
    client = await Client.start();
    const [found] = colons(await client.open(uri, slip));
    assert.equal(found?.severity, DiagnosticSeverity.Warning);
    await client.when('the server asks to be told of settings', () =>
      client.registrations.some(({ method }) => method === 'workspace/didChangeConfiguration'),
    );
    await client.changeSettings(section, { rules: { 'full-width-colon': 'error' } });
    await client.nextDiagnostics(
      uri,
      (all) => colons(all)[0]?.severity === DiagnosticSeverity.Error,
    );
    await client.changeSettings(section, { rules: { 'full-width-colon': 'off' } });
    await client.nextDiagnostics(uri, (all) => colons(all).length === 0);
    await client.changeSettings(section, { rules: { 'full-width-colon': 'hint' } });
    await client.nextDiagnostics(
      uri,
      (all) => colons(all)[0]?.severity === DiagnosticSeverity.Hint,
    );
  });

  for (const [what, value] of [
    ['a severity that there is not', { 'full-width-colon': 'loud' }],
    ['a rule that there is not', { 'no-such-rule': 'error' }],
    ['a text', 'off'],
    ['a list', ['off']],
    ['nothing', null],
  ] as const) {
    it(`goes on with ${what} in the settings`, async () => {
      client = await Client.start();
      client.settings[section] = { rules: value };
      const [found] = colons(await client.open(uri, slip));
      assert.equal(found?.severity, DiagnosticSeverity.Warning);
    });
  }

  it("takes the author's own words, so that a local name is no new topic", async () => {
    client = await Client.start();
    const story = [
      '変革ストーリー: 1',
      'ありたい姿:',
      '  姿:',
      '    - お年寄りが、まいまい広場で毎朝だれかと話している',
      '段階:',
      '  - アウトカム:',
      '      - 空き家の数が減っている',
      '',
    ].join('\n');
    const drifts = (all: readonly { code?: unknown }[]) =>
      all.filter(({ code }) => code === 'outcome-drifts').length;
    assert.equal(drifts(await client.open(uri, story)), 1);
    await client.changeSettings(section, { words: { '空き家・跡地': ['まいまい広場'] } });
    await client.nextDiagnostics(uri, (all) => drifts(all) === 0);
    await client.changeSettings(section, { words: 'まいまい広場' });
    await client.nextDiagnostics(uri, (all) => drifts(all) === 1);
  });

  it('takes the severities with the start, and pushed ones later, from simple clients', async () => {
    client = await Client.start({
      capabilities: {},
      initializationOptions: { rules: { 'full-width-colon': 'information' } },
    });
    const [found] = colons(await client.open(uri, slip));
    assert.equal(found?.severity, DiagnosticSeverity.Information);
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { changeStory: { rules: { 'full-width-colon': 'off' } } },
    });
    await client.nextDiagnostics(uri, (all) => colons(all).length === 0);
    assert.deepEqual(client.registrations, []);
  });
});
