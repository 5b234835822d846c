import { matchParts } from '../compare/match';
import { movedInList } from '../compare/moves';
import { type ComparedItem, Numbers, partsOf } from '../compare/parts';
import type { TextEdit } from '../story/edit';
import type { Item } from '../story/item';
import type { Story } from '../story/story';
import { addItems, removeItem, takeValue } from './edits';

/** One change of the other side that is made in our text, or that clashes with one of ours. */
export interface Operation {
  /** What it is about: the text of the item. */
  readonly name: string;
  /** What either side says there; empty where one took it out. */
  readonly sides: { readonly ours: string; readonly theirs: string };
  /** Null where the place cannot be written to as it is typed. */
  readonly edits: readonly TextEdit[] | null;
  readonly isConflict: boolean;
  /** The lines of the other side, for where there are no edits; and behind what they belong. */
  readonly theirs: Item;
  readonly near: Item | null;
}

/** A part of the other side's story with what it was and what it is with us. */
interface Trio {
  readonly theirs: ComparedItem;
  readonly base: ComparedItem | undefined;
  readonly ours: ComparedItem | undefined;
}

/** What the other side did since the last common version, as changes of our text. */
export class Operations {
  private readonly base: readonly ComparedItem[];
  private readonly theirs: readonly ComparedItem[];
  private readonly trios = new Map<ComparedItem, Trio>();
  /** Our part of each of the base. */
  private readonly oursOf = new Map<ComparedItem, ComparedItem>();
  private readonly theirsOf = new Map<ComparedItem, ComparedItem>();
  private readonly ourNew = new Set<ComparedItem>();
  /** What stands elsewhere in its list, on either side. */
  private readonly reordered: ReadonlySet<ComparedItem>;

  constructor(
    base: Story,
    private readonly ourStory: Story,
    private readonly theirStory: Story,
  ) {
    const numbers = new Numbers();
    this.base = partsOf(base, numbers);
    this.theirs = partsOf(theirStory, numbers);
    const ours = partsOf(ourStory, numbers);
    const ourMatches = matchParts(this.base, ours);
    const theirMatches = matchParts(this.base, this.theirs);
    this.reordered = new Set([
      ...movedInList(ours, ourMatches),
      ...movedInList(this.theirs, theirMatches),
    ]);
    // Both may have added the same.
    const direct = matchParts(ours, this.theirs);
    for (const part of ours) if (!ourMatches.before(part)) this.ourNew.add(part);
    for (const part of this.base) {
      const [our, their] = [ourMatches.after(part), theirMatches.after(part)];
      if (our) this.oursOf.set(part, our);
      if (their) this.theirsOf.set(part, their);
    }
    for (const theirs of this.theirs) {
      const was = theirMatches.before(theirs);
      const same = direct.before(theirs);
      const added = same && this.ourNew.has(same) ? same : undefined;
      this.trios.set(theirs, { theirs, base: was, ours: was ? this.oursOf.get(was) : added });
    }
  }

  all(): readonly Operation[] {
    return [
      ...this.removals(),
      ...this.theirs.flatMap((part) => this.of(this.trioOf(part))),
      ...this.additions(),
    ];
  }

  private trioOf(part: ComparedItem): Trio {
    return this.trios.get(part) as Trio;
  }

  private of(trio: Trio): Operation[] {
    const { ours, base, theirs } = trio;
    if (ours) return this.values(trio, ours);
    // We took it out: what they did to it since clashes with that.
    const isTop = theirs.parent && this.trioOf(theirs.parent).ours;
    if (!base || !isTop || base.digest === theirs.digest) return [];
    return this.insert([theirs], true);
  }

  private values({ theirs, base }: Trio, ours: ComparedItem): Operation[] {
    const keys = new Set([...theirs.values, ...(base?.values ?? [])].map(({ key }) => key));
    return [...keys].flatMap((key): Operation[] => {
      const [their, was, our] = [theirs, base, ours].map((part) =>
        part?.values.find((value) => value.key === key),
      );
      if (their?.sameAs === was?.sameAs || their?.sameAs === our?.sameAs) return [];
      const field = (their ?? was)?.field;
      const placed = { story: this.theirStory, item: theirs.item };
      const edits = field
        ? takeValue({ story: this.ourStory, item: ours.item }, placed, field.id)
        : null;
      return [
        {
          name: nameOf(ours),
          sides: { ours: our?.text ?? '', theirs: their?.text ?? '' },
          edits,
          isConflict: our?.sameAs !== was?.sameAs,
          theirs: theirs.item,
          near: ours.item,
        },
      ];
    });
  }

  /** What they took out. */
  private removals(): Operation[] {
    return this.base.flatMap((part): Operation[] => {
      const our = this.oursOf.get(part);
      if (this.theirsOf.has(part) || !our) return [];
      // With the item around it.
      if (
        part.parent &&
        !this.theirsOf.has(part.parent) &&
        this.oursOf.get(part.parent) === our.parent
      )
        return [];
      const { item } = our;
      const edits = removeItem({ story: this.ourStory, item });
      const isConflict = !this.isUntouched(part, our);
      return [
        {
          name: nameOf(our),
          sides: { ours: nameOf(our), theirs: '' },
          edits,
          isConflict,
          theirs: this.theirStory.root,
          near: item,
        },
      ];
    });
  }

