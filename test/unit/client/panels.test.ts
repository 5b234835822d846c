import assert from 'node:assert/strict';
import type * as VsCode from 'vscode';
import type { Ask } from '../../../client/ask';
import type { ImportFile } from '../../../client/import/reviewPanel';
import type { CompareTools } from '../../../client/rounds/comparePanel';
import { type ImportResult, openRulesCommand } from '../../../server/protocol';
import { type ClientParts, loadClient } from '../../support/client/load';
import { failOnRejections, settle } from '../../support/client/rejections';

/** An answer that comes when it is let go. */
function later<T>() {
  let give: (value: T) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const answer = new Promise<T>((resolve, reject) => {
    give = resolve;
    fail = reject;
  });
  return { answer, give, fail };
}

type Opened = ReturnType<ClientParts['vscode']['window']['createWebviewPanel']>;

describe('a page that is closed while its answer is on the way', () => {
  let client: ClientParts;
  failOnRejections();
  before(async () => {
    client = await loadClient();
  });
  beforeEach(() => {
    client.vscode.messages.length = 0;
    client.vscode.panels.length = 0;
  });

  const file = () => client.vscode.Uri.parse('file:///story/a.pptx') as unknown as VsCode.Uri;

  /** Opens each page so that a message makes it ask, with the message. */
  const pages = {
    rules(ask: Ask) {
      const properties = { 'changeStory.rules': { properties: {} } };
      const packageJSON = { contributes: { configuration: { properties } } };
      const extension = { packageJSON, extensionUri: file() } as VsCode.Extension<unknown>;
      client.registerRulesPage(extension, new client.RuleNames(ask));
      void client.vscode.registered.get(openRulesCommand)?.();
      return { type: 'ready' };
    },
    comparison(ask: Ask) {
      const tools = { ask, resources: file(), texts: null } as unknown as CompareTools;
      const before = { name: '第4回', text: '', log: null };
      new client.ComparePanel(file(), { before }, tools, () => {});
      return { type: 'ready' };
    },
    import(ask: Ask) {
      const imported = { text: 'テーマ: 沢\n', message: '一件', left: 0, review: {} };
      const again: ImportFile = () => ask({ method: 'x' } as never, null as never);
      type Imported = Exclude<ImportResult, { problem: string }>;
      client.showImportReview(file(), file(), imported as unknown as Imported, again);
      this.panel().received.fire({ type: 'move', pieces: [1], to: 'strategies' });
      return { type: 'finish' };
    },
    panel: (): Opened => {
      const [panel] = client.vscode.panels;
      assert.ok(panel);
      return panel;
    },
  };

  for (const name of ['rules', 'comparison', 'import'] as const) {
    for (const end of ['comes', 'fails'] as const) {
      it(`says nothing of it: ${name}, where it ${end}`, async () => {
        const { answer, give, fail } = later<unknown>();
        let asked = 0;
        const message = pages[name]((() => {
          asked++;
          return answer;
        }) as unknown as Ask);
        const panel = pages.panel();
        panel.received.fire(message);
        await settle();
        assert.equal(asked, 1);
        panel.dispose();
        if (end === 'fails') fail(new Error('the server has gone'));
        else
          give({
            groups: [],
            changes: [],
            text: 'テーマ: 沢\n',
            message: '取り込みました',
            left: 0,
          });
        await settle();
        // An import that was asked for is told of: its story is there, or is not.
        const said = name === 'import' ? (end === 'comes' ? /取り込みました/ : /has gone/) : null;
        const { messages } = client.vscode;
        assert.equal(messages.length, said ? 1 : 0, messages.join());
        if (said) assert.match(messages[0] ?? '', said);
      });
    }
  }
});
