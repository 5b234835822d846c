import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deckFile, paperFile } from '../support/officeFiles';
import { runProgram } from '../support/program';
import { temporaryFolder } from '../support/temporary';

const folder = temporaryFolder('import');
const place = (...names: string[]) => path.join(folder, ...names);

const run = (...args: readonly string[]) =>
  runProgram(folder, ['import', '--locale', 'ja', ...args]);

describe('change-story import', () => {
  before(() => {
    const slide = [
      { at: [1, 0], isTitle: true, lines: ['ありたい姿'] },
      { at: [1, 3], lines: ['声の届くまち'] },
    ] as const;
    const odd = [
      { at: [1, 0], isTitle: true, lines: ['戦略的取組'] },
      {
        at: [1, 3],
        rows: [
          ['年', '何'],
          ['一', 'どこにも入らない文'],
        ],
      },
    ] as const;
    writeFileSync(place('形どおり.pptx'), deckFile([slide]));
    writeFileSync(place('おまけ付き.pptx'), deckFile([slide, slide, odd]));
    writeFileSync(place('論文.docx'), paperFile([{ style: '1', text: 'ありたい姿' }, '山のまち']));
    writeFileSync(place('メモ.txt'), 'ただの文');
  });

  it('writes the story to the standard output, and how it went beside it', async () => {
    const { code, out, err } = await run('論文.docx');
    assert.equal(code, 0);
    assert.match(out, /^変革ストーリー: 1\n[\s\S]*宣言: 山のまち\n/);
    assert.match(err, /: 1件の文を取り込みました。すべて置き場所が見つかりました/);
  });

  it('writes the file that is named, and makes its folder', async () => {
    const file = path.join('取り込み', '令和8年度', '話.変革ストーリー.yaml');
    const { code, out } = await run('形どおり.pptx', '--out', file);
    assert.equal(code, 0);
    assert.equal(out, '');
    assert.match(readFileSync(place(file), 'utf8'), /宣言: 声の届くまち/);
  });

  it('replaces a file only with --force', async () => {
    const file = '前からある.変革ストーリー.yaml';
    writeFileSync(place(file), '古い文', { mode: 0o600 });
    const refused = await run('形どおり.pptx', '--out', file);
    assert.equal(refused.code, 2);
    assert.match(
      refused.err,
      /「前からある.*」に書き出せません。同じ名前のファイルがあります。.*--force/,
    );
    assert.equal(readFileSync(place(file), 'utf8'), '古い文');
    const { code } = await run('形どおり.pptx', '--force', '--out', file);
    assert.equal(code, 0);
    assert.match(readFileSync(place(file), 'utf8'), /宣言: 声の届くまち/);
    if (process.platform !== 'win32') assert.equal(statSync(place(file)).mode & 0o777, 0o600);
  });

  it('writes nothing, and ends with 2, where there is no text to import', async () => {
    const own = place('空');
    mkdirSync(own);
    const picture = deckFile([[{ at: [1, 3], lines: [''] }], []]);
    writeFileSync(path.join(own, '絵だけ.pptx'), picture);
    writeFileSync(path.join(own, '白紙.docx'), paperFile(['', '\u3000']));
    writeFileSync(
      path.join(own, '見出しだけ.docx'),
      paperFile([{ style: '1', text: 'ありたい姿' }]),
    );
    writeFileSync(path.join(own, '話.yaml'), '大事な文');
    for (const [file, ...more] of [
      ['絵だけ.pptx'],
      ['見出しだけ.docx'],
      ['白紙.docx', '--out', path.join('空', '新しい.yaml')],
      ['白紙.docx', '--force', '--out', path.join('空', '話.yaml')],
    ] as const) {
      const { code, out, err } = await run(path.join('空', file), ...more);
      assert.equal(code, 2, file);
      assert.equal(out, '');
      assert.match(err, /取り込める文がありません。/);
      assert.doesNotMatch(err, /置き場所/);
    }
    assert.equal(readFileSync(path.join(own, '話.yaml'), 'utf8'), '大事な文');
    assert.ok(!readdirSync(own).includes('新しい.yaml'));
  });

  it('says in Japanese that a name is too long, or that of a device', async () => {
    const long = await run('形どおり.pptx', '--out', `${'長'.repeat(90)}.yaml`);
    assert.equal(long.code, 2);
    assert.match(long.err, /名前が長すぎます。/);
    if (process.platform === 'win32') return;
    const device = await run('形どおり.pptx', '--force', '--out', '/dev/null');
    assert.equal(device.code, 2);
    assert.match(device.err, /装置やパイプの名前です。/);
  });

  it('ends with 1 where something stands under 検討課題', async () => {
    const { code, out, err } = await run('おまけ付き.pptx');
    assert.equal(code, 1);
    assert.match(out, /検討課題:[\s\S]*どこにも入らない文/);
    assert.match(err, /の分からなかった4件（表の文4件）は「検討課題」の下にあります/);
  });

  it('ends with 2 and says why where it cannot read', async () => {
    for (const file of ['ない.pptx', 'メモ.txt']) {
      const { code, out, err } = await run(file);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, /[。）]$/m);
    }
    assert.equal((await run()).code, 2);
  });

  it('leaves what is there where it cannot write', async () => {
    mkdirSync(place('塞がり', '話.yaml'), { recursive: true });
    writeFileSync(place('塞がり', '話.yaml', '古い'), '古い文');
    const { code, err } = await run('形どおり.pptx', '--out', path.join('塞がり', '話.yaml'));
    assert.equal(code, 2);
    assert.match(err, /話\.yaml/);
    assert.equal(readFileSync(place('塞がり', '話.yaml', '古い'), 'utf8'), '古い文');
    assert.deepEqual(readdirSync(place('塞がり')), ['話.yaml']);
  });
});
