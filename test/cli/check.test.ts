import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { version } from '../../package.json';
import { yaml } from '../../server/text/yaml';
import { type ProgramOptions, runProgram } from '../support/program';
import { temporaryFolder } from '../support/temporary';

const folder = temporaryFolder('cli');
const nested = path.join(folder, '令和８年度 計画');
mkdirSync(nested);

const run = (args: readonly string[], options?: ProgramOptions) =>
  runProgram(folder, args, options);

function write(name: string, text: string | Uint8Array): string {
  writeFileSync(path.join(folder, name), text);
  return name;
}

const json = (...files: string[]) => ['check', '--format', 'json', ...files];
const slip = write(
  '注意.change-story.yaml',
  yaml`
  変革ストーリー: 1
  自治体：青葉野市
`,
);
const error = write(
  '誤り.change-story.yaml',
  yaml`
    変革ストーリー: 1
    段階:
    - アクション:
      - 内容: 月1回集まる
        狙い: 無い姿
  `,
);

describe('change-story check --format json', () => {
  it('prints one list of findings, with positions as in LSP', async () => {
    const { code, out, err } = await run(json(slip));
    assert.equal(err, '');
    assert.equal(code, 0);
    const found = JSON.parse(out) as { rule: string; message: string }[];
    const [finding] = found.filter(({ rule }) => rule === 'full-width-colon');
    assert.ok(finding);
    const { message, ...rest } = finding;
    assert.match(message, /「自治体」/);
    assert.deepEqual(rest, {
      file: slip,
      rule: 'full-width-colon',
      severity: 'warning',
      range: { start: { line: 1, character: 3 }, end: { line: 1, character: 4 } },
    });
  });

  it('prints an empty list, and ends with 0, where nothing is found', async () => {
    const empty = write('空.yaml', '');
    assert.deepEqual(await run(json(empty)), { code: 0, out: '[]\n', err: '' });
  });

  it('ends with 1 where there is an error', async () => {
    const { code, out } = await run(json(slip, error));
    assert.equal(code, 1);
    const found = JSON.parse(out) as { file: string; severity: string }[];
    assert.ok(found.some(({ file, severity }) => file === error && severity === 'error'));
    assert.ok(found.some(({ file }) => file === slip));
  });

  it('ends with 2 where a file cannot be read, and reports the others', async () => {
    const { code, out, err } = await run(json('無い.yaml', slip));
    assert.equal(code, 2);
    assert.match(err, /「無い\.yaml」を読めません。この名前のファイルはありません。/);
    const found = JSON.parse(out) as { file: string }[];
    assert.ok(found.length > 0 && found.every(({ file }) => file === slip));
  });

  it('says of a folder, and of a file in Shift_JIS, what to do', async () => {
    const sjis = write('sjis.yaml', Uint8Array.from([0x8e, 0xa9, 0x8e, 0xa1, 0x3a, 0x20, 0x31]));
    const { code, out, err } = await run(json('.', sjis));
    assert.equal(code, 2);
    assert.equal(out, '[]\n');
    assert.match(err, /フォルダーです/);
    assert.match(err, /「sjis\.yaml」を読めません。文字コードが UTF-8 ではありません。/);
  });

  it('counts UTF-16 over a BOM, CRLF and characters beyond the BMP', async () => {
    const file = write('bom.yaml', '\ufeffテーマ: 𠮷野\r\n自治体：𠮷田市\r\n年度：2026\r\n');
    const { out } = await run(json(file));
    const found = JSON.parse(out) as { rule: string; range: { start: object } }[];
    assert.deepEqual(
      found.filter(({ rule }) => rule === 'full-width-colon').map(({ range }) => range.start),
      [
        { line: 1, character: 3 },
        { line: 2, character: 2 },
      ],
    );
  });

  it('takes paths with Japanese, blanks and folders, and gives them back as typed', async () => {
    const file = write(
      path.join('令和８年度 計画', '青葉 野市.変革ストーリー.yaml'),
      '年度：2026\n',
    );
    for (const typed of [file, `./${file}`, path.join(folder, file)]) {
      const { out } = await run(json(typed));
      const found = JSON.parse(out) as { file: string }[];
      assert.ok(found.length > 0);
      assert.ok(found.every((finding) => finding.file === typed));
    }
  });

  it('reads the log of dialogues beside the story', async () => {
    const folderOfLog = path.join('令和８年度 計画', '記録');
    mkdirSync(path.join(folder, folderOfLog));
    write(
      path.join(folderOfLog, '青葉 野市.対話.yaml'),
      yaml`
      - 日付: 2026-05-10
        内容: 聴いた
    `,
    );
    const story = (log: string) => yaml`
      変革ストーリー: 1
      対話: ${log}
    `;
    const rules = async (name: string, text: string) => {
      const { out } = await run(json(write(path.join('令和８年度 計画', name), text)));
      return (JSON.parse(out) as { rule: string }[]).map(({ rule }) => rule);
    };
    const found = await rules('有る.yaml', story('記録/青葉 野市.対話.yaml'));
    assert.ok(!found.includes('missing-file'));
    const missing = await rules('無い.yaml', story('記録/若葉町.対話.yaml'));
    assert.ok(missing.includes('missing-file'));
  });

  it('does not open a log outside the folder, or one that is a named pipe', async function () {
    if (process.platform === 'win32') this.skip();
    mkdirSync(path.join(folder, '対話', '計画'), { recursive: true });
    write(path.join('対話', 'secret.yaml'), '- 対象: 無い姿\n');
    execFileSync('mkfifo', [path.join(folder, '対話', '計画', 'pipe.yaml')]);
    symlinkSync('../secret.yaml', path.join(folder, '対話', '計画', 'link.yaml'));
    for (const log of ['../secret.yaml', 'link.yaml', 'pipe.yaml', '/dev/zero']) {
      const text = yaml`
        変革ストーリー: 1
        対話: ${log}
      `;
      const { code, out } = await run(json(write(path.join('対話', '計画', 'a.yaml'), text)));
      assert.equal(code, 0);
      const found = (JSON.parse(out) as { rule: string }[]).map(({ rule }) => rule);
      assert.ok(found.includes('refused-file'), log);
    }
  });

  it('reads the standard input', async () => {
    const { code, out } = await run(json('-'), {
      input: yaml`
      変革ストーリー: 1
      年度：2026
    `,
    });
    assert.equal(code, 0);
    const found = JSON.parse(out) as { file: string; rule: string }[];
    assert.ok(found.some(({ file, rule }) => file === '-' && rule === 'full-width-colon'));
  });
});

