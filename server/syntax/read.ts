import { isAlias, isMap, isScalar, isSeq, parseDocument, type Range, type Scalar } from 'yaml';
import { isJapanese, joinWrapped } from '../text/normalize';
import type { Field } from '../vocabulary';
import type { BlockPart } from './blockPart';
import { outside, type TextRange, wordsOf } from './lost';
import { applyEdits, type MappedText } from './offsetMap';
import { findSlips, type RepairContext } from './repair';
import { isBlank, type RawSlip } from './slips';
import {
  type BlockKind,
  type EmptyNode,
  type Node,
  type Pair,
  type ScalarStyle,
  type Slip,
  Span,
  type SyntaxBlock,
  type TextNode,
} from './tree';

/** A block and the field whose list it belongs to (null for sections and unknown keys). */
export interface ReadBlock extends SyntaxBlock {
  readonly field: Field | null;
  /** The parts in which a long block was read; each has a place of its own. */
  readonly parts?: readonly BlockPart[];
  /** False while the block is cut out but not yet repaired and parsed. */
  readonly isRead: boolean;
}

/** A block that is cut out but not yet read. `start` is an absolute UTF-16 offset. */
export function unreadBlock(text: string, start: number, kind: BlockKind): ReadBlock {
  return { start, text, kind, field: null, isRead: false, content: null, slips: [] };
}

