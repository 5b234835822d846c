import { levelOf, type Reference } from '../../story/links';
import { isPlaceholder } from '../../story/placeholder';
import type { Story } from '../../story/story';
import { normalize } from '../../text/normalize';
import { matchKey, shapeOf } from '../../vocabulary';
import { nearest } from '../nearest';

/** A reference to nothing, and the names it was probably meant to be, nearest first. */
export interface Unresolved {
  readonly reference: Reference;
  readonly near: readonly string[];
}

/**
 * The references of this file that name nothing. Not those of a file of dialogues, whose ids stand
 * in the story, nor where plain text may stand, nor placeholders, which count as empty.
 */
export function unresolvedIn(story: Story): Unresolved[] {
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

function namesNear(story: Story, { from, field, text }: Reference): string[] {
  const own = levelOf(from);
  const names = story.links.names.filter(([, item]) => item !== from);
  const isUpstream = ([, item]: (typeof names)[number]) => (levelOf(item) ?? 0) < (own ?? 99);
  const candidates = field === 'serves' ? names.filter(isUpstream) : names;
  const statement = story.language === 'ja' ? '宣言' : 'statement';
  const spelled = candidates.map(([name, item]) => {
    const meant = item === story.vision && !item.id ? statement : (item.id ?? name);
    return [name, meant] as const;
  });
  const vision = story.vision
    ? (['ありたい姿', 'vision'].map((s) => [s, statement]) as [string, string][])
    : [];
  return nearest(text, [...spelled, ...vision]);
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
