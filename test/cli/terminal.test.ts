import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { yaml } from '../../server/text/yaml';
import { paperFile } from '../support/officeFiles';
import { runProgram } from '../support/program';
import { temporaryFolder } from '../support/temporary';

const folder = temporaryFolder('terminal');

/** Signs that a terminal obeys or that turn the direction of a line. */
const obeyed = /[^\n\P{Cc}]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const texts = [
  '\u001b]0;PWNED\u0007',
  '\u001b[31m赤\u001b[0m',
  '\u001b]8;;https://pwned.invalid\u001b\\x\u001b]8;;\u001b\\',
  '\u009b2J',
  'a\rb\u0008c\u007fd\u000be',
  '\u202eabc\u202c \u2066x\u2069 \u200fy\u200e \u061cz',
];

async function run(args: readonly string[], input = '') {
  const ran = await runProgram(folder, args, { input });
  for (const text of [ran.out, ran.err]) {
    const at = text.search(obeyed);
    assert.ok(at < 0, `${args.join(' ')}: ${JSON.stringify(text.slice(at - 20, at + 20))}`);
  }
  return ran;
}

/** A story that is wrong in many places, with the text in each of them. */
const storyWith = (text: string) => yaml`
  変革ストーリー: 1
  自治体： ${text}青葉野市
  ${text}: x
  様式: ${text}
  対話: ${text}.yaml
  年度：2026 # ${text}
  段階:
    - 名称: ${text}
      アクション:
        - 内容: 一つ
          狙い: ${text}
`;

describe('what reaches the terminal', () => {
  // A program that starts costs more than what it says: one takes the files of all texts.
  const stories = texts.map((_, index) => `${index}.yaml`);
  const names = texts.map((text, index) => `${text.replaceAll('/', '')}\n${index}`);
  before(() => {
    for (const [index, text] of texts.entries())
      writeFileSync(path.join(folder, `${index}.yaml`), storyWith(text));
  });

  for (const locale of ['ja', 'en']) {
    it(`is no control character of a story (${locale})`, async () => {
      const { out } = await run(['check', '--locale', locale, ...stories]);
      for (const story of stories)
        assert.match(out, new RegExp(`^${story}:.*full-width-colon`, 'm'));
      const exporting = ['export', '--locale', locale, '--out', 'out'];
      const written = await run([...exporting, '--to', 'md,svg', ...stories]);
      for (const index of texts.keys())
        assert.match(written.out, new RegExp(`${index}\\.md$`, 'm'));
      await run([...exporting, '--to', 'md', '--sheets', texts.join(), '0.yaml']);
    });
  }

  it('is no control character of stories that are compared, merged or commented on', async () => {
    const files = ['base', 'ours', 'theirs'].map((name) => `${name}.yaml`);
    for (const file of files) {
      const text = JSON.stringify(texts.join('') + file);
      writeFileSync(path.join(folder, file), `変革ストーリー: 1\nテーマ: ${text}\n`);
    }
    const name = names.join('').replaceAll('\n', '');
    const runs: readonly (readonly [code: number, ...args: string[]])[] = [
      ...['text', 'md', 'html', 'json'].map(
        (format) => [1, 'diff', '--format', format, ...files.slice(1)] as const,
      ),
      [1, 'merge', '--out', `${name}.yaml`, ...files],
      [2, 'diff', name, '0.yaml'],
      [2, 'merge', name, name, name],
      [2, 'comments', '0.yaml', name],
      [2, 'comments', name, '0.yaml'],
      [2, 'import', '--into', '0.yaml', `${name}.xlsx`],
      [2, 'import', '--into', `${name}.none`, '0.yaml'],
    ];
    await Promise.all(
      runs.map(async ([code, ...args]) => {
        const ran = await run(args);
        assert.equal(ran.code, code, args[0] + ran.err);
      }),
    );
  });

  it('is JSON that reads back the same', async () => {
    // A carriage return ends the line of YAML.
    const whole = texts.filter((text) => !text.includes('\r'));
    const input = texts.map((text) => `${text}: x\n`).join('');
    const { out } = await run(['check', '--format', 'json', '-'], input);
    const found = JSON.parse(out) as { rule: string; message: string }[];
    const unknown = found.filter(({ rule }) => rule === 'unknown-key');
    for (const text of whole)
      assert.ok(
        unknown.some(({ message }) => message.includes(text.trim())),
        out,
      );
  });

  it('is no control character of a name', async function () {
    if (process.platform === 'win32') this.skip();
    const files = names.map((name) => `${name}.yaml`);
    for (const file of files) writeFileSync(path.join(folder, file), storyWith('a'));
    const checked = await run(['check', ...files]);
    const written = await run(['export', '--to', 'md', '--out', 'out', ...files]);
    for (const index of names.keys()) {
      assert.match(checked.out, new RegExp(`␊${index}\\.yaml:\\d+:\\d+: `));
      assert.match(written.out, new RegExp(`^out/.*␊${index}\\.md$`, 'm'));
    }
    const missing = await run(['check', ...names.map((name) => `${name}.none`)]);
    for (const index of names.keys()) assert.match(missing.err, new RegExp(`␊${index}\\.none`));
  });

  it('is no control character of a wrong argument', async function () {
    if (process.platform === 'win32') this.skip();
    const name = names.join('');
    await Promise.all([
      run(['export', '--to', 'md', '--template', name, '0.yaml']),
      run(['export', '--to', name, '0.yaml']),
      run(['import', `${name}.docx`]),
      run(['import', `${name}.yaml`]),
      run([name]),
      run(['check', `--${name}`]),
    ]);
  });

  it('is no control character of an imported paper, whose text is kept', async () => {
    const hidden = '\u009b2J海の\u202eまち\u202c';
    writeFileSync(
      path.join(folder, 'a.docx'),
      paperFile([{ style: '1', text: 'ありたい姿' }, hidden]),
    );
    const { out } = await run(['import', 'a.docx']);
    assert.ok(out.includes('"\\u009b2J海の\\u202eまち\\u202c"'), out);
  });
});