/** All values are texts; a key that stands twice is the story's business, not the parser's. */
const options = {
  schema: 'failsafe',
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** More nodes than this are not copied for the aliases of one file. */
const aliasBudget = 2000;
/** Deeper nesting than this is not read: no story needs it, and recursion stays bounded. */
const depthLimit = 60;

/** Repairs and parses one block. Never throws: what cannot be read becomes a slip. */
export function readBlock(
  text: string,
  start: number,
  kind: BlockKind,
  context: RepairContext,
): ReadBlock {
  const slips: Slip[] = [];
  const block: ReadBlock & { content: Node | null } = {
    start,
    text,
    kind,
    field: context.field,
    isRead: true,
    content: null,
    slips,
  };
  if (text.trim() !== '') block.content = readContent(block, findSlips(text, context), slips);
  return block;
}

/** A text that is parsed on its own: a block, or a part of one. */
type Source = Pick<SyntaxBlock, 'start' | 'text'>;

/** Parses a text as its slips repair it, and adds what was found to `slips`. Never throws. */
export function readContent(source: Source, raw: readonly RawSlip[], slips: Slip[]): Node | null {
  for (const { rule, from, to, args, edits } of raw) {
    slips.push({ rule, span: new Span(source, from, to), args, edits });
  }
  const repaired = applyEdits(
    source.text,
    raw.flatMap((slip) => slip.edits),
  );
  const reader = new Reader(source, repaired, slips);
  try {
    return reader.read();
  } catch (error) {
    // The parser recurses: text nested thousands deep exhausts the stack.
    if (!(error instanceof RangeError)) throw error;
    reader.broken('TOO_DEEP', 0, source.text.length);
    return null;
  }
}

class Reader {
  private budget = aliasBudget;
  /** Nodes that an alias may name, by the name that was last given to one. */
  private readonly anchors = new Map<string, unknown>();
  /** Anchored nodes that are being read: an alias inside of them would never end. */
  private readonly open = new Set<unknown>();
  /** Ranges of the texts and aliases that have their place in the tree. */
  private readonly placed: Span[] = [];

  constructor(
    private readonly block: Source,
    private readonly repaired: MappedText,
    private readonly slips: Slip[],
  ) {}

  read(): Node | null {
    const document = parseDocument(this.repaired.text, options);
    for (const error of document.errors.slice(0, 3)) {
      this.broken(
        error.code,
        this.repaired.toOriginal(error.pos[0]),
        this.repaired.toOriginal(error.pos[1]),
      );
    }
    const node = document.contents ? this.node(document.contents, null, 0) : null;
    if (document.errors.length > 0) this.reportLost();
    return node;
  }

  /** Reports the words that the parser passed over: nothing an author wrote goes without a word. */
  private reportLost(): void {
    const { toOriginal, text } = this.repaired;
    const words = wordsOf(text)
      .map(({ from, to }) => ({ from: toOriginal(from), to: toOriginal(to) }))
      .filter(({ from, to }) => from < to);
    const others = this.slips.filter((slip) => slip.rule !== 'broken-yaml');
    const errors = this.slips.filter((slip) => slip.rule === 'broken-yaml');
    const named = [...this.placed, ...others.map(({ span }) => span)];
    const lost = outside(words, named).map((range) => this.lostSlip(range, errors));
    const isApart = ({ span }: Slip) =>
      !lost.some((slip) => slip.span.from <= span.from && span.to <= slip.span.to);
    this.slips.splice(0, this.slips.length, ...others, ...errors.filter(isApart), ...lost);
  }

  /** One slip for all that was lost at a place, with what the parser said of it. */
  private lostSlip({ from, to }: TextRange, errors: readonly Slip[]): Slip {
    const near = errors.filter(({ span }) => span.from <= to && from <= span.to);
    const start = near.reduce((least, { span }) => Math.min(least, span.from), from);
    const end = near.reduce((most, { span }) => Math.max(most, span.to), to);
    const args = near[0]?.args ?? { code: 'LOST' };
    return { rule: 'broken-yaml', span: this.wholeSpan(start, end), args, edits: [] };
  }

  /** The range, or the one around it that divides no character and no line break. */
  private wholeSpan(from: number, to: number): Span {
    const { text } = this.block;
    return new Span(this.block, wholeAt(text, from, -1), wholeAt(text, to, 1));
  }

  /** Reports what the parser could not read: at least one character, at most to the line's end. */
  broken(code: string, from: number, to: number): void {
    const { text } = this.block;
    const start = wholeAt(text, Math.min(from, text.length), -1);
    const newline = text.indexOf('\n', start);
    const limit = wholeAt(text, newline < 0 ? text.length : newline, -1);
    const end = Math.max(Math.min(to, limit), Math.min(start + 1, text.length));
    const span = new Span(this.block, start, wholeAt(text, end, 1));
    this.slips.push({ rule: 'broken-yaml', span, args: { code }, edits: [] });
  }

  private node(value: unknown, at: Span | null, depth: number): Node {
    if (depth > depthLimit) return this.tooMuch(at ?? this.spanOf(value), 'TOO_DEEP');
    if (isAlias(value)) {
      const span = at ?? this.spanOf(value);
      const target = this.anchors.get(value.source);
      if (!target) return this.unknownAlias(span);
      this.placed.push(span);
      return this.open.has(target)
        ? this.tooMuch(span, 'ALIASES')
        : this.node(target, span, depth + 1);
    }
    const { anchor } = (value ?? {}) as { anchor?: string };
    if (!anchor) return this.content(value, at, depth);
    if (!at) this.anchors.set(anchor, value);
    this.open.add(value);
    const node = this.content(value, at, depth);
    this.open.delete(value);
    return node;
  }

  private content(value: unknown, at: Span | null, depth: number): Node {
    if (at && --this.budget < 0) return this.tooMuch(at, 'ALIASES');
    const span = at ?? this.spanOf(value);
    if (isMap(value)) {
      const pairs = value.items.map((item) => this.pair(item.key, item.value, at, depth));
      const flow = value.flow === true;
      return { kind: 'map', span: at ?? (flow ? span : cover(pairs, span)), pairs, flow };
    }
    if (isSeq(value)) {
      const items = value.items.map((item) => this.node(item, at, depth + 1));
      const flow = value.flow === true;
      return { kind: 'list', span: at ?? (flow ? span : cover(items, span)), items, flow };
    }
    if (isScalar(value)) return this.text(value, span);
    return { kind: 'empty', span };
  }

  /** An alias before its anchor. */
  private unknownAlias(span: Span): EmptyNode {
    this.slips.push({ rule: 'broken-yaml', span, args: { code: 'BAD_ALIAS' }, edits: [] });
    return { kind: 'empty', span };
  }

  private tooMuch(span: Span, code: string): EmptyNode {
    if (!this.slips.some((slip) => slip.args.code === code)) {
      this.slips.push({ rule: 'broken-yaml', span, args: { code }, edits: [] });
    }
    return { kind: 'empty', span };
  }

  private pair(key: unknown, value: unknown, at: Span | null, depth: number): Pair {
    const keyNode = this.node(key, at, depth + 1);
    const text = keyNode.kind === 'text' ? keyNode : this.noKey(keyNode.span);
    const valueNode: Node = value
      ? this.node(value, at, depth + 1)
      : { kind: 'empty', span: at ?? new Span(this.block, text.span.to, text.span.to) };
    const end = Math.max(keyNode.span.to, valueNode.span.to);
    const span = at ?? new Span(this.block, text.span.from, end);
    // No rule can name a key without a name, and no sheet shows what stands behind it.
    if (text.value.trim() === '' && span.from < span.to) this.unnamed(span);
    return { key: text, value: valueNode, span };
  }

  private unnamed({ from, to }: Span): void {
    const span = this.wholeSpan(from, to);
    this.slips.push({ rule: 'broken-yaml', span, args: { code: 'KEY' }, edits: [] });
  }

  /** Stands for a key that is no text (broken text, or YAML's complex keys): an empty one. */
  private noKey({ from }: Span): TextNode {
    const span = new Span(this.block, from, from);
    return { kind: 'text', span, value: '', style: 'plain', verbatim: -1 };
  }

  private spanOf(value: unknown): Span {
    const range = (value as { range?: Range | null } | null)?.range;
    if (!range) return new Span(this.block, 0, 0);
    const from = this.repaired.toOriginal(range[0]);
    return new Span(this.block, from, Math.max(from, this.repaired.toOriginal(range[1])));
  }

  private text(scalar: Scalar, whole: Span): Node {
    const style = styles[scalar.type ?? 'PLAIN'] ?? 'plain';
    const span = style === 'single' || style === 'double' ? whole : this.trimmed(whole);
    this.placed.push(span);
    const source = this.block.text.slice(span.from, span.to);
    const [from, to] = scalar.range ?? [0, 0];
    let value = String(scalar.value ?? '');
    if (source.includes('\n')) value = unwrap(value, style, this.repaired.text.slice(from, to));
    if (style === 'plain' && (value === '' || value === '~' || value === 'null')) {
      return { kind: 'empty', span };
    }
    const inner = style === 'plain' ? 0 : 1;
    const verbatim = [0, inner].find((skip) => source.startsWith(value, skip));
    const isBlock = style === 'literal' || style === 'folded';
    return {
      kind: 'text',
      span,
      value,
      style,
      verbatim: verbatim === undefined || isBlock ? -1 : span.from + verbatim,
    };
  }

  /** The range without white space at its ends. */
  private trimmed({ from, to }: Span): Span {
    const { text } = this.block;
    let start = from;
    let end = to;
    while (start < end && isBlank(text[start] as string)) start++;
    while (end > start && isBlank(text[end - 1] as string)) end--;
    return new Span(this.block, start, end);
  }
}

/** The offset, or the one beside it where it divides a character or a line break. */
function wholeAt(text: string, at: number, step: 1 | -1): number {
  return /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(at - 1, at + 1))
    ? at + step
    : at;
}

