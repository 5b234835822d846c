import { ProtocolRequestType } from 'vscode-languageserver';
import { baseName } from '../export/names';
import { type ExportedFile, type ExportOptions, withSheets } from '../export/options';
import { templateProblem } from '../export/templateError';
import { deckToShare, findingsBySheet } from '../features/share';
import {
  type ShareParams,
  type ShareResult,
  type SheetsParams,
  type SheetsResult,
  shareMethod,
  sheetsMethod,
} from '../protocol';
import { findingText } from '../rules/engine/message';
import { fromBase64, toBase64 } from '../text/base64';
import type { StoryDocument } from '../workspace/storyDocument';
import { type Asked, feature } from './feature';
import type { Session } from './session';

/** What of a story can be handed over. */
export const sheets = feature(
  new ProtocolRequestType<SheetsParams, SheetsResult | null, never, void, void>(sheetsMethod),
  {},
  async (_params, asked): Promise<SheetsResult> => {
    const deck = deckToShare((await storyOf(asked)).story);
    return {
      name: baseName(deck),
      sheets: deck.sheets.map(({ id, number, title, blocks }) => ({
        id,
        number,
        title,
        isEmpty: blocks.length === 0,
      })),
      canPrint: asked.session.host.print !== undefined,
    };
  },
);

/** The files that are handed over. */
export const share = feature(
  new ProtocolRequestType<ShareParams, ShareResult | null, never, void, void>(shareMethod),
  {},
  async (params, asked): Promise<ShareResult> => {
    const { session } = asked;
    const { exportAs } = await session.host.loadShare(session.shareScript);
    const document = await storyOf(asked);
    const whole = deckToShare(document.story);
    const deck = params.sheets ? withSheets(whole, params.sheets) : whole;
    const options: ExportOptions = {
      font: params.font,
      page: params.page,
      hasNotes: params.notes !== 'none',
      findings: params.notes === 'findings' ? findingsOf(document, session) : new Map(),
      language: deck.language,
      template: params.template === null ? null : fromBase64(params.template),
    };
    if (params.format !== 'pdf') {
      try {
        return { files: sent(await exportAs(params.format, deck, options)) };
      } catch (error) {
        const problem = templateProblem(error, session.locale);
        if (problem === null) throw error;
        return { files: [], problem };
      }
    }
    const html = await exportAs('html', deck, options);
    return print(html, params.browser, session);
  },
);

/** The story to hand over, its log read; for an open log of dialogues the story that keeps it. */
async function storyOf({ session, document }: Asked): Promise<StoryDocument> {
  const { workspace } = session;
  const [keeper] = document.story.isDialogueFile ? workspace.storiesWithLog(document.uri) : [];
  const story = keeper ?? document;
  await workspace.missing(story);
  return story;
}

function findingsOf({ story, diagnoses }: StoryDocument, session: Session) {
  const open = diagnoses.map((finding) => ({
    offset: finding.span.start,
    message: findingText(finding, session.locale, session.onFailure),
  }));
  return findingsBySheet(story, open);
}

async function print(
  html: readonly ExportedFile[],
  browser: string | null,
  { host }: Session,
): Promise<ShareResult> {
  const [page] = html;
  if (!page) return { files: [] };
  const printed = await host.print?.(page.bytes, browser);
  if (printed instanceof Uint8Array) {
    const name = page.name.replace(/html$/, 'pdf');
    return { files: sent([{ name, bytes: printed }]) };
  }
  return { files: sent(html), unprinted: printed ?? { reason: 'no-browser', detail: '' } };
}

function sent(files: readonly ExportedFile[]): ShareResult['files'] {
  return files.map(({ name, bytes }) => ({ name, base64: toBase64(bytes) }));
}
