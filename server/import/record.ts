import type { FileContent } from '../ooxml/read/content';
import { lineKey, sequenceOf, withSpaces } from '../ooxml/record';
import { joinLines } from '../text/joinLines';
import { type Field, type FieldId, findField, type ShapeId, shapeOf } from '../vocabulary';
import { addComment } from './comments';
import { DraftItem, type DraftValue } from './draft';
import type { Pieces } from './pieces';
import { everything } from './storyTexts';

/**
 * The story of a file of ours that says what it consisted of, where nobody has changed its texts
 * since: each stands where it stood. Null for any other file.
 *
 * @param draft what was recognised: its texts may be put together from several of the file
 */
export function recordedStory(
  content: FileContent,
  pieces: Pieces,
  draft: DraftItem,
): DraftItem | null {
  const record = parsed(content.record);
  if (!record || record.sequence !== sequenceOf(content)) return null;
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
  const story = new RecordReader(record.keys, texts).item(record.story, 'story');
  if (!story) return null;
  for (const block of content.blocks) if (block.kind === 'comment') addComment(story, block);
  return story;
}

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
    if (version !== 1 || typeof sequence !== 'string' || !Array.isArray(keys)) return null;
    return { sequence, keys, story };
  } catch {
    return null;
  }
}

/** The texts of a file by their check sums: whole ones, their lines, and what stands between marks. */
class Texts {
  private readonly byKey = new Map<string, string>();

  add(text: string): void {
    const lines = text.split('\n');
    // A title is broken where that reads well.
    for (const line of lines.length > 1 ? [...lines, joinLines(lines)] : lines) {
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
      const cuts = [...new Set([0, ...cutsOf(line), line.length])].slice(0, maxCuts);
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
  constructor(
    private readonly keys: readonly unknown[],
    private readonly texts: Texts,
  ) {}

  /** An item of a shape; null where a text of it is not there, or it is none. */
  item(record: unknown, shape: ShapeId): DraftItem | null {
    if (!Array.isArray(record)) return null;
    const item = new DraftItem(shape);
    for (let at = 0; at + 1 < record.length; at += 2) {
      const field = this.field(shape, record[at]);
      const value = field && this.value(record[at + 1], field);
      if (!field || value === null) return null;
      item.set(field.id, value);
    }
    return item;
  }

  private field(shape: ShapeId, number: unknown): Field | null {
    const id = this.keys[Number(number)];
    return typeof id === 'string' ? findField(shapeOf(shape), id as FieldId) : null;
  }

  private value(record: unknown, field: Field): DraftValue | null {
    if (typeof record === 'string') return this.textsOf(record);
    if (Array.isArray(record)) return this.items(record, field);
    const { words, years, one } = (record ?? {}) as Record<string, unknown>;
    if (typeof words === 'string') return wordsOf(words, field);
    if (typeof years === 'string') return this.years(years);
    return field.of ? this.item(one, field.of) : null;
  }

  private textsOf(record: string): DraftValue | null {
    const texts = record.split(',').map((keys) => this.texts.of(keys));
    const known = texts.filter((text) => text !== null);
    if (known.length < texts.length) return null;
    return known.length === 1 ? (known[0] ?? '') : known;
  }

  private items(records: readonly unknown[], field: Field): DraftItem[] | null {
    const shape = field.type === 'map' ? field.orItems : field.of;
    if (!shape) return null;
    const items = records.map((one) => this.item(one, shape));
    const known = items.filter((one) => one !== null);
    return known.length < items.length ? null : known;
  }

  private years(record: string): DraftValue | null {
    const pairs = record.split(',').map((pair) => {
      const [label = '', figure = ''] = pair.split(':').map((keys) => this.texts.of(keys));
      return [label, figure] as const;
    });
    const known = pairs.flatMap(([label, figure]) =>
      label === null || figure === null ? [] : [[label, figure] as const],
    );
    return known.length < pairs.length ? null : new Map(known);
  }
}

function wordsOf(record: string, { words = [] }: Field): DraftValue | null {
  const known = record.split(' ').map((id) => words.find((word) => word.id === id)?.ja);
  const found = known.filter((word) => word !== undefined);
  if (found.length < known.length) return null;
  return found.length === 1 ? (found[0] ?? '') : found;
}
