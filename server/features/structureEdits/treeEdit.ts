import type { TextEdit } from '../../story/edit';
import type { Item } from '../../story/item';
import { itemAtPath, itemPath } from '../../story/itemPath';
import type { Story } from '../../story/story';
import { type Bilingual, isFieldId } from '../../vocabulary';
import { cut, labelOf } from '../describe';
import { createBelow, createUpstream } from '../refactor/create';
import { linkEdits, placeName, upstreamChoices } from '../refactor/link';
import type { Refactoring } from '../refactor/refactoring';
import { addItem } from './add';
import { duplicateItem } from './duplicate';
import { moveItem } from './move';
import { dropPlace, stepPlace } from './places';
import { labelText, relabelItem, setProgress } from './relabel';
import { cannotHere, type EditResult, type Refusal, refuse, type StructureEdit } from './result';
import { countsOf, inTurn, moveBefore, moveBehind, outermost, removeItems } from './several';

/** The list to which an item is added; its owner and the item before it by their addresses. */
export interface AddTarget {
  /** '' for the file. */
  readonly owner: string;
  readonly inside?: string;
  readonly field: string;
  /** At the end of the list where it is missing. */
  readonly after?: string;
}

/** What an author does in the tree; items by their addresses. */
export type TreeAction =
  | { kind: 'add'; to: AddTarget; text: string }
  | { kind: 'labelOf'; address: string }
  | { kind: 'rename'; address: string; text: string }
  | { kind: 'duplicate'; address: string }
  /** Without `references` it is asked first, where something points to the item; `also` are more. */
  | { kind: 'delete'; address: string; also?: string[]; references?: 'keep' | 'remove' }
  /** `also` are more of the same list; all stand behind one another then. */
  | { kind: 'step'; address: string; also?: string[]; by: 1 | -1 }
  /** `on` is the address of the item on which it, and `also`, is dropped; '' for the file. */
  | { kind: 'drop'; address: string; also?: string[]; on: string }
  | { kind: 'progress'; address: string; word: string | null }
  /** Without `choice` the titles are given, where there are several. */
  | { kind: 'upstream'; address: string; choice?: number }
  | { kind: 'below'; address: string; choice?: number }
  /** Adds an upstream item to 狙い; without `target` what it can be is given. */
  | { kind: 'serves'; address: string; target?: string };

/** What comes of it. */
export type TreeActionResult =
  | StructureEdit
  | Refusal
  /** The item is not there: the tree is older than the text. */
  | { readonly isStale: true }
  /** How many references point to what is to be deleted, and how many items are in it. */
  | { readonly references: number; readonly inside: number }
  | { readonly choices: readonly Bilingual[] }
  | { readonly label: string }
  | { readonly targets: readonly LinkTarget[] }
  /** The offset at which the author goes on writing, in the text after the edits. */
  | { readonly edits: readonly TextEdit[]; readonly cursor: number };

/** An item that another can be for. */
export interface LinkTarget {
  readonly address: string;
  readonly label: string;
  /** What kind of item it is, and where. */
  readonly description: string;
}

type ItemAction = Exclude<TreeAction, { kind: 'add' }>;
type PlainAction = Exclude<ItemAction, { kind: 'labelOf' | 'upstream' | 'below' | 'serves' }>;

/** The edits for what an author does in the tree, or what has to be asked first. */
export function treeEdit(story: Story, action: TreeAction): TreeActionResult {
  if (action.kind === 'add') return add(story, action.to, action.text);
  const item = itemAtPath(story, action.address);
  if (!item || item === story.root) return { isStale: true };
  switch (action.kind) {
    case 'labelOf':
      return { label: labelText(story, item) ?? '' };
    case 'upstream':
      return create(createUpstream(story, item), action.choice);
    case 'below':
      return create(createBelow(story, item), action.choice);
    case 'serves':
      return link(story, item, action.target);
    default:
      return editOf(story, item, action);
  }
}

/** What the item can be for, the likeliest first; or the edits that make it be for the target. */
function link(story: Story, item: Item, address?: string): TreeActionResult {
  if (address === undefined) {
    const targets = upstreamChoices(story, item).flatMap((target): LinkTarget[] => {
      const path = itemPath(story, target);
      const { language } = story;
      const description = placeName(target, language);
      return path
        ? [{ address: path, label: cut(labelOf(target, language), 80), description }]
        : [];
    });
    return targets.length > 0 ? { targets } : noTargets;
  }
  const target = itemAtPath(story, address);
  return target ? linkTo(story, item, target) : nowhere;
}

const noTargets = refuse(
  'つなげられる上流の項目が、ほかにありません。',
  'There is no other item upstream to link to.',
);

