/** What a suite in the extension host asks the browser around it to do, as a user would by hand. */
export type HandStep =
  /** Waits until something is on the screen, or is there no more; `inWebview` in the newest page. */
  | { readonly kind: 'gone' | 'click'; readonly at: string; readonly inWebview?: boolean }
  /** `within` milliseconds, where that is asked again; a minute when absent. */
  | {
      readonly kind: 'see';
      readonly at: string;
      readonly inWebview?: boolean;
      readonly within?: number;
    }
  /** Clicks on a row of a list until it has the focus: a list that is filled anew in between takes none. */
  | { readonly kind: 'focus'; readonly at: string }
  | {
      readonly kind: 'choose';
      readonly at: string;
      readonly value: string;
      readonly inWebview: true;
    }
  /** Chooses an entry, which is named by a part of it, of the menu that a right click opens there. */
  | { readonly kind: 'menu'; readonly at: string; readonly entry: string }
  /** Waits until beside the line of the text with these words stands this picture; '' for none. */
  | { readonly kind: 'mark'; readonly line: string; readonly picture: string }
  | { readonly kind: 'press'; readonly key: string }
  | { readonly kind: 'type'; readonly text: string }
  | ReviewStep;

/** A reviewer opens a page for comments in a browser of its own, writes, and saves the comments. */
export interface ReviewStep {
  readonly kind: 'review';
  /** Names of files in the workspace: the page, and where the comments are saved. */
  readonly page: string;
  readonly savedAs: string;
  readonly reviewer: string;
  /** What is written beside the part that says this, or at the part of a drawing with this key. */
  readonly comments: readonly { readonly on: string; readonly said: string }[];
  readonly onTheWhole: string;
}

/** Folder of the workspace through which both speak. */
export const handsFolder = '.hands';
/**
 * What is to be done, and what became of it: files in that folder. Neither side deletes them: VS Code
 * looks again at what it wrote, and fails where it is gone.
 */
export const requestFile = 'request.json';
export const answerFile = 'answer.json';

export interface HandRequest {
  /** Another one for each request. */
  readonly id: string;
  readonly steps: readonly HandStep[];
}

export interface HandAnswer {
  /** Of the request. */
  readonly id: string;
  readonly problem?: string | undefined;
}
