import type { ValueAddition, ValueResult } from './value';

/** What the author types in a box of the page: another text for a part, or a new item of a list. */
export type TypedText =
  | { kind: 'value'; key: string; was: string; text: string }
  | { kind: 'item'; to: Omit<ValueAddition, 'label'>; text: string };

/** Extension → page of the preview, about what is typed or moved there; `id` names the question. */
export type ToTyping =
  | ({ type: 'value'; id: number } & ValueResult)
  /** The server could not be asked: nothing is known of the part. */
  | { type: 'noValue'; id: number; problem: string }
  /** It stands in the text; at this part of the page. */
  | { type: 'written'; id: number; key: string }
  /** It does not; `now` where the part says something else by now. */
  | { type: 'unwritten'; id: number; problem: string; now?: string }
  /** This part is to have the focus, and be typed in where that is wanted: from a command. */
  | { type: 'act'; act: 'type' | 'add'; key: string }
  /** Does the page keep its story? */
  | { type: 'pinned'; isPinned: boolean }
  /** What was ticked of 「自分たちに問う」 when the story was last shown. */
  | { type: 'ticks'; ticked: string[] };

/** Page of the preview → extension. */
export type FromTyping =
  | { type: 'value'; id: number; key: string }
  | { type: 'write'; id: number; typed: TypedText }
  /** What is typed and not written yet, to be kept when the panel is closed; null for nothing. */
  | { type: 'draft'; typed: TypedText | null }
  /** Moves an item onto another, or one step (`by`) up or down. */
  | { type: 'move'; id: number; key: string; to: { on: string } | { by: 1 | -1 } }
  | { type: 'undo' }
  /** Saves the story. */
  | { type: 'save' }
  | { type: 'ticks'; ticked: string[] }
  /** The showing over the whole window begins or ends. */
  | { type: 'showing'; isOn: boolean };
