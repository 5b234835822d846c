import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { yaml } from '../../server/text/yaml';
import { runProgram } from '../support/program';
import { withWords } from '../support/returned';
import { temporaryFolder } from '../support/temporary';

const folder = temporaryFolder('comments');
const name = '青葉野市.変革ストーリー.yaml';
const plan = yaml`
  変革ストーリー: 1
  自治体: 青葉野市
  段階:
    - 名称: まず歩く
      アクション:
        - id: 取組①
          内容: 地区を住民と歩き、困りごとを地図に書き込む
        - 三課の担当が月1回、地図を前に集まる
`;

const run = (args: readonly string[], input = '', env: NodeJS.ProcessEnv = {}) =>
  runProgram(folder, args, { input, env });

const write = (file: string, text: string | Uint8Array) => {
  writeFileSync(path.join(folder, file), text);
  return file;
};
const story = () => readFileSync(path.join(folder, name), 'utf8');

const comment = {
  key: 'k3f9a2b1',
  at: 'stages.0.actions.0',
  sheet: 'stages',
  id: '取組①',
  about: '地区を住民と歩き、困りごとを地図に書き込む',
  said: '誰と歩くのか',
  date: '2026-07-04',
};
const saved = (...comments: readonly object[]) =>
  JSON.stringify({
    'change-story-comments': 1,
    story: { municipality: '青葉野市' },
    reviewer: '幹事A',
    saved: '2026-07-04',
    comments,
  });

/** Kills its process before the file operation of this number that changes something. */
const killBefore = `
const fs = require('node:fs/promises');
let count = 0;
const guard = (owner, name) => {
  const run = owner[name];
  owner[name] = function (...given) {
    if (++count === Number(process.env.KILL_AT)) process.kill(process.pid, 'SIGKILL');
    return run.apply(this, given);
  };
};
for (const name of ['rename', 'copyFile', 'truncate']) guard(fs, name);
const { open } = fs;
fs.open = async (...given) => {
  const handle = await open(...given);
  for (const name of ['writeFile', 'write', 'truncate']) guard(handle, name);
  return handle;
};
`;

