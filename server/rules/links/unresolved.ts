import type { Item } from '../../story/item';
import { levelOf, type Reference } from '../../story/links';
import { isPlaceholder } from '../../story/placeholder';
import { remembered } from '../../story/reads';
import type { Story } from '../../story/story';
import { normalize, spellingKey } from '../../text/normalize';
import { matchKey, shapeOf } from '../../vocabulary';
import {
  type FoldedText,
  firstOf,
  foldedKey,
  type Resemblance,
  resembling,
} from '../engine/nearest';

/** A reference to nothing, and the names it was probably meant to be, nearest first. */
export interface UnresolvedReference {
  readonly reference: Reference;
  readonly near: readonly string[];
}

/**
 * The references of this file that name nothing. Not those of a file of dialogues, whose ids stand
 * in the story, nor where plain text may stand, nor placeholders, which count as empty. Three rules
 * ask for them: they are looked for once for each version of a story.
 */
export const unresolvedIn = remembered(findUnresolved);

function findUnresolved(story: Story): readonly UnresolvedReference[] {
  if (story.isDialogueFile) return [];
  const { links } = story;
  const open = links.references.filter((reference) => {
    const { from, field, text, target } = reference;
    if (target || links.isElsewhere(from) || isPlaceholder(text)) return false;
    if (from.entry(field)?.field.orText) return false;
    // A talk may be about a whole sheet.
    return field !== 'about' || !matchKey(shapeOf('story'), text);
  });
  const names = namesOf(story);
  const asked = new AskedNames(
    names.map(([text]) => text),
    lastAsked.get(story.lineage),
  );
  lastAsked.set(story.lineage, asked);
  return open.map((reference) => {
    const alike = asked
      .resembling(spellingKey(reference.text))
      .map(({ value, distance }) => ({ value: (names[value] as NamedItem)[1], distance }));
    return { reference, near: namesNear(reference, alike) };
  });
}

/** What was asked of the names of a file last: an edit changes few of them. */
const lastAsked = new WeakMap<object, AskedNames>();

/** The names of a story, by their places in the list, that resemble what is none. */
class AskedNames {
  private readonly known = new Map<string, readonly Resemblance<number>[]>();
  /** Places of the names that are not the same as before; null where all may be others. */
  private readonly changed: ReadonlySet<number> | null;
  private readonly before: AskedNames['known'] | undefined;

  constructor(
    private readonly names: readonly FoldedText[],
    last: AskedNames | undefined,
  ) {
    const isLike = last?.names.length === names.length;
    this.changed = isLike
      ? new Set(names.flatMap(({ key }, at) => (key === last.names[at]?.key ? [] : at)))
      : null;
    this.before = last?.known;
  }

  resembling(key: string): readonly Resemblance<number>[] {
    const known = this.known.get(key);
    if (known) return known;
    if (this.known.size >= maxLookedFor) return [];
    const alike = this.find(key);
    this.known.set(key, alike);
    return alike;
  }

  private find(key: string): readonly Resemblance<number>[] {
    const { names, changed, before } = this;
    const places = (all: Iterable<number>) =>
      resembling(
        foldedKey(key),
        Array.from(all, (at) => [names[at] as FoldedText, at] as const),
      );
    const same = changed && before?.get(key)?.filter(({ value }) => !changed.has(value));
    if (!same) return places(names.keys());
    return [...same, ...places(changed)].sort((a, b) => a.value - b.value);
  }
}

/** Of so many different names that are not there is it looked for what was meant. */
const maxLookedFor = 500;

/** A name that a reference may have meant. */
interface MeantName {
  /** As it is to be written. */
  readonly name: string;
  readonly item: Item;
  readonly level: number;
}

/** What authors write where the declaration is meant. */
const visionKeys = ['ありたい姿', 'vision'].map(spellingKey);

type NamedItem = readonly [text: FoldedText, meant: MeantName];

function namesOf({ links, vision, language }: Story): readonly NamedItem[] {
  const statement = language === 'ja' ? '宣言' : 'statement';
  const named = links.names.map(({ key, name, item }): NamedItem => {
    const written = item === vision && !item.id ? statement : (item.id ?? name);
    return [foldedKey(key), { name: written, item, level: levelOf(item) ?? 0 }];
  });
  if (!vision) return named;
  const meant = { name: statement, item: vision, level: 0 };
  return [...named, ...visionKeys.map((key): NamedItem => [foldedKey(key), meant])];
}

function namesNear({ from, field }: Reference, alike: readonly Resemblance<MeantName>[]): string[] {
  const own = levelOf(from) ?? 99;
  const meant = alike.filter(
    ({ value: { item, level } }) => item !== from && (field !== 'serves' || level < own),
  );
  return firstOf(meant.map(({ value, distance }) => ({ value: value.name, distance })));
}

/** Does the text read like a sentence rather than the name of an item? */
export function isProse(text: string): boolean {
  const plain = normalize(text);
  if (/^[\x20-\x7e]*$/.test(plain)) return plain.split(' ').length >= 5 || /[.!?]$/.test(plain);
  if (/[。！？]/.test(plain) || plain.length >= 15) return true;
  return (
    plain.length >= 8 &&
    /(?:ため|ため[にの]|こと|たい|する|ます|です|できる|よう|ように)$/.test(plain)
  );
}
