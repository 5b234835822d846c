/**
 * Which of the words occur in a text: one way through the text for all of them (Aho and Corasick),
 * in time that grows with the text and the words together. An empty word is in every text.
 */
export function occurring(words: Iterable<string>, text: string): ReadonlySet<string> {
  const nodes = new Trie(words);
  const found = new Set<string>();
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    at = nodes.step(at, text.charCodeAt(index));
    // A node that was met before has its shorter words found already.
    for (let node = at; node > 0 && !nodes.isMet[node]; node = nodes.shorter[node] as number) {
      nodes.isMet[node] = 1;
      const word = nodes.wordAt[node];
      if (word !== undefined) found.add(word);
    }
  }
  if (nodes.wordAt[0] !== undefined) found.add('');
  return found;
}

/** Every beginning of every word is a node; 0 is the empty one. */
class Trie {
  /** The node behind a node and a UTF-16 unit, by both in one number. */
  private readonly next = new Map<number, number>();
  /** The node of the longest end of a node's text that is a beginning too. */
  readonly shorter: number[] = [0];
  readonly wordAt: (string | undefined)[] = [undefined];
  readonly isMet: number[] = [0];

  constructor(words: Iterable<string>) {
    const parents: number[] = [0];
    const units: number[] = [0];
    for (const word of words) {
      let node = 0;
      for (let index = 0; index < word.length; index++) {
        const unit = word.charCodeAt(index);
        let to = this.next.get(keyOf(node, unit));
        if (to === undefined) {
          to = this.wordAt.length;
          this.next.set(keyOf(node, unit), to);
          this.wordAt.push(undefined);
          this.isMet.push(0);
          parents.push(node);
          units.push(unit);
        }
        node = to;
      }
      this.wordAt[node] = word;
    }
    this.linkShorter(parents, units);
  }

  /** From short to long, as a node's own shorter one has to be known first. */
  private linkShorter(parents: readonly number[], units: readonly number[]): void {
    const depths: number[] = [0];
    const byDepth: number[][] = [[]];
    for (let node = 1; node < parents.length; node++) {
      const depth = (depths[parents[node] as number] as number) + 1;
      depths.push(depth);
      byDepth[depth] ??= [];
      byDepth[depth]?.push(node);
    }
    for (const node of byDepth.flat()) {
      const parent = parents[node] as number;
      const from = this.shorter[parent] as number;
      this.shorter[node] = parent === 0 ? 0 : this.step(from, units[node] as number);
    }
  }

  /** Where a unit leads: behind this node, or behind the longest shorter one that goes on with it. */
  step(from: number, unit: number): number {
    for (let node = from; ; node = this.shorter[node] as number) {
      const to = this.next.get(keyOf(node, unit));
      if (to !== undefined) return to;
      if (node === 0) return 0;
    }
  }
}

function keyOf(node: number, unit: number): number {
  return node * 0x10000 + unit;
}
