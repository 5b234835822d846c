// Bundles everything that ships into dist/. `--watch` rebuilds on change.
import { chmod, copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';

const shared = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  minify: true,
  keepNames: true,
  // Japanese stays Japanese: the default would write each character as a \u escape.
  charset: 'utf8',
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none', // the whole licences go to dist/THIRD-PARTY-NOTICES.txt
  metafile: true,
  logLevel: 'warning',
};
// VS Code 1.100 runs extensions on Node 20.
const node = {
  ...shared,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  // The same parser as modules, of which only what is used is taken.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
};
const browser = { ...shared, platform: 'browser', mainFields: ['browser', 'module', 'main'] };
const shebang = { js: '#!/usr/bin/env node' };

/**
 * Leaves what reads and makes Office files (Word's library is larger than the server) in a bundle of
 * its own, which a program of Node loads when it is first asked for one.
 */
const shareApart = (file) => ({
  name: 'share-apart',
  setup(build) {
    build.onResolve({ filter: /\/bundles\/office$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: file, external: true } : undefined,
    );
  },
});

/** Samples of stories, as they stand in the file of a rule. */
const samples = /\byaml`(?:[^`\\]|\\.)*`/gs;
/** What only the pages of the rules say: properties that nothing in the program reads. */
const pageParts = [
  /^ {2}(?:why|ignore): \{$\n(?:^ {4}.*$\n)+?^ {2}\},$/gm,
  /^ {2}(?:bad|good): \[$\n(?:^(?: {4}.*|,)?$\n)+?^ {2}\],$/gm,
  /^ {2}(?:bad|good): \[.*\],$/gm,
  /^ {2}(?:since: '[\d.]+'|isWhole: true),$/gm,
];

/**
 * Takes the indentation out of lists of patterns (`alternatives`), which trim their lines anyway; they
 * may hold lists of their own.
 */
function withoutIndent(source) {
  let depth = 0;
  return source.replace(/alternatives`|`|\n[ \t]+/g, (part) => {
    if (part.startsWith('\n')) return depth > 0 ? '\n' : part;
    depth = part === '`' ? Math.max(0, depth - 1) : depth + 1;
    return part;
  });
}

/** Leaves what only tests and the rule pages read of the rules out of what ships. */
const withoutPages = {
  name: 'without-pages',
  setup(build) {
    const patterns = /[\\/]server[\\/](?:rules|drift|text)[\\/][^.]+\.ts$/;
    build.onLoad({ filter: patterns }, async ({ path: file }) => {
      const source = withoutIndent(await readFile(file, 'utf8'));
      // As many lines as before: the source map stays true.
      const lines = (text) => '\n'.repeat(text.split('\n').length - 1);
      const contents = pageParts.reduce(
        (text, part) => text.replace(part, lines),
        source.replace(samples, (one) => `''${lines(one)}`),
      );
      return { contents, loader: 'ts' };
    });
  },
};

/**
 * Leaves out the helpers that the compiler wrote into every file of the protocol's library: a module
 * taken whole is the module itself, and nothing there asks for its `default`.
 */
const withoutHelpers = {
  name: 'without-helpers',
  setup(build) {
    const patterns = /[\\/]vscode-(?:jsonrpc|languageserver[^\\/]*)[\\/]lib[\\/].*\.js$/;
    build.onLoad({ filter: patterns }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8');
      const lines = (text) => '\n'.repeat(text.split('\n').length - 1);
      const whole = (text) => `const __importStar = (module) => module;${lines(text)}`;
      const contents = source
        .replace(/^var __importStar = [\s\S]*?^\}\)\(\);/m, whole)
        .replace(/^var __setModuleDefault = [\s\S]*?^\}\);/m, lines)
        .replace(/^var __createBinding = [\s\S]*?^\}\)\);(?![\s\S]*__exportStar)/m, lines);
      return { contents, loader: 'js' };
    });
  },
};

/** Leaves out what the library knows of notebooks, which hold no stories. */
const withoutNotebooks = {
  name: 'without-notebooks',
  setup(build) {
    build.onLoad(
      { filter: /[\\/]vscode-languageserver[\\/]lib[\\/]common[\\/]notebook\.js$/ },
      () => ({
        contents: 'exports.NotebookSyncFeature = (Base) => Base;',
        loader: 'js',
      }),
    );
  },
};

/** What is read whole at once: the source map alone keeps the names of functions. */
const lean = { keepNames: false };

/** Takes the API of VS Code as it is: a namespace import would copy its 700 names for each of our files. */
const apiAsItIs = {
  name: 'api-as-it-is',
  setup(build) {
    build.onLoad({ filter: /[\\/]client[\\/].*\.ts$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8');
      const contents = source.replace(
        /^import \* as vscode from 'vscode';$/m,
        "import vscode = require('vscode');",
      );
      return { contents, loader: 'ts' };
    });
  },
};
const client = { external: ['vscode'], plugins: [apiAsItIs], ...lean };

