import { isInDialogues } from '../story/advice';
import type { Item } from '../story/item';
import { itemPath } from '../story/itemPath';
import type { Story } from '../story/story';
import { editDistance } from '../text/similarity';
import { plainText } from './file';

/** A sentence of the story that someone wrote otherwise in a file of ours. */
export interface ProposedText {
  /** Key of the value: `stages.0.actions.1`, or with its field `vision.0/statement`. */
  readonly key: string;
  /** What stands in the story. */
  readonly was: string;
  readonly now: string;
  /** What stood there when the file was made, where the story says something else by now. */
  readonly sent?: string;
}

/** What is written anew has more in common than this share of its signs. */
const minAlike = 0.4;
/** Shorter lines are figures and words of the form. */
const minLength = 4;
/** More than these is another paper, not one with sentences edited in it. */
const maxChanges = 400;
/** Up to so many, the line that each was is looked for among all lines. */
const maxAnywhere = 60;

/**
 * The sentences that were edited in a deck or a paper, found by comparing its lines with those of the
 * same file as it would be made now; what cannot be told for sure is left out.
 *
 * @param returned lines of the file that came back
 * @param made lines of the file as it is made of the story
 */
export function proposalsOf(
  story: Story,
  returned: readonly string[],
  made: readonly string[],
): readonly ProposedText[] {
  const added = linesWithout(returned, made);
  if (added.length === 0 || added.length > maxChanges) return [];
  // What stands in several places was perhaps edited in one of them.
  const before = added.length > maxAnywhere ? linesWithout(made, returned) : linesWithout(made, []);
  const values = valuesOf(story);
  const proposals = new Map<string, ProposedText>();
  for (const after of added) {
    const line = mostAlike(after, before);
    const proposal = line === null ? null : valueChange(values, line, after);
    if (proposal) proposals.set(`${proposal.key} ${proposal.now}`, proposal);
  }
  return [...proposals.values()];
}

/** The lines that the others do not have, each once. */
export function linesWithout(
  lines: readonly string[],
  others: readonly string[],
): readonly string[] {
  const known = new Set(others.map(plainText));
  const found = new Map<string, string>();
  for (const line of lines) {
    const key = plainText(line);
    if (key.length >= minLength && !known.has(key)) found.set(key, line);
  }
  return [...found.values()];
}

/** The line that another was, as far as they are alike at all. */
function mostAlike(after: string, before: readonly string[]): string | null {
  let [found, best]: [string | null, number] = [null, minAlike];
  for (const line of before) {
    const alike = likeness(line, after);
    if (alike > best) [found, best] = [line, alike];
  }
  return found;
}

function likeness(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  if (shorter < length * minAlike) return 0;
  const maxDistance = Math.ceil(length * (1 - minAlike));
  return 1 - editDistance(a, b, maxDistance) / length;
}

interface StoryValue {
  readonly key: string;
  readonly text: string;
}

/** Every text of the story that stands in one piece, the longest first. */
export function valuesOf(story: Story): readonly StoryValue[] {
  const values = story.items.flatMap((item): StoryValue[] => {
    const path = itemPath(story, item);
    return path === null || isInDialogues(item) ? [] : valuesIn(item, path);
  });
  return values.sort((a, b) => b.text.length - a.text.length);
}

function valuesIn(item: Item, path: string): StoryValue[] {
  const own = item.node.kind === 'text' ? [{ key: path, text: item.main }] : [];
  const fields = item.entries.flatMap(({ field, value }) => {
    if (field.type !== 'text' || value.kind !== 'text') return [];
    const key = field.id === item.shape.main ? path : `${path}/${field.id}`;
    return [{ key, text: value.value }];
  });
  return [...(fields.length > 0 ? fields : own)].filter(({ text }) => text.length >= minLength);
}

/** The change of the one value in the line; what stands around it (an id, a figure) stays. */
function valueChange(
  values: readonly StoryValue[],
  before: string,
  after: string,
): ProposedText | null {
  const value = values.find(({ text }) => before.includes(text));
  if (!value) return null;
  const start = before.indexOf(value.text);
  const around = [before.slice(0, start), before.slice(start + value.text.length)];
  const [head, tail] = around.map(anyBlanks);
  const now = new RegExp(`^${head}(.*)${tail}$`, 's').exec(after)?.[1]?.trim() ?? '';
  return now === '' || now === value.text ? null : { key: value.key, was: value.text, now };
}

/** A pattern of a text in which blanks may be others, or none: 取組① 歩く, 取組①　歩く. */
function anyBlanks(text: string): string {
  const signs = Array.from(text, (sign) =>
    /\s/.test(sign) ? '\\s*' : sign.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'),
  );
  return signs.join('');
}
