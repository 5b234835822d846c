import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { alternatives } from '../../server/text/alternatives';

/** Biome breaks lines at 100, but neither patterns nor what it cannot break. */
const maxLength = 120;

/** Installed, or data that tests read. */
const notOurs = ['vscode-host', '.out', 'data', 'golden'];

const folders = [
  'server',
  'client',
  ...readdirSync('test')
    .filter((name) => !notOurs.includes(name))
    .map((name) => path.join('test', name)),
];
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(folder, file)),
);

/** A comment, a string, a pattern (where a value may begin), or any character. */
const token = new RegExp(
  alternatives`
    (?<skipped>\/\/.*|\/\*[\s\S]*?\*\/)
    (?<string>'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")
    (?<pattern>(?<=(?:^|[(,=:[!&|?{};>]|return)\s*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/)
    [\s\S]
  `,
  'y',
);
/** The text of a template up to its end or to the next value in it. */
const templateText = /(?:\\[\s\S]|\$(?!\{)|[^`\\$])*(?:`|\$\{)/y;

/** The code without the texts of its strings (messages, samples, style sheets), line for line. */
function codeOf(text: string): string {
  let code = '';
  let at = 0;
  /** Open braces in each value of the templates around. */
  const values: number[] = [];
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    at += match?.[0].length ?? 1;
    return match;
  };
  const skipTemplateText = () => {
    const part = take(templateText)?.[0] ?? '';
    code += part.replace(/[^\n]/g, '');
    if (part.endsWith('{')) values.push(0);
  };
  while (at < text.length) {
    const match = take(token);
    const part = match?.[0] ?? '';
    if (match?.groups?.string) continue;
    code += part;
    if (part === '`') skipTemplateText();
    const depth = values.pop();
    if (depth === undefined) continue;
    if (part === '}' && depth === 0) skipTemplateText();
    else values.push(depth + (part === '{' ? 1 : part === '}' ? -1 : 0));
  }
  return code;
}

/** Numbers of the lines, from 1, whose code is too long. */
const longLines = (text: string): number[] =>
  codeOf(text)
    .split('\n')
    .flatMap((line, index) => (line.length > maxLength ? index + 1 : []));

describe('lines of code', () => {
  it(`have at most ${maxLength} characters beside the texts of strings`, () => {
    assert.ok(files.length > 500, `only ${files.length} files`);
    const found = files.flatMap((file) =>
      longLines(readFileSync(file, 'utf8')).map((line) => `${file}:${line}`),
    );
    assert.deepEqual(found, []);
  });

  it('are told from texts', () => {
    const long = 'a'.repeat(maxLength);
    assert.deepEqual(longLines(`const one = 1;\nconst two = /${long}/;\n`), [2]);
    assert.deepEqual(longLines(`const one = '${long}';\nsay(\`${long}\n\${${long}.b}\`);\n`), [3]);
    assert.deepEqual(longLines(`// ${long}`), [1]);
  });
});
