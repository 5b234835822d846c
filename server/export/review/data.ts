import type { CommentFile, StoryName } from '../../comments/file';
import type { Locale } from '../../vocabulary';
import type { ReviewWords } from './words';

/** What the script of a review page is given, as JSON in the page. */
export interface ReviewData {
  /** The same for the same story: names what the browser keeps. */
  readonly id: string;
  readonly story: StoryName;
  readonly language: Locale;
  /** Everything that can be commented on, by its path. */
  readonly items: Readonly<
    Record<string, { readonly sheet: string; readonly id: string; readonly text: string }>
  >;
  /** Titles of the sheets by their ids. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly words: ReviewWords;
  /** Comments of a page that was saved to go on; null in a new one. */
  readonly written: CommentFile | null;
}
