import { diffArrays } from 'diff';
import type { FileContent } from '../ooxml/read/content';
import { lineKey, withSpaces, writtenTexts } from '../ooxml/record';
import { joinLines } from '../text/joinLines';
import { type Field, type FieldId, findField, type ShapeId, shapeOf } from '../vocabulary';
import { addComment } from './comments';
import { comparable } from './compare';
import { DraftItem, type DraftValue } from './draft';
import type { Pieces } from './pieces';
import { everything } from './storyTexts';

/**
 * The story of a file of ours that says what it consisted of: each text stands where it stood, and one
 * that was changed since stands for what it was before. Null for any other file, and where more was
 * changed than the wording of some texts.
 *
 * @param draft what was recognised: its texts may be put together from several of the file
 */
export function recordedStory(
  content: FileContent,
  pieces: Pieces,
  draft: DraftItem,
): { readonly story: DraftItem; readonly added: readonly string[] } | null {
  const record = parsed(content.record);
  const changes = record && changesOf(record, content);
  if (!record || !changes) return null;
  const texts = textsOf(draft, pieces);
  for (const { text } of writtenTexts(content)) texts.add(text);
  const keys: readonly string[] = JSON.stringify(record.story).match(/[\w-]{5}/g) ?? [];
  const reworded = rewordedIn(draft, new Set(keys), changes.added);
  const instead = new Map(
    [...changes.instead].filter(([key]) => keys.indexOf(key) === keys.lastIndexOf(key)),
  );
  const read = (found: Reworded) => {
    const reader = new RecordReader(record.keys, texts, found, { ...changes, instead });
    return { reader, story: reader.item(record.story, 'story', '') };
  };
  let { reader, story } = read(reworded);
  const [left, ...others] = reader.left;
  if (left !== undefined) {
    // One text that was taken for another field has one place that is empty.
    const [gap, ...gaps] = reader.gaps.length > 0 ? reader.gaps : reader.doubts;
    if (gap !== undefined && gaps.length === 0 && others.length === 0)
      ({ reader, story } = read(new Map([...reworded, [gap, [left]]])));
    // What is new and no other wording is better told by its looks.
    if (reader.left.length > 0 && changes.isLonger) return null;
  }
  // What was taken away in one place stands in another still: is it gone?
  if (changes.isShorter && reader.doubts.length > 0) return null;
  if (!story || reader.isTorn) return null;
  // The version is the format's own.
  story.delete('change-story');
  for (const block of content.blocks) if (block.kind === 'comment') addComment(story, block);
  return { story, added: changes.added };
}

/** What the file says, as it may stand in its record. */
function textsOf(draft: DraftItem, pieces: Pieces): Texts {
  const texts = new Texts();
  for (const text of everything(draft)) texts.add(text);
  for (const { text, block } of pieces.all) {
    texts.addParts(text);
    if (block.kind !== 'figure') continue;
    for (const { name, points } of block.series) {
      texts.add(name);
      for (const { label, value } of points) {
        texts.add(label);
        texts.addFigure(value);
      }
    }
  }
  return texts;
}

/** Texts that came with changed ones, by their fields. */
type Reworded = ReadonlyMap<string, readonly string[]>;

interface StoryRecord {
  readonly sequence: string;
  readonly keys: readonly unknown[];
  readonly story: unknown;
}

/** A record may come from anyone. */
function parsed(text: string): StoryRecord | null {
  if (text === '') return null;
  try {
    const [version, sequence, keys, story] = JSON.parse(text) as unknown[];
    if (version !== 2 || typeof sequence !== 'string' || !Array.isArray(keys)) return null;
    return { sequence, keys, story };
  } catch {
    return null;
  }
}

interface Changes {
  /** Check sums of texts that are not where they were. */
  readonly removed: ReadonlySet<string>;
  /** Texts that were not there. */
  readonly added: readonly string[];
  /** What stands in the place of a text, by the check sum of that. */
  readonly instead: ReadonlyMap<string, string>;
  readonly isLonger: boolean;
  readonly isShorter: boolean;
}

/** Largest share of the texts that may have been reworded, and how many at most. */
const maxChanged = 0.2;
const maxEdits = 400;