/** Every bundle: what VS Code loads in its two hosts, and the command line. */
const bundles = [
  {
    ...node,
    ...client,
    entryPoints: ['client/extension.node.ts'],
    out: 'client/extension.node.js',
  },
  {
    ...browser,
    ...client,
    entryPoints: ['client/extension.web.ts'],
    out: 'client/extension.web.js',
  },
  {
    ...node,
    ...lean,
    entryPoints: ['server/server.node.ts'],
    banner: shebang,
    plugins: [shareApart('./share.node.js'), withoutPages, withoutNotebooks, withoutHelpers],
    out: 'server/server.node.js',
  },
  { ...node, ...lean, entryPoints: ['server/bundles/office.ts'], out: 'server/share.node.js' },
  {
    ...node,
    entryPoints: ['server/node/importThread.ts'],
    plugins: [shareApart('./share.node.js')],
    out: 'server/import.node.js',
  },
  {
    ...browser,
    ...lean,
    entryPoints: ['server/server.web.ts'],
    plugins: [withoutPages, withoutNotebooks, withoutHelpers],
    format: 'iife',
    out: 'server/server.web.js',
  },
  {
    ...browser,
    ...lean,
    entryPoints: ['server/bundles/office.ts'],
    format: 'iife',
    globalName: 'changeStoryShare',
    out: 'server/share.web.js',
  },
  {
    ...browser,
    entryPoints: ['client/webview/preview.ts'],
    format: 'iife',
    out: 'webview/preview.js',
  },
  { ...browser, entryPoints: ['client/webview/preview.css'], out: 'webview/preview.css' },
  {
    ...browser,
    entryPoints: ['client/webview/importReview.ts'],
    format: 'iife',
    out: 'webview/importReview.js',
  },
  {
    ...browser,
    entryPoints: ['client/webview/importReview.css'],
    out: 'webview/importReview.css',
  },
  {
    ...browser,
    entryPoints: ['client/webview/rules.ts'],
    format: 'iife',
    out: 'webview/rules.js',
  },
  { ...browser, entryPoints: ['client/webview/rules.css'], out: 'webview/rules.css' },
  {
    ...browser,
    entryPoints: ['client/webview/compare.ts'],
    format: 'iife',
    out: 'webview/compare.js',
  },
  { ...browser, entryPoints: ['client/webview/compare.css'], out: 'webview/compare.css' },
  {
    ...node,
    entryPoints: ['server/cli.ts'],
    banner: shebang,
    plugins: [shareApart('./server/share.node.js'), withoutPages],
    out: 'cli.js',
  },
].map(({ out, ...options }) => ({ ...options, outfile: `dist/${out}` }));

/** The licence of a package that says MIT and has no file with it: the text is the same for all. */
async function mitOf({ name, license, author }) {
  const owner = author?.name ?? author;
  if (license !== 'MIT' || !owner) throw new Error(`${name} has no licence to pass on`);
  return (await readFile('LICENSE', 'utf8')).replace(/^Copyright.*$/m, `Copyright (c) ${owner}`);
}

/** The licences of every package that went into a bundle, as those licences ask. */
async function writeNotices(builds) {
  const inputs = builds.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const packages = inputs.flatMap(
    (file) => /^node_modules\/((@[^/]+\/)?[^/]+)/.exec(file)?.[0] ?? [],
  );
  const notices = [...new Set(packages)].sort().map(async (folder) => {
    const about = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? await readFile(`${folder}/${file}`, 'utf8') : await mitOf(about);
    return `${about.name} ${about.version} (${about.license})\n\n${text}`;
  });
  const rule = `\n${'-'.repeat(80)}\n\n`;
  await writeFile('dist/THIRD-PARTY-NOTICES.txt', (await Promise.all(notices)).join(rule));
}

/** The explanations of the rules, to which every finding leads. */
async function copyRulePages() {
  const pages = (await readdir('server/rules')).filter((file) => file.endsWith('.md'));
  for (const page of pages) await copyFile(`server/rules/${page}`, `dist/${page}`);
}

/** The JSON Schema of the format, for editors and tools that know nothing else of it. */
async function copySchemas() {
  for (const file of ['change-story.schema.json', 'change-story.schema.en.json']) {
    await copyFile(`syntaxes/${file}`, `dist/${file}`);
  }
}

if (process.argv.includes('--watch')) {
  for (const options of bundles) await (await esbuild.context(options)).watch();
} else {
  const building = bundles.map((options) => esbuild.build(options));
  // esbuild has said already what is wrong; its exception would only add its own stack.
  const builds = await Promise.all(building).catch(() => process.exit(1));
  for (const { outfile, banner } of bundles) if (banner) await chmod(outfile, 0o755);
  await writeNotices(builds);
  await copyRulePages();
  await copySchemas();
}
