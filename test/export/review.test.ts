import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { changeTableOf, roundTexts } from '../../server/compare';
import { deckOf } from '../../server/deck/build';
import type { Deck } from '../../server/deck/deck';
import { exportAs } from '../../server/export';
import { handOver } from '../../server/export/handOver';
import { takeReturned } from '../../server/export/returned';
import { reviewOf } from '../../server/export/review/page';
import { adviceEdit, adviceList } from '../../server/features/advice';
import { editValue, valueAt } from '../../server/features/value';
import { readOffice } from '../../server/ooxml/read';
import { adviceIn, openAdviceIn } from '../../server/story/advice';
import { adviceTarget } from '../../server/story/adviceTarget';
import { readStory } from '../../server/story/story';
import { yaml } from '../../server/text/yaml';
import { accessibilityProblems } from '../support/accessibility';
import { launchChromium } from '../support/chromium';
import { applyEdits } from '../support/edits';
import { outFolder, readmePictures } from '../support/places.mjs';
import { withTrackedWords, withWordComment } from '../support/returned';
import { fileOf, hostileDeck, plainOptions } from '../support/sharing';
import { makeSmall } from '../support/smallPicture';

const folder = path.join(outFolder, 'share', 'review');
mkdirSync(folder, { recursive: true });

const story = yaml`
  変革ストーリー: 1
  自治体: 青葉野市
  版: 第4回
  ありたい姿:
    宣言: となりの声が届くまち
    姿:
      - 高齢者が、買い物や通院の足を近所に頼めている
      - 若い世代が、話し合いの席にいる
  戦略的取組:
    - 住民と市が同じ地図を見て、困りごとの順番を決める
  現状:
    - 内容: 要望が課ごとに届く
      現状: 返事まで46日かかる
  段階:
    - 名称: まず歩く
      アクション:
        - 地区を住民と一緒に歩き、困りごとを地図に書き込む
      アウトカム:
        - 職員が困りごとを自分の言葉で語る
`;

async function written(name: string, deck: Deck): Promise<string> {
  const place = path.join(folder, `${name}.html`);
  writeFileSync(place, await fileOf(reviewOf, deck));
  return pathToFileURL(place).href;
}

/** What a browser would fetch, complain of or stop at. */
function watch(page: Page): string[] {
  const seen: string[] = [];
  page.on('console', (message) => seen.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(?:file|blob):/.test(request.url())) seen.push(`request: ${request.url()}`);
  });
  return seen;
}

/** Presses a button that saves a file; its name and its bytes. */
async function download(page: Page, button: string) {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  const place = path.join(folder, `${button}-${saved.suggestedFilename()}`);
  await saved.saveAs(place);
  return { name: saved.suggestedFilename(), place, bytes: new Uint8Array(readFileSync(place)) };
}

/** The story with what came back, and what each piece of advice is about. */
async function taken(text: string, content: Uint8Array | string) {
  const result = await takeReturned({ text, log: null }, [{ name: 'x', content }], async () => {
    throw new Error('no Office file is read here');
  });
  assert.ok(!('problem' in result), JSON.stringify(result));
  const after = applyEdits(text, result.story);
  const read = readStory(after);
  const threads = adviceIn(read).map((item) => {
    const target = adviceTarget(read, item);
    return [item.main, target?.kind === 'item' ? target.item.main : (target?.field ?? '')];
  });
  return { ...result, after, threads };
}