/** What was written otherwise in the file; null where texts were moved, or most is other. */
function changesOf({ sequence }: StoryRecord, content: FileContent): Changes | null {
  const before = sequence.match(/.{5}/g) ?? [];
  const now = writtenTexts(content);
  const parts = diffArrays(
    before,
    now.map(({ key }) => key),
    { maxEditLength: Math.min(maxEdits, Math.ceil(before.length * maxChanged)) },
  );
  if (!parts) return null;
  const removed = new Set<string>();
  const added: string[] = [];
  const instead = new Map<string, string>();
  const keys = new Set<string>();
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const gone = parts[index - 1];
    const isInstead = part.added && gone?.removed && gone.value.length === part.value.length;
    for (const [number, key] of part.value.entries()) {
      if (part.removed) removed.add(key);
      else if (part.added) {
        const text = now[at]?.text ?? '';
        added.push(text);
        keys.add(key);
        if (isInstead) instead.set(gone.value[number] ?? '', text);
      }
      if (!part.removed) at += 1;
    }
  }
  if ([...removed].some((key) => keys.has(key))) return null;
  const more = now.length - before.length;
  return { removed, added, instead, isLonger: more > 0, isShorter: more < 0 };
}

/** The texts of the draft that came with changed ones. */
function rewordedIn(
  draft: DraftItem,
  known: ReadonlySet<string>,
  added: readonly string[],
): Reworded {
  const reworded = new Map<string, string[]>();
  if (added.length === 0) return reworded;
  const lines = added.map(comparable).filter((line) => line !== '');
  const take = (value: DraftValue, path: string): void => {
    if (value instanceof DraftItem)
      for (const [id, one] of value.fields) take(one, `${path}.${id}`);
    else if (value instanceof Map) for (const [year, one] of value) take(one, `${path}.${year}`);
    else if (Array.isArray(value)) for (const one of value) take(one, path);
    else if (typeof value === 'string') {
      if (value.split('\n').every((line) => known.has(lineKey(line)))) return;
      const own = comparable(value);
      if (own === '' || !lines.some((line) => line.includes(own) || own.includes(line))) return;
      reworded.set(path, [...(reworded.get(path) ?? []), value]);
    }
  };
  take(draft, '');
  return reworded;
}

/** The texts of a file by their check sums: whole ones, their lines, and what stands between marks. */
class Texts {
  private readonly byKey = new Map<string, string>();

  add(text: string): void {
    const lines = text.split('\n');
    // A title is broken where that reads well.
    // A line over two slides is two lines.
    const pairs = lines.slice(1).map((line, at) => joinLines([lines[at] ?? '', line]));
    for (const line of lines.length > 1 ? [...lines, ...pairs, joinLines(lines)] : lines) {
      const key = lineKey(line);
      if (key !== '' && !this.byKey.has(key)) this.byKey.set(key, line.trim());
    }
  }

  /** A figure of a chart, which has lost how it was typed: 12.0, 195,633. */
  addFigure(text: string): void {
    this.add(text);
    const figure = Number(text);
    if (text === '' || Number.isNaN(figure)) return;
    for (const digits of [0, 1, 2]) this.add(figure.toFixed(digits));
    this.add(figure.toLocaleString('en', { maximumFractionDigits: 6 }));
  }

  /** A text and all that stands between two marks of it: a label, a figure, one of several names. */
  addParts(text: string): void {
    for (const line of text.split('\n')) {
      this.add(line);
      const cuts = [...new Set([0, ...cutsOf(line).slice(0, maxCuts), line.length])];
      for (const [index, from] of cuts.entries()) {
        for (const to of cuts.slice(index + 1)) this.add(line.slice(from, to));
      }
    }
  }

  /** The text of these check sums, one for each of its lines; null where a line is not there. */
  of(keys: string): string | null {
    const lines = keys.split('.').map((record) => {
      const [key = ''] = record.split(/[~^]/, 1);
      const line = key === '' ? '' : this.byKey.get(key);
      return line === undefined ? undefined : withSpaces(line, record);
    });
    return lines.every((line) => line !== undefined) ? lines.join('\n') : null;
  }
}

