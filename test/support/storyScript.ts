import { blockListOf } from '../../server/features/structureEdits/block';
import type { Item } from '../../server/story/item';
import { readStory, type Story } from '../../server/story/story';
import type { TextNode } from '../../server/syntax/tree';
import type { FieldId } from '../../server/vocabulary';
import type { Random } from '../fuzz/mutate';
import { applyEdits } from './edits';

/** A story's text after some edits that an author could make, and what they were. */
export interface EditedStory {
  readonly text: string;
  /** The text as it was read. */
  readonly story: Story;
  /** Texts of the items that were edited, of those around them and of those that went with them. */
  readonly touched: ReadonlySet<string>;
  /** Lists that were edited. */
  readonly lists: ReadonlySet<string>;
  /** One line each: `added`, `removed`, `moved`, `reworded` … and the main text of the item. */
  readonly edits: readonly string[];
}

type Act = 'add' | 'remove' | 'reword' | 'order' | 'stage' | 'link' | 'figure';
const acts: readonly Act[] = ['add', 'remove', 'reword', 'order', 'stage', 'link', 'figure'];

const words = [
  '縁側',
  '水曜の朝',
  '二人一組で',
  '雪の日に',
  '回覧板',
  '川べり',
  '試しに',
  '夕方の窓口',
];
const sentences = [
  '灯台の下で魚の値段を聞いて回る',
  '紙の台帳を畳み、棚を一つ空にする',
  '夜の図書室で十五分だけ質問を受ける',
  'バスの時刻を停留所ごとに書き直す',
];

/**
 * Makes up to `count` edits, each of an item of its own, so that each can be told from the others.
 *
 * @param previous a story like it that is not needed any more; makes the reading faster
 * @param other what somebody else edited: is left alone
 */
export function editedStory(
  source: string,
  random: Random,
  count: number,
  previous?: Story,
  other?: Pick<EditedStory, 'touched' | 'lists'>,
): EditedStory {
  return new Editing(readStory(source, previous), random, other).run(count);
}

class Editing {
  private readonly edits: string[] = [];
  private readonly touched: Set<string>;
  private readonly around = new Set<string>();
  /** Lists in which an item moved: which one that was can be told as long as nothing else does. */
  private readonly settled: Set<string>;
  /** Lists in which items came or went. */
  private readonly uneven = new Set<string>();

  constructor(
    private story: Story,
    private readonly random: Random,
    other?: Pick<EditedStory, 'touched' | 'lists'>,
  ) {
    this.touched = new Set(other?.touched);
    this.settled = new Set(other?.lists);
  }

  run(count: number): EditedStory {
    for (let tries = 0; tries < count * 20 && this.edits.length < count; tries += 1) {
      this.act(this.random.pick(acts));
    }
    const touched = new Set([...this.touched, ...this.around]);
    const lists = new Set([...this.settled, ...this.uneven]);
    return { text: this.story.text, story: this.story, edits: this.edits, touched, lists };
  }

  private act(act: Act): void {
    const { story } = this;
    const counts = new Map<string, number>();
    for (const { main } of story.items) counts.set(main, (counts.get(main) ?? 0) + 1);
    const all = story.items.filter((item) => counts.get(item.main) === 1 && this.isEditable(item));
    const item = all[this.random.below(all.length)];
    if (!item) return;
    const done = this[act](item);
    if (done === null) return;
    this.edits.push(done.name);
    this.touched.add(done.main).add(item.main);
    for (let at: Item | null = item; at; at = at.parent) this.around.add(at.main);
    if (act === 'remove') for (const one of item.walk()) this.touched.add(one.main);
    this.story = readStory(done.text, story);
  }

  /** An item with a text to tell it by, that was not edited yet. */
  private isEditable({ main, field }: Item): boolean {
    return field?.type === 'items' && main.length >= 10 && !this.touched.has(main);
  }

  private listOf(item: Item) {
    const owner = item.parent ?? this.story.root;
    const field = item.field?.id as FieldId;
    const list = blockListOf(this.story, owner, field);
    const key = `${owner.main} ${owner.shape.id} ${field}`;
    return (
      list && { ...list, key, owner, at: list.slots.findIndex(({ node }) => node === item.node) }
    );
  }

