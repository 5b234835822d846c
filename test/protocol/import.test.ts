import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { deckFile, paperFile } from '../support/officeFiles';
import { projectFolder } from '../support/places.mjs';
import { temporaryFolder } from '../support/temporary';

const folder = temporaryFolder('import');
const program = path.join(projectFolder, 'dist/cli.js');
const place = (...names: string[]) => path.join(folder, ...names);

/** Runs the program as it ships. */
async function run(...args: readonly string[]) {
  const child = spawn(process.execPath, [program, 'import', '--locale', 'ja', ...args], {
    cwd: folder,
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err, code] = await Promise.all([readAll(child.stdout), readAll(child.stderr), ended]);
  return { code, out, err };
}

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
    assert.match(err, /すべて置き場所が見つかりました/);
  });

  it('writes the file that is named, in place of the one that is there', async () => {
    writeFileSync(place('話.変革ストーリー.yaml'), '古い文');
    const { code, out } = await run('形どおり.pptx', '--out', '話.変革ストーリー.yaml');
    assert.equal(code, 0);
    assert.equal(out, '');
    assert.match(readFileSync(place('話.変革ストーリー.yaml'), 'utf8'), /宣言: 声の届くまち/);
  });

  it('ends with 1 where something stands under 検討課題', async () => {
    const { code, out, err } = await run('おまけ付き.pptx');
    assert.equal(code, 1);
    assert.match(out, /検討課題:[\s\S]*どこにも入らない文/);
    assert.match(err, /件は「検討課題」の下にあります/);
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
