import { assert } from 'chai';
import * as vscode from 'vscode';
import { yaml } from '../../../server/text/yaml';
import { until } from '../../support/until';
import { findings } from '../support/findings';
import { closeAll, inWorkspace, openNew } from '../support/workspace';

const story = yaml`
  変革ストーリー: 1
  ありたい姿:
    宣言: となりの声が届くまち
  段階:
    - 名称: まず私たちから
      アクション:
        - 月に一度、地区を歩いて声を聴く
`;

/** Titles of the previews that are open. */
const previews = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview)
    .map(({ label }) => label);

async function move(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to);
  assert.isTrue(await vscode.workspace.applyEdit(edit));
}

describe('the preview in the editor', () => {
  afterEach(closeAll);

  const openPreview = async (name: string): Promise<vscode.Uri> => {
    const { uri } = await openNew(name, story);
    await until('the server has checked the story', () => findings(uri).length > 0);
    await vscode.commands.executeCommand('changeStory.openPreview', uri);
    await until('the preview is open', () => previews().length === 1);
    return uri;
  };

  const goesOnAs = async (uri: vscode.Uri, name: string): Promise<void> => {
    await until('the preview has the new name', () => previews()[0]?.endsWith(name));
    // It is the preview of the file with the new name: there is no need of a second one.
    await vscode.commands.executeCommand('changeStory.openPreview', uri);
    await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
    assert.lengthOf(previews(), 1);
  };

  it('follows a story that is renamed', async () => {
    const uri = await openPreview('前の名.変革ストーリー.yaml');
    const renamed = inWorkspace('後の名.変革ストーリー.yaml');
    await move(uri, renamed);
    await goesOnAs(renamed, '後の名');
  });

  it('follows the author to another story', async () => {
    await openPreview('ひとつめ.変革ストーリー.yaml');
    await openNew('ふたつめ.変革ストーリー.yaml', story);
    await until('the preview is of the other', () => previews()[0]?.endsWith('ふたつめ'));
    assert.lengthOf(previews(), 1);
  });

  it('follows a story whose folder is renamed, and no story beside it', async () => {
    const uri = await openPreview('前の箱/段階図.変革ストーリー.yaml');
    // Else it would follow the author to the other story.
    await vscode.commands.executeCommand('changeStory.pinPreview');
    await openNew('前の箱の隣/別の話.変革ストーリー.yaml', story);
    await move(inWorkspace('前の箱の隣'), inWorkspace('隣の箱'));
    assert.isTrue(previews()[0]?.endsWith('段階図'));
    await move(vscode.Uri.joinPath(uri, '..'), inWorkspace('後の箱'));
    const moved = inWorkspace('後の箱/段階図.変革ストーリー.yaml');
    await goesOnAs(moved, '段階図');
  });
});