  add(item: Item) {
    const list = this.listOf(item);
    const slot = list?.slots[list.at];
    if (!list || !slot || this.settled.has(list.key)) return null;
    this.uneven.add(list.key);
    const main = `${this.random.pick(sentences)}（その${this.edits.length + 1}）`;
    const text = `\n${' '.repeat(list.column)}- ${main}`;
    return this.done('added', main, [{ start: slot.end, end: slot.end, text }]);
  }

  remove(item: Item) {
    const list = this.listOf(item);
    const slot = list?.slots[list.at];
    if (!list || !slot || list.slots.length < 2 || this.settled.has(list.key)) return null;
    if ([...item.walk()].some(({ main }) => this.touched.has(main))) return null;
    this.uneven.add(list.key);
    return this.done('removed', item.main, [{ start: slot.gap, end: slot.end, text: '' }]);
  }

  reword(item: Item) {
    const [node, ...others] = item.mainNodes;
    if (!node || others.length > 0 || node.verbatim < 0) return null;
    const at = 2 + this.random.below(node.value.length - 4);
    const word = this.random.pick(words);
    const main = node.value.slice(0, at) + word + node.value.slice(at);
    return this.done('reworded', main, [replaced(node, at, at, word)]);
  }

  order(item: Item) {
    const list = this.listOf(item);
    const slot = list?.slots[list.at];
    if (!list || !slot || this.settled.has(list.key) || this.uneven.has(list.key)) return null;
    const target =
      list.slots[(list.at + 2 + this.random.below(list.slots.length)) % list.slots.length];
    const to = target ? list.slots.indexOf(target) : -1;
    if (!target || Math.abs(to - list.at) < 2) return null;
    this.settled.add(list.key);
    const raw = this.story.text.slice(slot.start, slot.end);
    const place = to > list.at ? target.end : target.gap;
    return this.done('moved', item.main, [
      { start: slot.gap, end: slot.end, text: '' },
      { start: place, end: place, text: `\n${raw}` },
    ]);
  }

  stage(item: Item) {
    if (item.shape.id !== 'action' || item.field?.id !== 'actions') return null;
    const list = this.listOf(item);
    const slot = list?.slots[list.at];
    const others = this.story.actions.filter((one) => one.parent !== item.parent);
    const next = others.length > 0 ? this.listOf(this.random.pick(others)) : null;
    const target = next?.slots.at(-1);
    if (!list || !slot || !target || list.slots.length < 2 || list.column !== next?.column)
      return null;
    if (this.settled.has(list.key) || this.settled.has(next.key)) return null;
    this.uneven.add(list.key).add(next.key);
    const raw = this.story.text.slice(slot.start, slot.end);
    return this.done('moved to another list', item.main, [
      { start: slot.gap, end: slot.end, text: '' },
      { start: target.end, end: target.end, text: `\n${raw}` },
    ]);
  }

  link(item: Item) {
    const [node, ...others] = item.texts('serves');
    const [reference] = this.story.links.from(item).filter(({ field }) => field === 'serves');
    if (!node || others.length > 0 || node.verbatim < 0 || !reference?.target) return null;
    const other = this.random.pick(this.story.links.named);
    if (other === reference.target || reference.isSplit) return null;
    return this.done('linked', item.main, [replaced(node, 0, node.value.length, other.id ?? '')]);
  }

  figure(item: Item) {
    const fields = ['target', 'baseline', 'actual'] as const;
    const field = fields.find((one) => /\d/.test(item.text(one)));
    const node = field && item.texts(field)[0];
    if (!node || node.verbatim < 0) return null;
    const at = node.value.search(/\d/);
    return this.done('figure of', item.main, [replaced(node, at, at, '7')]);
  }

  private done(name: string, main: string, edits: Parameters<typeof applyEdits>[1]) {
    return { name: `${name} ${main}`, main, text: applyEdits(this.story.text, edits) };
  }
}

function replaced(node: TextNode, from: number, to: number, text: string) {
  const start = node.span.block.start + node.verbatim;
  return { start: start + from, end: start + to, text };
}
