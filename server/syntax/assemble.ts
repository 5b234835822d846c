import { type Field, fieldOf, matchKey, shapeOf } from '../vocabulary';
import type { FormerParts } from './blockPart';
import type { CutState } from './cut';
import { indentOf, splitLines } from './line';
import { type ReadBlock, readBlock } from './read';
import { readInParts } from './readParts';
import { type BlockKind, type ListNode, type Node, type Pair, type Slip, Span } from './tree';

/**
 * The syntax of a whole file: top-level keys with their values, or the items of a list (a log of
 * dialogues of its own). Valid until the same file is parsed again from it: blocks that did not
 * change move on to the next tree, with new places.
 */
export interface SyntaxTree {
  readonly text: string;
  /** Top-level keys, in the order of the file; the same key may stand twice. */
  readonly pairs: readonly Pair[];
  /** Items of a file that is one list. */
  readonly items: readonly Node[];
  readonly slips: readonly Slip[];
  readonly blocks: readonly PlacedBlock[];
}

/** A block and what the cutting knew where it begins. */
export interface PlacedBlock {
  readonly block: ReadBlock;
  readonly state: CutState;
}

const story = shapeOf('story');
const dialogues = fieldOf('story', 'dialogues');

/** For blocks of files in which nothing is anchored and referred to. */
export const noAnchors: ReadonlySet<string> = new Set();

/** A top-level key while the blocks of its list are being put together. */
interface Section {
  readonly pair: Pair;
  readonly items: Node[];
  /** The list as it stands in the first and the last of its blocks. */
  first: Node | null;
  last: Node | null;
}

/** Puts the blocks together, reading those that are new or belong to another key than before. */
export function assemble(
  text: string,
  placed: PlacedBlock[],
  former: FormerParts | null = null,
): SyntaxTree {
  readBlocks(placed, former);
  const blocks = placed.map(({ block }) => block);
  const file = isListFile(blocks) ? new LogFile() : new StoryFile();
  const inPlace = marksInPlace(blocks);
  const slips: Slip[] = [];
  for (const block of blocks) {
    for (const slip of block.slips) if (!inPlace.has(slip)) slips.push(slip);
    const { content } = block;
    if (!content || content.kind === 'empty' || file.place(content, block.kind)) continue;
    slips.push(strayContent(block, content));
  }
  return { text, pairs: file.pairs, items: file.items, slips, blocks: placed };
}

/** A file of keys; the items of their lists stand in blocks of their own. */
class StoryFile {
  private readonly sections: Section[] = [];
  readonly items: readonly Node[] = [];

  /** Puts what a block holds into its place; false where it has none. */
  place(content: Node, kind: BlockKind): boolean {
    if (content.kind === 'map') {
      for (const pair of content.pairs) {
        this.sections.push({ pair, items: [], first: null, last: null });
      }
      return true;
    }
    const section = this.sections[this.sections.length - 1];
    if (!section || content.kind !== 'list' || kind === 'section') return false;
    for (const item of content.items) section.items.push(item);
    section.first ??= content;
    section.last = content;
    return true;
  }

  get pairs(): readonly Pair[] {
    return this.sections.map(closeSection);
  }
}

/** A file that is one list. */
class LogFile {
  readonly items: Node[] = [];
  readonly pairs: readonly Pair[] = [];

  place(content: Node, kind: BlockKind): boolean {
    if (content.kind !== 'list' || kind === 'section') return false;
    for (const item of content.items) this.items.push(item);
    return true;
  }
}

/** Reads what is not read yet, and items whose list has come to belong to another key. */
function readBlocks(placed: PlacedBlock[], former: FormerParts | null): void {
  let field: Field | null = dialogues;
  for (const [index, { block, state }] of placed.entries()) {
    const isItem = block.kind === 'item';
    let read = block;
    if (!block.isRead || (isItem && block.field !== field)) {
      const { text, start, kind } = block;
      const itemColumn = isItem ? state.itemColumn : null;
      const context = { kind, field: isItem ? field : null, itemColumn, anchors: noAnchors };
      read =
        readInParts(text, start, kind, context, former) ?? readBlock(text, start, kind, context);
      placed[index] = { block: read, state };
    }
    if (read.content?.kind !== 'map') continue;
    const key = read.content.pairs.at(-1)?.key.value;
    field = (key && matchKey(story, key)?.field) || null;
  }
}

/** Is the file a log: a list, with no more than a few keys that lost their place in it? */
function isListFile(blocks: readonly ReadBlock[]): boolean {
  let items = 0;
  let keys = 0;
  for (const { kind, content } of blocks) {
    if (content?.kind === 'map') {
      if (items === 0 || content.pairs.some(isVersion)) return false;
      keys += content.pairs.length;
    } else if (content?.kind === 'list' && kind !== 'section') items += content.items.length;
  }
  return items > 0 && items >= keys;
}

function isVersion({ key }: Pair): boolean {
  return matchKey(story, key.value)?.field.id === 'change-story';
}

/** Absolute offsets between which a file says something. */
interface Edges {
  readonly start: number;
  readonly end: number;
}

function contentEdges(blocks: readonly ReadBlock[]): Edges {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  const add = (span: Span) => {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  };
  for (const { content, slips } of blocks) {
    if (content) add(content.span);
    for (const { rule, span } of slips) if (rule !== 'several-documents') add(span);
  }
  return { start, end };
}

/**
 * The document marks that are what YAML has them for: at the start or the end of a file, and
 * directives before the first of them. They are no slips.
 */
function marksInPlace(blocks: readonly ReadBlock[]): ReadonlySet<Slip> {
  const marks = blocks.flatMap(({ slips }) => slips.filter(isBareMark));
  if (marks.length === 0) return noSlips;
  const { start, end } = contentEdges(blocks);
  const begin = marks.find(({ args, span }) => args.sign === '---' && span.end <= start);
  const version = marks.find(({ args }) => args.sign === '%YAML');
  return new Set(
    marks.filter((mark) => {
      const { args, span } = mark;
      if (!isDirective(mark)) return span.end <= start || span.start >= end;
      const isFirst = args.sign !== '%YAML' || mark === version;
      return isFirst && begin !== undefined && span.start < begin.span.start;
    }),
  );
}

const noSlips: ReadonlySet<Slip> = new Set();

function isBareMark({ rule, args }: Slip): boolean {
  return rule === 'several-documents' && args.key === undefined;
}

function isDirective({ args }: Slip): boolean {
  return args.sign?.startsWith('%') ?? false;
}

/** What stands at the top of a file and belongs to no key, or to no item of a log. */
function strayContent(block: ReadBlock, { span }: Node): Slip {
  const lines = splitLines(block.text).filter(({ end }) => end > span.from);
  const edits = lines.flatMap(({ start, end }) => {
    const { at } = indentOf(block.text, start, end);
    return at < end && start < span.to ? [{ from: at, to: at, text: '# ' }] : [];
  });
  return { rule: 'stray-text', span, args: {}, edits };
}

/** The key with the list that stands in the blocks after it. */
function closeSection({ pair, items, first, last }: Section): Pair {
  if (!first || !last) return pair;
  const hasText = pair.value.kind !== 'empty';
  const begin = hasText ? pair.value.span : first.span;
  const value: ListNode = {
    kind: 'list',
    span: new Span(begin.block, begin.from, last.span.to, last.span.block),
    items: hasText ? [pair.value, ...items] : items,
    flow: false,
  };
  const span = new Span(pair.span.block, pair.span.from, last.span.to, last.span.block);
  return { key: pair.key, value, span };
}
