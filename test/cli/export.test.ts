import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { parseArguments } from '../../server/cli/arguments';
import { yaml } from '../../server/text/yaml';
import { projectFolder } from '../support/places.mjs';
import { runProgram } from '../support/program';
import { temporaryFolder } from '../support/temporary';

const folder = temporaryFolder('export');
const example = path.join(projectFolder, 'examples/青葉野市.変革ストーリー.yaml');

const run = (args: readonly string[], input = '', env = {}) =>
  runProgram(folder, ['export', ...args], { input, env });

const place = (...names: string[]) => path.join(folder, ...names);
const read = (...names: string[]) => readFileSync(place(...names), 'utf8');

/** A story where what it says does not matter. */
const small = place('小さな町.変革ストーリー.yaml');

describe('change-story export', () => {
  before(() => {
    const story = yaml`
      変革ストーリー: 1
      ありたい姿:
        宣言: となりの声が届くまち
    `;
    writeFileSync(small, story);
  });

  it('writes each format into the folder that is named, and says where', async () => {
    const out = path.join('書き出し 先', '令和8年度');
    const { code, out: said, err } = await run(['--to', 'html,md,svg', '--out', out, example]);
    assert.equal(err, '');
    assert.equal(code, 0);
    const files = said.trim().split('\n');
    assert.deepEqual(
      files.slice(0, 2).map((file) => path.basename(file)),
      ['青葉野市.html', '青葉野市.md'],
    );
    assert.ok(files.includes(path.join(out, '青葉野市 7 アクションプランの段階図.svg')));
    for (const file of files) assert.ok(existsSync(place(file)), file);
    assert.deepEqual(
      readdirSync(place(out)).sort(),
      files.map((file) => path.basename(file)).sort(),
    );
    assert.match(read(out, '青葉野市.html'), /^<!DOCTYPE html>[\s\S]*となりの声が届き/);
  });

  it('writes beside the story, and what the story’s log says too', async () => {
    mkdirSync(place('町'));
    for (const name of ['潮見町.変革ストーリー.yaml', '潮見町.対話.yaml']) {
      writeFileSync(place('町', name), readFileSync(path.join(projectFolder, 'examples', name)));
    }
    const file = path.join('町', '潮見町.変革ストーリー.yaml');
    const { code, out } = await run(['--to', 'md', file]);
    assert.equal(code, 0);
    assert.equal(out, `${path.join('町', '潮見町.md')}\n`);
    assert.match(read('町', '潮見町.md'), /^## 対話の記録$/m);
  });

  it('takes the sheets that are named: by number, key or title', async () => {
    const sheets = 'ありたい姿,７,ロードマップ';
    const args = ['--to', 'md', '--sheets', sheets, '--out', 'sheets', example];
    const { code, err } = await run(args);
    assert.equal(`${code}${err}`, '0');
    const headings = read('sheets', '青葉野市_シート1,7ほか.md').match(/^## .*$/gm);
    assert.deepEqual(headings, [
      '## 1\\. 10年後の地域のありたい姿となりゆきの未来',
      '## 7\\. 現状からあるべき姿に向けての作戦（アクションプラン）の段階図',
      '## ロードマップ',
    ]);
  });

  it('names the sheets there are, where one is named that is not there', async () => {
    const { code, err, out } = await run(['--to', 'md', '--sheets', '99,絵', example]);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /シート 「99」「絵」 はありません。.*7 アクションプランの段階図/);
  });

  it('reads the standard input, and names the file by what the story says', async () => {
    const story = yaml`
      変革ストーリー: 1
      自治体: 若葉町
      年度: R8
    `;
    const { code, out } = await run(['--to', 'html', '--out', 'in', '-'], story);
    assert.equal(code, 0);
    assert.equal(out, `${path.join('in', '若葉町_R8.html')}\n`);
  });

  it('writes the others where one file cannot be read, and ends with 2', async () => {
    const { code, out, err } = await run(['--to', 'md', '--out', 'some', '無い.yaml', small]);
    assert.equal(code, 2);
    assert.match(err, /「無い\.yaml」を読めません/);
    assert.equal(out, `${path.join('some', '小さな町.md')}\n`);
  });

  it('leaves the file that was there where it cannot write, and says why', async () => {
    mkdirSync(place('taken', '小さな町.md'), { recursive: true });
    writeFileSync(place('taken', '小さな町.md', 'old'), '古い');
    const { code, err } = await run(['--to', 'md,html', '--out', 'taken', small]);
    assert.equal(code, 2);
    assert.match(err, /「taken.小さな町\.md」に書き出せません。.*そのまま残っています/);
    assert.deepEqual(readdirSync(place('taken')).sort(), ['小さな町.html', '小さな町.md']);
    assert.equal(read('taken', '小さな町.md', 'old'), '古い');
  });

  it('shortens a name that would be too long with that of its drawing', async () => {
    const name = 'あ'.repeat(74);
    const story = yaml`
      変革ストーリー: 1
      段階:
        - 名称: まず歩く
          アクション:
            - 地区を歩く
    `;
    writeFileSync(place(`${name}.変革ストーリー.yaml`), story);
    const args = ['--to', 'svg', '--out', '長い名前', `${name}.変革ストーリー.yaml`];
    const { code, out, err } = await run(args);
    assert.equal(`${code}${err}`, '0');
    const files = readdirSync(place('長い名前'));
    assert.ok(files.length > 0);
    for (const file of files) assert.match(file, /^あ{20,} .*\.svg$/u);
    assert.deepEqual(
      out
        .trim()
        .split('\n')
        .map((file) => path.basename(file))
        .sort(),
      files.sort(),
    );
  });

  it('keeps the permissions and the other name of a file that it replaces', async function () {
    if (process.platform === 'win32') this.skip();
    mkdirSync(place('権限'));
    writeFileSync(place('権限', '小さな町.md'), '古い', { mode: 0o600 });
    linkSync(place('権限', '小さな町.md'), place('権限', '控え.md'));
    const { code } = await run(['--to', 'md', '--out', '権限', small]);
    assert.equal(code, 0);
    assert.match(read('権限', '控え.md'), /^# /);
    assert.equal(read('権限', '小さな町.md'), read('権限', '控え.md'));
    assert.equal(statSync(place('権限', '小さな町.md')).mode & 0o777, 0o600);
  });

  it('writes no story over another', async () => {
    for (const name of ['a', 'b']) mkdirSync(place(name));
    for (const name of ['a', 'b']) writeFileSync(place(name, '案.yaml'), `自治体: ${name}市\n`);
    const files = ['a', 'b'].map((name) => path.join(name, '案.yaml'));
    const { code, err } = await run(['--to', 'md', '--out', 'one', ...files]);
    assert.equal(code, 2);
    assert.match(err, /「one.案\.md」には、ほかのストーリーを書き出したばかり/);
    assert.match(read('one', '案.md'), /a市/);
  });

  it('says in English what is wrong with the arguments, and in Japanese', () => {
    const problem = (...args: string[]) => {
      const request = parseArguments(['export', ...args], {});
      assert.equal(request.kind, 'usage-error');
      return request.problem;
    };
    for (const [args, ja, en] of [
      [[example], /「--to」で/, /with --to/],
      [['--to', 'doc', example], /「--to」には .*html.* のどれか/, /--to takes/],
      [['--to', 'html'], /ファイルの名前/, /Name the files/],
      [['--to', 'html', '--font', 'a', example], /yu-gothic/, /--font takes/],
      [['--to', 'html', '--page', 'b5', example], /a4、wide/, /--page takes a4, wide/],
      [
        ['--to', 'html', '--format', 'json', example],
        /「export」では使えません/,
        /no option of export/,
      ],
    ] as const) {
      assert.match(problem('--locale', 'ja', ...args), ja);
      assert.match(problem('--locale', 'en', ...args), en);
    }
  });

  it('reads a template, or says that it cannot', async () => {
    const { code, err } = await run(['--to', 'html', '--template', '無い.pptx', small]);
    assert.equal(code, 2);
    assert.match(err, /ひな形「無い\.pptx」を読めません/);
    if (process.platform !== 'win32') {
      const endless = await run(['--to', 'pptx', '--template', '/dev/zero', small]);
      assert.equal(endless.code, 2);
      assert.match(endless.err, /ひな形「\/dev\/zero」を読めません/);
    }
    const other = await run([
      ...['--to', 'pptx,md', '--out', 'ひな形', '--template', example, small],
    ]);
    assert.equal(other.code, 2);
    assert.match(other.err, /^ひな形のファイルが PowerPoint の形式（\.pptx）ではありません/);
    assert.match(other.out, /\.md\n$/);
  });
});

describe('change-story export --to pdf', () => {
  it('writes HTML and says how to print it, where there is no browser, and ends with 1', async () => {
    const args = ['--to', 'pdf', '--browser', place('無い'), '--out', 'nopdf', small];
    const { code, out, err } = await run(args);
    assert.equal(code, 1);
    assert.equal(out, `${path.join('nopdf', '小さな町.html')}\n`);
    assert.match(err, /ブラウザー「.*無い」がありません/);
    assert.match(err, /「PDF に保存」/);
  });

  it('does the same where the browser breaks down, and leaves nothing behind', async function () {
    if (process.platform === 'win32') this.skip();
    const broken = place('broken-browser');
    writeFileSync(broken, '#!/bin/sh\necho "no display" >&2\nexit 3\n');
    chmodSync(broken, 0o755);
    const temporary = place('tmp');
    mkdirSync(temporary);
    const args = ['--to', 'pdf', '--browser', broken, '--out', 'brokenpdf', small];
    const { code, out, err } = await run(args, '', { TMPDIR: temporary });
    assert.equal(code, 1);
    assert.equal(out, `${path.join('brokenpdf', '小さな町.html')}\n`);
    assert.match(err, /PDF をつくれませんでした。.*no display/);
    assert.deepEqual(readdirSync(temporary), []);
  });
});
