import assert from 'node:assert/strict';
import { until } from '../../support/until';
import { clickPart, cursorIsAtSource, keysOf, openPreview } from '../support/preview';
import { openWorkbench, type Workbench } from '../support/workbench';

/** Half written, with values of every form: plain, quoted, blocks, lists, in braces, missing. */
const story = `変革ストーリー: 1
自治体: 北ノ沢村
様式: アクションプラン
ありたい姿:
  宣言: "沢の音で、目をさますむら" # 仮
  姿:
    - id: 水
      内容: >-
        村の子どもが、
        沢で遊んでいる
    - 畑の灯りが残っている
なりゆきの未来:
  - 内容: 沢の手入れをする人がいなくなる
    根拠:
      - 指標: 人口
        値: {2015: 812, 2020: 701}
        単位: 人
戦略的取組:
  - 内容: |
      沢の手入れを
      みんなの楽しみにする
    狙い: 水
あるべき姿:
  組織:
    - {内容: 沢の話ができる役場, 狙い: 水}
  人:
    - 'よそ者の話も、まず聴く'
現状:
  - 内容: 窓口が分かれている
    経緯:
      - 係が三つある
      - 引き継がない
力の場:
  推進力:
    - 力: 消防団に若手がいる
  抵抗力:
    - 力: 
段階:
  - 名称: 
    アクション:
      - 内容: 沢を歩く
        狙い: 水
        アウトカム:
          - 子どもが魚の名を言える
      - 内容:
        アウトプット: 歩いた日
    目標設定: 12地区のうち10地区
  - 名称: つぎに、となりの沢へ
    アクション: []
一歩踏み出す:
  - 誰が: 私
    何を: 沢を歩く
`;

const file = '北ノ沢.変革ストーリー.yaml';

/** What is typed wherever one went; nothing in the story has it. */
const sign = '※';

/** With the line ends of Windows, which every other walk does without: a place that is off shows here. */
const text = story.replaceAll('\n', '\r\n');

describe('going to the source', () => {
  let workbench: Workbench;
  let typed = 0;

  before(async () => {
    workbench = await openWorkbench({
      folder: 'test/editor/workspace',
      file,
      texts: { [file]: text },
      width: 1900,
      height: 1000,
    });
  });
  after(() => workbench?.close());

  /** Types the sign where the cursor is now. */
  async function typeSign(): Promise<void> {
    await workbench.page.keyboard.insertText(sign);
    typed++;
  }

  /** The text as it is saved, with a sign for each time it was typed, and otherwise as before. */
  async function onlySignsWereTyped(): Promise<string> {
    const saved = await workbench.savedText();
    assert.equal(saved.split(sign).length - 1, typed);
    assert.equal(saved.replaceAll(sign, ''), text);
    return saved;
  }

  it('by a click on any part of the preview: the next key is added at the end of its value', async () => {
    const preview = await openPreview(workbench);
    for (const key of await keysOf(preview)) {
      await clickPart(workbench, preview, key);
      await typeSign();
    }
    assert.ok(typed > 20, `${typed} parts`);
    const saved = await onlySignsWereTyped();
    for (const end of [
      `目をさますむら${sign}`,
      `沢で遊んでいる${sign}`,
      `みんなの楽しみにする${sign}`,
      `まず聴く${sign}`,
      `沢の話ができる役場${sign}`,
      `子どもが魚の名を言える${sign}`,
      `名称: ${sign}`,
      `力: ${sign}`,
      `12地区のうち10地区${sign}`,
    ]) {
      assert.ok(saved.includes(end), end);
    }
  });

  it('from the tree by a click and a key', async () => {
    const { page } = workbench;
    await page.locator('.part.activitybar').getByRole('tab', { name: '変革ストーリー' }).click();
    const rows = page.locator('.part.sidebar .pane-body .monaco-list-row');
    await rows.filter({ hasText: 'つぎに、となりの沢へ' }).first().waitFor();
    const before = typed;
    // From the last one up: a click on an entry folds what is below it.
    for (let index = (await rows.count()) - 1; index >= 0; index--) {
      const row = rows.nth(index);
      // Headings of the tree's own: they stand for nothing in the text.
      if (/^(?:ここから始める|シート|対応がまだの助言)/.test((await row.textContent()) ?? ''))
        continue;
      const goThere = async () => {
        await row.locator('.monaco-tl-contents').click({ timeout: 5000 });
        await page.locator('.part.sidebar .monaco-list:focus').waitFor({ timeout: 3000 });
        await page.keyboard.press('Control+Enter');
        return cursorIsAtSource(workbench, 3000).then(() => true);
      };
      // A click is lost where the row is drawn anew under it.
      await until('the editor has the focus again', goThere, { deadline: 60_000 });
      await typeSign();
    }
    assert.ok(typed - before > 10, `${typed - before} rows`);
    await onlySignsWereTyped();
  });
});
