import { assert } from 'chai';
import * as vscode from 'vscode';
import { yaml } from '../../../server/text/yaml';
import { until } from '../../support/until';
import { closeAll, openNew } from '../support/workspace';

const story = `変革ストーリー: 1
ありたい姿:
  宣言: 支え合うまち
  姿:
    - id: 支え合い
      内容: 雪の日も近所の人に頼れている
戦略的取組:
  - id: 雪の助け合い
    内容: 雪かきの輪をつくる
    狙い: 支え合い
段階:
  - 名称: まずは、私たちから
    アクション:
      - 内容: 二つの集落で一緒に雪かきをする
        狙い: 雪の助け合い
`;

/** One question for each way the editor asks the server: what it is about is tested elsewhere. */
describe('the editor asks the server', () => {
  let document: vscode.TextDocument;
  before(async () => {
    document = await openNew('機能.変革ストーリー.yaml', story);
  });
  after(closeAll);

  /** Asks by a command of VS Code, again and again until the answer is good. */
  const ask = <T>(command: string, ...args: unknown[]) =>
    until(`${command} answers`, async () => {
      const answer = await vscode.commands.executeCommand<T>(command, document.uri, ...args);
      return Array.isArray(answer) && answer.length === 0 ? undefined : answer;
    });

  const placeOf = (text: string, nth = 0) => {
    let offset = story.indexOf(text);
    for (let count = 0; count < nth; count++) offset = story.indexOf(text, offset + 1);
    return document.positionAt(offset + 1);
  };
  const whole = () => new vscode.Range(0, 0, document.lineCount, 0);

  it('for completions', async () => {
    const { items } = await until('a completion is offered', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        document.lineAt(document.lineCount - 1).range.end,
      );
      return list.items.length > 0 && list;
    });
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.include(labels.join('\n'), '現状');
  });

  it('for what stands under the mouse', async () => {
    const [hover] = await ask<vscode.Hover[]>('vscode.executeHoverProvider', placeOf('宣言'));
    const text = hover?.contents.map((part) => (typeof part === 'string' ? part : part.value));
    assert.match(String(text), /宣言/);
  });

  it('where a name leads to, and who names it', async () => {
    const [target] = await ask<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      placeOf('支え合い', 1),
    );
    assert.ok(target);
    const range = 'targetRange' in target ? target.targetRange : target.range;
    assert.isAtMost(range.start.line, 4);
    const places = await ask<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      placeOf('支え合い'),
    );
    assert.include(
      places.map((place) => place.range.start.line),
      9,
    );
  });

  it('to rename an id everywhere', async () => {
    const edit = await ask<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      placeOf('支え合い'),
      '助け合い',
    );
    const lines = edit.get(document.uri).map(({ range }) => range.start.line);
    assert.sameMembers(lines, [4, 9]);
  });

  it('for the outline', async () => {
    const symbols = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider');
    assert.isAtLeast(symbols.length, 2);
  });

  it('for lenses, and shows the places they count', async () => {
    const lenses = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider');
    const lens = lenses.find(({ command }) => command?.command === 'changeStory.showReferences');
    assert.ok(lens?.command, JSON.stringify(lenses.map(({ command }) => command)));
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
  });

  it('for hints between the letters and for colours', async () => {
    await openNew(
      '年.変革ストーリー.yaml',
      yaml`
      変革ストーリー: 1
      年度: R5
    `,
    ).then((opened) => {
      document = opened;
    });
    const hints = await ask<vscode.InlayHint[]>('vscode.executeInlayHintProvider', whole());
    assert.match(JSON.stringify(hints[0]?.label), /2023/);
    const tokens = await ask<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens');
    assert.isAbove(tokens.data.length, 0);
  });
});
