import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { paperFile } from '../support/officeFiles';
import { temporaryFolder } from '../support/temporary';

const folder = temporaryFolder('terminal');
const program = path.resolve('dist/cli.js');

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
  const child = spawn(process.execPath, [program, ...args], { cwd: folder });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err, code] = await Promise.all([readAll(child.stdout), readAll(child.stderr), ended]);
  for (const text of [out, err]) {
    const at = text.search(obeyed);
    assert.ok(at < 0, `${args.join(' ')}: ${JSON.stringify(text.slice(at - 20, at + 20))}`);
  }
  return { code, out, err };
}

/** A story that is wrong in many places, with the text in each of them. */
const storyWith = (text: string) => `変革ストーリー: 1
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
  for (const [index, text] of texts.entries()) {
    const story = `${index}.yaml`;
    before(() => writeFileSync(path.join(folder, story), storyWith(text)));

    for (const locale of ['ja', 'en']) {
      it(`is no control character of a story (${index}, ${locale})`, async () => {
        const { out } = await run(['check', '--locale', locale, story]);
        assert.match(out, /full-width-colon/);
        await run(['export', '--locale', locale, '--to', 'md,svg', '--out', 'out', story]);
        await run(['export', '--locale', locale, '--to', 'md', '--sheets', text, story]);
      });
    }

    it(`is JSON that reads back the same (${index})`, async () => {
      const { out } = await run(['check', '--format', 'json', '-'], `${text}: x\n`);
      const found = JSON.parse(out) as { rule: string; message: string }[];
      const unknown = found.find(({ rule }) => rule === 'unknown-key');
      // A carriage return ends the line of YAML.
      if (!text.includes('\r')) assert.ok(unknown?.message.includes(text.trim()), out);
    });

    it(`is no control character of a name (${index})`, async function () {
      if (process.platform === 'win32') this.skip();
      const name = `${text.replaceAll('/', '')}\n${index}`;
      writeFileSync(path.join(folder, `${name}.yaml`), storyWith('a'));
      const { out } = await run(['check', `${name}.yaml`]);
      assert.match(out, /␊\d\.yaml:\d+:\d+: /);
      const written = await run(['export', '--to', 'md', '--out', 'out', `${name}.yaml`]);
      assert.match(written.out, /^out\/.*␊\d\.md\n$/);
      await run(['check', `${name}.none`]);
      await run(['export', '--to', 'md', '--template', name, story]);
      await run(['export', '--to', name, story]);
      await run(['import', `${name}.docx`]);
      await run(['import', `${name}.yaml`]);
      await run([name]);
      await run(['check', `--${name}`]);
    });
  }

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
