import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { checkStory } from '../../../server/rules/engine/run';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { namedFile, uriKey } from '../../../server/workspace/fileUri';
import type { StoryDocument } from '../../../server/workspace/storyDocument';
import { Workspace } from '../../../server/workspace/workspace';
import { runs } from '../../support/runs';

const uri = 'file:///c%3A/plan/a.yaml';
const logUri = 'file:///c:/plan/青葉市.対話.yaml';
const story = yaml`
  変革ストーリー: 1
  対話: 青葉市.対話.yaml
`;
const log = yaml`
  - 日付: 2026-05-10
    内容: 聴いた
`;

const put = (workspace: Workspace, ...[uri, version, text]: [string, number, string]) =>
  workspace.put(TextDocument.create(uri, 'change-story', version, text));

/** A workspace over files in memory, by decoded URI; counts the reading. */
function workspaceOf(files: Record<string, string>) {
  const read: string[] = [];
  const workspace = new Workspace(async ({ uri }) => {
    read.push(decodeURIComponent(uri));
    const text = files[decodeURIComponent(uri)];
    return text === undefined ? { problem: 'missing' } : { uri, text };
  });
  return { workspace, read, files };
}

const said = (document: StoryDocument) =>
  document.story.dialogues.map((dialogue) => dialogue.text('said'));

describe('a log of dialogues in a file of its own', () => {
  it('belongs to the story once it is read', async () => {
    const { workspace, read } = workspaceOf({ [logUri]: log });
    const document = put(workspace, uri, 1, story);
    assert.deepEqual(said(document), []);
    await workspace.missing(document);
    assert.equal(workspace.missing(document), null);
    assert.deepEqual(said(document), ['聴いた']);
    put(workspace, uri, 2, `${story}年度: 2026\n`);
    assert.equal(workspace.missing(document), null);
    assert.deepEqual(said(document), ['聴いた']);
    assert.deepEqual(read, [logUri]);
  });

  it('is asked for once, however many ask', async () => {
    const { workspace, read } = workspaceOf({ [logUri]: log });
    const document = put(workspace, uri, 1, story);
    await Promise.all([workspace.missing(document), workspace.missing(document)]);
    assert.equal(read.length, 1);
  });

  it('is not there when the file is not, and is looked for again when told', async () => {
    const { workspace, read, files } = workspaceOf({});
    const document = put(workspace, uri, 1, story);
    await workspace.missing(document);
    assert.deepEqual(said(document), []);
    assert.equal(document.story.dialogueFile, null);
    files[logUri] = log;
    workspace.forget(encodeURI(logUri));
    assert.deepEqual(workspace.storiesWithLog(encodeURI(logUri)), [document]);
    await workspace.missing(document);
    assert.deepEqual(said(document), ['聴いた']);
    assert.equal(read.length, 2);
  });

  it('counts as typed while it is open', async () => {
    const { workspace, read } = workspaceOf({ [logUri]: log });
    const document = put(workspace, uri, 1, story);
    const open = put(workspace, encodeURI(logUri), 1, log.replace('聴いた', '語った'));
    assert.equal(workspace.missing(document), null);
    assert.deepEqual(said(document), ['語った']);
    assert.deepEqual(said(open), ['語った']);
    put(workspace, open.uri, 2, log.replace('聴いた', '語り合った'));
    assert.deepEqual(said(document), ['語り合った']);
    assert.deepEqual(read, []);
    workspace.close(open.uri);
    await workspace.missing(document);
    assert.deepEqual(said(document), ['聴いた']);
  });

  it('has its own findings: the story reports none in it', async () => {
    const { workspace } = workspaceOf({
      [logUri]: yaml`
      - 内容: あ
        対象: 無い姿
    `,
    });
    const document = put(workspace, uri, 1, story);
    await workspace.missing(document);
    assert.equal(document.story.links.references.length, 1);
    for (const { span } of document.diagnoses) {
      assert.deepEqual(workspace.fileOf(document, span), document);
    }
    const [reference] = document.story.links.references;
    assert.ok(reference);
    const file = workspace.fileOf(document, reference.span);
    assert.equal(decodeURIComponent(file.uri), logUri);
    assert.equal(file.text.slice(reference.span.start, reference.span.end), '無い姿');
  });

  it('may be another story that names this one', () => {
    const { workspace } = workspaceOf({});
    const a = put(
      workspace,
      'file:///a.yaml',
      1,
      yaml`
      変革ストーリー: 1
      対話: b.yaml
    `,
    );
    const b = put(
      workspace,
      'file:///b.yaml',
      1,
      yaml`
      変革ストーリー: 1
      対話: a.yaml
    `,
    );
    assert.equal(a.story.dialogueFile, b.syntax);
    assert.equal(b.story.dialogueFile, a.syntax);
  });
});

