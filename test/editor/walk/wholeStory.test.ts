import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { partsOf, visibleText } from '../../support/officeText';
import { until } from '../../support/until';
import { Keyboard } from '../support/keyboard';
import { openPreview } from '../support/preview';
import { openWorkbench, type Workbench } from '../support/workbench';

const file = '松ヶ沢町.変革ストーリー.yaml';

/** What a place of the template is for: a text, or the item upstream that is chosen from the list. */
type Answer = string | { readonly aim: string };
const aim = (text: string): Answer => ({ aim: text });

const images = [
  '一人暮らしの高齢者が、買い物の足を近所の人に頼めている',
  '若い家族が、沢の水で遊ぶ子どもを見守りながら話し込んでいる',
  '店をたたんだ人が、週に一度の朝市に立っている',
];
const strategies = ['集落ごとに移動を持ち寄る場をつくる', '沢べりの空き地を町民と開いていく'];
const ideals = ['困りごとを課の間で渡さない組織', '集落を歩き、聴いた話を自分の言葉で返す職員'];
const goals = [
  '三つの課の職員が、集落の困りごとを名前で話せる',
  '三つの集落で、住民と職員が移動の当番を回している',
  'どの集落でも、住民が足と居場所のことを自分たちで決めている',
];
const actions = [
  '三つの集落を、三つの課で歩いて聴く',
  '朝市の日に、乗り合いを試す',
  '乗り合いの決まりを、集落ごとに書く',
];
const results = [
  ['聴いた話 60件', '住民が、困りごとを職員に立ち話で話している', '三つの集落で20件ずつ聴けた'],
  ['試した日 24日', '高齢者が、乗る日を隣の人と決めている', '当番が続いた集落が二つある'],
  ['決まり 三集落分', '住民が、当番の順を自分たちで直している', '職員のいない月が三か月続いた'],
] as const;

/** A whole story in the order of the template. */
const answers: readonly Answer[] = [
  '頼み、頼まれる沢の町',
  ...['東野', '企画課', '西山', '福祉課', '南原', '建設課'],
  ...['10年後', '頼まれて、うれしい町', '松ヶ沢町総合計画', ...images],
  ...['買い物に行けない集落が増え、冬のあいだに町を出る人が続く', '65歳以上の一人暮らし'],
  ...['2016', '410', '2026', '520', '2036', '690', '世帯', '松ヶ沢町の試算'],
  '集落を知る職員がいなくなり、相談が窓口で止まる',
  ...[strategies[0] ?? '', aim(images[0] ?? ''), strategies[1] ?? '', aim(images[1] ?? '')],
  ...[ideals[0] ?? '', aim(strategies[0] ?? ''), ideals[1] ?? '', aim(strategies[0] ?? '')],
  ...['集落の相談が課をまたぐ', '窓口を一つにしたが担当は分かれたまま'],
  ...['一件に平均四日かかる', '渡した先を誰も追わない', '渡さずに一緒に行く人がいない'],
  ...['集落へ行く職員が限られる', '現場は委託に移った', '年に一度も行かない職員が七割'],
  ...['行く用がない', '話を聴いて返す人がいない'],
  ...['消防団の若手が十四人いる', '集落へ一緒に行ってもらう'],
  ...['朝市に人が集まる', '乗り合いの日を合わせる'],
  ...['忙しくて出られないという声', '月に一度、三人で時間を決める'],
  ...['事故のときを心配する声', '保険と当番を先に決める'],
  ...goals.flatMap((goal, at): Answer[] => [
    ...[
      ['まず歩く', '次に試す', 'そして任せる'][at] ?? '',
      ['1年目', '2〜3年目', '4年目から'][at] ?? '',
    ],
    ...[goal, aim(ideals[(at + 1) % 2] ?? '')],
    ...[actions[at] ?? '', aim(goal), '頼める相手を増やすため', ...(results[at] ?? [])],
  ]),
  ...['私たち三人', '4月の第一土曜', '消防団の若手', '北の集落を歩く', '10軒で話を聴くまで'],
  ...['二人で一軒ずつ', '北の集落の人が、私たちの名前で呼ぶ'],
  ...[
    '一人ひとり',
    '毎月',
    'マネ友',
    '聴いた話を一つ話し合う',
    '一年続ける',
    '昼休みに',
    '話が課を越える',
  ],
];

