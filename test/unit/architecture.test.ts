import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Folders of the core: no editor, no files, no protocol. */
const core = [
  'text',
  'vocabulary',
  'syntax',
  'story',
  'drift',
  'rules',
  'deck',
  'layout',
  'scene',
  'render',
  'ooxml',
  'export',
  'import',
  'compare',
  'merge',
  'features',
  'comments',
  'workspace',
] as const;

/** What each folder of the core imports beside itself: no other, and none in vain. */
const mayImport: Record<(typeof core)[number], readonly string[]> = {
  text: [],
  vocabulary: ['text'],
  syntax: ['text', 'vocabulary'],
  story: ['text', 'vocabulary', 'syntax'],
  drift: ['text'],
  rules: ['text', 'vocabulary', 'syntax', 'story', 'drift'],
  deck: ['text', 'vocabulary', 'syntax', 'story'],
  layout: ['text'],
  scene: ['text', 'deck', 'layout'],
  render: ['text', 'vocabulary', 'deck', 'layout', 'scene'],
  ooxml: ['text', 'layout'],
  export: [
    'text',
    'vocabulary',
    'syntax',
    'story',
    'deck',
    'layout',
    'scene',
    'render',
    'ooxml',
    'comments',
    'compare',
  ],
  import: ['text', 'vocabulary', 'story', 'deck', 'ooxml'],
  compare: ['text', 'vocabulary', 'syntax', 'story', 'render'],
  merge: ['text', 'vocabulary', 'syntax', 'story', 'compare', 'features'],
  features: ['text', 'vocabulary', 'syntax', 'story', 'rules', 'deck', 'scene', 'render'],
  comments: ['text', 'vocabulary', 'syntax', 'story', 'features', 'ooxml', 'import'],
  workspace: ['syntax', 'story', 'drift', 'rules'],
};

/** The programs: each may import everything in the server. */
const entries = [
  'server/server.node.ts',
  'server/host.node.ts',
  'server/server.web.ts',
  'server/cli.ts',
];

/** Those of the project's own; `vscode-host` holds an installed VS Code. */
const testFolders = ['bench', 'cli', 'editor', 'files', 'protocol', 'support', 'unit'].map(
  (one) => `test/${one}`,
);

const lineLimit = 400;

interface Source {
  /** From the top of the project, with slashes. */
  readonly file: string;
  readonly text: string;
  /** What it imports: a file from the top of the project (no extension), or a package. */
  readonly imports: readonly string[];
}

const importing = /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+'([^']+)'|\bimport\(?\s*'([^']+)'/g;

function sourcesIn(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name))
    .map((entry) => {
      const file = path.posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name);
      const text = readFileSync(file, 'utf8');
      const imports = [...text.matchAll(importing)].map(([, from, dynamic]) => {
        const name = from ?? dynamic ?? '';
        return name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name;
      });
      return { file, text, imports };
    });
}

const server = sourcesIn('server');
const inFolder = (folder: string) =>
  server.filter(({ file }) => file.startsWith(`server/${folder}/`));

/** Every import of the sources that is not as it should be, for the message. */
function wrong(sources: readonly Source[], isWrong: (name: string, source: Source) => boolean) {
  return sources.flatMap((source) =>
    source.imports
      .filter((name) => isWrong(name, source))
      .map((name) => `${source.file} imports ${name}`),
  );
}

