import type { CommentFile, ReviewComment } from '../comments/file';
import { commentsIn } from '../comments/office';
import type { ProposedText } from '../comments/proposals';
import { commentsProblems, isOffice, readComments, readCommentText } from '../comments/read';
import type { KeptStory } from '../comments/sentVersion';
import { type TakenComments, takeComments } from '../comments/take';
import type { FileContent } from '../ooxml/read/content';
import { Story } from '../story/story';
import { parseSyntax } from '../syntax/document';
import type { Bilingual } from '../vocabulary';
import { type EditedSentences, editedSentences } from './editedSentences';

/** Something that a reviewer sent back: a file, or a text that was pasted. */
export interface ReturnedFile {
  readonly name: string;
  readonly content: Uint8Array | string;
}

export interface TakenFiles extends TakenComments {
  /** Sentences that were edited in a deck or a paper, for the author to accept. */
  readonly proposals: readonly ProposedText[];
  /** The rounds of which those files were made; null for the story as it is now. */
  readonly heldAgainst: readonly (string | null)[];
}

/** The text of a story, and that of the log which it keeps in a file of its own. */
export interface StoryTexts {
  readonly text: string;
  readonly log: string | null;
  /** The rounds that were kept, the newest first. */
  readonly rounds?: readonly {
    readonly name: string;
    readonly text: string;
    readonly log: string | null;
  }[];
}

/**
 * Takes in what reviewers sent back, in whatever form: all of it, or nothing and why. Sentences edited
 * in a file of ours are proposals, held against the round of which it was made; no edit of them is
 * made. The story comes as text: this is a bundle of its own, whose tables are not those by which
 * another one read it.
 *
 * @param readOffice what a deck or a paper holds; its errors are passed on
 */
export async function takeReturned(
  { text, log, rounds = [] }: StoryTexts,
  files: readonly ReturnedFile[],
  readOffice: (bytes: Uint8Array) => Promise<FileContent>,
): Promise<TakenFiles | { readonly problem: Bilingual; readonly name: string }> {
  const story = storyOf(text, log);
  const kept = rounds.map((one): KeptStory => ({ ...one, story: storyOf(one.text, one.log) }));
  const comments: CommentFile[] = [];
  const proposals = new Map<string, ProposedText>();
  const heldAgainst = new Set<string | null>();
  for (const { name, content } of files) {
    const isFile = content instanceof Uint8Array && isOffice(content);
    const found = isFile
      ? await fromOffice(await readOffice(content), story, kept)
      : fromPage(content);
    if ('problem' in found) return { name, problem: found.problem };
    comments.push(...found.comments);
    for (const one of found.edited.proposals) proposals.set(`${one.key} ${one.now}`, one);
    if (found.edited.proposals.length > 0) heldAgainst.add(found.edited.round);
  }
  const taken = takeComments(story, comments);
  if ('problem' in taken) return { name: files[0]?.name ?? '', problem: taken.problem };
  return { ...taken, proposals: [...proposals.values()], heldAgainst: [...heldAgainst] };
}

const none: EditedSentences = { round: null, proposals: [], homeless: [], known: 0 };

const unchanged: Bilingual = {
  ja: 'コメントも、ストーリーとちがう文もありません。',
  en: 'It holds no comment, and no sentence that differs from the story.',
};

function storyOf(text: string, log: string | null): Story {
  return new Story(parseSyntax(text), log === null ? null : parseSyntax(log));
}

/** What one file brings, or why it is not taken in. */
type Brought =
  | { readonly comments: readonly CommentFile[]; readonly edited: EditedSentences }
  | { readonly problem: Bilingual };

/** What the review page wrote, or a mail. */
function fromPage(content: Uint8Array | string): Brought {
  const read = typeof content === 'string' ? readCommentText(content) : readComments(content);
  return read.file
    ? { comments: [read.file], edited: none }
    : { problem: commentsProblems[read.problem] };
}

async function fromOffice(
  read: FileContent,
  story: Story,
  kept: readonly KeptStory[],
): Promise<Brought> {
  const edited = read.isOwn ? await editedSentences(story, kept, read) : none;
  const comments = commentsOf(read, edited);
  const isEmpty = comments.length + edited.proposals.length + edited.known === 0;
  if (isEmpty) return { problem: read.isOwn ? unchanged : commentsProblems.empty };
  return { comments, edited };
}

/** The comments of a deck or a paper, and what was edited in it of which the story has nothing by now. */
function commentsOf(read: FileContent, { homeless }: EditedSentences): CommentFile[] {
  const file = commentsIn(read);
  const comments = homeless.map(({ key, sheet, was, now }): ReviewComment => {
    const anchor = { key: '', at: key, sheet, id: '', about: was };
    return { ...anchor, said: `「${was}」→「${now}」`, date: '' };
  });
  return [file, { ...file, comments }].filter((one) => one.comments.length > 0);
}
