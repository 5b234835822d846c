/**
 * What a reviewer sends back: the file that the review page saves, and the same as text for a mail.
 * The page in the browser and the program that takes comments in share this module.
 */

/** The first key of the file, and the version of its form. */
export const fileMark = 'change-story-comments';
export const fileVersion = 1;

/** The most that is read: a file in bytes, comments in it, and the length of one. */
export const maxFileBytes = 4_000_000;
export const maxComments = 500;
export const maxCommentLength = 20_000;

/** What a comment is about, by everything that helps to find it again after edits. */
export interface Anchor {
  /** Path of the item and, behind a slash, of its field; empty for a sheet or the whole. */
  readonly at: string;
  /** Id of the sheet; empty for the whole story. */
  readonly sheet: string;
  /** Id of the item as typed; empty without one. */
  readonly id: string;
  /** Text of the item. */
  readonly about: string;
  /** Of a comment in a paper: the paragraph around the words that it is about. */
  readonly within?: string;
}

export interface ReviewComment extends Anchor {
  /** Names the comment for good: the same in every file that holds it; empty where nothing does. */
  readonly key: string;
  readonly said: string;
  /** The day, 2026-07-04; empty where it is not known. */
  readonly date: string;
  /** Who wrote it, where the file has several; else the reviewer of the file. */
  readonly by?: string;
  /** It was resolved in the program in which it was written. */
  readonly isResolved?: boolean;
}

/** By what a story is known: its comments belong to no other. */
export interface StoryName {
  readonly municipality: string;
  readonly title: string;
  readonly round: string;
}

export interface CommentFile {
  readonly story: StoryName;
  readonly reviewer: string;
  /** Day of the saving. */
  readonly saved: string;
  readonly comments: readonly ReviewComment[];
}

/** The file as text. */
export function commentFileText(file: CommentFile): string {
  return `${JSON.stringify({ [fileMark]: fileVersion, ...file }, null, 1)}\n`;
}

/**
 * JSON that may stand in an HTML file: no sign of it ends an element, begins a comment or breaks a
 * line of script.
 */
export function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Id of the element of a review page that holds its data. */
export const dataElement = 'review-data';

/** A text without what makes no difference: width of signs, white space. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200B\u2060\uFEFF]+/gu, '');
}

/** A short name of a text: the same for the same text, whatever its white space. */
export function nameOfText(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (const sign of plainText(text)) {
    const code = sign.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(8, '0').slice(-8);
}
