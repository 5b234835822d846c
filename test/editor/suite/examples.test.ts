import { assert } from 'chai';
import * as vscode from 'vscode';
import lakeside from '../../../examples/lakeside.change-story.yaml';
import shiomi from '../../../examples/潮見町.変革ストーリー.yaml';
import aobano from '../../../examples/青葉野市.変革ストーリー.yaml';
import { until } from '../../support/until';
import { closeAll, openNew } from '../support/workspace';

/** What the editor would list behind 狙い at this offset. */
async function referencesAt(document: vscode.TextDocument, offset: number) {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(offset),
  );
  return items.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference);
}

describe('the finished examples', function () {
  this.timeout(180_000);
  afterEach(closeAll);

  const examples = [
    ['完成1.変革ストーリー.yaml', aobano, /^[ -]*狙い: ?/gm],
    ['完成2.変革ストーリー.yaml', shiomi, /^[ -]*狙い: ?/gm],
    ['complete.change-story.yaml', lakeside, /^[ -]*serves: ?/gm],
  ] as const;
  for (const [name, text, key] of examples) {
    it(`complete at every 狙い: ${name}`, async () => {
      const document = await openNew(name, text);
      const places = [...document.getText().matchAll(key)].map(
        ({ index, 0: found }) => index + found.length,
      );
      assert.isAbove(places.length, 20);
      const [first = 0] = places;
      await until('the server answers', async () => {
        const found = await referencesAt(document, first);
        return found.length > 0;
      });
      for (const place of places) {
        const line = document.positionAt(place).line + 1;
        assert.isNotEmpty(await referencesAt(document, place), `line ${line}`);
      }
    });
  }
});
