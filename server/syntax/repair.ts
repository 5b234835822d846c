import { type Field, mainField, matchKey, type Shape, shapeOf } from '../vocabulary';
import { type DocumentMark, documentMarkAt } from './documentMark';
import { Frames, isKey, itemShape, looksLikeKey, type OpenCollection } from './frames';
import {
  indentOf,
  type KeyPart,
  keyAt,
  type Line,
  type Mark,
  markAt,
  skipSpace,
  splitLines,
  trimEnd,
} from './line';
import { isMergeMarker } from './mergeMarkers';
import { indentSlip, isTextHash, type RawSlip, spaceSlip } from './slips';
import type { BlockEdit, BlockKind } from './tree';
import { blankSlip, readValue } from './values';

const storyShape = shapeOf('story');

export type { OpenCollection } from './frames';

/** What is known of a block before it is read. */
export interface RepairContext {
  readonly kind: BlockKind;
  /** For an item: the field whose list it belongs to. */
  readonly field: Field | null;
  /** Column at which the items of the list stand, where the block is one of them. */
  readonly itemColumn: number | null;
  /** Names that are both anchored and referred to in the file. */
  readonly anchors: ReadonlySet<string>;
}

/**
 * Finds what officers' keyboards and PDFs do to YAML in one block, and the edits that make it what
 * was meant. Source of the slips: the table in the format's description. Never throws.
 */
export function findSlips(text: string, context: RepairContext): RawSlip[] {
  return new Repairer(text, context).run();
}

/** What `findSlips` finds in a part of a block, and whether the part keeps to itself. */
export interface PartSlips {
  readonly slips: readonly RawSlip[];
  /** The mappings and lists around the part are still open after it: nothing in it ended them. */
  readonly isClosed: boolean;
  /** The innermost mapping or list that is open after the part. */
  readonly top: Readonly<OpenCollection> | undefined;
}

/** As `findSlips`, for a part of a block around which these mappings and lists are open. */
export function findPartSlips(
  text: string,
  context: RepairContext,
  frames: readonly Readonly<OpenCollection>[],
): PartSlips {
  const around = frames.map((frame) => ({ ...frame }));
  const repairer = new Repairer(text, context, around);
  const slips = repairer.run();
  const { open } = repairer;
  return { slips, isClosed: around.every((frame, at) => open[at] === frame), top: open.at(-1) };
}

/**
 * The mappings and lists that are open after the text, the outermost first: where a line typed
 * next would belong. The text is a block cut off before that line, or a part of one around which
 * `frames` are open.
 */
export function openFrames(
  text: string,
  context: RepairContext,
  frames: readonly Readonly<OpenCollection>[] = [],
): readonly Readonly<OpenCollection>[] {
  const around = frames.map((frame) => ({ ...frame }));
  const repairer = new Repairer(text, context, around);
  repairer.run();
  return repairer.open;
}

class Repairer {
  private readonly lines: readonly Line[];
  private readonly slips: RawSlip[] = [];
  private readonly frames: Frames;

  constructor(
    private readonly text: string,
    private readonly context: RepairContext,
    around: readonly OpenCollection[] = [],
  ) {
    this.lines = splitLines(text);
    this.frames = new Frames(text, context.field);
    if (around.length > 0) this.frames.stack.push(...around);
    else if (context.itemColumn !== null) {
      this.frames.openList(context.itemColumn, context.field, itemShape(context.field));
    } else if (context.kind === 'section') this.frames.openMap(0, storyShape);
  }

  run(): RawSlip[] {
    for (let i = 0; i < this.lines.length; ) i = Math.max(this.readLine(i), i + 1);
    return this.slips;
  }

  get open(): readonly OpenCollection[] {
    return this.frames.stack;
  }