describe('change-story check, for reading', () => {
  it('shows the line, and marks the place by columns of full-width characters', async () => {
    const { code, out } = await run(['check', slip]);
    assert.equal(code, 0);
    const lines = out.split('\n');
    const at = lines.findIndex((line) => line.includes('full-width-colon'));
    assert.match(
      lines[at] ?? '',
      /^注意\.change-story\.yaml:2:4: 注意: 「自治体」.*。 \(full-width-colon\)$/,
    );
    assert.equal(lines[at + 1], '  自治体：青葉野市');
    assert.equal(lines[at + 2], '        ^^');
    assert.match(lines.slice(at + 3, at + 6).join('\n'), /^ {2}直し方: /m);
    assert.match(out, /1ファイルを確かめました。.*注意 1件/);
  });

  it('marks the first line of a file with a BOM where a reader sees it', async () => {
    const file = write('bom1.yaml', '\ufeffｶﾞ年：2026\n');
    const lines = (await run(['check', file])).out.split('\n');
    const at = lines.findIndex((line) => line.includes('full-width-colon'));
    assert.match(lines[at] ?? '', /^bom1\.yaml:1:4: /);
    assert.equal(lines[at + 1], '  ｶﾞ年：2026');
    assert.equal(lines[at + 2], '      ^^');
  });

  it('uses no colours where nobody looks', async () => {
    const { out } = await run(['check', slip], { env: { FORCE_COLOR: '1' } });
    assert.ok(!out.includes('\x1b'));
  });

  it('speaks the language asked for, else that of the environment, else Japanese', async () => {
    const first = async (args: string[], env: Record<string, string>) =>
      (await run(['check', ...args, slip], { env })).out;
    const english = /: warning: “自治体” is followed [\s\S]*What to do: /;
    const japanese = /: 注意: 「自治体」/;
    assert.match(await first(['--locale', 'en'], { LANG: 'ja_JP.UTF-8' }), english);
    assert.match(await first(['--locale=ja'], { LANG: 'en_US.UTF-8' }), japanese);
    assert.match(await first([], { LANG: 'en_US.UTF-8' }), english);
    assert.match(await first([], { LANG: 'en_US.UTF-8', LC_ALL: 'ja_JP.UTF-8' }), japanese);
    assert.match(await first([], { LANG: 'C.UTF-8' }), japanese);
    assert.match(await first([], {}), japanese);
  });
});

describe('change-story', () => {
  it('explains itself', async () => {
    const { code, out, err } = await run(['--help']);
    assert.equal(code, 0);
    assert.equal(err, '');
    assert.match(out, /change-story check \[指定\] ファイル…/);
    assert.match((await run(['-h', '--locale', 'en'])).out, /Usage:/);
  });

  it('gives its version', async () => {
    assert.deepEqual(await run(['--version']), { code: 0, out: `${version}\n`, err: '' });
  });

  for (const [args, ja, en] of [
    [[], /check、export、import/, /Missing command/],
    [['lint', slip], /「lint」という働きはありません/, /Unknown command lint/],
    [['check'], /ファイルの名前を書いてください/, /Name the files/],
    [['check', '--color', slip], /「--color」という指定はありません/, /Unknown option --color/],
    [['check', '-x', slip], /「-x」という指定はありません/, /Unknown option -x/],
    [['check', slip, '--format'], /「--format」のあとに値/, /--format needs a value/],
    [['check', '--format', 'xml', slip], /text か json/, /text or json/],
    [['check', '--constructor', slip], /「--constructor」/, /--constructor/],
  ] as const) {
    it(`explains itself after: ${args.join(' ')}`, async () => {
      const japanese = await run(args);
      assert.equal(japanese.code, 2);
      assert.equal(japanese.out, '');
      assert.match(japanese.err, ja);
      assert.match(japanese.err, /使い方:/);
      const english = await run(args, { env: { LANG: 'en_GB.UTF-8' } });
      assert.equal(english.code, 2);
      assert.match(english.err, en);
      assert.match(english.err, /Usage:/);
    });
  }

  it('explains itself after a language that it does not speak', async () => {
    const { code, err } = await run(['check', '--locale', 'fr', slip]);
    assert.equal(code, 2);
    assert.match(err, /ja か en/);
  });
});
