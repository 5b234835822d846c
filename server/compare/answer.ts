import type { Item } from '../story/item';
import { itemPath } from '../story/itemPath';
import { Story } from '../story/story';
import { parseSyntax } from '../syntax/document';
import { isIn } from '../syntax/ownership';
import type { Span } from '../syntax/tree';
import type { Locale } from '../vocabulary';
import { type ChangeRow, tableOf } from './changeTable';
import { compareStories } from './compare';
import { summaryOf } from './formats';
import { changesAsHtml } from './html';
import { type ReportedChange, reportOf } from './report';

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

/** A place in an earlier version; lines and characters as in LSP. */
export interface EarlierPlace {
  readonly isInLog: boolean;
  readonly range: { readonly start: Position; readonly end: Position };
}

interface Position {
  readonly line: number;
  readonly character: number;
}

/** What differs between two versions of a story, with the places on both sides. */
export interface ComparedStories {
  /** In one line. */
  readonly summary: string;
  /** As `changesAsHtml` draws it. */
  readonly html: string;
  /** By the numbers of the drawing. */
  readonly changes: readonly {
    /** Null where it was added. */
    readonly before: EarlierPlace | null;
    /** Null where it was removed, and where the later one is not open. */
    readonly after: ChangedPlace | null;
    /** The same in a later version that is not open. */
    readonly kept: EarlierPlace | null;
  }[];
  /** Changes on the sheets of which nobody has written the reason; none where it is too late. */
  readonly unexplained: {
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

/** Read last: the marks compare with the same version at each pause, and a page has two of them. */
const lastRead: { readonly text: string; readonly log: string | null; readonly story: Story }[] =
  [];
const maxRead = 2;

/** The story of an earlier version, its log read. */
export function earlierStory({ text, log }: EarlierText): Story {
  const at = lastRead.findIndex((one) => one.text === text && one.log === log);
  const [known] = at < 0 ? [] : lastRead.splice(at, 1);
  const read = known?.story ?? new Story(parseSyntax(text), log === null ? null : parseSyntax(log));
  lastRead.unshift({ text, log, story: read });
  lastRead.length = Math.min(lastRead.length, maxRead);
  return read;
}

/**
 * Compares an earlier version with the open story, for the editor.
 *
 * @param later a version that came between, to be compared instead of the open story.
 */
export function compareWithEarlier(
  before: EarlierText,
  open: Story,
  locale: Locale,
  isWhole: boolean,
  later?: EarlierText,
): ComparedStories {
  const earlier = earlierStory(before);
  const isOpen = later === undefined;
  const after = isOpen ? open : earlierStory(later);
  const placeBefore = placesIn(earlier, before);
  const placeKept = isOpen ? () => null : placesIn(after, later);
  const comparison = compareStories(earlier, after);
  const report = reportOf(comparison, after, locale, isWhole);
  const all = report.sheets.flatMap(({ changes }) => changes);
  const { rows } = tableOf(comparison, after, '', locale);
  const reasons = new Map(rows.map(({ subject, reason }) => [subject, reason]));
  const reasonOf = (change: ReportedChange) =>
    reasons.get((change.after ?? change.before) as Item) ?? null;
  return {
    summary: summaryOf(report, locale),
    html: changesAsHtml(report, locale, reasonOf),
    changes: all.map((change) => ({
      before: change.before && placeBefore(change.before),
      after: isOpen
        ? change.after && { whole: change.after.span, name: nameSpan(change.after) }
        : null,
      kept: change.after && placeKept(change.after),
    })),
    unexplained: isOpen ? unexplainedIn(rows, after) : [],
    marks: (isOpen ? all : []).flatMap((change) => {
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

/** Where the items of a version stand in its text, or in its log. */
function placesIn({ dialogueFile }: Story, { text, log }: EarlierText) {
  const [inText, inLog] = [positionsIn(text), positionsIn(log ?? '')];
  return ({ span }: Item): EarlierPlace => {
    const isInLog = dialogueFile !== null && isIn(dialogueFile, span.block);
    const at = isInLog ? inLog : inText;
    return { isInLog, range: { start: at(span.start), end: at(span.end) } };
  };
}

function positionsIn(text: string): (offset: number) => Position {
  const starts = [
    0,
    ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: eol, index }) => index + eol.length),
  ];
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line, character: offset - (starts[line] ?? 0) };
  };
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