describe('the page for comments in a real browser', () => {
  let browser: Browser;
  let context: BrowserContext;
  let url: string;
  before(async () => {
    browser = await launchChromium();
    url = await written('青葉野市', deckOf(readStory(story)));
  });
  after(() => browser?.close());
  beforeEach(async () => {
    context = await browser.newContext({ acceptDownloads: true });
  });
  afterEach(() => context.close());

  /** Writes at an item of a sheet, at a part of a drawing, on a sheet and on the whole. */
  async function write(page: Page): Promise<void> {
    const item = page.locator('#sheet-vision .part', { hasText: '買い物や通院の足' });
    await item.getByRole('button').click();
    await page.keyboard.type('誰の言葉ですか。\n住民の声で。');
    await page.locator('#sheet-stages .drawing.on-wide g[data-key="stages.0.actions.0"]').click();
    await page.keyboard.type('<b>順番</b>の理由は');
    const slot = page.locator('#sheet-strategies .slot');
    await slot.getByRole('button').click();
    await page.keyboard.type('五つは多い');
    await page.locator('#general textarea').fill('つながりがよく見える');
    await page.getByLabel('お名前').fill('幹事 甲');
  }

  it('takes comments at items, drawings, sheets and the whole, which come back to their items', async () => {
    const page = await context.newPage();
    const seen = watch(page);
    await page.goto(url);
    await write(page);
    assert.equal(await page.locator('#count').textContent(), 'コメント 4 件');
    const { name, bytes } = await download(page, 'コメントを保存');
    assert.match(name, /^コメント_青葉野市_.*幹事 甲\.json$/);
    // The authors have gone on meanwhile.
    const edited = story.replace('買い物や通院の足を近所に', '買い物と通院の足を隣近所に').replace(
      '戦略的取組:\n',
      yaml`
        戦略的取組:
          - 先に聴く
      `,
    );
    const { threads, after, atItem, atSheet, atWhole } = await taken(edited, bytes);
    assert.deepEqual([atItem, atSheet, atWhole], [2, 1, 1]);
    assert.deepEqual(threads.slice(-4), [
      ['誰の言葉ですか。\n住民の声で。', '高齢者が、買い物と通院の足を隣近所に頼めている'],
      ['五つは多い', 'strategies'],
      ['<b>順番</b>の理由は', '地区を住民と一緒に歩き、困りごとを地図に書き込む'],
      ['つながりがよく見える', ''],
    ]);
    // The same as the text of a mail: nothing is doubled.
    await page.getByRole('button', { name: '文字でコピー' }).click();
    const mail = await page.locator('#text-field').inputValue();
    assert.equal((await taken(after, mail)).after, after);
    assert.deepEqual(seen, []);
  });

  it('takes comments by touch on a tablet, at items and drawings', async () => {
    await context.close();
    const viewport = { width: 820, height: 1180 };
    context = await browser.newContext({ acceptDownloads: true, hasTouch: true, viewport });
    const page = await context.newPage();
    await page.goto(url);
    const item = page.locator('#sheet-vision .part', { hasText: '買い物や通院の足' });
    await item.getByRole('button').tap();
    await page.keyboard.insertText('誰の言葉ですか');
    await page.locator('.drawing g[data-key="stages.0.actions.0"]:visible').first().tap();
    await page.keyboard.insertText('順番の理由は');
    await page.getByLabel('お名前').tap();
    await page.keyboard.insertText('幹事 甲');
    const { bytes } = await download(page, 'コメントを保存');
    assert.equal((await taken(story, bytes)).atItem, 2);
  });

  it('shows the comments that are written beside what they are about', async () => {
    const page = await context.newPage();
    await page.setViewportSize({ width: 1000, height: 620 });
    const example = readFileSync('examples/青葉野市.変革ストーリー.yaml', 'utf8');
    await page.goto(await written('見本', deckOf(readStory(example))));
    const item = page.locator('#sheet-vision .cards .part').first();
    await item.getByRole('button').click();
    await page.keyboard.type(
      '買い物と通院、どちらが先に困るのでしょう。住民の言葉で読みたいです。',
    );
    await page.getByLabel('お名前').fill('岸本');
    await page.locator('#sheet-vision .statement').evaluate((one) => one.scrollIntoView());
    await page.locator('#sheet-vision .note').waitFor();
    mkdirSync(readmePictures, { recursive: true });
    const picture = path.join(readmePictures, 'comments.png');
    await page.screenshot({ path: picture });
    makeSmall(picture);
    const note = await page.locator('#sheet-vision .note').boundingBox();
    const below = await item.boundingBox();
    assert.ok(below && note && note.y >= below.y + below.height - 1);
  });

  it('goes on from a file of its own, on another machine', async () => {
    const page = await context.newPage();
    const seen = watch(page);
    await page.goto(url);
    await write(page);
    const { place, bytes } = await download(page, '保存して続ける');
    assert.equal((await taken(story, bytes)).atItem, 2);
    const elsewhere = await (await browser.newContext({ acceptDownloads: true })).newPage();
    const seenThere = watch(elsewhere);
    await elsewhere.goto(pathToFileURL(place).href);
    assert.equal(await elsewhere.locator('#count').textContent(), 'コメント 4 件');
    assert.equal(await elsewhere.getByLabel('お名前').inputValue(), '幹事 甲');
    const field = elsewhere.locator('#sheet-vision .note textarea');
    assert.equal(await field.inputValue(), '誰の言葉ですか。\n住民の声で。');
    await elsewhere.locator('#general textarea').fill('つながりがよく見える。あと一歩');
    const later = await download(elsewhere, 'コメントを保存');
    const once = await taken(story, bytes);
    const twice = await taken(once.after, later.bytes);
    // What was rewritten is new; the others are known.
    assert.deepEqual([twice.atWhole, twice.known], [1, 3]);
    await elsewhere.context().close();
    assert.deepEqual([...seen, ...seenThere], []);
  });

  it('closes the round: kept, sent, commented on, answered, compared and sent again', async () => {
    const kept = roundTexts(readStory(story), '第4回', '2026-07-01');
    const page = await context.newPage();
    await page.goto(url);
    await write(page);
    const { bytes } = await download(page, 'コメントを保存');
    // What goes to another coach as Word comes back with a comment and a sentence typed over.
    const [paper] = await exportAs('docx', deckOf(readStory(story)), plainOptions);
    assert.ok(paper);
    const remark = { on: '若い世代が、話し合いの席にいる', author: '幹事 乙', date: '2026-07-05' };
    const returned = withTrackedWords(
      withWordComment(paper.bytes, { ...remark, said: 'どの席ですか' }),
      '自分の言葉で語る',
      '住民の言葉で語る',
    );
    // Meanwhile the authors have gone on.
    const edited = story.replace('買い物や通院の足を', '買い物と通院の足を');
    const files = [bytes, returned].map((content) => ({ name: 'x', content }));
    const result = await takeReturned({ text: edited, log: null }, files, async (file) =>
      readOffice(file),
    );
    assert.ok(!('problem' in result), JSON.stringify(result));
    assert.deepEqual([result.atItem, result.atSheet, result.atWhole], [3, 1, 1]);
    let text = applyEdits(edited, result.story);
    // What the authors reworded meanwhile differs from the paper, too; it is theirs to leave.
    assert.equal(result.proposals.length, 2);
    const proposal = result.proposals.find(({ key }) => key === 'stages.0.outcomes.0');
    assert.equal(proposal?.now, '職員が困りごとを住民の言葉で語る');
    const between = readStory(text);
    const value = valueAt(between, proposal.key);
    assert.ok(value);
    const accepted = editValue(between, value, proposal.key, proposal.now);
    assert.ok('edits' in accepted);
    text = applyEdits(text, accepted.edits);
    const settle = (said: string, answer: string, status: 'done' | 'declined') => {
      const now = readStory(text);
      const id = adviceList(now).find((one) => one.said.startsWith(said))?.id ?? '';
      const change = adviceEdit(now, { kind: 'answer', id, text: answer, status });
      assert.ok('story' in change);
      text = applyEdits(text, change.story);
    };
    settle('誰の言葉ですか', '住民の声で書き直した', 'done');
    settle('五つは多い', '一つも外せない', 'declined');
    const now = readStory(text);
    assert.equal(openAdviceIn(now).length, 3);
    const table = changeTableOf(readStory(kept.text), now, 'ja');
    assert.deepEqual(
      table.rows.map(({ before, after }) => [before, after]),
      [
        [
          '高齢者が、買い物や通院の足を近所に頼めている',
          '高齢者が、買い物と通院の足を近所に頼めている',
        ],
        ['職員が困りごとを自分の言葉で語る', '職員が困りごとを住民の言葉で語る'],
      ],
    );
    const { files: sent } = await handOver(
      { story: now, findings: () => [] },
      {
        format: 'review',
        sheets: null,
        font: 'yu-gothic',
        page: 'a4',
        notes: 'none',
        template: null,
      },
      { locale: 'ja', exportAs },
    );
    const next = path.join(folder, '次の回.html');
    writeFileSync(next, sent[0]?.bytes ?? '');
    await page.goto(pathToFileURL(next).href);
    const answers = page.locator('.earlier li');
    assert.equal(await answers.count(), 5);
    const done = answers.filter({ hasText: '誰の言葉ですか' });
    assert.match(
      (await done.textContent()) ?? '',
      /幹事 甲[\s\S]*反映済み[\s\S]*住民の声で書き直した/,
    );
    assert.equal(await page.locator('#sheet-strategies .earlier .status').textContent(), '見送り');
    assert.equal(await page.locator('.earlier .is-open').count(), 3);
  });

  it('keeps what was written when it is closed, and lets go of it when asked', async () => {
    const page = await context.newPage();
    await page.goto(url);
    await write(page);
    await page.close();
    const again = await context.newPage();
    again.on('dialog', (dialog) => void dialog.accept());
    await again.goto(url);
    assert.equal(await again.locator('#count').textContent(), 'コメント 4 件');
    await again.getByText('ほかの操作').click();
    await again.getByRole('button', { name: '空にする' }).click();
    await again.waitForFunction(
      () => document.getElementById('count')?.textContent === 'コメント 0 件',
    );
    assert.equal(await again.locator('.note').count(), 1);
  });

  it('asks for a name and for words before it saves', async () => {
    const page = await context.newPage();
    await page.goto(url);
    const said = page.getByRole('status').filter({ hasText: /./ });
    await page.getByRole('button', { name: 'コメントを保存' }).click();
    assert.equal(await said.first().textContent(), 'まだコメントがありません。');
    await page.locator('#general textarea').fill('よい');
    await page.getByRole('button', { name: 'コメントを保存' }).click();
    assert.match((await page.locator('#said').textContent()) ?? '', /お名前/);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'who');
  });

  it('is written with the keyboard alone, and a field that is left away gives the focus back', async () => {
    const page = await context.newPage();
    await page.goto(url);
    const button = page.locator('#sheet-vision .part .add').first();
    await button.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('見える');
    assert.equal(await page.locator('#count').textContent(), 'コメント 1 件');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('#count').textContent(), 'コメント 0 件');
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'add');
  });

  for (const [what, width, height] of [
    ['a tablet', 768, 1024],
    ['a window at 200 %', 640, 450],
    ['a phone', 390, 844],
  ] as const) {
    it(`is accessible on ${what}, with comments in it, and not wider than it`, async () => {
      const page = await context.newPage();
      await page.setViewportSize({ width, height });
      await page.goto(url);
      await page.locator('.part .add:visible').nth(1).click();
      await page.keyboard.type('住民の声で');
      await page.locator('tr .add:visible').first().click();
      await page.keyboard.type('この行');
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await accessibilityProblems(page), [], colorScheme);
      }
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(over, 0);
    });
  }

  it('prints the comments and none of the buttons', async () => {
    const page = await context.newPage();
    await page.goto(url);
    await write(page);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.bar', '.how', '.part .add', '.open-slot', 'textarea'])
      assert.equal(await page.locator(`${hidden}:visible`).count(), 0, hidden);
    const grown = await page
      .locator('#general .grow')
      .evaluate((one) => getComputedStyle(one, '::after').content);
    assert.match(grown, /つながりがよく見える/);
    const pages = await page.pdf({ preferCSSPageSize: true });
    assert.ok(pages.length > 10_000);
  });

  it('runs nothing of a hostile story, and nothing of hostile comments that it goes on from', async () => {
    const page = await context.newPage();
    const seen = watch(page);
    await page.goto(await written('敵対', hostileDeck()));
    const hostile =
      '</script><script>window.pwned=1</script><!--\u2028<img src=x onerror=window.pwned=1>';
    await page.locator('#general textarea').fill(hostile);
    await page.getByLabel('お名前').fill(hostile);
    const { place, name } = await download(page, '保存して続ける');
    assert.doesNotMatch(name, /[<>/:"]/);
    const again = await context.newPage();
    const seenAgain = watch(again);
    await again.goto(pathToFileURL(place).href);
    assert.equal(await again.locator('#general textarea').inputValue(), hostile);
    for (const one of [page, again])
      assert.equal(await one.evaluate(() => 'pwned' in window), false);
    assert.deepEqual([...seen, ...seenAgain], []);
  });
});
