import { assert } from 'chai';
import * as vscode from 'vscode';
import { yaml } from '../../../server/text/yaml';
import { until } from '../../support/until';
import { apply, findingOf, findings, noFindingOf, quickFix } from '../support/findings';
import { closeAll, inWorkspace, openNew, openStory } from '../support/workspace';

const slip = yaml`
  変革ストーリー: 1
  自治体：若葉町
  年度: 令和8年度
`;

describe('findings in the editor', () => {
  afterEach(closeAll);

  it('say in Japanese what is wrong, by whom and by which rule', async () => {
    const { uri } = await openNew('一つ.変革ストーリー.yaml', slip);
    const finding = await findingOf(uri, 'full-width-colon');
    assert.strictEqual(finding.severity, vscode.DiagnosticSeverity.Warning);
    assert.strictEqual(finding.range.start.line, 1);
    assert.match(finding.message, /「自治体」.*全角/);
    assert.notMatch(finding.message, /undefined|null|\[object/);
  });

  it('lead to the explanation of their rule', async () => {
    const { uri } = await openNew('二つ.変革ストーリー.yaml', slip);
    const { target } = (await findingOf(uri, 'full-width-colon')).code;
    assert.strictEqual(target.scheme, 'command');
    assert.include(await vscode.commands.getCommands(), target.path);
    assert.deepEqual(JSON.parse(target.query), ['full-width-colon']);
  });

  it('that matter most come first in the command that starts with them', async () => {
    const lines = [
      '変革ストーリー: 1',
      '段階:',
      '  - 名称: まず',
      '    アクション:',
      '      - 内容: 雪かきをする',
      '        アウトプット: 雪かきの日 4日',
      '    目標設定: 8地区すべてで声をかけられている',
      '',
    ];
    const document = await openNew('まず直す.変革ストーリー.yaml', lines.join('\n'));
    const { range } = await findingOf(document.uri, 'no-outcome');
    await until('the cursor stands at the gravest finding', async () => {
      await vscode.commands.executeCommand('changeStory.startHere', 0);
      const { activeTextEditor: editor } = vscode.window;
      return editor?.document === document && editor.selection.active.isEqual(range.start);
    });
  });

  it('are mended by a quick fix that changes nothing else', async () => {
    const document = await openNew('直す.変革ストーリー.yaml', slip);
    const { range } = await findingOf(document.uri, 'full-width-colon');
    await apply(await quickFix(document.uri, range, /半角/));
    assert.strictEqual(document.getText(), slip.replace('：', ': '));
    await noFindingOf(document.uri, 'full-width-colon');
  });

  it('keep Windows line ends and a byte order mark when they are mended', async () => {
    const windows = slip.replaceAll('\n', '\r\n');
    const document = await openNew('行末.変革ストーリー.yaml', `\uFEFF${windows}`);
    const { range } = await findingOf(document.uri, 'full-width-colon');
    await apply(await quickFix(document.uri, range, /半角/));
    assert.isTrue(await document.save());
    const bytes = await vscode.workspace.fs.readFile(document.uri);
    assert.strictEqual(
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
      `\uFEFF${windows.replace('：', ': ')}`,
    );
  });

  it('write the missing アウトカム at its place, and go when it says something', async () => {
    const lines = [
      '変革ストーリー: 1',
      '段階:',
      '  - 名称: まず',
      '    アクション:',
      '      - 内容: 地区を歩く',
      '        アウトプット: 地区を歩く日 12回',
      '        アウトカム: 住民が、困りごとを立ち話で職員に話している',
      '      - 内容: 雪かきをする',
      '        アウトプット: 雪かきの日 4日',
      '    目標設定: 8地区すべてで声をかけられている',
      '  - 名称: つぎに',
      '',
    ];
    const document = await openNew('足りないアウトカム.変革ストーリー.yaml', lines.join('\n'));
    const { range } = await findingOf(document.uri, 'no-outcome');
    assert.strictEqual(document.getText(range), '雪かきをする');
    await apply(await quickFix(document.uri, range, /アウトカム/));
    const written = [
      ...lines.slice(0, 9),
      '        アウトカム:',
      '          - ',
      ...lines.slice(9),
    ];
    assert.strictEqual(document.getText(), written.join('\n'));
    const editor = await vscode.window.showTextDocument(document);
    const end = document.lineAt(10).range.end;
    await editor.edit((edit) => edit.insert(end, 'お年寄りが、雪の日も近所に頼れている'));
    await noFindingOf(document.uri, 'no-outcome');
  });

  it('follow what is typed', async () => {
    const document = await openNew('打つ.変革ストーリー.yaml', '変革ストーリー: 1\n');
    const editor = await vscode.window.showTextDocument(document);
    const end = document.lineAt(1).range.end;
    editor.selection = new vscode.Selection(end, end);
    for (const text of [...'自治体：若葉町']) {
      await vscode.commands.executeCommand('type', { text });
    }
    assert.strictEqual(document.lineAt(1).text, '自治体：若葉町');
    const { range } = await findingOf(document.uri, 'full-width-colon');
    await editor.edit((edit) => edit.replace(range, ': '));
    await noFindingOf(document.uri, 'full-width-colon');
  });

  it('come for a story that was never saved, and go when it is closed', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'change-story',
      content: slip,
    });
    await vscode.window.showTextDocument(document);
    await findingOf(document.uri, 'full-width-colon');
    await closeAll();
    await until('the findings are gone', () => findings(document.uri).length === 0);
  });

  it('obey the settings at once', async () => {
    const { uri } = await openNew('設定.変革ストーリー.yaml', slip);
    await findingOf(uri, 'full-width-colon');
    const settings = vscode.workspace.getConfiguration('changeStory');
    const setRules = (rules: object | undefined) =>
      settings.update('rules', rules, vscode.ConfigurationTarget.Workspace);
    await setRules({ 'full-width-colon': 'error' });
    try {
      await until(
        'the finding is an error',
        () => findings(uri, 'full-width-colon')[0]?.severity === vscode.DiagnosticSeverity.Error,
      );
      await setRules({ 'full-width-colon': 'off' });
      await noFindingOf(uri, 'full-width-colon');
    } finally {
      await setRules(undefined);
    }
    await findingOf(uri, 'full-width-colon');
  });

  it('know the log of dialogues beside the story, as soon as it is there', async () => {
    const { uri } = await openNew('記録.変革ストーリー.yaml', `${slip}対話: 記録.対話.yaml\n`);
    await findingOf(uri, 'missing-file');
    const log = yaml`
      - 日付: 8月23日
        内容: 聴いた
    `;
    const logUri = inWorkspace('記録.対話.yaml');
    await vscode.workspace.fs.writeFile(logUri, new TextEncoder().encode(log));
    await noFindingOf(uri, 'missing-file');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      new vscode.Position(3, '対話: '.length),
    );
    assert.include(
      items.map(({ label }) => label),
      '記録.対話.yaml',
    );
    await vscode.workspace.fs.delete(logUri);
    await findingOf(uri, 'missing-file');
  });

  it('come back when the server is restarted', async () => {
    const { uri } = await openNew('再起動.変革ストーリー.yaml', slip);
    await findingOf(uri, 'full-width-colon');
    await vscode.commands.executeCommand('changeStory.restartServer');
    await findingOf(uri, 'full-width-colon');
    const editor = vscode.window.activeTextEditor;
    await editor?.edit((edit) => edit.insert(new vscode.Position(2, 0), 'テーマ：対話\n'));
    await until('the new line is checked', () => findings(uri, 'full-width-colon').length === 2);
  });

  it('leave other files alone', async () => {
    const story = await openNew('隣.変革ストーリー.yaml', slip);
    const plain = await openStory('plain.yaml');
    await findingOf(story.uri, 'full-width-colon');
    assert.deepEqual(findings(plain.uri), []);
  });
});