describe('the architecture', () => {
  it('is read at all', () => {
    for (const folder of [...core, 'lsp', 'cli']) {
      const sources = inFolder(folder);
      assert.ok(sources.length > 0, `server/${folder} is empty`);
    }
    const known = server.find(({ file }) => file === 'server/lsp/convert.ts');
    assert.ok(known);
    assert.ok(known.imports.includes('vscode-languageserver'));
    assert.ok(known.imports.includes('server/rules/engine/message'));
  });

  for (const folder of core) {
    it(`${folder} imports ${mayImport[folder].join(', ') || 'itself alone'} of the server`, () => {
      const allowed = [folder, ...mayImport[folder]].map((one) => `server/${one}/`);
      // The folder's own index is imported by the folder's name.
      const isAllowed = (name: string) => allowed.some((one) => `${name}/`.startsWith(one));
      const outside = wrong(
        inFolder(folder),
        (name) => name.startsWith('server/') && !isAllowed(name),
      );
      assert.deepEqual(outside, []);
      const imported = inFolder(folder).flatMap(({ imports }) => imports);
      const unused = mayImport[folder].filter(
        (one) => !imported.some((name) => `${name}/`.startsWith(`server/${one}/`)),
      );
      assert.deepEqual(unused, [], 'an arrow that does not exist');
    });
  }

  it('allows no arrow between folders that does not exist', () => {
    const unused = core.flatMap((folder) => {
      const names = inFolder(folder).flatMap(({ imports }) => imports.map((name) => `${name}/`));
      return mayImport[folder]
        .filter((other) => !names.some((name) => name.startsWith(`server/${other}/`)))
        .map((other) => `${folder} does not import ${other}`);
    });
    assert.deepEqual(unused, []);
  });

  it('keeps the editor, Node and the protocol out of the core', () => {
    const sources = core.flatMap(inFolder);
    assert.deepEqual(
      wrong(sources, (name) => /^(?:vscode|node:)/.test(name)),
      [],
    );
    const reading = sources.filter(({ text }) =>
      /(?<![.\w])(?:process\.[a-z]|require\(|__dirname)/.test(text),
    );
    assert.deepEqual(
      reading.map(({ file }) => file),
      [],
    );
  });

  it('has one page of the editor features: the protocol knows no other file of them', () => {
    assert.deepEqual(
      wrong(inFolder('lsp'), (name) => name.startsWith('server/features/')),
      [],
    );
  });

  it('has the protocol behind the entries: nothing else imports lsp', () => {
    const others = server.filter(
      ({ file }) => !file.startsWith('server/lsp/') && !entries.includes(file),
    );
    assert.deepEqual(
      wrong(others, (name) => name.startsWith('server/lsp/')),
      [],
    );
  });

  it('has the files of Node behind the entries too', () => {
    const others = server.filter(
      ({ file }) => !/^server\/(?:cli|node|generate)\//.test(file) && !entries.includes(file),
    );
    assert.deepEqual(
      wrong(others, (name) => /^(?:node:|server\/(?:cli|node)\/)/.test(name)),
      [],
    );
  });

  it('ships nothing of what makes files of the source', () => {
    const others = [...server, ...sourcesIn('client')];
    assert.deepEqual(
      wrong(
        others.filter(({ file }) => !file.startsWith('server/generate/')),
        (name) => name.startsWith('server/generate'),
      ),
      [],
    );
  });

  it('has no circle of imports', () => {
    const sources = [...server, ...sourcesIn('client')];
    assert.deepEqual(circles(sources), []);
  });

  it('writes to the terminal in one place', () => {
    const writers = server.filter(({ text }) => /process(?:\[\w+\]|\.std\w+)\.write/.test(text));
    assert.deepEqual(
      writers.map(({ file }) => file),
      ['server/cli/terminal.ts'],
    );
  });

  it('looks up what files of others say in maps, which have no `constructor`', () => {
    const tables = server.filter(
      ({ file, text }) =>
        /^server\/(?:ooxml\/read|comments|import)\//.test(file) &&
        /^const \w+: Readonly<Record<string,/m.test(text),
    );
    assert.deepEqual(
      tables.map(({ file }) => file),
      [],
    );
  });

  it('has a thin client: of the server it knows the protocol and pure code alone', () => {
    const pure = [...core, 'protocol'].map((one) => `server/${one}`);
    // The host with Node writes files as the server's programs do.
    const withNode = (file: string) => (file === 'client/extension.node.ts' ? ['server/node'] : []);
    assert.deepEqual(
      wrong(
        sourcesIn('client'),
        (name, { file }) =>
          name.startsWith('server/') &&
          ![...pure, ...withNode(file)].some((one) => name === one || name.startsWith(`${one}/`)),
      ),
      [],
    );
  });

  it('has a page that names every folder of the server and the client, and none that is gone', () => {
    const page = readFileSync('server/ARCHITECTURE.md', 'utf8');
    const foldersIn = (of: string) =>
      readdirSync(of, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? entry.name : [],
      );
    const named = [...page.matchAll(/^\| `(\w+)\/`/gm)].map(([, name]) => name);
    assert.deepEqual(named.toSorted(), foldersIn('server').toSorted());
    const unnamed = foldersIn('client').filter((name) => !page.includes(`${name}/`));
    assert.deepEqual(unnamed, []);
  });

  it(`has no file of more than ${lineLimit} lines`, () => {
    const long = [...server, ...sourcesIn('client'), ...testFolders.flatMap(sourcesIn)]
      .map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }))
      .filter(({ file, lines }) => lines > lineLimit && !isData(file));
    assert.deepEqual(long, []);
  });
});

/** Tables of words and help are data: as long as the format is. */
function isData(file: string): boolean {
  return /^server\/(?:vocabulary|drift\/lexicon)\//.test(file);
}

/** Each circle of files that import one another, by type too, as one line. */
function circles(sources: readonly Source[]): string[] {
  const byName = new Map(
    sources.flatMap((source) => {
      const name = source.file.replace(/\.ts$/, '');
      return [name, name.replace(/\/index$/, '')].map((one) => [one, source] as const);
    }),
  );
  const found: string[] = [];
  const done = new Set<Source>();
  const visit = (source: Source, way: readonly Source[]): void => {
    const at = way.indexOf(source);
    if (at >= 0) found.push([...way.slice(at), source].map(({ file }) => file).join(' → '));
    if (at >= 0 || done.has(source)) return;
    for (const name of source.imports) {
      const next = byName.get(name);
      if (next) visit(next, [...way, source]);
    }
    done.add(source);
  };
  for (const source of sources) visit(source, []);
  return found;
}