describe('an open story', () => {
  it('computes once for each text and each choice of severities', () => {
    const { workspace } = workspaceOf({});
    const document = put(
      workspace,
      uri,
      1,
      yaml`
      変革ストーリー: 1
      自治体：青葉野市
    `,
    );
    const { story: first, result } = document;
    assert.equal(document.story, first);
    assert.equal(document.result, result);
    document.settings = {
      rules: { 'full-width-colon': 'off' },
      words: {},
      codeLens: true,
      inlayHints: true,
    };
    assert.notEqual(document.result, result);
    assert.ok(!document.diagnoses.some(({ rule }) => rule === 'full-width-colon'));
    put(workspace, uri, 2, '変革ストーリー: 1\n');
    assert.notEqual(document.story, first);
    assert.equal(document.version, 2);
  });

  it('finds after any edits what a fresh reading finds', () => {
    const pieces = ['段階:\n', '- 名称: 一\n', '  アクション:\n', '  - 集まる\n', '年度：2026\n'];
    const more = ['　', '：', '\n', '- ', '#', '対話: a\n', 'x', '\r\n', '  狙い: 宣言\n'];
    const edit = fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom(...pieces, ...more));
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const { workspace } = workspaceOf({});
        let text = `変革ストーリー: 1\n${pieces.join('')}`;
        const document = put(workspace, uri, 0, text);
        for (const [index, [place, length, by]] of edits.entries()) {
          const at = place % (text.length + 1);
          text = text.slice(0, at) + by + text.slice(at + length);
          put(workspace, uri, index + 1, text);
          const expected = checkStory(readStory(text)).diagnoses;
          assert.deepEqual(document.diagnoses.map(placeOf), expected.map(placeOf));
        }
      }),
      runs(50),
    );
  });
});

const placeOf = ({ rule, span }: { rule: string; span: { start: number; end: number } }) => [
  rule,
  span.start,
  span.end,
];

describe('the URI of a file that a story names', () => {
  for (const [base, path, expected] of [
    [uri, '青葉市.対話.yaml', 'file:///c:/plan/青葉市.対話.yaml'],
    ['file:///plan/a.yaml', '記録/b c.yaml', 'file:///plan/記録/b c.yaml'],
    ['file:///plan/a.yaml', '.\\記録\\b.yaml', 'file:///plan/記録/b.yaml'],
    ['file:///plan/a.yaml', '記録/../b.yml', 'file:///plan/b.yml'],
    ['file:///plan/a.yaml', '100%.yaml', 'file:///plan/100%25.yaml'],
    ['file:///plan/a.yaml', '%2e%2e/b.yaml', 'file:///plan/%252e%252e/b.yaml'],
    ['file:///plan/a.yaml', '#1?.yaml', 'file:///plan/#1?.yaml'],
    ['file://server/share/a.yaml', 'b.yaml', 'file://server/share/b.yaml'],
    ['vscode-vfs://github/o/r/a.yaml', 'b.yaml', 'vscode-vfs://github/o/r/b.yaml'],
    ['memfs:/plan/a.yaml', 'b.yaml', 'memfs:/plan/b.yaml'],
  ] as const) {
    it(`${path} beside ${base}`, () => {
      assert.equal(uriKey(namedFile(base, path)?.uri ?? ''), uriKey(expected));
    });
  }

  it('is none for a file that was never saved, or for what leads out of its folder', () => {
    assert.equal(namedFile('untitled:Untitled-1', 'b.yaml'), null);
    assert.equal(namedFile('file:///plan/a.yaml', '../b.yaml'), null);
  });

  it('is the same however it is written', () => {
    assert.equal(uriKey('file:///c%3A/%E3%81%82.yaml'), uriKey('file:///c:/あ.yaml'));
    assert.equal(uriKey('file:///か\u3099.yaml'), uriKey('file:///が.yaml'));
    assert.equal(uriKey('file:///100%.yaml'), 'file:///100%.yaml');
  });
});
