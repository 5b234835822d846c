import type { TextEdit } from '../../rules/engine/rule';
import type { Markdown } from '../markdown';

/** One thing that can be typed. Offsets are absolute UTF-16. */
export interface Proposal {
  readonly label: string;
  /** Beside the label: the other spelling, or what kind of item it is. */
  readonly description: string;
  readonly kind: 'key' | 'word' | 'reference' | 'value' | 'item';
  readonly help: Markdown;
  /** What typing is compared with, words set apart by spaces: spellings, readings, texts. */
  readonly filter: string;
  readonly start: number;
  readonly end: number;
  /** The text in VS Code's snippet syntax, indented as it has to stand. */
  readonly snippet: string;
  /** Edits elsewhere in the file that go with it. */
  readonly edits: readonly TextEdit[];
  /** Ask again when it is inserted: the value has proposals of its own. */
  readonly asksAgain: boolean;
}

/** A text as part of a snippet. */
export function snippetText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
