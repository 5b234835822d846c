import assert from 'node:assert/strict';
import type * as VsCode from 'vscode';
import type { Ask } from '../../../client/ask';
import type { RoundStore } from '../../../client/rounds/roundStore';
import type { CompareResult, PreviewPlace } from '../../../server/protocol';
import { type ClientParts, loadClient } from '../../support/client/load';
import type { SeenEditor } from '../../support/client/vscode';

const story = 'file:///story/a.変革ストーリー.yaml';
const log = 'file:///story/a.対話.yaml';
const lines = (from: number, to: number) => ({
  start: { line: from, character: 0 },
  end: { line: to, character: 9 },
});
const place = (line: number, uri?: string): PreviewPlace => ({
  range: lines(line, line),
  selectionRange: lines(line, line),
  cursor: lines(line, line).end,
  ...(uri && { uri }),
});

describe('the marks of what is new since a round', () => {
  let client: ClientParts;
  before(async () => {
    client = await loadClient();
  });

  it('stand in story and log alike, in the preview and beside the lines', async () => {
    const { Uri, window, workspace } = client.vscode;
    const uri = Uri.parse(story);
    await workspace.openTextDocument(uri);
    const marks: CompareResult['marks'] = [
      { uri: story, range: lines(4, 4), kind: 'changed' },
      { uri: log, range: lines(7, 9), kind: 'added' },
    ];
    const compared = { version: 1, marks } as unknown as CompareResult;
    const store = { before: async () => ({ name: '第4回', text: '', log: '' }) };
    const seen: string[] = [];
    const editor = (file: string): SeenEditor => ({
      document: { uri: Uri.parse(file) },
      setDecorations: (look, found) => {
        const { overviewRulerColor } = (look as { look: { overviewRulerColor: { id: string } } })
          .look;
        const [kind] = /added|modified/.exec(overviewRulerColor.id) ?? [];
        seen.push(...found.map(({ range }) => `${file} ${kind} ${range.start.line}`));
      },
    });
    window.visibleTextEditors.push(editor(story), editor(log));
    const made = new client.RoundMarks(
      (async () => compared) as unknown as Ask,
      store as unknown as RoundStore,
      uri as unknown as VsCode.Uri,
      true,
    );
    await made.look(uri as unknown as VsCode.Uri);
    assert.deepEqual(seen, [`${story} modified 4`, `${log} added 7`]);
    const parts = new client.Parts({
      'stages.0': place(4),
      'stages.1': place(7),
      'log/0': place(4, log),
      'log/1': place(7, log),
    });
    const { added, changed } = made.at(uri as unknown as VsCode.Uri, parts.starts) ?? {};
    assert.deepEqual({ added, changed }, { added: ['log/1'], changed: ['stages.0'] });
    window.visibleTextEditors.length = 0;
  });
});
