import { type Field, fieldOf, matchKey, shapeOf } from '../vocabulary';
import { type Cut, type CutState, cutBlocks } from './cut';
import { divider } from './line';
import type { MendContext } from './mend';
import { type ReadBlock, readBlock, unreadBlock } from './read';
import { type ListNode, type Node, type Pair, type Slip, Span } from './tree';

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

interface PlacedBlock {
  readonly block: ReadBlock;
  readonly state: CutState;
}

const story = shapeOf('story');
const noAnchors: ReadonlySet<string> = new Set();

/**
 * Parses a file. With the tree of an earlier text of the same file, only the blocks that changed
 * are parsed; the result is the same as without it. Never throws, whatever the text.
 */
export function parseSyntax(text: string, previous?: SyntaxTree): SyntaxTree {
  if (previous?.text === text) return previous;
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const anchors = anchorsOf(text);
  const isFlow = /^[\s\u3000]*[{[]/.test(text.slice(start, start + 200));
  if (anchors.size > 0 || isFlow) return assemble(text, [wholeBlock(text, start, anchors)]);
  const reused = previous && reuseBlocks(text, previous);
  if (reused) return assemble(text, reused);
  const cuts = cutBlocks(text, start, { itemColumn: null }, () => false);
  return assemble(text, placeCuts(text, cuts, text.length));
}

/** Names that are anchored (`&name`) and referred to (`*name`): such a file is parsed as one. */
function anchorsOf(text: string): ReadonlySet<string> {
  if (!text.includes('&') || !text.includes('*')) return noAnchors;
  const names = (sign: string) =>
    new Set(
      [...text.matchAll(new RegExp(`(?<=[\\s:,[{-])\\${sign}([^\\s,\\[\\]{}]+)`, 'g'))].map(
        (m) => m[1],
      ),
    );
  const used = names('*');
  return new Set([...names('&')].filter((name) => used.has(name)) as string[]);
}

function wholeBlock(text: string, start: number, anchors: ReadonlySet<string>): PlacedBlock {
  const context: MendContext = { kind: 'whole', field: null, itemColumn: null, anchors };
  const state = { itemColumn: null };
  return { block: readBlock(text.slice(start), start, 'whole', context), state };
}

/** Unparsed blocks carry no content yet: they are read when it is known to what they belong. */
function placeCuts(text: string, cuts: readonly Cut[], end: number): PlacedBlock[] {
  return cuts.map((cut, index) => {
    const stop = cuts[index + 1]?.start ?? end;
    const block = unreadBlock(ownCopy(text, cut.start, stop), cut.start, cut.kind);
    return { block, state: cut.state };
  });
}

/** A part of the text that does not keep the whole of it in memory, as a slice does in V8. */
function ownCopy(text: string, start: number, end: number): string {
  return ` ${text.slice(start, end)}`.slice(1);
}

/** The blocks of the new text: those before and after the change as they were, the rest cut anew. */
function reuseBlocks(text: string, previous: SyntaxTree): PlacedBlock[] | null {
  const old = previous.blocks;
  if (old.length === 0 || old[0]?.block.kind === 'whole') return null;
  if ((previous.text.charCodeAt(0) === 0xfeff) !== (text.charCodeAt(0) === 0xfeff)) return null;
  const prefix = commonPrefix(previous.text, text);
  const limit = Math.min(previous.text.length, text.length) - prefix;
  const suffix = commonSuffix(previous.text, text, limit);
  const delta = text.length - previous.text.length;
  // A changed first line may make its block a part of the one before: the scan begins there.
  const first = Math.max(lastBefore(old, prefix) - 1, 0);
  const firstBlock = old[first] as PlacedBlock;
  const state = first === 0 ? { itemColumn: null } : firstBlock.state;
  let resume = old.length;
  const cuts = cutBlocks(text, firstBlock.block.start, state, (cut) => {
    if (cut.start < text.length - suffix) return false;
    const index = lastBefore(old, cut.start - delta + 1);
    const same = old[index];
    if (!same || same.block.start !== cut.start - delta || index <= first) return false;
    if (same.block.kind !== cut.kind || same.state.itemColumn !== cut.state.itemColumn)
      return false;
    resume = index;
    return true;
  });
  const rest = old.slice(resume);
  const end = rest[0] ? rest[0].block.start + delta : text.length;
  const middle = placeCuts(text, cuts, end);
  const [same] = middle;
  if (same?.block.text === firstBlock.block.text && same.block.kind === firstBlock.block.kind) {
    middle[0] = { block: firstBlock.block, state: same.state };
  }
  for (const { block } of rest) block.start += delta;
  return [...old.slice(0, first), ...middle, ...rest];
}

/** Index of the last block that begins before the offset; -1 when none does. */
function lastBefore(blocks: readonly PlacedBlock[], offset: number): number {
  let low = -1;
  let high = blocks.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((blocks[mid] as PlacedBlock).block.start < offset) low = mid;
    else high = mid - 1;
  }
  return low;
}

/** Compares in large pieces first: comparing strings is faster than comparing characters. */
function commonPrefix(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let at = 0;
  for (let step = 4096; step >= 1; step = step > 1 ? step >> 3 : 0) {
    while (at + step <= limit && a.slice(at, at + step) === b.slice(at, at + step)) at += step;
    if (step === 1) break;
  }
  return at;
}

function commonSuffix(a: string, b: string, limit: number): number {
  let size = 0;
  for (let step = 4096; step >= 1; step = step > 1 ? step >> 3 : 0) {
    while (
      size + step <= limit &&
      a.slice(a.length - size - step, a.length - size) ===
        b.slice(b.length - size - step, b.length - size)
    ) {
      size += step;
    }
    if (step === 1) break;
  }
  return size;
}

/** A top-level key while the blocks of its list are being put together. */
interface Section {
  readonly pair: Pair;
  readonly items: Node[];
  /** The list as it stands in the first and the last of its blocks. */
  first: Node | null;
  last: Node | null;
}

/** Puts the blocks together, reading those that are new or belong to another key than before. */
function assemble(text: string, placed: PlacedBlock[]): SyntaxTree {
  const sections: Section[] = [];
  const items: Node[] = [];
  const slips: Slip[] = [];
  let field: Field | null = fieldOf(story, 'dialogues');
  for (let index = 0; index < placed.length; index++) {
    const { state } = placed[index] as PlacedBlock;
    let { block } = placed[index] as PlacedBlock;
    const sign = block.kind === 'section' && divider.exec(block.text)?.[0];
    if (sign) {
      // At the start and the end of a file they are what YAML has them for.
      const isBetween = sections.length + items.length > 0 && index < placed.length - 1;
      if (isBetween) slips.push(dividerSlip(block, sign));
      continue;
    }
    if (!block.isRead || (block.kind === 'item' && block.field !== field)) {
      const isItem = block.kind === 'item';
      block = readBlock(block.text, block.start, block.kind, {
        kind: block.kind,
        field: isItem ? field : null,
        itemColumn: isItem ? state.itemColumn : null,
        anchors: noAnchors,
      });
      placed[index] = { block, state };
    }
    for (const slip of block.slips) slips.push(slip);
    const section = sections[sections.length - 1];
    const content = block.content;
    if (content?.kind === 'list' && block.kind !== 'section') {
      (section?.items ?? items).push(...content.items);
      if (section) {
        section.first ??= content;
        section.last = content;
      }
    } else if (content?.kind === 'map') {
      for (const pair of content.pairs) sections.push({ pair, items: [], first: null, last: null });
      const key = sections[sections.length - 1]?.pair.key.value;
      field = (key && matchKey(story, key)?.field) || null;
    } else if (content?.kind === 'text' || content?.kind === 'list') {
      slips.push({ rule: 'stray-text', span: content.span, args: {}, edits: [] });
    }
  }
  return { text, pairs: sections.map(closeSection), items, slips, blocks: placed };
}

/** A line that begins another document; mended as a ruler, so that what follows is read too. */
function dividerSlip(block: ReadBlock, sign: string): Slip {
  const edits = [{ from: 0, to: 0, text: '# ' }];
  const span = new Span(block, 0, sign.length);
  return { rule: 'several-documents', span, args: { sign }, edits };
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
