import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { maxPerFile, publishedDiagnostics } from '../../../server/lsp/publishedDiagnostics';
import { StoryDocument } from '../../../server/workspace/storyDocument';
import { Workspace } from '../../../server/workspace/workspace';
import { manyFaults } from '../../fuzz/manyFaults';
import { rounds } from '../../support/runs';
import { processorTime } from '../../support/speed';

const sizes = [rounds(25), rounds(200)] as const;
/** With the square of their number eight times the faults would take 64 times as long. */
const maxTimes = 8 ** 1.4;
/** Shorter times are noise, in milliseconds. */
const noise = 20;

const context = {
  workspace: new Workspace(() => Promise.reject(new Error('no file is read'))),
  locale: 'ja' as const,
  rulesPage: null,
  onFailure: ({ error }: { readonly error: unknown }) => {
    throw error;
  },
};

function timeOf(text: string): number {
  const source = TextDocument.create('file:///many.change-story.yaml', 'change-story', 1, text);
  const document = new StoryDocument(source, () => undefined);
  const begin = processorTime();
  const diagnostics = publishedDiagnostics(document, context);
  const time = processorTime() - begin;
  assert.ok(diagnostics.length > 0 && diagnostics.length <= maxPerFile, `${diagnostics.length}`);
  return time;
}

describe('very many faults of one kind', () => {
  for (const [kind, make] of Object.entries(manyFaults)) {
    it(`take time by their number, and few are sent: ${kind}`, () => {
      const [few, many] = sizes.map((size) => make(size)) as [string, string];
      const least = (text: string) => Math.min(timeOf(text), timeOf(text));
      assert.ok(least(many) < maxTimes * Math.max(noise, least(few)));
    });
  }
});
