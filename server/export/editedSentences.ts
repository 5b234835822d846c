import { linesOfContent } from '../comments/office';
import { linesWithout, type ProposedText, proposalsOf } from '../comments/proposals';
import { type KeptStory, sentVersion } from '../comments/sentVersion';
import { compareStories } from '../compare/compare';
import { deckOf } from '../deck/build';
import { readOffice } from '../ooxml/read';
import type { FileContent } from '../ooxml/read/content';
import { itemAtPath, itemPath } from '../story/itemPath';
import type { Story } from '../story/story';
import { isFieldId } from '../vocabulary';
import { exportAs } from '.';
import { pages } from './options';
import { minTextOf, presets } from './presetNames';

/** What was edited in a deck or a paper of ours since it was made. */
export interface EditedSentences {
  /** The round of which it was made; null for the story as it is now. */
  readonly round: string | null;
  /** By their places in the story as it is now. */
  readonly proposals: readonly ProposedText[];
  /** Sentences of items that the story does not have any more, with the key at the top above them. */
  readonly homeless: readonly (ProposedText & { readonly sheet: string })[];
  /** How many the story says by now as the file has them. */
  readonly known: number;
}

/**
 * Finds the sentences that were edited in a file of ours, by comparing it with the same file as it is
 * made of the version that was sent: what the author changed meanwhile is not proposed back.
 */
export async function editedSentences(
  now: Story,
  rounds: readonly KeptStory[],
  returned: FileContent,
): Promise<EditedSentences> {
  const lines = linesOfContent(returned);
  const { story: sent, round } = sentVersion(lines, now, rounds);
  const edited = proposalsOf(sent, lines, await linesOf(sent, returned.kind, lines));
  if (round === null) return { round, proposals: edited, homeless: [], known: 0 };
  const { later } = compareStories(sent, now);
  const proposals: ProposedText[] = [];
  const homeless: (ProposedText & { sheet: string })[] = [];
  let known = 0;
  for (const one of edited) {
    const [path = '', field] = one.key.split('/');
    const item = itemAtPath(sent, path);
    const place = item && later(item);
    const here = place && itemPath(now, place);
    if (!place || !here) {
      homeless.push({ ...one, sheet: path.split('.')[0] ?? '' });
      continue;
    }
    const was = field && isFieldId(field) ? place.text(field) : place.main;
    const key = field ? `${here}/${field}` : here;
    if (was === one.now) known += 1;
    else proposals.push({ key, was, now: one.now, ...(was !== one.was && { sent: one.was }) });
  }
  return { round, proposals, homeless, known };
}

/**
 * The lines of the file as it is made of a story: for every use, until all that came back is among
 * them. Each use words its labels in its own way, and nothing in a file says of which use it is.
 */
async function linesOf(
  story: Story,
  format: 'docx' | 'pptx',
  returned: readonly string[],
): Promise<readonly string[]> {
  const deck = deckOf(story);
  const { language } = deck;
  const options = { font: 'yu-gothic', hasNotes: false, template: null } as const;
  const made = new Set<string>();
  for (const preset of presets) {
    for (const page of format === 'pptx' ? pages : pages.slice(0, 1)) {
      const more = { preset, page, minText: minTextOf(preset), language, findings: new Map() };
      const [file] = await exportAs(format, deck, { ...options, ...more });
      for (const line of file ? linesOfContent(readOffice(file.bytes)) : []) made.add(line);
      if (linesWithout(returned, [...made]).length === 0) return [...made];
    }
  }
  return [...made];
}
