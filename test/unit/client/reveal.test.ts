import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type * as VsCode from 'vscode';
import { type ClientParts, loadClient } from '../../support/client/load';
import type { SeenEditor } from '../../support/client/vscode';

const strong = 'editor.findMatchHighlightBackground';
const faint = 'editor.rangeHighlightBackground';

describe('going to a place of a text', () => {
  let client: ClientParts;
  before(async () => {
    client = await loadClient();
  });
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => {
    mock.timers.runAll();
    mock.timers.reset();
    client.vscode.settings.clear();
    client.vscode.window.visibleTextEditors.length = 0;
    assert.deepEqual(highlights(), [], 'nothing stays in the editor');
  });

  const uriOf = (name: string) => client.vscode.Uri.parse(`file:///${name}.変革ストーリー.yaml`);
  const place = (line: number) => new client.vscode.Range(line, 4, line, 12);
  const goTo = (line: number, name = '青瀬村') =>
    client.reveal({
      uri: uriOf(name),
      cursor: place(line).end,
      range: place(line),
    } as unknown as Parameters<ClientParts['reveal']>[0]);
  /** The colour and the line of each highlight that is seen. */
  const highlights = () =>
    [...client.vscode.decorations].map(
      ({ look, ranges }) =>
        `${look.backgroundColor?.id} ${ranges.map((range) => (range as VsCode.Range).start.line)}`,
    );

  it('highlights it, then faintly, then no more', async () => {
    await goTo(7);
    mock.timers.tick(799);
    assert.deepEqual(highlights(), [`${strong} 7`]);
    mock.timers.tick(1);
    assert.deepEqual(highlights(), [`${faint} 7`]);
    mock.timers.tick(399);
    assert.deepEqual(highlights(), [`${faint} 7`]);
    mock.timers.tick(1);
    assert.deepEqual(highlights(), []);
  });

  it('does not change the highlight where motion is not wanted, and ends it as soon', async () => {
    client.vscode.settings.set('workbench.reduceMotion', 'on');
    await goTo(7);
    mock.timers.tick(1199);
    assert.deepEqual(highlights(), [`${strong} 7`]);
    mock.timers.tick(1);
    assert.deepEqual(highlights(), []);
  });

  it('ends the highlight with the first key in that text, not with one elsewhere', async () => {
    const { document } = await goTo(7);
    client.vscode.changedText.fire({ document: { uri: uriOf('北ノ浜町') } });
    assert.deepEqual(highlights(), [`${strong} 7`]);
    client.vscode.changedText.fire({ document });
    assert.deepEqual(highlights(), []);
    mock.timers.tick(800);
    assert.deepEqual(highlights(), [], 'it does not come back');
  });

  it('highlights one place at a time, the newest for its whole time', async () => {
    await goTo(7);
    mock.timers.tick(700);
    await goTo(3);
    assert.deepEqual(highlights(), [`${strong} 3`]);
    mock.timers.tick(799);
    assert.deepEqual(highlights(), [`${strong} 3`]);
    mock.timers.tick(401);
    assert.deepEqual(highlights(), []);
  });

  it('leaves nothing selected, also while the focus is on its way', async () => {
    const { Selection, window } = client.vscode;
    const seen: SeenEditor = {
      document: { uri: uriOf('青瀬村') },
      selection: new Selection(place(1).start, place(2).end),
      setDecorations() {},
    };
    window.visibleTextEditors.push(seen);
    const going = goTo(7);
    for (const selection of [seen.selection, (await going).selection]) {
      assert.deepEqual(selection, new Selection(place(7).end, place(7).end));
    }
  });
});
