import { deckOf } from '../deck/build';
import type { RoundChanges } from '../deck/deck';
import type { OpenFinding } from '../export/findings';
import { handOver } from '../export/handOver';
import { baseName } from '../export/names';
import { sheetNamesOf } from '../export/sheets';
import {
  type EarlierStory,
  type ShareResult,
  type SheetsResult,
  shareRequest,
  sheetsRequest,
} from '../protocol';
import { findingText } from '../rules/engine/message';
import type { Story } from '../story/story';
import { fromBase64, toBase64 } from '../text/base64';
import type { StoryDocument } from '../workspace/storyDocument';
import { withSignal } from './cancellation';
import { feature, type RequestContext } from './feature';
import type { Session } from './session';

/** What of a story can be handed over. */
export const sheets = feature(
  sheetsRequest,
  {},
  async ({ since }, context): Promise<SheetsResult> => {
    const { story } = await storyWithLog(context);
    const changes = await changesSince(story, since, context.session);
    const deck = deckOf(story, undefined, { changes });
    return {
      name: baseName(deck),
      sheets: [...sheetNamesOf(deck)],
      language: deck.language,
      canPrint: context.session.host.print !== undefined,
    };
  },
);

/** The files that are handed over. */
export const share = feature(shareRequest, {}, async (params, context): Promise<ShareResult> => {
  const { session } = context;
  const { print, loadShare } = session.host;
  const { exportAs } = await loadShare(session.shareScript);
  const document = await storyWithLog(context);
  const { template, browser, since } = params;
  const changes = await changesSince(document.story, since, session);
  const { files, ...rest } = await withSignal(context.token, (signal) =>
    handOver(
      { story: document.story, changes, findings: () => findingsOf(document, session) },
      { ...params, template: template === null ? null : fromBase64(template) },
      {
        locale: session.locale,
        exportAs,
        print: print && ((html) => print(html, browser, signal)),
        signal,
      },
    ),
  );
  return { ...rest, files: files.map(({ name, bytes }) => ({ name, base64: toBase64(bytes) })) };
});

/** Before and after since an earlier round; null without one. */
async function changesSince(
  story: Story,
  since: EarlierStory | null | undefined,
  { host, shareScript }: Session,
): Promise<RoundChanges | null> {
  if (!since) return null;
  const { compare } = await host.loadShare(shareScript);
  return compare.changeTableOf(compare.earlierStory(since), story, since.name);
}

/** The story of the file with its log read; for an open log of dialogues the story that keeps it. */
export async function storyWithLog({ session, document }: RequestContext): Promise<StoryDocument> {
  const { workspace } = session;
  const [keeper] = document.story.isDialogueFile ? workspace.storiesWithLog(document.uri) : [];
  const story = keeper ?? document;
  await workspace.missing(story);
  return story;
}

function findingsOf({ diagnoses }: StoryDocument, session: Session): readonly OpenFinding[] {
  return diagnoses.map((finding) => ({
    offset: finding.span.start,
    message: findingText(finding, session.locale, session.onFailure),
  }));
}
