/**
 * The tree of a story's text: what the words are and where they stand, before anything is known
 * of what they mean. Every node knows its place relative to its block, so that a block that did
 * not change keeps its nodes when the text before it grows.
 */

/** A replacement inside a block: offsets are UTF-16, relative to the block's text. */
export interface BlockEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A typing slip that was repaired for reading. Its edits are also the quick fix. */
export interface Slip {
  /** Id of the rule that reports it. */
  readonly rule: string;
  readonly span: Span;
  /** What the message says of it, by name. */
  readonly args: Readonly<Record<string, string>>;
  /** Edits of the block that make the text what was meant; empty where there is no safe one. */
  readonly edits: readonly BlockEdit[];
}

/** A part of the text that is parsed on its own: a top-level key, or one item of a list below it. */
export interface SyntaxBlock {
  /** Absolute UTF-16 offset of the block; moves when the text before it changes. */
  start: number;
  readonly text: string;
  readonly kind: BlockKind;
  /** What the block holds; null for comments and blank lines alone. */
  readonly content: Node | null;
  readonly slips: readonly Slip[];
}

/**
 * `head`: comments before the first key; `section`: a top-level key with what follows it; `item`:
 * one item of the list of the section before it; `whole`: a file that cannot be cut.
 */
export type BlockKind = 'head' | 'section' | 'item' | 'whole';

/** A range of the text: offsets relative to its block, absolute when asked for. */
export class Span {
  constructor(
    readonly block: { start: number },
    readonly from: number,
    readonly to: number,
    /** Block in which the range ends, where it is another one. */
    readonly endBlock: { start: number } = block,
  ) {}

  /** Absolute UTF-16 offset of the first character. */
  get start(): number {
    return this.block.start + this.from;
  }

  /** Absolute UTF-16 offset after the last character. */
  get end(): number {
    return this.endBlock.start + this.to;
  }

  contains(offset: number): boolean {
    return this.start <= offset && offset <= this.end;
  }
}

export type Node = TextNode | MapNode | ListNode | EmptyNode;

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface TextNode {
  readonly kind: 'text';
  /** Covers quotes, where there are some. */
  readonly span: Span;
  /** What was meant: wrapped lines joined, escapes resolved. */
  readonly value: string;
  readonly style: ScalarStyle;
  /** Block offset at which `value` stands character by character in the text; -1 where it does not. */
  readonly verbatim: number;
}

/** A key without a value, or a list mark with nothing after it. */
export interface EmptyNode {
  readonly kind: 'empty';
  readonly span: Span;
}

export interface MapNode {
  readonly kind: 'map';
  readonly span: Span;
  readonly pairs: readonly Pair[];
  /** Written in braces. */
  readonly flow: boolean;
}

export interface Pair {
  readonly key: TextNode;
  readonly value: Node;
  /** From the key to the end of the value. */
  readonly span: Span;
}

export interface ListNode {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly Node[];
  /** Written in brackets. */
  readonly flow: boolean;
}

/**
 * The part `[from, to)` of a text's value as a range of the source; the whole text where the value
 * does not stand in the source character by character (escapes, wrapped lines).
 */
export function partOf(node: TextNode, from: number, to: number): Span {
  if (node.verbatim < 0) return node.span;
  return new Span(node.span.block, node.verbatim + from, node.verbatim + to);
}
