import assert from 'node:assert/strict';
import { until } from '../../support/until';
import { Keyboard } from '../support/keyboard';
import { openWorkbench, type Workbench } from '../support/workbench';

const file = '霧坂町.変革ストーリー.yaml';

const story = `変革ストーリー: 1
自治体: 霧坂町
年度: 令和8年度
ありたい姿:
  目標年: 
  宣言: 
なりゆきの未来:
  - 内容: 冬に一人の家が増える
    根拠:
      - 指標: 高齢化率
        値: 
  - 内容: 坂の店が減る
    根拠: 
戦略的取組:
  - 
あるべき姿:
  人: 
現状:
  - 内容: 
力の場:
  推進力:
    - 力: 若手が坂の話をしている
      強さ: 
段階:
  - 名称: 坂を歩く
    目標設定:
      - 内容: 坂の家をすべて訪ねた
        期限: 
`;

for (const isWeb of [false, true])
  describe(`a story in which places are empty, in the ${isWeb ? 'web' : 'Node'} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({
        folder: 'test/editor/workspace',
        file,
        texts: { [file]: story },
        height: 1000,
        isWeb,
      });
      await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      // The hint behind the year: from now on the extension is asked.
      await workbench.editor.locator('.view-line', { hasText: '2026年' }).waitFor();
    });
    after(() => workbench?.close());

    let expected = story;
    /** The file is as before, but for one place. */
    async function onlyThisChanged(from: string, to: string): Promise<void> {
      assert.equal(expected.split(from).length, 2, from);
      expected = expected.replace(from, () => to);
      assert.equal(await workbench.savedText(), expected);
    }

    /** To the end of the line, counted from 1, by keys alone. */
    async function goToLine(text: string): Promise<void> {
      const { page } = workbench;
      const line = expected.slice(0, expected.indexOf(text)).split('\n').length;
      const isThere = page.getByRole('button', { name: new RegExp(`^行 ${line}、`) });
      await until(`the cursor is at line ${line}`, async () => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+g');
        const input = page.locator('.quick-input-widget:visible input').first();
        await input.waitFor({ timeout: 5000 });
        await input.fill(`:${line}`);
        await page.keyboard.press('Enter');
        return isThere.waitFor({ timeout: 5000 }).then(() => true);
      });
      await page.keyboard.press('End');
    }

    /** Copies it elsewhere, and pastes it at the end of a line; resolves when it shows this. */
    async function pasteAt(place: string, copied: string, shown: string): Promise<void> {
      await goToLine(place);
      await workbench.page.evaluate((text) => navigator.clipboard.writeText(text), copied);
      await workbench.page.keyboard.press('Control+v');
      await workbench.editor.locator('.view-line', { hasText: shown }).first().waitFor();
    }

    it('takes the bullets of Word as a list, and the next words go on behind it', async () => {
      await pasteAt('人: \n', '\uf06c\t坂を歩く職員\r\n\uf06c\t声を聴く職員\r\n', '- 声を聴く職員');
      await workbench.page.keyboard.insertText('たち');
      await onlyThisChanged('  人: \n', '  人:\n    - 坂を歩く職員\n    - 声を聴く職員たち\n');
    });

    it('takes the years and figures of Excel as a value, or as an item with its value', async () => {
      await pasteAt('値: \n', '2015\t34.1\r\n2020\t36.2\r\n2025\t39.0\r\n', '2025: 39');
      await onlyThisChanged('値: \n', '値: {2015: 34.1, 2020: 36.2, 2025: 39}\n');
      await pasteAt('根拠: \n', '年\t坂の店\r\n2015\t10店\r\n2025\t6店\r\n', '単位: 店');
      await onlyThisChanged(
        '    根拠: \n',
        '    根拠:\n      - 指標: 坂の店\n        値: {2015: 10, 2025: 6}\n        単位: 店\n',
      );
    });

    it('takes a cell with line breaks as one text, and boxes and numbers as marks', async () => {
      await pasteAt('- 内容: \n', '"窓口が分かれ、\r\n坂の話が届かない"\r\n', '届かない');
      await onlyThisChanged('- 内容: \n', '- 内容: 窓口が分かれ、坂の話が届かない\n');
      await pasteAt('  - \n', '☑ 坂を歩く\r\n☐ 話を聴く\r\n✓ 店を開く\r\n', '店を開く');
      await onlyThisChanged('  - \n', '  - 坂を歩く\n  - 話を聴く\n  - 店を開く\n');
      await pasteAt('- 店を開く\n', '', '店を開く');
      await workbench.page.keyboard.press('Enter');
      await workbench.editor.locator('.view-line', { hasText: /^\s{2}-\s$/ }).waitFor();
      await workbench.page.evaluate(
        (text) => navigator.clipboard.writeText(text),
        '㉑ 朝市を坂の上へ\r\n㉒ 当番を回す\r\n',
      );
      await workbench.page.keyboard.press('Control+v');
      await workbench.editor.locator('.view-line', { hasText: '当番を回す' }).waitFor();
      await onlyThisChanged('店を開く\n', '店を開く\n  - ㉑ 朝市を坂の上へ\n  - ㉒ 当番を回す\n');
    });

    it('proposes years, days and strengths, and an example to be written over', async () => {
      const keys = new Keyboard(workbench);
      for (const [place, proposal, written] of [
        ['目標年: \n', '令和18年度', '目標年: 令和18年度\n'],
        ['期限: \n', '2027-03-31', '期限: 2027-03-31\n'],
        ['強さ: \n', '4', '強さ: 4\n'],
      ] as const) {
        await goToLine(place);
        await keys.complete('', proposal);
        await onlyThisChanged(place, written);
      }
      await goToLine('宣言: \n');
      await workbench.page.keyboard.press('Control+Space');
      const rows = workbench.page.locator('.suggest-widget.visible .monaco-list-row');
      await rows.first().waitFor();
      await workbench.picture('completion-example');
      await workbench.page.keyboard.press('Enter');
      await workbench.editor.locator('.selected-text').first().waitFor();
      await keys.write('坂の上まで、声の届くまち');
      await onlyThisChanged('宣言: \n', '宣言: 坂の上まで、声の届くまち\n');
    });
  });
