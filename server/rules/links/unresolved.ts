import type { Item } from '../../story/item';
import { levelOf, type Reference } from '../../story/links';
import { isPlaceholder } from '../../story/placeholder';
import { remembered } from '../../story/reads';
import type { Story } from '../../story/story';
import { normalize, spellingKey } from '../../text/normalize';
import { matchKey, shapeOf } from '../../vocabulary';
import { type Folded, firstOf, foldedKey, type Resemblance, resembling } from '../engine/nearest';

/** A reference to nothing, and the names it was probably meant to be, nearest first. */
export interface Unresolved {
  readonly reference: Reference;
  readonly near: readonly string[];
}

/**
 * The references of this file that name nothing. Not those of a file of dialogues, whose ids stand
 * in the story, nor where plain text may stand, nor placeholders, which count as empty. Three rules
 * ask for them: they are looked for once for each version of a story.
 */
export const unresolvedIn = remembered(findUnresolved);

function findUnresolved(story: Story): readonly Unresolved[] {
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
  const known = new Map<string, readonly Resemblance<MeantName>[]>();
  return open.map((reference) => {
    const key = spellingKey(reference.text);
    const isAsked = known.size < maxLookedFor;
    const alike = known.get(key) ?? (isAsked ? resembling(foldedKey(key), names) : []);
    known.set(key, alike);
    return { reference, near: namesNear(reference, alike) };
  });
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

function namesOf({ links, vision, language }: Story): [Folded, MeantName][] {
  const statement = language === 'ja' ? '宣言' : 'statement';
  const named = links.names.map(({ key, name, item }): [Folded, MeantName] => {
    const written = item === vision && !item.id ? statement : (item.id ?? name);
    return [foldedKey(key), { name: written, item, level: levelOf(item) ?? 0 }];
  });
  if (!vision) return named;
  const meant = { name: statement, item: vision, level: 0 };
  return [...named, ...visionKeys.map((key): [Folded, MeantName] => [foldedKey(key), meant])];
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
