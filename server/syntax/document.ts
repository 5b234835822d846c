import { assemble, noAnchors, type PlacedBlock, type SyntaxTree } from './assemble';
import { FormerParts } from './blockPart';
import { type Cut, cutBlocks } from './cut';
import { readBlock, unreadBlock } from './read';
import type { RepairContext } from './repair';

export type { SyntaxTree } from './assemble';

/** A file in brackets, perhaps behind comments and the mark of a document's start. */
const startsInBrackets = /^(?:[\s\u3000]|#.*\n|---[ \t]*(?:#.*)?\r?\n)*[{[]/;

/**
 * Parses a file. With the tree of an earlier text of the same file, only the blocks that changed
 * are parsed; the result is the same as without it. Never throws, whatever the text.
 */
export function parseSyntax(text: string, previous?: SyntaxTree): SyntaxTree {
  if (previous?.text === text) return previous;
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const anchors = anchorsOf(text);
  const isFlow = startsInBrackets.test(text.slice(start, start + 200));
  if (anchors.size > 0 || isFlow) return assemble(text, [wholeBlock(text, start, anchors)]);
  const reused = previous && reuseBlocks(text, previous);
  if (reused) return assemble(text, reused.blocks, reused.former);
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
  const context: RepairContext = { kind: 'whole', field: null, itemColumn: null, anchors };
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

interface ReusedBlocks {
  readonly blocks: PlacedBlock[];
  /** The parts of the blocks that fell away. */
  readonly former: FormerParts;
}

/** The blocks of the new text: those before and after the change as they were, the rest cut anew. */
function reuseBlocks(text: string, previous: SyntaxTree): ReusedBlocks | null {
  const old = previous.blocks;
  if (old.length === 0 || old[0]?.block.kind === 'whole') return null;
  if ((previous.text.charCodeAt(0) === 0xfeff) !== (text.charCodeAt(0) === 0xfeff)) return null;
  const { start: prefix, end: changedEnd } = changedPart(previous.text, text);
  const delta = text.length - previous.text.length;
  // A changed first line may make its block a part of the one before: the scan begins there.
  const first = Math.max(lastBefore(old, prefix) - 1, 0);
  const firstBlock = old[first] as PlacedBlock;
  const state = first === 0 ? { itemColumn: null } : firstBlock.state;
  let resume = old.length;
  const cuts = cutBlocks(text, firstBlock.block.start, state, (cut) => {
    if (cut.start < changedEnd) return false;
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
  const gone = old.slice(first, resume).map(({ block }) => block);
  const former = new FormerParts(
    gone.flatMap((block) => (middle[0]?.block === block ? [] : (block.parts ?? []))),
  );
  return { blocks: [...old.slice(0, first), ...middle, ...rest], former };
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

/** Where a text differs from the one before: offsets in the new one, equal where words only went. */
export function changedPart(
  before: string,
  after: string,
): { readonly start: number; readonly end: number } {
  const start = commonPrefix(before, after);
  const limit = Math.min(before.length, after.length) - start;
  return { start, end: after.length - commonSuffix(before, after, limit) };
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
