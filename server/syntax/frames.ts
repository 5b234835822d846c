import { type Field, isAnyKey, matchKey, type Shape, shapeOf } from '../vocabulary';
import { keyAt, type Mark } from './line';

/** A mapping or list that is open at some line. */
export interface OpenCollection {
  readonly kind: 'map' | 'list';
  /** Column of its keys or marks, in the repaired text. */
  readonly column: number;
  /** Shape of the mapping, or of the list's items. */
  readonly shape: Shape | null;
  /** The list's own field, or the field of the last key of the mapping. */
  field: Field | null;
  /** The last key or mark still waits for its value. */
  pending: boolean;
}

/** The mappings and lists that are open while a block is read line by line. */
export class Frames {
  /** The outermost first. */
  readonly stack: OpenCollection[] = [];

  constructor(
    private readonly text: string,
    /** The field whose list the block is an item of, where it is one. */
    private readonly field: Field | null,
  ) {}

  get top(): OpenCollection | undefined {
    return this.stack[this.stack.length - 1];
  }

  openMap(column: number, shape: Shape | null): OpenCollection {
    const frame: OpenCollection = { kind: 'map', column, shape, field: null, pending: false };
    this.stack.push(frame);
    return frame;
  }

  openList(column: number, field: Field | null, shape: Shape | null): void {
    this.stack.push({ kind: 'list', column, shape, field, pending: false });
  }

  /** The column a list mark was meant for; opens and closes frames to get there. */
  placeMark(mark: Mark, column: number): number {
    const before = [...this.stack];
    this.closeDeeperThan(column);
    const top = this.top;
    if (!top) {
      const open = before.findLast((frame) => frame.kind === 'list');
      if (open) this.stack.push(open);
      else this.openList(column, this.field, itemShape(this.field));
      return open ? open.column : column;
    }
    if (top.kind === 'list' && top.column === column) return column;
    if (top.pending && top.kind === 'map') {
      this.openList(column, top.field, itemShape(top.field));
      top.pending = false;
      return column;
    }
    if (top.pending && top.kind === 'list' && top.column < column) {
      this.openList(column, top.field, top.shape);
      return column;
    }
    if (mark.kind === 'numbering' || mark.kind === 'bullet') return column;
    // Neither a new list nor the next item of one: the nearest open list was meant.
    const nearest = before
      .filter((frame) => frame.kind === 'list')
      .sort((a, b) => Math.abs(a.column - column) - Math.abs(b.column - column))[0];
    if (!nearest) return column;
    this.restore(before, nearest);
    return nearest.column;
  }

  /** The column a key (or a line of text) was meant for. */
  placeKey(at: number, end: number, column: number): number {
    const before = [...this.stack];
    this.closeDeeperThan(column);
    if (this.top?.kind === 'list' && this.top?.column === column) this.stack.pop();
    const top = this.top;
    if (!top) {
      const outer = before.find((frame) => frame.kind === 'map');
      if (outer && this.knows(outer, at, end)) {
        this.restore(before, outer);
        return outer.column;
      }
      if (before.length === 0) this.openMap(column, shapeOf('story'));
      return column;
    }
    if (top.kind === 'map' && top.column === column) return column;
    if (top.pending) {
      if (this.isTextBelow(top, at, end)) {
        // A key of the same mapping cannot stand below one that holds a text.
        return top.kind === 'map' && this.knows(top, at, end) ? top.column : column;
      }
      this.openMap(column, top.kind === 'list' ? top.shape : childShape(top.field));
      top.pending = false;
      return column;
    }
    const fitting = before
      .filter((frame) => frame.kind === 'map' && this.knows(frame, at, end))
      .sort((a, b) => Math.abs(a.column - column) - Math.abs(b.column - column))[0];
    if (!fitting) {
      const key = top.kind === 'map' && keyAt(this.text, at, end, looksLikeKey);
      return key ? top.column : column;
    }
    this.restore(before, fitting);
    return fitting.column;
  }

  /** Does a text stand on the line below its key or list mark? */
  private isTextBelow(frame: OpenCollection, at: number, end: number): boolean {
    if ('[{'.includes(this.text[at] as string)) return true;
    if (frame.kind === 'map' && frame.field) {
      if (frame.field.type === 'map' || frame.field.type === 'values') return false;
      if (frame.field.orValues) return keyAt(this.text, at, end, looksLikeKey) === null;
      if (!frame.field.of) return true;
    }
    const shape = frame.kind === 'list' ? frame.shape : childShape(frame.field);
    return keyAt(this.text, at, end, (text) => isKey(shape, text)) === null;
  }

  /** Does the line begin with a key of this mapping? */
  knows(frame: OpenCollection, at: number, end: number): boolean {
    const key = keyAt(this.text, at, end, (text) => isKey(frame.shape, text));
    return key !== null && frame.shape !== null && isKey(frame.shape, key.text);
  }

  private closeDeeperThan(column: number): void {
    while ((this.top?.column ?? -1) > column) this.stack.pop();
  }

  /** Opens the frames again up to this one. */
  private restore(frames: readonly OpenCollection[], upTo: OpenCollection): void {
    this.stack.splice(0, this.stack.length, ...frames.slice(0, frames.indexOf(upTo) + 1));
  }
}

/** Is this text a key of the mapping, or of any where it is not known which one it is? */
export function isKey(shape: Shape | null, text: string): boolean {
  return shape ? matchKey(shape, text) !== null : isAnyKey(text);
}

/** Could this be a key that the vocabulary does not know? Prose is longer, or has its signs. */
export function looksLikeKey(text: string): boolean {
  if (!/^[\p{L}\p{N}]/u.test(text) || /[、。「」\s]/.test(text)) return false;
  return text.length <= (/^[\x21-\x7e]*$/.test(text) ? 30 : 12);
}

/** Shape of the mapping that may stand below a key. */
function childShape(field: Field | null): Shape | null {
  return field?.of ? shapeOf(field.of) : null;
}

/** Shape of the items of a key's list. */
export function itemShape(field: Field | null): Shape | null {
  const shape = field?.orItems ?? field?.of;
  return shape ? shapeOf(shape) : null;
}
