import type { SyntaxTree } from '../../syntax/document';
import type { Node, Pair } from '../../syntax/tree';

/** Do two texts say the same: the same keys and values in the same structure? */
export function saysTheSame(a: SyntaxTree, b: SyntaxTree): boolean {
  return samePairs(a.pairs, b.pairs) && sameList(a.items, b.items);
}

function sameNode(a: Node, b: Node): boolean {
  if (a.kind === 'text') return b.kind === 'text' && a.value === b.value;
  if (a.kind === 'list') return b.kind === 'list' && sameList(a.items, b.items);
  if (a.kind === 'map') return b.kind === 'map' && samePairs(a.pairs, b.pairs);
  return b.kind === 'empty';
}

function sameList(a: readonly Node[], b: readonly Node[]): boolean {
  return a.length === b.length && a.every((node, index) => sameNode(node, b[index] as Node));
}

function samePairs(a: readonly Pair[], b: readonly Pair[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ key, value }, index) => {
      const other = b[index] as Pair;
      return key.value === other.key.value && sameNode(value, other.value);
    })
  );
}