  /** Reads the structure of one line and the value that begins on it; returns the next line. */
  private readLine(index: number): number {
    const line = this.lines[index] as Line;
    const indent = indentOf(this.text, line.start, line.end);
    const first = this.text[indent.at] as string;
    if (indent.at === line.start && isMergeMarker(this.text, line.start, line.end)) {
      const edit = { from: line.start, to: line.start, text: '# ' };
      this.add('merge-marker', line.start, trimEnd(this.text, line.start, line.end), {}, [edit]);
      return index + 1;
    }
    if (indent.at === line.end || '#＃'.includes(first)) return this.readComment(index, indent);
    const documentMark =
      indent.column === 0 ? documentMarkAt(this.text, indent.at, line.end) : null;
    if (documentMark) return this.readDocumentMark(index, documentMark);
    const content = this.text.slice(indent.at, line.end);
    if (ruler.test(content)) return this.strayLine(index, indent.at);
    const mark = markAt(this.text, indent.at, line.end);
    const column = mark
      ? this.frames.placeMark(mark, indent.column)
      : this.frames.placeKey(indent.at, line.end, indent.column);
    if (!indent.plain) {
      this.slips.push(indentSlip(this.text, line.start, { at: indent.at, column }));
    } else if (column !== indent.column) {
      const edit = { from: line.start, to: indent.at, text: ' '.repeat(column) };
      this.add('uneven-indent', line.start, trimEnd(this.text, line.start, line.end), {}, [edit]);
    }
    if (this.frames.stack.length > depthLimit) return this.strayLine(index, indent.at, 'TOO_DEEP');
    if (column === 0 && documentMarkAt(this.text, indent.at, line.end)) {
      return this.strayLine(index, indent.at);
    }
    if (mark) return this.readMark(index, mark, column);
    return this.readEntry(index, indent.at, column);
  }

  /** A blank line or a comment: full-width spaces and signs make text of them. */
  private readComment(index: number, { at, column }: { at: number; column: number }): number {
    const line = this.lines[index] as Line;
    const blank = at === line.end ? blankSlip(this.text, line) : null;
    if (blank) this.slips.push(blank);
    else if (at < line.end && /[^ \t]/.test(this.text.slice(line.start, at))) {
      this.slips.push(indentSlip(this.text, line.start, { at, column }));
    }
    if (this.text[at] === '＃' && at < line.end) {
      this.add('full-width-hash', at, at + 1, {}, [{ from: at, to: at + 1, text: '#' }]);
    }
    return index + 1;
  }

  /** What begins another document for YAML is a comment here, so that what follows is read too. */
  private readDocumentMark(index: number, { sign, start, end, text, key }: DocumentMark): number {
    const line = this.lines[index] as Line;
    if (text !== null && !key) {
      // Without the signs of no width before it, which YAML would take for text.
      this.add('stray-text', start, trimEnd(this.text, start, line.end), {}, [
        { from: line.start, to: start, text: '# ' },
      ]);
      return index + 1;
    }
    const eol = this.text.startsWith('\r', line.end) ? '\r\n' : '\n';
    if (text === null || !key) {
      const edit = { from: line.start, to: start, text: '# ' };
      this.add('several-documents', start, end, { sign }, [edit]);
      return index + 1;
    }
    const edit = { from: line.start, to: text, text: `# ${sign}${eol}` };
    this.add('several-documents', start, end, { sign, key: key.text }, [edit]);
    return this.readEntry(index, text, this.frames.placeKey(text, line.end, 0));
  }

  /** One or more list marks, then the item's first key or its text. */
  private readMark(index: number, mark: Mark, column: number): number {
    const line = this.lines[index] as Line;
    const frame = this.frames.top;
    if (frame?.kind !== 'list') return this.strayLine(index, mark.start);
    frame.pending = false;
    let contentColumn = column + 2;
    if (mark.kind === 'hyphen') {
      const gap = this.text.slice(mark.end, mark.content);
      if (gap.startsWith('\t') || this.isWideGap(frame.shape, mark.end, mark.content, line.end)) {
        const edit = { from: mark.end, to: mark.content, text: ' ' };
        this.slips.push(spaceSlip('mark', this.text, mark.end, mark.content, [edit]));
      } else contentColumn = column + 1 + Math.max(gap.length, 1);
    } else if (mark.kind === 'tight') {
      const edit = { from: mark.end, to: mark.end, text: ' ' };
      this.add('no-space-after-hyphen', mark.start, mark.end, {}, [edit]);
    } else {
      const rule = mark.kind === 'wrong' ? 'wrong-hyphen' : 'bullet-line';
      const to = Math.max(mark.content, mark.start);
      const shown = mark.kind === 'numbering' ? mark.start + 1 : mark.end;
      const edit = { from: mark.start, to, text: '- ' };
      this.add(rule, mark.start, shown, { sign: this.text.slice(mark.start, shown) }, [edit]);
    }
    if (this.isEmptyAt(mark.content, line.end)) {
      frame.pending = mark.content >= line.end || mark.kind === 'hyphen';
      return index + 1;
    }
    const inner = mark.kind === 'hyphen' ? markAt(this.text, mark.content, line.end) : null;
    if (inner?.kind === 'hyphen' && this.frames.stack.length < depthLimit) {
      this.frames.openList(contentColumn, frame.field, frame.shape);
      return this.readMark(index, inner, contentColumn);
    }
    const key = this.itemKey(frame, mark.content, line.end);
    if (!key) return this.readItemText(index, mark.content, column, frame);
    this.frames.openMap(contentColumn, frame.shape);
    return this.readKey(index, key, contentColumn);
  }

