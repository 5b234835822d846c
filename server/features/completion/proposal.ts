import type { TextEdit } from '../../rules/engine/rule';
import type { Markdown } from '../markdown';

/** One thing that can be typed. Offsets are absolute UTF-16. */
export interface Proposal {
  readonly label: string;
  /** Beside the label: the other spelling, or what kind of item it is. */
  readonly description: string;
  readonly kind: 'key' | 'word' | 'reference' | 'value' | 'example' | 'item';
  readonly help: Markdown;
  /** What typing is compared with, words set apart by spaces: spellings, readings, texts. */
  readonly filter: string;
  readonly start: number;
  readonly end: number;
  /** End of the word around the cursor, which an editor may replace as a whole; `end` where it is missing. */
  readonly wordEnd?: number;
  /** The text in VS Code's snippet syntax, indented as it has to stand. */
  readonly snippet: string;
  /** Edits elsewhere in the file that go with it. */
  readonly edits: readonly TextEdit[];
  /** Ask again when it is inserted: the value has proposals of its own. */
  readonly asksAgain: boolean;
  /** Where the author goes on writing, as an offset of the text after it; at the snippet's places without. */
  readonly goesOn?: number;
}

/** A text as part of a snippet. */
export function snippetText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A snippet as plain text, for editors without snippets: places to type at are left empty. */
export function withoutPlaces(snippet: string): string {
  const text = snippet.replace(
    /\\([\\$}])|\$\{\d+\|[^|]*\|\}|\$\{\d+:((?:\\.|[^\\}])*)\}|\$\d+/g,
    (_, escaped?: string, text?: string) => escaped ?? text?.replace(/\\([\\$}])/g, '$1') ?? '',
  );
  return text;
}