/** Makes an item be for another one that stands upstream of it. */
function linkTo(story: Story, item: Item, target: Item): EditResult {
  const offered = linkEdits(story, item, target);
  if (offered.length === 0) return cannotHere;
  return { edits: offered, address: itemPath(story, item) };
}

function add(story: Story, to: AddTarget, text: string): EditResult {
  const owner = itemAtPath(story, to.owner);
  if (!owner) return nowhere;
  const after = to.after === undefined ? undefined : (itemAtPath(story, to.after) ?? undefined);
  const { inside, field } = to;
  if (!isFieldId(field) || (inside !== undefined && !isFieldId(inside))) return nowhere;
  return addItem(story, { owner, inside, field }, text, after);
}

const nowhere = refuse('その項目はもうありません。', 'That item is no longer there.');

function editOf(story: Story, item: Item, action: PlainAction): TreeActionResult {
  switch (action.kind) {
    case 'rename':
      return relabelItem(story, item, action.text);
    case 'duplicate':
      return duplicateItem(story, item);
    case 'delete':
      return remove(story, itemsOf(story, item, action.also), action.references);
    case 'progress':
      return setProgress(story, item, action.word);
    case 'step':
      return step(story, itemsOf(story, item, action.also), action.by);
    case 'drop': {
      const target = itemAtPath(story, action.on);
      return target ? drop(story, itemsOf(story, item, action.also), target) : nowhere;
    }
  }
}

/** The item and the others that are chosen with it, in the order of the file. */
function itemsOf(story: Story, item: Item, also: readonly string[] = []): readonly Item[] {
  const others = also.flatMap((address) => itemAtPath(story, address) ?? []);
  const all = [item, ...others].filter((one) => one !== story.root);
  return [...new Set(all)].sort((a, b) => a.span.start - b.span.start);
}

/** Dropped on what it can be for, an item is linked to it; else it is moved there. */
function drop(story: Story, items: readonly Item[], target: Item): EditResult {
  const address = itemPath(story, target) ?? '';
  const isLink = (item: Item) => upstreamChoices(story, item).includes(target);
  if (items.every(isLink)) {
    return inTurn(
      story,
      items,
      (item) => linkTo(story, item, target),
      (now, item) => linkTo(now, item, itemAtPath(now, address) ?? now.root),
    );
  }
  if (new Set(outermost(items).map(({ field }) => field?.id)).size > 1) return mixed;
  const move = (item: Item) => {
    const place = dropPlace(story, item, target);
    return 'refused' in place ? place : moveItem(story, item, place);
  };
  return inTurn(story, items, move, moveBehind);
}

/** One place up or down: the foremost first, and then the others next to it. */
function step(story: Story, items: readonly Item[], by: 1 | -1): EditResult {
  if (new Set(items.map(listOf)).size > 1) return scattered;
  const order = by > 0 ? [...items].reverse() : items;
  const lead = (item: Item) => {
    const place = stepPlace(story, item, by);
    return 'refused' in place ? place : moveItem(story, item, place);
  };
  return inTurn(story, order, lead, by > 0 ? moveBefore : moveBehind);
}

const listOf = ({ parent, field }: Item) => (field && parent?.entry(field.id)) ?? field;

const scattered = refuse(
  '別々のリストの項目は、一度には動かせません。',
  'Items of different lists cannot be moved at once.',
);

const mixed = refuse(
  '種類の違う項目は、一度には動かせません。同じ種類の項目だけを選んでください。',
  'Items of different kinds cannot be moved at once. Choose items of one kind only.',
);

function remove(
  story: Story,
  items: readonly Item[],
  choice?: 'keep' | 'remove',
): TreeActionResult {
  const counts = countsOf(story, items);
  if (!choice && (counts.references > 0 || counts.inside > 0)) return counts;
  return removeItems(story, items, choice === 'remove');
}

/** この上流に, この項目に向かう: the refactorings of the same name, chosen by their title. */
function create(offered: readonly Refactoring[], choice = -1): TreeActionResult {
  const chosen = offered.length === 1 ? offered[0] : offered[choice];
  if (chosen) return { edits: chosen.edits, cursor: offsetAfter(chosen) };
  if (offered.length > 0) return { choices: offered.map(({ title }) => title) };
  return refuse('ここからは作れません。', 'Nothing can be made from here.');
}

/** Where the author goes on, as an offset of the text after the edits. */
function offsetAfter({ edits, next }: Refactoring): number {
  const last = next?.edit ?? 0;
  let grown = 0;
  for (const edit of edits.slice(0, last)) grown += edit.text.length - (edit.end - edit.start);
  const edit = edits[last];
  return (edit?.start ?? 0) + grown + (next?.inner ?? edit?.text.length ?? 0);
}
