import { assert } from 'chai';
import * as vscode from 'vscode';
import { yaml } from '../../../server/text/yaml';
import { until } from '../../support/until';
import { closeAll, openNew } from '../support/workspace';

/** Opens a file with the cursor at `$0`, once the server knows it. */
async function openAt(name: string, marked: string): Promise<vscode.TextEditor> {
  const document = await openNew(name, marked.replace('$0', ''));
  const editor = await vscode.window.showTextDocument(document);
  const at = document.positionAt(marked.indexOf('$0'));
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

/** The text with the cursor in it. */
function withCursor({ document, selection }: vscode.TextEditor): string {
  const text = document.getText();
  const at = document.offsetAt(selection.active);
  return `${text.slice(0, at)}$0${text.slice(at)}`;
}

async function becomes(editor: vscode.TextEditor, expected: string): Promise<void> {
  await until(`the text is ${JSON.stringify(expected)}`, () => {
    const now = withCursor(editor);
    if (now !== expected) throw new Error(JSON.stringify(now));
    return true;
  });
}

async function type(text: string): Promise<void> {
  await vscode.commands.executeCommand('type', { text });
}

describe('typing', () => {
  afterEach(closeAll);

  it('begins a list below its key, goes on with it and ends it', async () => {
    const editor = await openAt(
      '一覧.変革ストーリー.yaml',
      yaml`
      テーマ: 聴く
      なりゆきの未来:$0
    `,
    );
    await type('\n');
    await becomes(
      editor,
      yaml`
        テーマ: 聴く
        なりゆきの未来:
          - $0
      `,
    );
    await type('町を離れる');
    await type('\n');
    await becomes(
      editor,
      yaml`
        テーマ: 聴く
        なりゆきの未来:
          - 町を離れる
          - $0
      `,
    );
    await type('\n');
    await becomes(
      editor,
      yaml`
        テーマ: 聴く
        なりゆきの未来:
          - 町を離れる
        $0
      `,
    );
  });

  it('goes on with the keys of an item', async () => {
    const editor = await openAt(
      '項目.変革ストーリー.yaml',
      yaml`
      戦略的取組:
      - 内容: 見守る$0
    `,
    );
    await type('\n');
    await becomes(
      editor,
      yaml`
        戦略的取組:
        - 内容: 見守る
          $0
      `,
    );
  });

  it('makes a full-width colon behind a key what it has to be', async () => {
    const editor = await openAt(
      '全角.変革ストーリー.yaml',
      yaml`
      テーマ: 聴く
      自治体$0
    `,
    );
    await type('：');
    await becomes(
      editor,
      yaml`
      テーマ: 聴く
      自治体: $0
    `,
    );
  });
});

// Bullets become a list by the key Ctrl+V, which only a walk can press: see pasting.test.ts there.
describe('pasting', () => {
  afterEach(closeAll);

  it('leaves a text as it is', async () => {
    const editor = await openAt(
      '文.変革ストーリー.yaml',
      yaml`
      年度: R8
      テーマ: $0
    `,
    );
    await vscode.env.clipboard.writeText('歩いて聴く');
    await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
    await becomes(
      editor,
      yaml`
      年度: R8
      テーマ: 歩いて聴く$0
    `,
    );
  });

  it('makes a list of lines where it is asked to', async () => {
    const editor = await openAt(
      '行.変革ストーリー.yaml',
      yaml`
        年度: R8
        なりゆきの未来:
          - $0
      `,
    );
    await vscode.env.clipboard.writeText('歩く\n聴く');
    await vscode.commands.executeCommand('changeStory.pasteAsList');
    await becomes(
      editor,
      yaml`
        年度: R8
        なりゆきの未来:
          - 歩く
          - 聴く$0
      `,
    );
  });
});

describe('changing what is written', () => {
  afterEach(closeAll);

  it('formats the structure', async () => {
    const editor = await openAt(
      '整形.変革ストーリー.yaml',
      yaml`
        テーマ:  聴く
        ありたい姿:
        　宣言: 声$0
      `,
    );
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await becomes(
      editor,
      yaml`
        テーマ: 聴く
        ありたい姿:
          宣言: 声$0
      `,
    );
  });

  it('creates an item upstream, with the cursor where it is written', async () => {
    const editor = await openAt(
      '上流.変革ストーリー.yaml',
      yaml`
        段階:
          - 名称: まず
            アクション:
              - 内容: 歩$0く
      `,
    );
    const { document, selection } = editor;
    const action = await until('the action is offered', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        selection,
        vscode.CodeActionKind.Refactor.value,
      );
      return found.find(({ title }) => /上流に目標状態を/.test(title));
    });
    assert.ok(action.edit && action.command);
    await vscode.workspace.applyEdit(action.edit);
    await vscode.commands.executeCommand(
      action.command.command,
      ...(action.command.arguments ?? []),
    );
    await becomes(
      editor,
      yaml`
        段階:
          - 名称: まず
            目標状態:
              - id: 目標状態1
                内容: $0
            アクション:
              - 内容: 歩く
                狙い: 目標状態1
      `,
    );
  });
});