const styles: Record<string, ScalarStyle> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** Lines that were folded into one: no space between two Japanese characters. */
function unwrap(value: string, style: ScalarStyle, source: string): string {
  if (style === 'literal') return value.replace(/\n$/, '');
  const lines = source.split(/\r?\n/);
  if (style === 'plain') return joinWrapped(lines);
  if (style === 'folded') {
    const filled = lines.slice(1).filter((line) => line.trim() !== '');
    const depths = new Set(filled.map((line) => /^[ \t]*/.exec(line)?.[0].length));
    // Lines that differ in depth, or are deeper than the text (`>2`), are not folded.
    const isDeeper = depths.size > 1 || /^[ \t]/.test(value);
    return isDeeper ? value.trimEnd() : joinWrapped(lines.slice(1));
  }
  const joined = source.replace(wrapInQuotes, (wrap, before, after) =>
    isJapanese(before) && isJapanese(after) ? before : wrap,
  );
  if (joined === source) return value;
  const { contents } = parseDocument(joined, options);
  return isScalar(contents) ? String(contents.value ?? '') : value;
}

const wrapInQuotes = /(\S)[ \t\u3000]*\r?\n[ \t\u3000]*(?=(\S))/gu;

/** From the first to the last of the parts; the given span where there are none. */
function cover(parts: readonly { readonly span: Span }[], otherwise: Span): Span {
  const first = parts[0];
  const last = parts[parts.length - 1];
  if (!first || !last) return otherwise;
  const from = Math.min(first.span.from, otherwise.from);
  return new Span(first.span.block, from, Math.max(last.span.to, first.span.from));
}
