import { assert } from 'chai';
import * as vscode from 'vscode';
import { yaml } from '../../../server/text/yaml';
import { until } from '../../support/until';
import { findings } from '../support/findings';
import { closeAll, inWorkspace, openNew, openStory } from '../support/workspace';

const story = yaml`
  変革ストーリー: 1
  版: 第4回
  対話: 回の町.対話.yaml
  段階:
    - 名称: まず聞く
      アクション:
        - 内容: 市に話を聞く
`;
const log = yaml`
  - 日付: 4/19
    内容: 夕方のバスがない
`;
const name = '回の町.変革ストーリー.yaml';
const { commands, workspace } = vscode;

async function textOf(file: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(inWorkspace(file)));
  } catch {
    return null;
  }
}

const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);

describe('rounds that are kept', () => {
  let uri: vscode.Uri;
  const round = () => ({
    story: uri,
    name: '第4回',
    uri: inWorkspace('回の町.版/第4回.yaml'),
    log: inWorkspace('回の町.版/第4回.対話.yaml'),
    date: null,
  });
  before(async () => {
    await workspace.fs.writeFile(inWorkspace('回の町.対話.yaml'), new TextEncoder().encode(log));
    ({ uri } = await openNew(name, story));
    await until('the server has checked the story', () => findings(uri).length > 0);
  });
  after(closeAll);

  it('lie beside the story with its log, and are never written over', async () => {
    await commands.executeCommand('changeStory.saveRound', uri);
    const kept = await textOf('回の町.版/第4回.yaml');
    assert.match(kept ?? '', /^# 第4回（\d{4}-\d\d-\d\d に保存した控え/);
    assert.include(kept, '対話: 第4回.対話.yaml\n');
    assert.equal(await textOf('回の町.版/第4回.対話.yaml'), log);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(6, '      - 内容: '.length), '地区と');
    assert.isTrue(await workspace.applyEdit(edit));
    await commands.executeCommand('changeStory.saveRound', uri);
    assert.equal(await textOf('回の町.版/第4回.yaml'), kept);
    assert.include(await textOf('回の町.版/第4回 (2).yaml'), '内容: 地区と市に話を聞く');
  });

  it('have no findings, nothing to propose and nothing to tell', async () => {
    const { uri: kept } = await openStory('回の町.版/第4回.yaml');
    // What was opened after it has been checked; so the round would have been, too.
    const { uri: next } = await openNew('その次の町.変革ストーリー.yaml', story);
    await until('a later story is checked', () => findings(next).length > 0);
    assert.deepEqual(findings(kept), []);
    const asked = async (file: vscode.Uri, line: number) => {
      const { lineCount } = await workspace.openTextDocument(file);
      const { items } = await commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        file,
        new vscode.Position(lineCount - 1, 0),
      );
      const at = new vscode.Position(line, 0);
      const [hovers, lenses] = await Promise.all([
        commands.executeCommand<unknown[]>('vscode.executeHoverProvider', file, at),
        commands.executeCommand<unknown[]>('vscode.executeCodeLensProvider', file),
      ]);
      const ours = items.filter(({ label }) => JSON.stringify(label).includes('現状'));
      return [ours, hovers, lenses].map(({ length }) => length > 0);
    };
    await until('the later story has its hovers', async () => (await asked(next, 1))[1]);
    assert.deepEqual(await asked(kept, 2), [false, false, false]);
  });

  it('are only read: the story stays the one at hand, and keys change nothing', async () => {
    const document = await openStory(name);
    await commands.executeCommand('changeStory.openRound', round());
    const kept = await until('the round is in front', () => {
      const { document: front } = vscode.window.activeTextEditor ?? {};
      return front?.uri.toString() === round().uri.toString() && front;
    });
    const before = kept.getText();
    await commands.executeCommand('type', { text: '書く' });
    assert.equal(kept.getText(), before);
    assert.isFalse(kept.isDirty);
    assert.isFalse(document.isClosed);
    await commands.executeCommand('changeStory.saveRound');
    const saved = (await textOf('回の町.版/第4回 (3).yaml')) ?? '';
    assert.include(saved, '内容: 地区と市に話を聞く');
    assert.lengthOf(saved.match(/控え/g) ?? [], 1, 'the story was kept, not the round');
  });

  it('are compared with the story in a page of their own', async () => {
    await commands.executeCommand('changeStory.compareRound', round());
    const isOpen = () => tabs().some(({ label }) => label.startsWith('第4回 → いま'));
    await until('the comparison is open', isOpen);
  });

  it('are compared with each other, the earlier first, whichever was chosen first', async () => {
    const second = {
      ...round(),
      name: '第4回 (2)',
      uri: inWorkspace('回の町.版/第4回 (2).yaml'),
      log: inWorkspace('回の町.版/第4回 (2).対話.yaml'),
    };
    await commands.executeCommand('changeStory.compareRounds', second, [second, round()]);
    const isOpen = () => tabs().some(({ label }) => label.startsWith('第4回 → 第4回 (2): '));
    await until('the comparison of the two is open', isOpen);
  });

  it('come back as a copy with a log of its own; the story stays', async () => {
    const before = await textOf(name);
    await commands.executeCommand('changeStory.restoreRound', round());
    const copy = await until('the copy is open', () => {
      const { document } = vscode.window.activeTextEditor ?? {};
      return document?.uri.path.endsWith('回の町（第4回から）.変革ストーリー.yaml') && document;
    });
    const text = copy.getText();
    assert.notInclude(text, '控え');
    assert.include(text, '対話: 回の町（第4回から）.対話.yaml');
    assert.include(text, '内容: 市に話を聞く');
    assert.equal(await textOf('回の町（第4回から）.対話.yaml'), log);
    assert.equal(await textOf(name), before);
  });
});
