import { assert } from 'chai';
import * as vscode from 'vscode';
import { yaml } from '../../../server/text/yaml';
import { until } from '../../support/until';
import { closeAll, inWorkspace, openNew, openStory } from '../support/workspace';

const head = yaml`
  変革ストーリー: 1
  様式: アクションプラン
`;
const plan = `${head}ありたい姿:
  姿:
    - id: 支え合い
      内容: 近所に頼める
段階:
  - 名称: まず
    アクション:
      - 内容: 地区を歩く
        狙い: 支え合い
        アウトカム: 住民が悩みを話している
`;

/** Opens a file with the cursor at `$0`, once the server knows it. */
async function openAt(name: string, marked: string): Promise<vscode.TextEditor> {
  const document = await openNew(name, marked.replace('$0', ''));
  const editor = await vscode.window.showTextDocument(document);
  const at = document.positionAt(Math.max(marked.indexOf('$0'), 0));
  editor.selection = new vscode.Selection(at, at);
  await until('the server answers', async () => {
    const symbols = await vscode.commands.executeCommand<unknown[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    return symbols?.length;
  });
  return editor;
}

/** Waits until the editor has the ranges of the newest text, and so has folded what it folds by itself. */
async function foldsAreKnown({ uri }: vscode.TextDocument, line: number): Promise<void> {
  await until('the range is there', async () => {
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      uri,
    );
    return folds.some(({ start }) => start === line);
  });
  // The command waits for the ranges; on the first line there is nothing to fold.
  await vscode.commands.executeCommand('editor.fold', { selectionLines: [0], levels: 1 });
}

function proposals(editor: vscode.TextEditor): Thenable<vscode.CompletionList> {
  return vscode.commands.executeCommand(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    editor.selection.active,
  );
}

const labelOf = ({ label }: vscode.CompletionItem) =>
  typeof label === 'string' ? label : label.label;

/** Takes a proposal from the list on the screen, as Enter does. */
async function accept(editor: vscode.TextEditor, label: string): Promise<void> {
  const before = editor.document.version;
  await until(`${label} is taken`, async () => {
    if (editor.document.version !== before) return true;
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    return false;
  });
}

/** Answers whatever the editor asks with what it suggests, until the condition holds. */
async function acceptUntil<T>(what: string, look: () => T | PromiseLike<T>) {
  return until(
    what,
    async () => {
      const seen = await look();
      if (!seen)
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return seen;
    },
    { every: 150 },
  );
}

