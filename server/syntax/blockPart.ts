import type { OpenCollection } from './frames';
import type { Node, Slip, SyntaxBlock } from './tree';

/**
 * A part of a long block, parsed on its own. It moves with its block, and on to the next reading
 * of the block where its text stays the same.
 */
export class BlockPart {
  readonly slips: Slip[] = [];
  content: Node | null = null;
  /** Offset in the block. */
  private at = 0;

  constructor(
    private outer: SyntaxBlock,
    readonly text: string,
    /** Where it stands in the block: parts are alike only where this is the same. */
    readonly role: string,
    /** The mappings and lists that are open where it begins; none for the first part of a block. */
    readonly frames: readonly Readonly<OpenCollection>[],
  ) {}

  /** Absolute UTF-16 offset. */
  get start(): number {
    return this.outer.start + this.at;
  }

  /** The block that it is a part of. */
  get block(): SyntaxBlock {
    return this.outer;
  }

  move(outer: SyntaxBlock, at: number): void {
    this.outer = outer;
    this.at = at;
  }
}

/** Parts of earlier readings, by what they were read from. */
export class FormerParts {
  private readonly known = new Map<string, BlockPart[]>();

  constructor(parts: Iterable<BlockPart>) {
    for (const part of parts) {
      const key = part.role + part.text;
      const same = this.known.get(key);
      if (same) same.push(part);
      else this.known.set(key, [part]);
    }
  }

  /** A part that was read from the same text in the same place; given once. */
  take(role: string, text: string): BlockPart | undefined {
    return this.known.get(role + text)?.shift();
  }
}
