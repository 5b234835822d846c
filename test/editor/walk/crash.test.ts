import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commentFileText, type ReviewComment } from '../../../server/comments/file';
import { yaml } from '../../../server/text/yaml';
import { outFolder, projectFolder } from '../../support/places.mjs';
import { until } from '../../support/until';
import { clickEntry } from '../support/tree';
import { openWorkbench, type Workbench } from '../support/workbench';

const file = '雪ノ浦町.変革ストーリー.yaml';
const logName = '雪ノ浦町.対話.yaml';
const story = yaml`
  変革ストーリー: 1
  自治体: 雪ノ浦町
  版: 第4回
  対話: 雪ノ浦町.対話.yaml
  ありたい姿:
    姿:
      - 内容: 漁の休みの日に、若い人が港で道具の直し方を習っている
  段階:
    - 名称: まず集う
      アクション:
        - 内容: 港の小屋を月に二度、だれでも入れるように開ける
`;
const log = yaml`
  - 日付: 2026-05-10
    種別: 聞き取り
    内容: 道具を直せる人が三人しかいない
`;

/** A comment on what says this; on the whole where nothing is named. */
const comment = (key: string, said: string, about = ''): ReviewComment => ({
  key,
  said,
  about,
  at: '',
  sheet: '',
  id: '',
  date: '2026-07-04',
});
/** What each reviewer sent back. */
const sent = {
  'コメント_幹事A.json': [
    comment(
      'a1',
      '習う人の声がここに要ります',
      '漁の休みの日に、若い人が港で道具の直し方を習っている',
    ),
    comment('a2', '全体に漁師さんの姿が見えます'),
  ],
  'コメント_幹事B.json': [
    comment('b1', '開ける当番はどなたですか', '港の小屋を月に二度、だれでも入れるように開ける'),
    comment('b2', '冬の間の集まり方も読みたいです'),
  ],
};
type Sent = keyof typeof sent;

