import type { Item } from '../story/item';
import { itemPath } from '../story/itemPath';
import { Story } from '../story/story';
import { parseSyntax } from '../syntax/document';
import { isIn } from '../syntax/ownership';
import type { Span } from '../syntax/tree';
import type { Locale } from '../vocabulary';
import { type ChangeRow, changeTableOf } from './changeTable';
import { summaryOf } from './formats';
import { changesAsHtml } from './html';
import { type ReportedChange, reportChanges } from './report';

/** An earlier version of a story with its log; null where it has none. */
export interface EarlierText {
  readonly text: string;
  readonly log: string | null;
}

/** A part of the open story: the whole of it, and the text by which one goes there. */
export interface ChangedPlace {
  readonly whole: Span;
  readonly name: Span;
}

/** What differs between an earlier version and the open story, with the places on both sides. */
export interface ComparedStories {
  /** In one line. */
  readonly summary: string;
  /** As `changesAsHtml` draws it. */
  readonly html: string;
  /** By the numbers of the drawing. */
  readonly changes: readonly {
    /** Offsets in the earlier text, or its log; null where it was added. */
    readonly before: {
      readonly isInLog: boolean;
      readonly start: number;
      readonly end: number;
    } | null;
    /** Null where it was removed. */
    readonly after: ChangedPlace | null;
  }[];
  /** Changes on the sheets of which nobody has written the reason. */
  readonly unexplained: readonly {
    readonly place: string;
    readonly before: string;
    readonly after: string;
    /** Path of the item; null where it is gone. */
    readonly about: string | null;
    /** What it is called where there is no path. */
    readonly otherwise: string;
  }[];
  /** What is new or says something else in the open story, to be marked. */
  readonly marks: readonly { readonly span: Span; readonly kind: 'added' | 'changed' }[];
}

/** The story of an earlier version, its log read. */
export function earlierStory({ text, log }: EarlierText): Story {
  return new Story(parseSyntax(text), log === null ? null : parseSyntax(log));
}

/** Compares an earlier version with the open story, for the editor. */
export function compareWithEarlier(
  before: EarlierText,
  after: Story,
  locale: Locale,
  isWhole: boolean,
): ComparedStories {
  const earlier = earlierStory(before);
  const report = reportChanges(earlier, after, locale, { isWhole });
  const all = report.sheets.flatMap(({ changes }) => changes);
  const { rows } = changeTableOf(earlier, after, '', locale);
  const reasons = new Map(rows.map(({ subject, reason }) => [subject, reason]));
  const reasonOf = (change: ReportedChange) =>
    reasons.get((change.after ?? change.before) as Item) ?? null;
  return {
    summary: summaryOf(report, locale),
    html: changesAsHtml(report, locale, reasonOf),
    changes: all.map((change) => ({
      before: change.before && placeBefore(earlier, change.before),
      after: change.after && { whole: change.after.span, name: nameSpan(change.after) },
    })),
    unexplained: unexplainedIn(rows, after),
    marks: all.flatMap((change) => {
      const kind = change.before ? ('changed' as const) : ('added' as const);
      return markedSpans(change).map((span) => ({ span, kind }));
    }),
  };
}

function unexplainedIn(rows: readonly ChangeRow[], after: Story) {
  return rows
    .filter(({ reason }) => reason === '')
    .map(({ place, before: was, after: is, item }) => {
      const otherwise = (was || is).split('\n')[0] ?? '';
      return { place, before: was, after: is, about: item && itemPath(after, item), otherwise };
    });
}

function placeBefore({ dialogueFile }: Story, { span }: Item) {
  const isInLog = dialogueFile !== null && isIn(dialogueFile, span.block);
  return { isInLog, start: span.start, end: span.end };
}

/** What of the later story is to be marked: the whole of what came, else the values that changed. */
function markedSpans({ kinds, before, after, details }: ReportedChange): readonly Span[] {
  if (!after || kinds.length === 0) return [];
  if (!before) return [after.span];
  const values = details.flatMap(({ field }) => {
    const entry = field === null ? undefined : after.entry(field);
    return entry ? [entry.span] : [];
  });
  return values.length > 0 ? values : [nameSpan(after)];
}

function nameSpan(item: Item): Span {
  return item.mainNode?.span ?? item.rawEntries[0]?.span ?? item.span;
}