const marks = /[\s：:（）()【】[\]「」、,，；;／/｜|・→▶〜～]/g;
/** More than any line of ours has marks that divide it. */
const maxCuts = 80;

/** Before and behind each mark. */
function cutsOf(line: string): readonly number[] {
  return [...line.matchAll(marks)].flatMap(({ index }) => [index, index + 1]);
}

class RecordReader {
  /** The record is not one of ours. */
  isTorn = false;
  /** Fields of texts that are nowhere, and of those that stand elsewhere still. */
  readonly gaps: string[] = [];
  readonly doubts: string[] = [];
  private readonly waiting: Map<string, string[]>;

  constructor(
    private readonly keys: readonly unknown[],
    private readonly texts: Texts,
    reworded: Reworded,
    private readonly changes: Pick<Changes, 'removed' | 'instead'>,
  ) {
    this.waiting = new Map([...reworded].map(([path, texts]) => [path, [...texts]]));
  }

  /** Texts that have found no place. */
  get left(): readonly string[] {
    return [...this.waiting.values()].flat();
  }

  /** An item of a shape, without the texts that the file does not say; null where it says none. */
  item(record: unknown, shape: ShapeId, path: string): DraftItem | null {
    if (!Array.isArray(record)) return null;
    const item = new DraftItem(shape);
    for (let at = 0; at + 1 < record.length; at += 2) {
      const field = this.field(shape, record[at]);
      if (!field) {
        this.isTorn = true;
        return null;
      }
      const value = this.value(record[at + 1], field, `${path}.${field.id}`);
      if (value !== null) item.set(field.id, value);
    }
    return item.isEmpty && record.length > 0 ? null : item;
  }

  private field(shape: ShapeId, number: unknown): Field | null {
    const id = this.keys[Number(number)];
    return typeof id === 'string' ? findField(shapeOf(shape), id as FieldId) : null;
  }

  private value(record: unknown, field: Field, path: string): DraftValue | null {
    if (typeof record === 'string') return this.textsOf(record, path);
    if (Array.isArray(record)) return this.items(record, field, path);
    const { words, years, one } = (record ?? {}) as Record<string, unknown>;
    if (typeof words === 'string') return wordsOf(words, field);
    if (typeof years === 'string') return this.years(years, path);
    return field.of ? this.item(one, field.of, path) : null;
  }

  /** The text of these check sums, or what stands in its place now. */
  private textOf(keys: string, path: string): string | null {
    const known = this.texts.of(keys);
    const isDoubted = keys.split('.').some((key) => this.changes.removed.has(key.slice(0, 5)));
    if (known !== null && !isDoubted) return known;
    const found = this.waiting.get(path)?.shift() ?? this.changes.instead.get(keys.slice(0, 5));
    if (found === undefined) (known === null ? this.gaps : this.doubts).push(path);
    return found ?? known;
  }

  private textsOf(record: string, path: string): DraftValue | null {
    const texts = record.split(',').flatMap((keys) => this.textOf(keys, path) ?? []);
    return texts.length > 1 ? texts : (texts[0] ?? null);
  }

  private items(records: readonly unknown[], field: Field, path: string): DraftItem[] | null {
    const shape = field.type === 'map' ? field.orItems : field.of;
    if (!shape) return null;
    const items = records.flatMap((one) => this.item(one, shape, path) ?? []);
    return items.length === 0 && records.length > 0 ? null : items;
  }

  private years(record: string, path: string): DraftValue | null {
    const pairs = record.split(',').flatMap((pair) => {
      const [years = '', figures = ''] = pair.split(':');
      const label = this.textOf(years, path);
      return label === null
        ? []
        : [[label, this.textOf(figures, `${path}.${label}`) ?? ''] as const];
    });
    return pairs.length === 0 ? null : new Map(pairs);
  }
}

function wordsOf(record: string, { words = [] }: Field): DraftValue | null {
  const known = record.split(' ').map((id) => words.find((word) => word.id === id)?.ja);
  const found = known.filter((word) => word !== undefined);
  if (found.length < known.length) return null;
  return found.length === 1 ? (found[0] ?? '') : found;
}
