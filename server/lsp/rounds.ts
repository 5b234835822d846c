import { reasonEdit } from '../features';
import {
  type BaseResult,
  baseRequest,
  type CompareResult,
  compareRequest,
  type MergeResult,
  mergeRequest,
  type ReasonResult,
  type RoundResult,
  reasonRequest,
  roundRequest,
} from '../protocol';
import { toTextEdit } from './convert';
import { feature } from './feature';
import { placing } from './placing';
import { storyWithLog } from './share';

/** The texts of a story and its log, to be kept as a round. */
export const round = feature(
  roundRequest,
  {},
  async ({ name = '', date }, context): Promise<RoundResult> => {
    const { host, shareScript } = context.session;
    const { compare } = await host.loadShare(shareScript);
    const { story, uri } = await storyWithLog(context);
    const kept = compare.roundTexts(story, name, date);
    return { uri, round: story.root.text('round'), ...kept, logName: story.dialoguePath };
  },
);

/** What differs between an earlier version and the open story, or a version that came between. */
export const compareWith = feature(
  compareRequest,
  {},
  async ({ before, after, isWhole }, context): Promise<CompareResult> => {
    const { session } = context;
    const { compare } = await session.host.loadShare(session.shareScript);
    const document = await storyWithLog(context);
    const { uri, version, story } = document;
    const { changes, marks, ...rest } = compare.compareWithEarlier(
      before,
      story,
      session.locale,
      isWhole,
      after,
    );
    const toPlace = placing({ session, document });
    return {
      uri,
      version,
      ...rest,
      changes: changes.map(({ after: is, ...sides }) => {
        const place = is && toPlace(is.whole, is.name, is.name);
        return {
          ...sides,
          after: place && { uri: place.uri, range: place.selectionRange, cursor: place.cursor },
        };
      }),
      marks: marks.map(({ span, kind }) => {
        const { uri: file, range } = toPlace(span, span, span);
        return { uri: file, range, kind };
      }),
    };
  },
);

/** The edits that write why something was changed. */
export const writeReason = feature(
  reasonRequest,
  {},
  async (given, context): Promise<ReasonResult> => {
    const document = await storyWithLog(context);
    const { uri, version, story } = document;
    const edits = reasonEdit(story, given);
    if ('refused' in edits) return { refused: edits.refused[context.session.locale] };
    return { uri, version, edits: edits.map((edit) => toTextEdit(document, edit)) };
  },
);

/** The round from which a copy stems. */
export const mergeBase = feature(
  baseRequest,
  {},
  async ({ rounds, theirs, since }, { session }): Promise<BaseResult> => {
    const { merge } = await session.host.loadShare(session.shareScript);
    return { index: merge.commonRound(rounds, theirs, since) };
  },
);

/** An open story with what another version of it changed. */
export const mergeWith = feature(
  mergeRequest,
  {},
  async (given, { session, document }): Promise<MergeResult> => {
    const { merge } = await session.host.loadShare(session.shareScript);
    const { text, version } = document;
    const { base, ours = text, theirs, labels, choices } = given;
    const { conflicts, ...merged } = merge.mergeTexts(base, ours, theirs, labels, choices);
    return { version, text: merged.text, conflicts: [...conflicts] };
  },
);
