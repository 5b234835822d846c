import { returnedMessage } from '../comments/words';
import { labelOfValue, valueAt } from '../features';
import { importProblemOf } from '../import/problem';
import { importProblemMessage } from '../import/words';
import { type TakeCommentsResult, takeCommentsRequest } from '../protocol';
import { fromBase64 } from '../text/base64';
import { changesOf } from './advice';
import { withSignal } from './cancellation';
import { feature } from './feature';
import { storyOfFile } from './tree';

/** What reviewers sent back, as edits of the story and as sentences for its author to accept. */
export const takingComments = feature(
  takeCommentsRequest,
  {},
  async ({ files, rounds = [] }, context): Promise<TakeCommentsResult | null> => {
    const shown = storyOfFile(context);
    if (!shown) return null;
    const { document, session } = shown;
    const { host, locale, shareScript } = session;
    await session.workspace.missing(document);
    const { takeReturned } = await host.loadShare(shareScript);
    const { text, story } = document;
    const texts = { text, log: story.dialogueFile?.text ?? null, rounds };
    const returned = files.map(({ name, base64, text = '' }) => ({
      name,
      content: base64 === undefined ? text : fromBase64(base64),
    }));
    try {
      const taken = await withSignal(context.token, (signal) =>
        takeReturned(texts, returned, (bytes) =>
          host.importFile({ into: 'content', bytes }, signal, shareScript),
        ),
      );
      if ('problem' in taken) return { problem: named(taken.name, taken.problem[locale]) };
      if (document.text !== text || document.story.dialogueFile !== story.dialogueFile) {
        return { isStale: true };
      }
      const { atItem, atSheet, atWhole, proposals } = taken;
      return {
        changes: changesOf(shown, taken),
        message: returnedMessage(taken, locale),
        added: atItem + atSheet + atWhole,
        proposals: proposals.map((one) => {
          const value = valueAt(document.story, one.key);
          return { ...one, label: value ? labelOfValue(value, locale) : '' };
        }),
      };
    } catch (error) {
      const problem = importProblemOf(error);
      if (problem === null) throw error;
      return { problem: named(files[0]?.name ?? '', importProblemMessage(problem, locale)) };
    }
  },
);

function named(name: string, problem: string): string {
  return name === '' ? problem : `${name}: ${problem}`;
}
