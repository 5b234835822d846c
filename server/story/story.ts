import { parseSyntax, type SyntaxTree } from '../syntax/document';
import { type MapNode, type Node, type Pair, type Slip, Span, type TextNode } from '../syntax/tree';
import { readYear } from '../text/dates';
import { type Edition, fieldOf, type Locale, matchKey, shapeOf } from '../vocabulary';
import { type FileCopies, noCopies } from './copies';
import { Item } from './item';
import { Links } from './links';
import { type FileProblem, isPath, judgePath } from './namedFile';
import { everyField, noteField, noteView, Reads, recording, remembered } from './reads';

const storyShape = shapeOf('story');
const dialogueShape = shapeOf('dialogue');
const dialoguesField = fieldOf('story', 'dialogues');

/**
 * A change story: the typed view of a syntax tree. Half a story is a story; what is missing is
 * simply not there. Valid as long as its syntax tree is (see `parseSyntax`).
 */
export class Story {
  /** The keys at the top of the file. */
  readonly root: Item;
  /** Words that the author adds to the concepts of the drift lexicon, by concept. */
  ownWords: Readonly<Record<string, readonly string[]>> = {};
  /** Copies of this file in its folder. */
  copies: FileCopies = noCopies;
  private linksMade: Links | null = null;
  private allMade: readonly Item[] | null = null;

  constructor(
    private readonly tree: SyntaxTree,
    /** The log of dialogues that the story keeps in a file of its own. */
    readonly dialogueFile: SyntaxTree | null = null,
    /** Why the host that looked for the file of dialogues did not read it. */
    readonly fileProblem: FileProblem | null = null,
    /** The same for all versions of one file that were read one from the other. */
    readonly lineage: object = {},
  ) {
    this.root = Item.of(storyShape, rootNode(tree.pairs), null, null);
  }

  get text(): string {
    noteView('text');
    return this.tree.text;
  }

  /** The tree of this file; where its nodes stand changes with every edit. */
  get syntax(): SyntaxTree {
    noteView('text');
    return this.tree;
  }

  /** The slips of typing that were mended for reading. */
  get slips(): readonly Slip[] {
    noteView('slips');
    return this.tree.slips;
  }

  /** The first key of the file, or null. */
  get firstKey(): TextNode | null {
    noteField(this.root, everyField);
    return this.tree.pairs[0]?.key ?? null;
  }

  /** Is this file one list, a log of dialogues? */
  get isDialogueFile(): boolean {
    return this.tree.items.length > 0 && this.tree.pairs.length === 0;
  }

  /** The form of the document (様式); the six parts of 2022 where none is given. */
  get edition(): Edition {
    return this.root.word('edition') === 'action-plan' ? 'action-plan' : 'story-sheet';
  }

  /** The fiscal year of the story (年度), or undefined. */
  get year(): number | undefined {
    return readYear(this.root.text('year'))?.year;
  }

  /** Language of most of the keys. */
  get language(): Locale {
    let balance = 0;
    for (const { match } of this.root.entries) balance += languageSign(match?.locale);
    if (balance === 0) {
      for (const item of this.items) {
        for (const { match } of item.entries) balance += languageSign(match?.locale);
      }
    }
    return balance < 0 ? 'en' : 'ja';
  }

  get vision(): Item | null {
    return this.root.map('vision');
  }

  /** When the vision is to be reached (目標年), as typed: a year or a distance; '' where it is not given. */
  get horizon(): string {
    return this.vision?.text('horizon') ?? '';
  }

  /** The concrete images (姿) of the vision. */
  get images(): readonly Item[] {
    return this.vision?.items('images') ?? [];
  }

  get defaultFuture(): readonly Item[] {
    return this.root.items('default-future');
  }

  get strategies(): readonly Item[] {
    return this.root.items('strategies');
  }

  /** The items of あるべき姿, in either of its two forms; see `sideOf`. */
  get ideals(): readonly Item[] {
    return this.root
      .items('ideal')
      .flatMap((item) =>
        item.shape.id === 'ideal' ? [...item.items('organisation'), ...item.items('people')] : item,
      );
  }

  get currentStates(): readonly Item[] {
    return this.root.items('current-state');
  }

  get drivingForces(): readonly Item[] {
    return this.root.map('force-field')?.items('driving') ?? [];
  }

