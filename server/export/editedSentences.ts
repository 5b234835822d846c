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
import { type PageChoice, pages } from './options';
import { roomOf } from './pptx/master';
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
  const edited = proposalsOf(sent, lines, await linesOf(sent, returned, lines));
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
 * The lines of the file as it is made of a story: use after use, until all that came back is among
 * them, or but a few. Each use words its labels in its own way; of the use a file says only whether
 * it has the whole story: that has a record.
 */
async function linesOf(
  story: Story,
  { kind, record, ratio }: FileContent,
  returned: readonly string[],
): Promise<readonly string[]> {
  // Made without a record, for which the whole file would be read once more.
  const deck = { ...deckOf(story), source: undefined };
  const { language } = deck;
  const options = { font: 'yu-gothic', hasNotes: false, template: null } as const;
  const made = new Set<string>();
  // The first is the whole story.
  const [whole, ...ofPart] = presets;
  for (const preset of record === '' ? [...ofPart, whole] : [whole]) {
    let isThis = false;
    for (const page of pagesOf(ratio)) {
      const more = { preset, page, minText: minTextOf(preset), language, findings: new Map() };
      const [file] = await exportAs(kind, deck, { ...options, ...more });
      const content = file && readOffice(file.bytes);
      const lines = content ? linesOfContent(content) : [];
      for (const line of lines) made.add(line);
      if (linesWithout(returned, [...made]).length === 0) return [...made];
      isThis ||=
        shareWithout(returned, lines) < maxOther && shareWithout(lines, returned) < maxOther;
    }
    // On pages of a size of its own a few lines are cut elsewhere: all were made.
    if (isThis) return [...made];
  }
  return [...made];
}

/** The sizes of its slides: that of the file, or all where it has one of its own; any of a paper. */
function pagesOf(ratio: number | undefined): readonly PageChoice[] {
  if (ratio === undefined) return pages.slice(0, 1);
  const own = pages.filter((page) => {
    const { width, height } = roomOf(page);
    return Math.abs(ratio - width / height) < 0.01;
  });
  return own.length > 0 ? own : pages;
}

/** The share of the lines that the others do not have. */
function shareWithout(lines: readonly string[], others: readonly string[]): number {
  return linesWithout(lines, others).length / Math.max(1, linesWithout(lines, []).length);
}

/** Between two uses of a story more lines differ than this share, between two sizes fewer. */
const maxOther = 0.2;
