import { BlockPart, type FormerParts } from './blockPart';
import { cutParts, type PartCut } from './parts';
import { type ReadBlock, readContent } from './read';
import { findPartSlips, type RepairContext } from './repair';
import {
  type BlockKind,
  type ListNode,
  type MapNode,
  type Node,
  type Pair,
  type Slip,
  Span,
} from './tree';

/**
 * Reads a long block part by part, parsing only those that are new; null where it is not to be
 * read in parts.
 */
export function readInParts(
  text: string,
  start: number,
  kind: BlockKind,
  context: RepairContext,
  former: FormerParts | null,
): ReadBlock | null {
  const cuts = cutParts(text, context);
  if (!cuts) return null;
  const parts: BlockPart[] = [];
  const slips: Slip[] = [];
  const block = { start, text, kind, field: context.field, isRead: true, parts, slips };
  const read: ReadBlock & { content: Node | null } = { ...block, content: null };
  for (const [index, cut] of cuts.entries()) {
    const next = cuts[index + 1];
    const part = partOf(read, cut, next, context, former);
    if (!part) return null;
    parts.push(part);
    slips.push(...part.slips);
  }
  read.content = joined(cuts, parts);
  return read.content && read;
}

/** The part that begins at a cut; null where what it holds does not keep to its place. */
function partOf(
  block: ReadBlock,
  cut: PartCut,
  next: PartCut | undefined,
  context: RepairContext,
  former: FormerParts | null,
): BlockPart | null {
  const text = block.text.slice(cut.start, next?.start);
  const before = next?.kind === 'item' ? next.frames.length : 0;
  const role = roleOf(cut, context, before);
  const known = former?.take(role, text);
  const part = known ?? new BlockPart(block, ` ${text}`.slice(1), role, cut.frames);
  part.move(block, cut.start);
  if (known) return part;
  const { slips, isClosed, top } = findPartSlips(text, context, cut.frames);
  const opensList = cut.kind !== 'item' && next?.kind === 'item';
  const list = next?.frames[1];
  if (!isClosed || (opensList && !(top?.pending && top.column === list?.column))) return null;
  part.content = readContent(part, slips, part.slips);
  return part;
}

/** What a part's reading depends on beside its text. */
function roleOf({ kind, frames }: PartCut, context: RepairContext, next: number): string {
  const open = frames.map((frame) => `${frame.column} ${frame.shape?.id} ${frame.field?.id}`);
  return [kind, context.kind, context.field?.id, context.itemColumn, next, ...open].join('\n');
}

/** What the block holds: the mapping of its head with the further keys and the items of their lists. */
function joined(cuts: readonly PartCut[], parts: readonly BlockPart[]): Node | null {
  const head = parts[0]?.content;
  const outer = head && outerOf(head);
  if (!head || !outer) return null;
  const pairs: Pair[] = [...outer.map.pairs];
  for (let at = 1; at < parts.length; ) {
    let end = at;
    while (cuts[end]?.kind === 'item') end++;
    if (end === at) {
      const { content } = parts[at] as BlockPart;
      if (content?.kind !== 'map' || content.flow) return null;
      pairs.push(...content.pairs);
      at++;
      continue;
    }
    const last = pairs.pop();
    const pair = last && withItems(last, parts.slice(at, end));
    if (!pair) return null;
    pairs.push(pair);
    at = end;
  }
  return outer.around({ ...outer.map, pairs, span: upTo(outer.map.span, pairs) });
}

/** The key with the list that stands in the parts after it; null where they hold something else. */
function withItems(pair: Pair, parts: readonly BlockPart[]): Pair | null {
  const lists: ListNode[] = [];
  for (const { content } of parts) {
    if (content?.kind !== 'list' || content.flow) return null;
    lists.push(content);
  }
  const [first] = lists;
  if (!first || pair.value.kind !== 'empty') return null;
  const items = lists.flatMap((list) => list.items);
  const span = upTo(first.span, lists);
  return { key: pair.key, value: { ...first, items, span }, span: upTo(pair.span, lists) };
}

interface Outer {
  readonly map: MapNode;
  /** What the head holds, with another mapping in place of this one. */
  around(map: MapNode): Node;
}

/** The mapping that goes on after the head: that of its one item, or that below its one key. */
function outerOf(head: Node): Outer | null {
  if (head.kind === 'list' && !head.flow && head.items.length === 1) {
    const [map] = head.items;
    if (map?.kind !== 'map' || map.flow) return null;
    return {
      map,
      around: (whole) => ({ ...head, items: [whole], span: upTo(head.span, [whole]) }),
    };
  }
  const pair = head.kind === 'map' && !head.flow && head.pairs.length === 1 ? head.pairs[0] : null;
  const map = pair?.value;
  if (head.kind !== 'map' || !pair || map?.kind !== 'map' || map.flow) return null;
  const below = (whole: MapNode) => ({
    key: pair.key,
    value: whole,
    span: upTo(pair.span, [whole]),
  });
  return {
    map,
    around: (whole) => ({ ...head, pairs: [below(whole)], span: upTo(head.span, [whole]) }),
  };
}

/** The range from the start of one to the end of the last of the others. */
function upTo(first: Span, others: readonly { readonly span: Span }[]): Span {
  const last = others.at(-1)?.span ?? first;
  return new Span(first.block, first.from, last.to, last.endBlock);
}