  /** The key at the start of a list's item; null where the item is a text, with a colon or not. */
  private itemKey(frame: OpenCollection, at: number, end: number): KeyPart | null {
    if (frame.field && !frame.shape) return null;
    const key = keyAt(this.text, at, end, (text) => isKey(frame.shape, text));
    return key && (looksLikeKey(key.text) || isKey(frame.shape, key.text)) ? key : null;
  }

  /** The text of a list item; where keys of its own follow, the text lost its key. */
  private readItemText(index: number, at: number, column: number, frame: OpenCollection): number {
    const line = this.lines[index] as Line;
    const next = this.lines[index + 1];
    const main = frame.shape && mainField(frame.shape);
    if (next && main && frame.shape && !'[{'.includes(this.text[at] as string)) {
      const indent = indentOf(this.text, next.start, next.end);
      if (indent.column > column && this.frames.knows(frame, indent.at, next.end)) {
        const end = trimEnd(this.text, at, line.end);
        const own = matchKey(frame.shape, /^\S+/.exec(this.text.slice(at, end))?.[0] ?? '');
        const opened = this.frames.openMap(column + 2, frame.shape);
        if (own) return this.missingColon(index, at, opened) as number;
        const key = this.isEnglish(index + 1, frame.shape) ? main.en : main.ja;
        const edit = { from: at, to: at, text: `${key}: ` };
        this.add('missing-main-key', at, end, { key }, [edit]);
        return this.readText(index, at, column + 2, main);
      }
    }
    return this.readText(index, at, column, frame.field);
  }

  /** Language of the first key from this line on that tells it (id is the same in both). */
  private isEnglish(from: number, shape: Shape): boolean {
    for (const { start, end } of this.lines.slice(from)) {
      const { at } = indentOf(this.text, start, end);
      const key = keyAt(this.text, at, end, (text) => isKey(shape, text));
      const locale = key && matchKey(shape, key.text)?.locale;
      if (locale) return locale === 'en';
    }
    return false;
  }

  /** A line that belongs to a mapping: a key, or text that lost its key. */
  private readEntry(index: number, at: number, column: number): number {
    const line = this.lines[index] as Line;
    const frame = this.frames.top;
    if (frame?.pending && frame.column < column) {
      frame.pending = false;
      return this.readText(index, at, frame.column, frame.field);
    }
    if (!frame || frame.kind === 'list') return this.strayLine(index, at);
    // Where only a key can stand, a short text with a full-width colon is one, known or not.
    const known = keyAt(this.text, at, line.end, (text) => isKey(frame.shape, text));
    const key = known ?? keyAt(this.text, at, line.end, looksLikeKey);
    // 「値　{2015: 1}」: the colon that was found belongs to the value.
    const isGap = key && !isKey(frame.shape, key.text) && /[\u3000\u00a0]/.test(key.text);
    if (key && !isGap) return this.readKey(index, key, column);
    if (this.context.kind === 'whole' && '{['.includes(this.text[at] as string)) {
      return this.readText(index, at, column - 1, null);
    }
    const lost = this.missingColon(index, at, frame, column);
    return lost ?? (key ? this.readKey(index, key, column) : this.strayLine(index, at));
  }

  /** A known key that stands alone, or is followed by a space in place of the colon. */
  private missingColon(
    index: number,
    at: number,
    frame: OpenCollection,
    column = frame.column,
  ): number | null {
    const line = this.lines[index] as Line;
    const end = trimEnd(this.text, at, line.end);
    const text = this.text.slice(at, end);
    const word = /^\S+/.exec(text)?.[0] ?? '';
    const isWhole = word.length === text.length;
    const known = frame.shape ? matchKey(frame.shape, word) : null;
    const isInPlace = column === frame.column;
    if (!known && !(isWhole && isInPlace && looksLikeKey(text))) return null;
    const wordEnd = at + word.length;
    const value = skipSpace(this.text, wordEnd, end);
    const edit: BlockEdit = { from: wordEnd, to: value, text: isWhole ? ':' : ': ' };
    const indent = { from: line.start, to: at, text: ' '.repeat(frame.column) };
    this.add('missing-colon', at, wordEnd, { key: word }, isInPlace ? [edit] : [indent, edit]);
    frame.field = known?.field ?? null;
    frame.pending = isWhole;
    return isWhole ? index + 1 : this.readText(index, value, frame.column, frame.field);
  }