describe('help with writing', () => {
  afterEach(closeAll);

  it('proposes every sheet that is missing, once', async () => {
    const editor = await openAt('案.変革ストーリー.yaml', `${plan}$0`);
    const labels = (await proposals(editor)).items.map(labelOf);
    assert.include(labels, 'シート8 一歩踏み出す');
    assert.notInclude(labels, 'シート7 段階');
    assert.deepEqual(
      labels.filter((label, index) => labels.indexOf(label) !== index),
      [],
    );
  });

  it('writes a sheet at the left margin from inside a list', async () => {
    const editor = await openAt('深い.変革ストーリー.yaml', `${plan}        シート8$0\n`);
    await accept(editor, 'シート8 一歩踏み出す');
    assert.include(editor.document.getText(), `住民が悩みを話している\n一歩踏み出す:\n  # `);
    assert.include(
      editor.document.getText(),
      yaml`

          - 誰が:\x20
            いつから:\x20
      `,
    );
  });

  it('writes a further item at the depth of its list', async () => {
    const editor = await openAt('次.変革ストーリー.yaml', `${plan}          とりくみかーど$0\n`);
    await accept(editor, '取組カード（ひとそろい）');
    assert.include(
      editor.document.getText(),
      yaml`
        話している
              - 内容:\x20
                狙い:\x20
      `,
    );
  });

  it('inserts snippets by VS Code’s own command too', async () => {
    const editor = await openAt('挿入.変革ストーリー.yaml', `${head}$0`);
    await vscode.commands.executeCommand('editor.action.insertSnippet', {
      langId: 'change-story',
      name: 'シート6 力の場',
    });
    await until('the snippet is there', () => editor.document.getText().includes('抵抗力:'));
    assert.include(editor.document.getText(), '力の場:\n  # ');
  });

  it('inserts the first missing sheet at its place by the command', async () => {
    const editor = await openAt('シート.変革ストーリー.yaml', plan);
    void vscode.commands.executeCommand('changeStory.insertSheet');
    await acceptUntil('a sheet is inserted', () => editor.document.getText() !== plan);
    const text = editor.document.getText();
    const keys = [...text.matchAll(/^([^\s:-]+):/gm)].map(([, key]) => key);
    assert.deepEqual(keys.slice(2), ['ありたい姿', 'なりゆきの未来', '段階']);
  });

  it('begins a new story', async () => {
    const municipality = '北ノ沢村';
    void vscode.commands.executeCommand('changeStory.newStory', { municipality });
    const uri = inWorkspace('北ノ沢村.変革ストーリー.yaml');
    try {
      const editor = await acceptUntil('the new story is open', () => {
        const { activeTextEditor } = vscode.window;
        const isNew = activeTextEditor?.document.uri.path === uri.path;
        return isNew && activeTextEditor.document.lineCount > 20 && activeTextEditor;
      });
      const text = editor.document.getText();
      assert.match(
        text,
        /^変革ストーリー: 1\n自治体: 北ノ沢村\n年度: 令和\d+年度\n様式: アクションプラン\n/,
      );
      assert.strictEqual(editor.document.languageId, 'change-story');
      // The editor tells of the text first, and then of the cursor.
      await until('the cursor is at the first blank', () =>
        /[^:]: *$/.test(editor.document.lineAt(editor.selection.active.line).text),
      );
      await until('the story is on the disk', async () => {
        const saved = await vscode.workspace.fs.readFile(uri);
        return new TextDecoder().decode(saved) === text;
      });
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(uri);
    }
  });

  for (const [setting, command] of [
    ['codeLens', 'vscode.executeCodeLensProvider'],
    ['inlayHints', 'vscode.executeInlayHintProvider'],
  ] as const) {
    it(`shows ${setting}, and none when they are switched off`, async () => {
      const { document } = await openAt(`${setting}.変革ストーリー.yaml`, plan);
      const whole = new vscode.Range(0, 0, document.lineCount, 0);
      const count = async () => {
        const found = await vscode.commands.executeCommand<unknown[]>(
          command,
          document.uri,
          ...(setting === 'codeLens' ? [] : [whole]),
        );
        return found.length;
      };
      await until('they are there', async () => (await count()) > 0);
      const settings = vscode.workspace.getConfiguration(`changeStory.${setting}`, document.uri);
      await settings.update('enabled', false, vscode.ConfigurationTarget.Workspace);
      try {
        await until('they are gone', async () => (await count()) === 0);
      } finally {
        await settings.update('enabled', undefined, vscode.ConfigurationTarget.Workspace);
      }
      await until('they are back', async () => (await count()) > 0);
    });
  }

  it('says above each action in one short line what it lacks', async () => {
    const action = '三つの課の担当が、地区の集まりに毎月出て、困りごとを聴いて地図に書き込む';
    const { document } = await openAt(
      '短い行.変革ストーリー.yaml',
      yaml`
        変革ストーリー: 1
        段階:
          - 名称: まず
            アクション:
              - 内容: ${action}
      `,
    );
    const lenses = await until('the lenses are there', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        10,
      );
      return found.some(({ command }) => command?.title) && found;
    });
    const above = lenses.filter(({ range }) => range.start.line === 4);
    const titles = above.map(({ command }) => command?.title ?? '');
    assert.lengthOf(titles, 1);
    assert.match(titles[0] ?? '', /アウトカムがまだ/);
    assert.isAtMost([...(titles[0] ?? '')].length, 24, titles[0]);
  });

  it('lists what leads to an image when its line is clicked', async () => {
    const { document } = await openAt('数.変革ストーリー.yaml', plan);
    const lenses = await until('the lens is there', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        10,
      );
      return found.filter(({ command }) => command?.arguments).length > 0 && found;
    });
    const [lens] = lenses.filter(({ command }) => command?.arguments);
    assert.match(lens?.command?.title ?? '', /この姿に向かう取組 1/);
    await vscode.commands.executeCommand(
      lens?.command?.command ?? '',
      ...(lens?.command?.arguments ?? []),
    );
  });

  it('folds the logs of a file when it is first opened', async () => {
    const log = Array.from({ length: 30 }, (_, i) => `  - 日付: 8/${i + 1}\n    内容: 聴いた\n`);
    const editor = await openAt(
      '長い.変革ストーリー.yaml',
      `${head}対話:\n${log.join('')}日程: 8/23\n`,
    );
    await until('the log is folded', () => {
      const ranges = editor.visibleRanges.map(({ start, end }) => [start.line, end.line]);
      return JSON.stringify(ranges) === '[[0,2],[63,64]]';
    });
  });

  it('folds no log while it is being written, also the first one of its file', async () => {
    const editor = await openAt('書く.変革ストーリー.yaml', `${head}日程: 8/23\n対話:$0\n`);
    const { document } = editor;
    for (const text of ['\n', '日付: 8/1', '\n', '内容: 聴いた', '\n', '種別: インタビュー']) {
      await vscode.commands.executeCommand('type', { text });
    }
    const before = document.getText();
    await foldsAreKnown(document, 3);
    await vscode.commands.executeCommand('type', { text: '※' });
    assert.strictEqual(document.getText(), before.replace('ビュー', 'ビュー※'));
  });

  it('unfolds nothing and folds nothing again when a file is opened a second time', async () => {
    const log = Array.from({ length: 30 }, (_, i) => `  - 日付: 8/${i + 1}\n    内容: 聴いた\n`);
    const editor = await openAt('再び.変革ストーリー.yaml', `${head}対話:\n${log.join('')}`);
    const isWhole = ({ visibleRanges: [range] }: vscode.TextEditor) => (range?.end.line ?? 0) > 10;
    await until('the log is folded', () => !isWhole(editor));
    await vscode.commands.executeCommand('editor.unfoldAll');
    await until('the log is unfolded', () => isWhole(editor));
    await closeAll();
    await foldsAreKnown(await openStory('再び.変革ストーリー.yaml'), 2);
    const shown = vscode.window.activeTextEditor;
    assert.isTrue(shown && isWhole(shown));
  });

  it('has the layout of the language in a new file', async () => {
    const editor = await openAt('字下げの行.変革ストーリー.yaml', `${head}$0`);
    assert.strictEqual(editor.options.tabSize, 2);
    assert.strictEqual(editor.options.insertSpaces, true);
  });

  it('names the meaning of words for themes', async () => {
    const { document } = await openAt('色.変革ストーリー.yaml', plan);
    const legend = await until('the legend is known', () =>
      vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
        'vscode.provideDocumentSemanticTokensLegend',
        document.uri,
      ),
    );
    assert.deepEqual(legend.tokenTypes, ['sheet', 'key', 'id', 'reference', 'figure', 'word']);
    assert.deepEqual(legend.tokenModifiers, ['unresolved']);
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    assert.isAbove(tokens.data.length, 5 * 10);
  });
});
