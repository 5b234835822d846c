import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { yaml } from '../../../server/text/yaml';
import { until } from '../../support/until';
import { choose, openTree, row, selected } from '../support/tree';
import { openWorkbench, type Workbench } from '../support/workbench';

const file = '霧降町.変革ストーリー.yaml';
const story = yaml`
  変革ストーリー: 1
  自治体: 霧降町
  ありたい姿:
    宣言: 霧の朝も、となりの灯りが見える町
  段階:
    - 名称: 霧の朝に立つ
`;
const actions = yaml`
  アクション:
    - 内容: 船着き場で声を聴く
    - 内容: 坂の家を訪ねる
    - 内容: 帳面を回す
    - 内容: 寄り合いを開く
`;
const advice = yaml`
  対話:
    - 日付: 2026-05-18
      種別: 幹事フィードバック
      相手: 東幹事
      内容: 誰が灯りをともすのか
`;

describe('rows of the tree', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ folder: 'examples', file, texts: { [file]: story } });
    await openTree(workbench);
  });
  after(() => workbench?.close());

  /** What a colleague writes into the same file. The cursor, which the tree follows, stays where it is. */
  const fromOutside = (change: (text: string) => string) => {
    const disk = path.join(workbench.folder, file);
    writeFileSync(disk, change(readFileSync(disk, 'utf8')));
  };
  const unfolded = (label: string) =>
    workbench.page.locator('.part.sidebar .monaco-list-row[aria-expanded="true"]', {
      hasText: label,
    });

  it('show what first comes below a heading or a stage that was empty', async () => {
    await row(workbench, /対応がまだの助言\s*なし/).waitFor();
    await row(workbench, /霧の朝に立つ/).waitFor();
    fromOutside((text) => `${text}${actions.replace(/^/gm, '    ').trimEnd()}\n${advice}`);
    await unfolded('対応がまだの助言').waitFor();
    await row(workbench, /^(?!.*『)\s*誰が灯りをともすのか/).waitFor();
    await unfolded('霧の朝に立つ').waitFor();
    await row(workbench, /寄り合いを開く/).waitFor();
    await workbench.picture('tree-first-rows');
    assert.equal(await workbench.editor.locator('.selected-text').count(), 0);
  });

  it('stay folded where the author has folded them', async () => {
    const { page } = workbench;
    await choose(workbench, /霧の朝に立つ/);
    await page.keyboard.press('ArrowLeft');
    await row(workbench, /寄り合いを開く/).waitFor({ state: 'detached' });
    fromOutside((text) =>
      text.replace('帳面を回す', '帳面を集落に回す').replace('誰が', '毎朝誰が'),
    );
    await row(workbench, /毎朝誰が灯りを/).waitFor();
    assert.equal(await row(workbench, /帳面を集落に回す/).count(), 0);
    await page.keyboard.press('ArrowRight');
    await row(workbench, /帳面を集落に回す/).waitFor();
  });

  it('are moved together where several are chosen, again and again', async () => {
    const { page } = workbench;
    const texts = async () =>
      [...(await workbench.savedText()).matchAll(/^ +- 内容: (..)/gm)].map(([, start]) => start);
    await choose(workbench, /^(?!.*『).*船着き場で声を聴く/);
    await page.keyboard.press('Shift+ArrowDown');
    await until('two rows are chosen', async () => (await selected(workbench).count()) === 2);
    for (const expected of [
      ['帳面', '船着', '坂の', '寄り'],
      ['帳面', '寄り', '船着', '坂の'],
    ]) {
      await page.keyboard.press('Alt+ArrowDown');
      await page.locator('.tab.dirty').waitFor();
      assert.deepEqual((await texts()).slice(0, 4), expected);
    }
    await choose(workbench, /^(?!.*『).*坂の家を訪ねる/);
    await page.keyboard.press('Alt+ArrowUp');
    await page.locator('.tab.dirty').waitFor();
    assert.deepEqual((await texts()).slice(0, 4), ['帳面', '寄り', '坂の', '船着']);
    await workbench.picture('tree-moved-together');
  });

  it('offer what an action needs before its parts', async () => {
    const { page } = workbench;
    await choose(workbench, /^(?!.*『).*坂の家を訪ねる/);
    await page.keyboard.press('Insert');
    const offered = page.locator('.quick-input-list .monaco-list-row .label-name');
    await offered.first().waitFor();
    assert.deepEqual((await offered.allInnerTexts()).slice(0, 4), [
      'アウトプットを加える',
      'アウトカムを加える',
      '目標設定を加える',
      '内訳を加える',
    ]);
    await page.keyboard.press('Escape');
  });
});
