import { adviceEdit, markKeys } from '../features/advice/edits';
import { withId } from '../features/refactor/ids';
import { applied } from '../features/structureEdits/result';
import type { Item } from '../story/item';
import { itemAtPath } from '../story/itemPath';
import { readStory, Story } from '../story/story';
import type { TextEdit } from '../story/textEdit';
import { typedText } from '../story/typed';
import { parseSyntax } from '../syntax/document';
import { isIn } from '../syntax/ownership';
import { type Bilingual, findField, isFieldId, type Locale, shapeOf } from '../vocabulary';
import { composed } from './compose';
import { type CommentFile, nameOfText, plainText, type ReviewComment } from './file';
import { type CommentPlace, CommentPlaces } from './place';

/** What became of the comments of some files. */
export interface TakenCounts {
  /** How many stand at an item, at a sheet, and at the whole. */
  readonly atItem: number;
  readonly atSheet: number;
  readonly atWhole: number;
  /** How many the story has already. */
  readonly known: number;
}

export interface TakenComments extends TakenCounts {
  /** Edits of the story, and of the log that it keeps in a file of its own. */
  readonly story: readonly TextEdit[];
  readonly log: readonly TextEdit[];
}

/** Why nothing is taken in. */
export type TakingProblem = { readonly problem: Bilingual };

/**
 * The edits that add comments to 対話, each to the talk of its day with its reviewer, about the item
 * that it was written at; what the story has already is left out. All or nothing.
 *
 * The log and the story are two files, and one of them may have been saved alone when something
 * crashed: a comment that is there and points at nothing is led to its item again.
 */
export function takeComments(
  story: Story,
  files: readonly CommentFile[],
): TakenComments | TakingProblem {
  const known = new KnownComments(story);
  const placing = new CommentPlaces(story);
  const foreign = files.find((file) => isForeign(file, story, placing));
  if (foreign) return { problem: foreignProblem(foreign) };
  const count = { item: 0, sheet: 0, whole: 0 };
  const total = files.reduce((sum, { comments }) => sum + comments.length, 0);
  const change = new Change(story);
  const marked = files.map((file) => ({ file, marks: marksOf(file) }));
  // Before more comments are added, which may be about the same items.
  for (const { file, marks } of marked) {
    for (const [index, comment] of file.comments.entries()) {
      change.mend(comment, marks[index] ?? '', placing);
    }
  }
  for (const { file, marks } of marked) {
    for (const [index, comment] of file.comments.entries()) {
      const mark = marks[index] ?? '';
      if (known.has(mark, comment, file)) continue;
      const place = placing.of(comment);
      const refused = change.add(comment, file, mark, place);
      if (refused) return { problem: refused };
      count[place.kind]++;
    }
  }
  const added = count.item + count.sheet + count.whole;
  return {
    story: change.story,
    log: change.log,
    atItem: count.item,
    atSheet: count.sheet,
    atWhole: count.whole,
    known: total - added,
  };
}

/** A short name for each comment: the same whenever the same comment comes, whichever way. */
function marksOf({ comments, reviewer }: CommentFile): readonly string[] {
  const seen = new Map<string, number>();
  return comments.map(({ key, said, by, date, about, at }) => {
    if (key !== '') return nameOfText(`${key}:${said}`);
    const text = [by ?? reviewer, date, at, about, said].join('\n');
    const count = seen.get(text) ?? 0;
    seen.set(text, count + 1);
    return nameOfText(`${text}\n${count}`);
  });
}

/** The comments that a story has, by their marks and, where an author took a mark out, by what they say. */
class KnownComments {
  private readonly marks = new Set<string>();
  private readonly unmarked: { who: string; date: string; said: string }[] = [];

  constructor(story: Story) {
    for (const talk of story.dialogues) {
      for (const item of [talk, ...talk.items('items')]) {
        const mark = markOf(item);
        if (mark !== '') this.marks.add(mark);
        else if (item.main !== '') {
          const who = plainText(talk.text('with') || item.text('by'));
          this.unmarked.push({ who, date: talk.text('date'), said: plainText(item.main) });
        }
      }
    }
  }

  /** Is it there already? Then it is not found by its words a second time. */
  has(mark: string, { said, by, date }: ReviewComment, { reviewer }: CommentFile): boolean {
    if (this.marks.has(mark)) return true;
    this.marks.add(mark);
    const who = plainText(by ?? reviewer);
    const text = plainText(said);
    const index = this.unmarked.findIndex(
      (one) =>
        one.said === text &&
        (one.who === who || who === '') &&
        (date === '' || one.date === '' || one.date === date),
    );
    if (index >= 0) this.unmarked.splice(index, 1);
    return index >= 0;
  }
}