describe('a whole story by hand', () => {
  let workbench: Workbench;
  let keys: Keyboard;
  before(async () => {
    workbench = await openWorkbench({
      folder: 'test/editor/workspace',
      file: '白紙.変革ストーリー.yaml',
      width: 1280,
      height: 900,
    });
    keys = new Keyboard(workbench);
    await keys.press('Control+1');
    await keys.ready();
    keys.pressed = 0;
  });
  after(() => workbench?.close());

  const input = () => workbench.page.locator('.quick-input-widget:visible input').first();
  const step = (at: string) =>
    workbench.page.locator('.quick-input-title').filter({ hasText: at }).waitFor();

  it('begins with four questions', async () => {
    await keys.press('F1');
    await input().waitFor();
    await input().fill('>新しい変革ストーリー');
    await workbench.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await keys.press('Enter');
    for (const [at, text] of ['', '松ヶ沢町', '', ''].entries()) {
      await step(`${at + 1}/4`);
      if (text !== '') await keys.write(text);
      await keys.press('Enter');
    }
    await workbench.page.locator('.tab.active', { hasText: '松ヶ沢町' }).waitFor();
    await workbench.editor.locator('.view-line', { hasText: 'テーマ' }).waitFor();
  });

  it('is filled in place by place, one key behind each text', async () => {
    let most = 0;
    for (const [at, answer] of answers.entries()) {
      if (at > 0) await keys.next();
      if (typeof answer === 'string') await keys.writeAtPlace(answer);
      else {
        const { pressed } = keys;
        await keys.complete('', answer.aim);
        // The goal of its own stage is what an action is for.
        if (goals.includes(answer.aim)) most = Math.max(most, keys.pressed - pressed);
      }
    }
    assert.ok(most <= 4, `${most} keys for a link`);
    const text = await workbench.savedText(file);
    for (const answer of answers) {
      if (typeof answer === 'string') assert.ok(text.includes(answer), answer);
    }
    assert.doesNotMatch(text, /: *$\n(?! )|^\s*- *$/m);
    // Eight sheets in fewer than three keys for each place.
    assert.ok(
      keys.pressed < 3 * answers.length,
      `${keys.pressed} keys for ${answers.length} places`,
    );
    await workbench.picture('whole-story');
  });

  it('offers a further action all its keys at its mark, which stands where the list does', async () => {
    await workbench.clickAt('頼める相手を増やすため');
    await keys.press('End');
    await keys.press('Enter');
    await workbench.page.keyboard.type('- ');
    const rows = workbench.page.locator('.suggest-widget.visible .monaco-list-row');
    await workbench.editor.locator('.view-line', { hasText: /^\s{6}-\s$/ }).waitFor();
    for (const key of ['内容', '狙い', '目的', '担い手']) {
      await rows
        .filter({ has: workbench.page.getByText(key, { exact: true }) })
        .first()
        .waitFor();
    }
    await keys.press('Enter');
    await keys.write('沢べりに腰かけを置く');
    await workbench.picture('whole-story-further-action');
    const text = await workbench.savedText(file);
    assert.match(text, /\n {6}- 内容: 沢べりに腰かけを置く\n/);
    for (let i = 0; i < 9 && /腰かけ/.test(await workbench.savedText(file)); i++) {
      await workbench.page.keyboard.press('Control+z');
    }
  });

  it('is answered to a coach, and handed over as PowerPoint', async () => {
    const { page } = workbench;
    const before = keys.pressed;
    await keys.press('Control+Alt+a');
    const said = ['山本幹事', '誰が乗る日を決めるのか', '乗る日', '', '乗る人どうしと書いた'];
    for (const [at, text] of said.entries()) {
      await step(`${at + 1}/5`);
      if (text !== '') await keys.write(text);
      await keys.press('Enter');
    }
    // The last line that is written for it.
    await workbench.editor.locator('.view-line', { hasText: '反映済み' }).waitFor();
    assert.match(await workbench.savedText(file), /対応: 乗る人どうしと書いた/);
    assert.ok(keys.pressed - before <= 8, `${keys.pressed - before} keys`);
    await keys.press('F1');
    await input().waitFor();
    await input().fill('>幹事に渡す');
    await page
      .locator('.quick-input-list .monaco-list-row', { hasText: '幹事に渡す' })
      .first()
      .waitFor();
    await keys.press('Enter');
    for (const choice of ['PowerPoint', '全部']) {
      const row = page.locator('.quick-input-list .monaco-list-row', { hasText: choice }).first();
      await row.waitFor();
      while (!(await row.evaluate((one) => one.classList.contains('focused')))) {
        await keys.press('ArrowDown');
      }
      await keys.press('Enter');
    }
    await until('the place is asked for', async () =>
      (await input().inputValue()).endsWith('.pptx'),
    );
    const name = path.basename(await input().inputValue());
    await keys.press('Enter');
    const deck = path.join(workbench.folder, name);
    await until('the deck is on the disk', () => existsSync(deck));
    const shown = [...partsOf(readFileSync(deck)).values()]
      .map(visibleText)
      .join('')
      .replace(/\s/g, '');
    for (const text of [...images, ...goals, ...actions, '乗る人どうしと書いた']) {
      assert.ok(shown.includes(text), text);
    }
    console.log(`      ${keys.pressed} keys beside ${keys.written} characters`);
  });

  it('has an action with its results added in eight keys, in the preview', async () => {
    const preview = await openPreview(workbench);
    await preview
      .getByRole('button', { name: /^アクション: 三つの集落を/ })
      .first()
      .focus();
    keys.pressed = 0;
    await keys.press('Insert');
    await preview.getByRole('textbox').waitFor();
    for (const [text, key] of [
      ['沢べりで話を聴く', 'Tab'],
      ['聴いた日 12日', 'Tab'],
      ['若い家族が、沢べりの使い方を話し合っている', 'Tab'],
      ['三家族が当番に加わった', 'Enter'],
    ] as const) {
      await keys.write(text);
      await keys.press(key);
    }
    await preview.locator('.typing').first().waitFor({ state: 'detached' });
    assert.ok(keys.pressed <= 8, `${keys.pressed} keys`);
  });
});
