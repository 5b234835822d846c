import type { Node } from '../syntax/tree';
import { spellingKey } from '../text/normalize';
import type { Field, FieldId, ShapeId } from '../vocabulary';
import type { Item } from './item';
import { isNamedByText } from './links';
import { everyField, type ReadChanges, type View } from './reads';
import type { Story } from './story';

/** What is not the same in two versions of a story. */
export interface Changes extends ReadChanges {
  /** Items of the version before that are no more. */
  readonly gone: ReadonlySet<Item>;
}

/**
 * What changed between two versions of a story of which the second was read from the first; null
 * where items came or went, so that any result may be another.
 */
export function changesBetween(before: Story, after: Story): Changes | null {
  if (before.dialogueFile !== after.dialogueFile || before.fileProblem !== after.fileProblem) {
    return null;
  }
  const comparison = new Comparison(after);
  if (before.text !== after.text) comparison.views.add('text');
  if (!hasSameSlips(before, after)) comparison.views.add('slips');
  const isSame =
    before.isDialogueFile === after.isDialogueFile &&
    comparison.compare(before.root, after.root) &&
    (!after.isDialogueFile || comparison.compareLists(before.topItems, after.topItems));
  return isSame ? comparison : null;
}

class Comparison implements Changes {
  readonly fields = new Map<ShapeId, Set<FieldId | typeof everyField>>();
  readonly views = new Set<View>();
  readonly gone = new Set<Item>();

  constructor(private readonly story: Story) {}

  /** Notes what differs; false where items came or went. */
  compare(before: Item, after: Item): boolean {
    if (before === after) return true;
    if (before.shape !== after.shape || before.node.kind !== after.node.kind) return false;
    this.gone.add(before);
    if (!hasSameKeys(before, after)) {
      this.add(after.shape.id, everyField);
      this.views.add('links').add('names');
    }
    const own = after.rawEntries;
    if (before.rawEntries.length !== own.length) return false;
    return own.every(({ field, value }, index) => {
      const other = before.rawEntries[index];
      if (other?.field !== field) return false;
      if (other.value === value) return true;
      if (field.type !== 'items' && field.type !== 'map') {
        if (!isSameNode(other.value, value)) this.addField(before, after, field);
        return true;
      }
      const children = before.knownItems(field.id);
      if (!children) return false;
      const now = after.items(field.id);
      if (children.length === 0 && now.length === 0) return isSameNode(other.value, value);
      return other.value.kind === value.kind && this.compareLists(children, now);
    });
  }

  compareLists(before: readonly Item[], after: readonly Item[]): boolean {
    return (
      before.length === after.length &&
      after.every((item, index) => this.compare(before[index] as Item, item))
    );
  }

  private addField(before: Item, after: Item, { id, type }: Field): void {
    this.add(after.shape.id, id);
    if (type === 'refs') this.views.add('links');
    if (id !== 'id' && (id !== after.shape.main || !isNamedByText(after))) return;
    this.views.add('names');
    // A name that nothing asks for, before or after, leads from nowhere.
    const isAsked = (item: Item) => this.story.links.asksFor(spellingKey(item.text(id)));
    if (isAsked(before) || isAsked(after)) this.views.add('links');
  }

  private add(shape: ShapeId, field: FieldId | typeof everyField): void {
    const known = this.fields.get(shape);
    if (known) known.add(field);
    else this.fields.set(shape, new Set([field]));
  }
}

/** A part of the text that did not change keeps its slips. */
function hasSameSlips({ slips: before }: Story, { slips: after }: Story): boolean {
  return before.length === after.length && after.every((slip, index) => slip === before[index]);
}

/** Are the keys the same, the unknown ones too with what stands behind them? */
function hasSameKeys({ node: before }: Item, { node: after, rawEntries }: Item): boolean {
  if (before.kind === 'text' && after.kind === 'text') return before.style === after.style;
  if (before.kind !== 'map' || after.kind !== 'map') return isSameNode(before, after);
  const known = new Set(rawEntries.map(({ key }) => key));
  return (
    before.flow === after.flow &&
    before.pairs.length === after.pairs.length &&
    after.pairs.every(({ key, value }, index) => {
      const other = before.pairs[index];
      if (!other || other.key.value !== key.value) return false;
      return known.has(key) || other.value === value || isSameNode(other.value, value);
    })
  );
}

/** Do the nodes say the same, written in the same way? Their places may differ. */
function isSameNode(a: Node, b: Node): boolean {
  if (a === b) return true;
  if (a.kind === 'text') return b.kind === 'text' && a.value === b.value && a.style === b.style;
  if (a.kind === 'list') {
    return (
      b.kind === 'list' &&
      a.flow === b.flow &&
      a.items.length === b.items.length &&
      a.items.every((item, index) => isSameNode(item, b.items[index] as Node))
    );
  }
  if (a.kind === 'map') {
    return (
      b.kind === 'map' &&
      a.flow === b.flow &&
      a.pairs.length === b.pairs.length &&
      a.pairs.every(({ key, value }, index) => {
        const other = b.pairs[index];
        return other !== undefined && isSameNode(key, other.key) && isSameNode(value, other.value);
      })
    );
  }
  return b.kind === 'empty';
}
