import { BlockPart } from './blockPart';
import type { SyntaxTree } from './document';

const blocksOf = new WeakMap<SyntaxTree, ReadonlySet<object>>();

/** Does this block belong to this tree? (A story's dialogues may stand in the tree of another file.) */
export function isIn(tree: SyntaxTree, block: object): boolean {
  let blocks = blocksOf.get(tree);
  if (!blocks) {
    blocks = new Set(tree.blocks.map((placed) => placed.block));
    blocksOf.set(tree, blocks);
  }
  return blocks.has(block instanceof BlockPart ? block.block : block);
}
