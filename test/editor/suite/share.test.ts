import { assert } from 'chai';
import * as vscode from 'vscode';
import { until } from '../../support/until';
import { closeAll, inWorkspace, openNew } from '../support/workspace';

const text = `変革ストーリー: 1
自治体: 青葉市
年度: 令和8年度
ありたい姿:
  宣言: となりの声が届くまち 𠮷野
段階:
  - 名称: まず歩く
    アクション:
      - 内容: 月1回、三課で地区を歩く
`;

/** What each format begins with. */
const beginnings = {
  pptx: 'PK\u0003\u0004',
  docx: 'PK\u0003\u0004',
  html: '<!DOCTYPE html>',
  md: '# ',
} as const;

describe('handing over', () => {
  afterEach(closeAll);

  const folder = inWorkspace('渡す 書類');
  const read = async (uri: vscode.Uri) => vscode.workspace.fs.readFile(uri);
  const begins = async (uri: vscode.Uri, sign: string) =>
    new TextDecoder().decode((await read(uri)).slice(0, sign.length)) === sign;
  const names = async () =>
    (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();

  /** Hands over without asking, once the server knows the file. */
  async function share(format: string, target: vscode.Uri, sheets: string[]) {
    return until(`${format} is written`, async () => {
      const given = { format, sheets, target };
      const written = await vscode.commands.executeCommand<vscode.Uri[]>(
        'changeStory.share',
        undefined,
        given,
      );
      return written.length > 0 && written;
    });
  }

  before(async () => {
    await vscode.workspace.fs.createDirectory(folder);
  });

  for (const [format, sign] of Object.entries(beginnings)) {
    it(`writes ${format} in place of what was there, and nothing beside it`, async () => {
      await openNew(`渡す_${format}.変革ストーリー.yaml`, text);
      const target = vscode.Uri.joinPath(folder, `青葉市_令和8年度.${format}`);
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode('古い'));
      const before = await names();
      const [written] = await share(format, target, ['vision', 'stages']);
      assert.strictEqual(written?.toString(), target.toString());
      assert.isTrue(await begins(target, sign));
      assert.deepEqual(await names(), before);
    });
  }

  it('writes the newest text, and the chosen sheets alone', async () => {
    const document = await openNew('渡す2.変革ストーリー.yaml', text);
    const edit = new vscode.WorkspaceEdit();
    const end = document.lineAt(document.lineCount - 1).range.end;
    edit.insert(document.uri, end, '      - 手引きを閉じる\n');
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    const target = vscode.Uri.joinPath(folder, '段階だけ.md');
    await share('md', target, ['stages']);
    const markdown = new TextDecoder().decode(await read(target));
    assert.include(markdown, '手引きを閉じる');
    assert.notInclude(markdown, '## 1\\.');
  });

  it('writes each drawing as a file of its own', async () => {
    await openNew('渡す3.変革ストーリー.yaml', text);
    const written = await share('svg', folder, ['stages']);
    assert.lengthOf(written, 1);
    assert.match(decodeURIComponent(written[0]?.path ?? ''), /青葉市_令和8年度 .*\.svg$/);
    assert.isTrue(await begins(written[0] as vscode.Uri, '<?xml'));
  });

  it('prints a PDF where the host can start a browser', async function () {
    if (typeof process === 'undefined' || !process.versions?.node) this.skip();
    await openNew('渡す4.変革ストーリー.yaml', text);
    const target = vscode.Uri.joinPath(folder, '印刷.pdf');
    const [written] = await share('pdf', target, ['vision', 'stages']);
    assert.strictEqual(written?.toString(), target.toString());
    assert.isTrue(await begins(target, '%PDF-'));
  });

  it('takes a template that the folder names out of the folder alone', async () => {
    await openNew('渡す6.変革ストーリー.yaml', text);
    const settings = vscode.workspace.getConfiguration('changeStory.share');
    const set = (path: string | undefined) =>
      settings.update('template', path, vscode.ConfigurationTarget.Workspace);
    const target = vscode.Uri.joinPath(folder, 'ひな形から.pptx');
    const sheets = ['stages'];
    await share('pptx', target, sheets);
    const inside = vscode.Uri.joinPath(folder, 'ひな形.pptx');
    await vscode.workspace.fs.writeFile(inside, new TextEncoder().encode('スライドではない'));
    try {
      await set('渡す 書類/ひな形.pptx');
      const refused = await vscode.commands.executeCommand('changeStory.share', undefined, {
        format: 'pptx',
        sheets,
        target,
      });
      assert.deepEqual(refused, [], 'what is in the folder is used, and is no template');
      for (const path of [
        `../${vscode.workspace.name}/渡す 書類/ひな形.pptx`,
        inside.path,
        '//host/x.pptx',
      ]) {
        await set(path);
        const [written] = await share('pptx', target, sheets);
        assert.strictEqual(written?.toString(), target.toString(), path);
      }
    } finally {
      await set(undefined);
    }
  });

  it('leaves what was there where it cannot write', async () => {
    await openNew('渡す5.変革ストーリー.yaml', text);
    const first = vscode.Uri.joinPath(folder, '先に.md');
    await share('md', first, ['stages']);
    const before = await names();
    // A file stands where the folder should be. The author is told, and the command waits for him.
    void vscode.commands.executeCommand('changeStory.share', undefined, {
      format: 'md',
      sheets: ['stages'],
      target: vscode.Uri.joinPath(first, '渡す.md'),
    });
    await share('md', vscode.Uri.joinPath(folder, '後に.md'), ['stages']);
    assert.isTrue(await begins(first, '# '));
    assert.sameMembers(await names(), [...before, '後に.md']);
  });
});
