import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { deflateSync } from 'node:zlib';
import manifest from '../../package.json';
import japanese from '../../package.nls.ja.json';
import english from '../../package.nls.json';
import { rules } from '../../server/rules';
import { shapes } from '../../server/vocabulary';
import { clientLoadTime } from '../support/clientLoad';
import { projectFolder } from '../support/places.mjs';
import { processorLimit } from '../support/speed';

const inProject = (file: string) => path.join(projectFolder, file);

/** Paths in the package, as `vsce` lists them. */
function packagedFiles(): string[] {
  const args = ['vsce', 'ls', '--no-dependencies'];
  return execFileSync('npx', args, { cwd: projectFolder, encoding: 'utf8' }).trim().split('\n');
}

/** Kilobytes a file may have. The work of reading it is part of every start of the editor. */
const budgets: Record<string, number> = {
  'dist/client/extension.node.js': 560,
  'dist/client/extension.web.js': 525,
  'dist/server/server.node.js': 1200,
  'dist/server/server.web.js': 1200,
  // Loaded when something is handed over.
  'dist/server/share.node.js': 1200,
  'dist/server/share.web.js': 1200,
};

/** Megabytes (2^20 bytes, as vsce prints them) that the whole may have to be fetched. */
const maxPackage = 3;

/** The quoted strings of a source text. */
function stringsIn(source: string): string[] {
  const literals = source.match(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g) ?? [];
  return literals.map((literal) => runInNewContext(literal));
}

describe('the package', () => {
  const files = packagedFiles();

  it('holds what the manifest names, and no source, test or map', () => {
    const { main, browser, icon, contributes } = manifest;
    const named = [
      main,
      browser,
      icon,
      ...contributes.languages.flatMap((language) => [
        language.configuration,
        language.icon.light,
        language.icon.dark,
      ]),
      ...contributes.grammars.map((grammar) => grammar.path),
      `${manifest.l10n}/bundle.l10n.ja.json`,
      'dist/server/server.node.js',
      'dist/server/import.node.js',
      'dist/server/server.web.js',
      'dist/RULES.md',
      'dist/RULES.en.md',
      'dist/THIRD-PARTY-NOTICES.txt',
      'LICENSE',
    ];
    const readme = readFileSync(inProject('README.md'), 'utf8');
    const pictures = [...readme.matchAll(/\]\((client\/[^)]+)\)/g)].map(([, file = '']) => file);
    const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    assert.ok(pictures.length > 0 && steps.length > 0);
    named.push(...pictures, ...steps.map(({ media }) => media.image ?? media.svg ?? ''));
    for (const file of named) assert.ok(files.includes(path.normalize(file)), `lacks ${file}`);
    const strangers = files.filter((file) => /\.(ts|map|mjs)$|^(test|node_modules)\//.test(file));
    assert.deepEqual(strangers, []);
  });

  for (const [file, kilobytes] of Object.entries(budgets)) {
    it(`keeps ${file} below ${kilobytes} KB`, () => {
      assert.ok(statSync(inProject(file)).size < kilobytes * 1024);
    });
  }

  it('loads the script of the client within 120 ms of processor time', () => {
    const limit = processorLimit(120);
    const times = Array.from({ length: 5 }, clientLoadTime);
    assert.ok(Math.min(...times) < limit, `${Math.min(...times)} ms, limit ${limit}`);
  });

  it(`keeps the whole below ${maxPackage} MB`, () => {
    const packed = files.map((file) => deflateSync(readFileSync(inProject(file))).length);
    const size = packed.reduce((sum, one) => sum + one, 0);
    assert.ok(size < maxPackage * 2 ** 20, `${size}`);
  });

  it('ships the rules without their samples', () => {
    const script = readFileSync(inProject('dist/server/server.node.js'), 'utf8');
    // The format has examples of its own, which editors show.
    const examples = shapes.flatMap(({ fields }) => fields.map(({ example }) => example));
    const texts = examples.flatMap(({ ja, en }) => `${ja}\n${en}`.split('\n'));
    const shown = new Set(texts.map((line) => line.trim()));
    const samples = rules.flatMap((rule) => [...rule.bad, ...rule.good].map(({ text }) => text));
    const lines = samples
      .flatMap((text) => ((text.match(/\n/g)?.length ?? 0) > 2 ? text.split('\n') : []))
      .filter((line) => line.length > 25 && !shown.has(line.trim()));
    assert.ok(lines.length > 200);
    assert.deepEqual(
      lines.filter((line) => script.includes(line)),
      [],
    );
  });

  it('needs nothing of Node in the web', () => {
    for (const file of [
      'dist/client/extension.web.js',
      'dist/server/server.web.js',
      'dist/server/share.web.js',
    ]) {
      const required = readFileSync(inProject(file), 'utf8').match(
        /\brequire\("(?!vscode")[^"]+"\)/g,
      );
      assert.equal(required, null, file);
    }
  });

  it('asks for no package at run time', () => {
    const scripts = ['server.node.js', 'share.node.js'].map((file) =>
      readFileSync(inProject(`dist/server/${file}`), 'utf8'),
    );
    const builtins = new Set(builtinModules);
    const required = [...scripts.join('\n').matchAll(/\brequire\("([^"]+)"\)/g)].map(
      ([, name = '']) => name,
    );
    assert.ok(required.length > 0);
    assert.deepEqual(
      required.filter((name) => !builtins.has(name.replace(/^node:/, ''))),
      [],
    );
  });

  it('says every text of the manifest in both languages', () => {
    const keys = [...JSON.stringify(manifest).matchAll(/%([\w.-]+)%/g)].map(([, key]) => key);
    const used = [...new Set(keys)].sort();
    assert.deepEqual(Object.keys(english).sort(), used);
    assert.deepEqual(Object.keys(japanese).sort(), used);
  });

  it('says every text of the client in Japanese', () => {
    const bundle = JSON.parse(
      readFileSync(inProject(`${manifest.l10n}/bundle.l10n.ja.json`), 'utf8'),
    );
    const sources = readdirSync(inProject('client'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(inProject(`client/${file}`), 'utf8'));
    const literals = sources.flatMap((source) => stringsIn(source));
    const asked = sources.flatMap((source) =>
      [...source.matchAll(/\bl10n\.t\(\s*/g)].map(
        ({ index, 0: { length } }) => stringsIn(source.slice(index + length))[0],
      ),
    );
    assert.ok(asked.length > 0);
    assert.deepEqual(
      asked.filter((text = '') => !(text in bundle)),
      [],
    );
    const unused = Object.keys(bundle).filter((text) => !literals.includes(text));
    assert.deepEqual(unused, []);
  });

  it('installs the programs that package.json names', () => {
    for (const file of Object.values(manifest.bin)) {
      assert.ok(existsSync(inProject(file)), file);
      assert.match(readFileSync(inProject(file), 'utf8'), /^#!\/usr\/bin\/env node\n/);
    }
  });
});