  /** Did we leave an item and all in it as it was, but for what went elsewhere? */
  private isUntouched(was: ComparedItem, is: ComparedItem): boolean {
    const texts = (part: ComparedItem) =>
      part.values
        .map(({ key, sameAs }) => `${key}\n${sameAs}`)
        .sort()
        .join('\n\n');
    if (texts(was) !== texts(is) || is.children.some((child) => this.ourNew.has(child)))
      return false;
    return was.children.every((child) => {
      const our = this.oursOf.get(child);
      return this.theirsOf.has(child) || (our !== undefined && this.isUntouched(child, our));
    });
  }

  /** What they added, neighbours together. */
  private additions(): Operation[] {
    const operations: Operation[] = [];
    let run: ComparedItem[] = [];
    const flush = () => {
      if (run.length > 0) operations.push(...this.insert(run, false));
      run = [];
    };
    for (const part of this.theirs) {
      const { base, ours } = this.trioOf(part);
      const isTop = part.parent !== null && this.trioOf(part.parent).ours !== undefined;
      if (base || ours || !isTop) continue;
      const last = run.at(-1);
      const isNext =
        last?.parent === part.parent &&
        last.item.field?.id === part.item.field?.id &&
        last.index + 1 === part.index;
      if (!isNext) flush();
      run.push(part);
    }
    flush();
    return operations;
  }

  private insert(parts: readonly ComparedItem[], isConflict: boolean): Operation[] {
    const [first] = parts as [ComparedItem];
    const owner = first.parent && this.trioOf(first.parent).ours;
    if (!owner) return [];
    const behind = this.neighbourAbove(first, owner);
    const to = { story: this.ourStory, item: owner.item };
    const items = parts.map(({ item }) => item);
    const edits = addItems(to, { story: this.theirStory, items }, behind?.item ?? null);
    const near = behind?.item ?? owner.item;
    const sides = { ours: '', theirs: first.main };
    if (edits) return [{ name: nameOf(first), sides, edits, isConflict, theirs: first.item, near }];
    return items.map((theirs) => ({ name: theirs.main, sides, edits, isConflict, theirs, near }));
  }

  /** The item of our list behind which an item of theirs belongs; undefined where it goes first. */
  private neighbourAbove(part: ComparedItem, owner: ComparedItem): ComparedItem | undefined {
    const siblings = part.parent?.children ?? [];
    for (const sibling of siblings.slice(0, siblings.indexOf(part)).reverse()) {
      const ours =
        sibling.item.field?.id === part.item.field?.id ? this.trioOf(sibling).ours : undefined;
      if (ours?.parent === owner) return ours;
    }
    return undefined;
  }

  /** The items that they moved, but those that we alone moved or that went to the same place. */
  moves(): readonly Move[] {
    return this.theirs.flatMap((part): Move[] => {
      const { base, ours } = this.trioOf(part);
      const owner = part.parent && this.trioOf(part.parent).ours;
      const parent = ours?.parent;
      if (!base?.parent || !ours || !parent || !owner || !part.parent) return [];
      const theyLeft =
        this.trioOf(part.parent).base !== base.parent ||
        part.item.field?.id !== base.item.field?.id;
      const weLeft =
        parent !== this.oursOf.get(base.parent) || ours.item.field?.id !== base.item.field?.id;
      const isReordered = this.reordered.has(part);
      // To leave a list says more than to stand elsewhere in it.
      const isMoved = theyLeft || (isReordered && !weLeft);
      const above = this.neighbourAbove(part, owner);
      const isThere =
        parent === owner &&
        ours.item.field?.id === part.item.field?.id &&
        (theyLeft || aboveIn(ours) === above);
      if (!isMoved || isThere) return [];
      const isOurs = theyLeft ? weLeft : this.reordered.has(ours);
      return [
        {
          item: ours.item,
          owner: owner.item,
          behind: above?.item ?? null,
          was: base.item,
          name: nameOf(ours),
          ours: placeIn(parent, aboveIn(ours)),
          theirs: placeIn(owner, above),
          isConflict: isOurs,
        },
      ];
    });
  }
}

/** An item of ours that they moved, and where it goes among ours. */
export interface Move {
  readonly item: Item;
  readonly owner: Item;
  /** Behind which item; null for the first place. */
  readonly behind: Item | null;
  /** The item in the last common version. */
  readonly was: Item;
  readonly name: string;
  /** Where it stands on either side. */
  readonly ours: Place;
  readonly theirs: Place;
  /** We moved it too. */
  readonly isConflict: boolean;
}

/** A place in a list, by the texts of what is around and above; empty where nothing is. */
export interface Place {
  readonly around: string;
  readonly above: string;
}

function placeIn(owner: ComparedItem, above: ComparedItem | undefined): Place {
  return { around: owner.parent ? nameOf(owner) : '', above: above ? nameOf(above) : '' };
}

/** What stands above in the same list. */
function aboveIn(part: ComparedItem): ComparedItem | undefined {
  const list = (part.parent?.children ?? []).filter(({ item }) => item.field === part.item.field);
  return list[list.indexOf(part) - 1];
}

function nameOf({ item, main }: ComparedItem): string {
  return main || item.id || '';
}