  get restrainingForces(): readonly Item[] {
    return this.root.map('force-field')?.items('restraining') ?? [];
  }

  get stages(): readonly Item[] {
    return this.root.items('stages');
  }

  /** The actions of all stages, without their parts. */
  get actions(): readonly Item[] {
    return this.stages.flatMap((stage) => stage.items('actions'));
  }

  get firstSteps(): readonly Item[] {
    return this.root.items('first-steps');
  }

  /** The dialogues in this file and in the file of their own. */
  get dialogues(): readonly Item[] {
    const own = this.isDialogueFile ? this.tree.items : [];
    const other = this.dialogueFile ? loggedIn(this.dialogueFile) : [];
    return [
      ...this.root.items('dialogues'),
      ...[...own, ...other].map((node) => Item.of(dialogueShape, node, null, dialoguesField)),
    ];
  }

  /** Path of the file in which the dialogues stand, as typed; null where there is none. */
  get dialoguePath(): string | null {
    const node = this.root.entry('dialogues')?.value;
    return node?.kind === 'text' && isPath(node.value) ? node.value.trim() : null;
  }

  /** Why the file of dialogues is not read; null where it is, or nobody looked for it yet. */
  get dialogueFileProblem(): FileProblem | null {
    const path = this.dialoguePath;
    if (path === null) return null;
    return judgePath(path).problem ?? this.fileProblem;
  }

  /** The items below the top of this file, each with all in it, in the order of the file. */
  get topItems(): readonly Item[] {
    const dialogues = this.isDialogueFile ? this.dialogues : [];
    const { root } = this;
    return [...root.rawEntries.flatMap(({ field }) => root.items(field.id)), ...dialogues];
  }

  /** All items of this file, in the order of the file. */
  get items(): readonly Item[] {
    this.allMade ??= this.topItems.flatMap(withAllInIt);
    return this.allMade;
  }

  /** The graph of 狙い and the other references. */
  get links(): Links {
    noteView('links');
    this.linksMade ??= recording(new Reads(), () => new Links(this));
    return this.linksMade;
  }

  /** The deepest item at this offset of the file, or null. */
  itemAt(offset: number): Item | null {
    let found: Item | null = null;
    for (const top of this.topItems) {
      if (!top.span.contains(offset)) continue;
      for (const item of top.walk()) if (item.span.contains(offset)) found = item;
    }
    return found;
  }
}

/** The dialogues of a log: the items of its list, which may stand below the key as in a story. */
function loggedIn({ items, pairs }: SyntaxTree): readonly Node[] {
  const below = pairs
    .filter(({ key }) => matchKey(storyShape, key.value)?.field === dialoguesField)
    .flatMap(({ value }) => (value.kind === 'list' ? value.items : [value]));
  return [...items, ...below.filter(({ kind }) => kind !== 'empty')];
}

/** The item and all in it; listed once for an item that does not change. */
const withAllInIt: (item: Item) => readonly Item[] = remembered((item: Item): readonly Item[] => [
  item,
  ...item.parts.flatMap(withAllInIt),
]);

/** Reads a story out of a text. `previous` speeds up the reading of a text that changed a little. */
export function readStory(text: string, previous?: Story): Story {
  return new Story(
    parseSyntax(text, previous?.syntax),
    previous?.dialogueFile,
    previous?.fileProblem,
    previous?.lineage,
  );
}

/** 組織 or 人: which list of あるべき姿 an item stands in, or its 区分. */
export function sideOf(item: Item): string | null {
  if (item.field?.id === 'organisation' || item.field?.id === 'people') return item.field.id;
  return item.word('side');
}

/** The stage in which an item stands, or the item itself; null outside of the stages. */
export function stageOf(item: Item): Item | null {
  for (let at: Item | null = item; at; at = at.parent) if (at.shape.id === 'stage') return at;
  return null;
}

function languageSign(locale: Locale | null | undefined): number {
  return locale === 'ja' ? 1 : locale === 'en' ? -1 : 0;
}

function rootNode(pairs: readonly Pair[]): MapNode {
  const first = pairs[0];
  const last = pairs[pairs.length - 1];
  const span =
    first && last
      ? new Span(first.span.block, first.span.from, last.span.to, last.span.endBlock)
      : new Span({ start: 0 }, 0, 0);
  return { kind: 'map', span, pairs, flow: false };
}