  /** A line that belongs to no key: kept out of the reading and reported, never dropped. */
  private strayLine(index: number, at: number, code?: string): number {
    const end = trimEnd(this.text, at, (this.lines[index] as Line).end);
    const edits = [{ from: at, to: at, text: '# ' }];
    if (code) this.add('broken-yaml', at, end, { code }, edits);
    else this.add('stray-text', at, end, {}, edits);
    return index + 1;
  }

  private readKey(index: number, key: KeyPart, column: number): number {
    const line = this.lines[index] as Line;
    const frame = this.frames.top as OpenCollection;
    this.colonSlip(key, line.end);
    frame.field = frame.shape ? (matchKey(frame.shape, key.text)?.field ?? null) : null;
    frame.pending = this.isEmptyAt(key.value, line.end);
    if (frame.pending) return index + 1;
    return this.readText(index, key.value, column, frame.field);
  }

  private colonSlip(key: KeyPart, end: number): void {
    if (key.colon === 'plain') {
      if (!this.isWideGap(null, key.colonEnd, key.value, end)) return;
    }
    if (key.colon === 'plain' || key.colon === 'wide-space') {
      const edit = { from: key.colonEnd, to: key.value, text: key.value >= end ? '' : ' ' };
      this.slips.push(spaceSlip('colon', this.text, key.colonEnd, key.value, [edit]));
      return;
    }
    const rule = key.colon === 'full-width' ? 'full-width-colon' : 'no-space-after-colon';
    const text = key.value >= end ? ':' : ': ';
    this.add(rule, key.colonStart, key.colonEnd, { key: key.text }, [
      { from: key.end, to: key.value, text },
    ]);
  }

  /**
   * Does a full-width space behind a sign change what is read? Behind a half-width one it only
   * indents a text, but a key, a quotation mark or a bracket after it would be text.
   */
  private isWideGap(shape: Shape | null, from: number, to: number, end: number): boolean {
    const gap = this.text.slice(from, to);
    if (!/[^ \t]/.test(gap)) return false;
    if (!/^[ \t]/.test(gap) || to >= end || '"\'[{|>&*#'.includes(this.text[to] as string))
      return true;
    return shape !== null && keyAt(this.text, to, end, (text) => isKey(shape, text)) !== null;
  }

  /** Nothing more on the line but perhaps a comment. */
  private isEmptyAt(start: number, end: number): boolean {
    const at = this.afterAnchor(start, end);
    return at >= end || (this.text[at] === '#' && !isTextHash(this.text, at, false));
  }

  /** Where the value begins behind its anchor (`&name`), where it has one. */
  private afterAnchor(at: number, end: number): number {
    if (this.text[at] !== '&' || this.context.anchors.size === 0) return at;
    const name = /^&([^\s,[\]{}]+)(?=[ \t]|$)/.exec(this.text.slice(at, end))?.[1];
    if (name === undefined || !this.context.anchors.has(name)) return at;
    return skipSpace(this.text, at + 1 + name.length, end);
  }

  private readText(index: number, start: number, column: number, field: Field | null): number {
    const frame = this.frames.top;
    const result = readValue({
      text: this.text,
      lines: this.lines,
      line: index,
      start: this.afterAnchor(start, (this.lines[index] as Line).end),
      column,
      field,
      shape: frame?.kind === 'map' ? frame.shape : null,
      isItem: frame?.kind === 'list',
      anchors: this.context.anchors,
    });
    this.slips.push(...result.slips);
    return result.next;
  }

  private add(
    rule: string,
    from: number,
    to: number,
    args: Record<string, string>,
    edits: readonly BlockEdit[],
  ): void {
    this.slips.push({ rule, from, to, args, edits });
  }
}

/** Deeper nesting than any story's: the parser recurses, and must not exhaust the stack. */
const depthLimit = 60;

/** A line drawn between two parts: -----, =====, ――――. */
const ruler = /^([-=*_~ー―─━—－‐…＝＊～〜・◆■●])\1{2,}\s*$/;