describe('comments that are taken in while something ends', () => {
  let workbench: Workbench;
  /** Of the window, without the name of a file, with which it would open that one alone. */
  let address: string;
  const texts = Object.entries(sent).map(([name, comments]) => {
    const ofStory = { municipality: '雪ノ浦町', title: '', round: '第4回' };
    const reviewer = name.slice('コメント_'.length, -'.json'.length);
    return [name, commentFileText({ story: ofStory, reviewer, saved: '2026-07-05', comments })];
  }) as [Sent, string][];
  before(async () => {
    const folder = path.join(outFolder, 'crash-walk');
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of [[file, story], [logName, log], ...texts] as const)
      writeFileSync(path.join(folder, name), text);
    workbench = await openWorkbench({
      folder: path.relative(projectFolder, folder),
      file,
      width: 1500,
      height: 900,
    });
    const url = new URL(workbench.page.url());
    url.searchParams.delete('payload');
    address = url.href;
  });
  after(() => workbench?.close());

  const read = (name: string) => readFileSync(path.join(workbench.folder, name), 'utf8');
  const toast = (words: string) =>
    workbench.page.locator('.notification-toast', { hasText: words }).first();
  const server = () =>
    until(
      'one server runs',
      () => {
        const [id, ...more] = workbench.languageServers();
        return more.length === 0 && id;
      },
      { deadline: 200_000 },
    );

  /** Chooses a file that came back in the side bar. */
  async function choose(name: Sent): Promise<void> {
    const { page } = workbench;
    const entry = page.getByRole('menuitem', { name: 'コメントを取り込む' });
    await until(
      `${name} is chosen`,
      async () => {
        await page.keyboard.press('Escape');
        await page
          .locator('.explorer-folders-view .monaco-list-row', { hasText: name })
          .click({ button: 'right', timeout: 5000 });
        await entry.waitFor({ timeout: 5000 });
        await clickEntry(entry);
        return true;
      },
      { deadline: 120_000 },
    );
  }

  /** The server that runs, once it has read the story: a later one answers at once. */
  async function ready(): Promise<number> {
    const id = await server();
    await workbench.page.locator('[id*="changeStory.status"]').first().waitFor();
    return id;
  }

  /** Begins to take a file in; resolves in the middle of it, with the server that does not answer. */
  async function begin(name: Sent): Promise<number> {
    const id = await ready();
    process.kill(id, 'SIGSTOP');
    await choose(name);
    await toast('コメントを取り込んでいます').waitFor();
    return id;
  }

  /** Both files were written in the editor; the one after the other appears. */
  const written = () => workbench.page.locator('.tab.dirty').nth(1).waitFor();

  async function saveAll(): Promise<void> {
    const { page } = workbench;
    const dirty = page.locator('.tab.dirty');
    await until('all is saved', async () => {
      if ((await dirty.count()) === 0) return true;
      await dirty.first().click({ timeout: 5000 });
      await page.keyboard.press('Control+s');
      return false;
    });
  }

  /** Loads the window again; resolves when its server runs. */
  async function load(): Promise<void> {
    const { page } = workbench;
    await page.goto(address);
    // Whichever of the two was in front is so again.
    const tab = page.locator('.tab', { hasText: file });
    await until(
      'the story is shown',
      async () => {
        await tab.click({ timeout: 5000 });
        const line = page.locator('.monaco-editor .view-line', { hasText: '雪ノ浦町' });
        await line.first().waitFor({ timeout: 10_000 });
        return true;
      },
      { deadline: 120_000 },
    );
    await ready();
  }

  /** Is each of these comments there once, every item that one is about named so in the story? */
  function assertTaken(...names: readonly Sent[]): void {
    const [ofStory, ofLog] = [read(file), read(logName)];
    for (const { said } of Object.values(sent).flat()) {
      const times = names.some((name) => sent[name].some((one) => one.said === said)) ? 1 : 0;
      assert.equal(ofLog.split(said).length - 1, times, said);
      assert.ok(!ofStory.includes(said), said);
    }
    const about = [...ofLog.matchAll(/対象: *(\S+)/g)].map(([, id]) => id);
    assert.equal(about.length, names.length);
    for (const id of about) assert.match(ofStory, new RegExp(`id: *${id}\\n`));
    for (const [name, text] of texts) assert.equal(read(name), text);
  }

  it('are all there, once, where the server ended in the middle and they are taken in again', async () => {
    const { page } = workbench;
    const id = await begin('コメント_幹事A.json');
    process.kill(id, 'SIGKILL');
    await toast('コメントを取り込んでいます').waitFor({ state: 'detached' });
    await until('another server runs', async () => (await server()) !== id);
    assert.equal(await page.locator('.tab.dirty').count(), 0);
    assert.deepEqual([read(file), read(logName)], [story, log]);
    await choose('コメント_幹事A.json');
    await written();
    await saveAll();
    assertTaken('コメント_幹事A.json');
  });

  it('are all there, once, where the extension host ended in the middle', async () => {
    const before = [read(file), read(logName)];
    const id = await begin('コメント_幹事B.json');
    const [host, ...more] = workbench.extensionHosts();
    assert.ok(host && more.length === 0, 'one extension host runs');
    process.kill(host, 'SIGKILL');
    process.kill(id, 'SIGKILL');
    await load();
    assert.deepEqual([read(file), read(logName)], before);
    await choose('コメント_幹事B.json');
    await written();
    // Not saved when it ends once more: VS Code has put the texts aside.
    await until('the texts are put aside', () => {
      const aside = workbench.backups().join('\n');
      return sent['コメント_幹事B.json'].every(({ said }) => aside.includes(said));
    });
    const [next] = workbench.extensionHosts();
    assert.ok(next);
    process.kill(next, 'SIGKILL');
    await load();
    await written();
    await choose('コメント_幹事B.json');
    await toast('すでに').waitFor();
    await saveAll();
    assertTaken('コメント_幹事A.json', 'コメント_幹事B.json');
  });
});
