import { OfficeError } from '../ooxml/error';
import { readOffice } from '../ooxml/read';
import type { ContentBlock, FileContent } from '../ooxml/read/content';
import type { Locale } from '../vocabulary';
import { settle } from './account';
import { type ImportCounts, importCounts } from './counts';
import type { DraftItem } from './draft';
import { addMoved, type Move, without } from './moves';
import { withHeadings } from './outline';
import { type Piece, Pieces } from './pieces';
import { ImportError } from './problem';
import { Reader } from './reader';
import { recordedStory } from './record';
import { type ReviewRow, reviewOf } from './review';
import { tidy } from './tidy';
import { withWholeRows } from './wholeRows';
import { writeStory } from './write';

export { ImportError, type ImportProblem } from './problem';

export interface ImportedStory {
  /** The story as text. */
  readonly text: string;
  /** What became of the texts of the file: none is without an entry. */
  readonly counts: ImportCounts;
  /** What was recognised, text by text, in the order of the file. */
  readonly review: readonly ReviewRow[];
}

/**
 * Makes a story of a deck or a paper in the form of the eight sheets or the six parts. What has no
 * place is kept under 検討課題; what is left out (hidden texts, repetitions) is counted.
 *
 * @param moves where the author wants other places for texts than those that were recognised
 * @throws ImportError where the file cannot be read
 */
export function importStory(bytes: Uint8Array, moves: readonly Move[] = []): ImportedStory {
  try {
    return storyOf(readOffice(bytes), moves);
  } catch (error) {
    throw error instanceof OfficeError ? new ImportError(error.problem) : error;
  }
}

function storyOf(content: FileContent, moves: readonly Move[]): ImportedStory {
  const { isOwn } = content;
  const outlined = outlineOf(content);
  const pieces = new Pieces(outlined);
  const reader = new Reader(content, pieces);
  reader.read(without(pieces, outlined, moves));
  const { story: draft } = reader;
  const language = languageOf(pieces.all);
  // A deck of ours without a theme is headed by its municipality.
  if (draft.fields.get('theme') === draft.fields.get('municipality')) draft.delete('theme');
  // The version is the format's own, whatever a cover says: its text is kept elsewhere.
  draft.delete('change-story');
  // What the cover says of it counts.
  if (!draft.fields.has('edition')) {
    draft.say('edition', reader.isActionPlan ? 'アクションプラン' : '変革ストーリーシート');
  }
  addMoved(draft, pieces, moves);
  tidy(draft);
  const recorded = moves.length === 0 ? recordedStory(content, pieces, draft) : null;
  const story = recorded?.story ?? draft;
  settle(story, pieces.all, isOwn, recorded?.added);
  if (isEmpty(story)) throw new ImportError('empty');
  story.set('change-story', '1');
  return {
    text: writeStory(story, language),
    counts: importCounts(pieces.all, content.hidden),
    review: reviewOf(story, pieces.all),
  };
}

/** The blocks with their headings and their whole rows. */
function outlineOf({ isOwn, kind, blocks }: FileContent): readonly ContentBlock[] {
  if (isOwn) return withWholeRows(blocks);
  return kind === 'pptx' ? blocks : withHeadings(blocks);
}

/** A story that says which form it has, and nothing else. */
function isEmpty(story: DraftItem): boolean {
  return [...story.fields.keys()].every((field) => field === 'change-story' || field === 'edition');
}

function languageOf(pieces: readonly Piece[]): Locale {
  const text = pieces.map((one) => one.text).join('');
  const japanese = text.match(/[\u3040-\u30FF\u4E00-\u9FFF]/g)?.length ?? 0;
  return japanese * 5 > text.length || text === '' ? 'ja' : 'en';
}