function markOf({ node }: Item): string {
  if (node.kind !== 'map') return '';
  const pair = node.pairs.find(({ key }) =>
    Object.values(markKeys).some((name) => name === key.value.normalize('NFKC').toLowerCase()),
  );
  return pair?.value.kind === 'text' ? pair.value.value : '';
}

/** Comments of another municipality, most of which are about texts that this story does not have. */
function isForeign(
  { story: name, comments }: CommentFile,
  story: Story,
  placing: CommentPlaces,
): boolean {
  const [theirs = '', ours = ''] = [name.municipality, story.root.text('municipality')].map(
    plainText,
  );
  if (theirs.includes(ours) || ours.includes(theirs)) return false;
  // Ids like 取組① stand in many a story.
  const ofUs = comments.filter((one) => placing.of({ ...one, id: '' }).kind === 'item');
  return ofUs.length * 2 <= comments.length;
}

function foreignProblem({ story: { municipality } }: CommentFile): Bilingual {
  return {
    ja: `「${municipality}」の変革ストーリーへのコメントです。このストーリーには何も書き加えていません。`,
    en: `These are comments on the story of “${municipality}”. Nothing was added to this one.`,
  };
}

/** The text of the story and of its log while comments are added one by one. */
class Change {
  story: readonly TextEdit[] = [];
  log: readonly TextEdit[] = [];

  constructor(private now: Story) {}

  /** @returns why the comment cannot be written; undefined where it is */
  add(
    comment: ReviewComment,
    { reviewer }: CommentFile,
    mark: string,
    place: CommentPlace,
  ): Bilingual | undefined {
    const { language } = this.now;
    const made = adviceEdit(this.now, {
      kind: 'add',
      date: comment.date,
      who: comment.by ?? reviewer,
      topic: '',
      text: comment.said,
      about: place.kind === 'item' ? place.path : null,
      sent: {
        mark,
        otherwise: themeOf(place, language),
        note: noteOf(place, comment, language),
        isResolved: comment.isResolved ?? false,
      },
    });
    if ('refused' in made) return made.refused;
    if ('isStale' in made) throw new Error('adding never is stale');
    this.make(made);
    return undefined;
  }

  /**
   * Lets a comment that is there, and points at nothing, point at its item again, where that still
   * says what the comment quotes.
   */
  mend(comment: ReviewComment, mark: string, placing: CommentPlaces): void {
    const { links, dialogueFile } = this.now;
    const lost = links.references.find(
      ({ field, target, from }) => field === 'about' && target === null && markOf(from) === mark,
    );
    const place = lost && placing.of(comment);
    const item = place?.kind === 'item' ? itemAtPath(this.now, place.path) : null;
    const words = plainText(comment.about);
    if (!lost || !item || words === '' || !plainText(item.main).includes(words)) return;
    const { start, end } = lost.node.span;
    const edits =
      item.id === null
        ? withId(this.now, item, lost.text)
        : [{ start, end, text: typedText(item.id) }];
    const isInLog = item.id !== null && dialogueFile && isIn(dialogueFile, lost.from.span.block);
    this.make(isInLog ? { story: [], log: edits } : { story: edits, log: [] });
  }

  private make(made: Pick<TakenComments, 'story' | 'log'>): void {
    this.story = composed(this.story, made.story);
    this.log = composed(this.log, made.log);
    const { dialogueFile, text } = this.now;
    const own = made.story.length > 0 ? readStory(applied(text, made.story), this.now) : this.now;
    const log = dialogueFile && made.log.length > 0;
    this.now = log
      ? new Story(own.syntax, parseSyntax(applied(dialogueFile.text, made.log), dialogueFile))
      : own;
  }
}

/** The sheet, as its key names it; 全体. */
function themeOf(place: CommentPlace, language: Locale): string {
  const [top = ''] = place.kind === 'item' ? place.path.split('.') : [];
  const name = place.kind === 'sheet' ? place.field : top;
  const field = isFieldId(name) ? findField(shapeOf('story'), name) : null;
  return field?.[language] ?? (language === 'ja' ? '全体' : 'The whole');
}

/** What it was about, where the item is gone or a field of it is meant. */
function noteOf(place: CommentPlace, { at, about }: ReviewComment, language: Locale): string {
  if (about === '') return '';
  const quote = language === 'ja' ? `「${about}」` : `“${about}”`;
  if (place.kind !== 'item') return language === 'ja' ? `もとの箇所：${quote}` : `On: ${quote}`;
  const field = at.split('/')[1] ?? '';
  if (field === '' || field === 'statement' || !isFieldId(field)) return '';
  return quote;
}