describe('change-story comments', () => {
  beforeEach(() => write(name, plan));

  it('takes all files into the story, and the same ones only once', async () => {
    write('a.json', saved(comment));
    const mail = `名前：幹事B\n日付：2026-07-05\n\n■ 段階図「三課の担当が月1回」\n〔#mail0001 stages stages.0.actions.1〕\n誰が声をかけますか\n`;
    const { code, out, err } = await run(['comments', name, 'a.json', '-'], mail);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /コメント2件を「対話」に書き加えました（項目に2件）/);
    assert.match(story(), /相手: 幹事A\n {4}項目:\n {6}- 内容: 誰と歩くのか\n {8}対象: 取組①\n/);
    assert.match(
      story(),
      /相手: 幹事B\n {4}項目:\n {6}- 内容: 誰が声をかけますか\n {8}対象: 取組②\n/,
    );
    const before = story();
    const again = await run(['comments', name, '-', 'a.json'], mail);
    assert.deepEqual([again.code, story()], [0, before]);
    assert.match(again.out, /新しいコメントはありません。2件は、すでに取り込んであります。/);
  });

  it('ends with 1 where a comment stands at its sheet only', async () => {
    write('a.json', saved({ ...comment, id: '', about: '港が朝から働いている', at: 'stages.7' }));
    const { code, out } = await run(['comments', name, 'a.json']);
    assert.equal(code, 1);
    assert.match(out, /そのシートに1件/);
    assert.match(story(), /テーマ: 段階\n/);
  });

  it('shows sentences that were edited in a returned paper, and takes none of them in', async () => {
    const { code } = await run(['export', '--to', 'docx', name]);
    assert.equal(code, 0);
    const paper = readFileSync(path.join(folder, '青葉野市.docx'));
    write('返り.docx', withWords(new Uint8Array(paper), '月1回、地図', '毎週、地図'));
    const returned = await run(['comments', name, '返り.docx']);
    assert.equal(returned.code, 1);
    assert.match(
      returned.out,
      /前: 三課の担当が月1回、地図を前に集まる\n {2}案: 三課の担当が毎週、地図を前に集まる\n/,
    );
    assert.equal(story(), plan);
    assert.match(returned.out, /送ったときの版が保存されていない/);
    mkdirSync(path.join(folder, '青葉野市.版'), { recursive: true });
    write('青葉野市.版/第4回.yaml', `# 第4回（2026-07-01 に保存した控え）\n${plan}`);
    write(name, plan.replace('困りごとを地図', '願いを地図'));
    const later = await run(['comments', name, '返り.docx']);
    assert.match(later.out, /送ったときの版「第4回」と比べました。/);
    assert.equal(later.out.match(/案: /g)?.length, 1);
  });

  const bad: readonly [string, () => string[], RegExp][] = [
    ['a file of something else', () => [write('x.json', '{"a": 1}')], /コメントが見つかりません/],
    [
      'a file that is cut off',
      () => [write('x.json', saved(comment).slice(0, 60))],
      /途中で切れて/,
    ],
    ['a newer version', () => [write('x.json', saved(comment).replace(':1,', ':9,'))], /新しい版/],
    [
      'another town’s',
      () => [write('x.json', saved({ ...comment, about: '港' }).replace('青葉野市', '潮見町'))],
      /潮見町/,
    ],
    [
      'one of several',
      () => [write('a.json', saved(comment)), write('x.json', 'こんにちは')],
      /x\.json/,
    ],
    ['a broken paper', () => [write('x.docx', 'PK\u0003\u0004 …')], /./],
    ['missing', () => ['ない.json'], /ない\.json/],
  ];
  for (const [what, files, message] of bad) {
    it(`changes nothing and ends with 2 where a file is ${what}`, async () => {
      const { code, out, err } = await run(['comments', name, ...files()]);
      assert.deepEqual([code, out, story()], [2, '', plan]);
      assert.match(err, message);
      assert.doesNotMatch(err, /\bat \w+.*\.js/);
    });
  }

  it('loses neither story nor comments where it is killed before any of its writes', async () => {
    const log = 'a.対話.yaml';
    const talk = yaml`
      - 日付: 4/19
        内容: 夕方のバスがない
    `;
    const started = `${plan}対話: ${log}\n`;
    const sent = saved({ ...comment, id: '', about: '三課の担当が月1回、地図を前に集まる' });
    const files = [write('a.json', sent)];
    const texts = () => [name, log].map((file) => readFileSync(path.join(folder, file), 'utf8'));
    const begin = () => [write(name, started), write(log, talk)];
    begin();
    assert.equal((await run(['comments', name, ...files])).code, 0);
    const done = texts();
    assert.match(done[0] ?? '', /- id: 取組②\n/);
    assert.match(done[1] ?? '', /内容: 誰と歩くのか\n/);
    const killer = write('kill.cjs', killBefore);
    const seen = new Set<string>();
    let killed = true;
    for (let at = 1; killed; at++) {
      begin();
      const { code } = await run(['comments', name, ...files], '', {
        NODE_OPTIONS: `--require ./${killer}`,
        KILL_AT: String(at),
      });
      killed = code === null;
      const [story = '', dialogues = ''] = texts();
      // Each file is as it was or as it is to be; what came back is as it was.
      assert.ok([started, done[0]].includes(story), story);
      assert.ok([talk, done[1]].includes(dialogues), dialogues);
      assert.equal(readFileSync(path.join(folder, 'a.json'), 'utf8'), sent);
      const state = JSON.stringify(texts());
      if (seen.has(state)) continue;
      seen.add(state);
      assert.equal((await run(['comments', name, ...files])).code, 0);
      assert.deepEqual(texts(), done);
    }
    assert.equal(seen.size, 3, 'before, between and after the two files');
  });

  it('says how it is used', async () => {
    assert.equal((await run(['comments', name])).code, 2);
    assert.match((await run(['--help'])).out, /comments ファイル 返ってきたコメント/);
  });
});
