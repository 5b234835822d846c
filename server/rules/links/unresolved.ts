import type { Item } from '../../story/item';
import { levelOf, type Reference } from '../../story/links';
import { isPlaceholder } from '../../story/placeholder';
import { remembered } from '../../story/reads';
import type { Story } from '../../story/story';
import { normalize, spellingKey } from '../../text/normalize';
import { matchKey, shapeOf } from '../../vocabulary';
import { nearestFolded } from '../engine/nearest';

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
  return open.map((reference) => ({ reference, near: namesNear(story, reference) }));
}

/** What authors write where the declaration is meant. */
const visionKeys = ['ありたい姿', 'vision'].map(spellingKey);

function namesNear(story: Story, { from, field, text }: Reference): string[] {
  const own = levelOf(from);
  const isMeant = (item: Item) =>
    item !== from && (field !== 'serves' || (levelOf(item) ?? 0) < (own ?? 99));
  const statement = story.language === 'ja' ? '宣言' : 'statement';
  const candidates: [key: string, name: string][] = [];
  for (const { key, name, item } of story.links.names) {
    if (!isMeant(item)) continue;
    candidates.push([key, item === story.vision && !item.id ? statement : (item.id ?? name)]);
  }
  if (story.vision) for (const key of visionKeys) candidates.push([key, statement]);
  return nearestFolded(spellingKey(text), candidates);
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
