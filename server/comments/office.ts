import { sheetOf } from '../import/labels';
import type { Comment, ContentBlock, ContentLine, FileContent } from '../ooxml/read/content';
import { fieldOf } from '../vocabulary';
import { type CommentFile, plainText, type ReviewComment, type StoryName } from './file';

/** The comments of a deck or a paper that came back, each with the sheet and the text it is about. */
export function commentsIn({ blocks }: FileContent): CommentFile {
  const comments: ReviewComment[] = [];
  let sheet = '';
  for (const block of blocks) {
    if (block.kind === 'heading') sheet = sheetOf(block.text) ?? sheet;
    if (block.kind === 'comment') comments.push(...commentOf(block, sheet));
  }
  const reviewer = comments[0]?.by ?? '';
  return { story: unnamed, reviewer, saved: '', comments };
}

const unnamed: StoryName = { municipality: '', title: '', round: '' };

/** The first remark with what was answered to it in the file. */
function commentOf(
  { about, within, remarks, isResolved }: Comment,
  sheet: string,
): ReviewComment[] {
  const [first, ...answers] = remarks;
  if (!first || remarks.every(({ text }) => text === '')) return [];
  const said = [first.text, ...answers.map(({ author, text }) => `→ ${author}：${text}`)];
  const { author: by, date } = first;
  const anchor = { at: '', sheet, id: '', about, within: within ?? about };
  return [{ ...anchor, key: '', said: said.filter(Boolean).join('\n'), date, by, isResolved }];
}

/**
 * Every line of the pages of a deck or a paper, the words of comments and notes apart, and the table
 * of changes: its sentences are those of earlier versions.
 */
export function linesOfContent({ blocks }: FileContent): readonly string[] {
  const { ja, en } = fieldOf('story', 'changes');
  const changes = [ja, en].map(plainHeading);
  let isInChanges = false;
  const lines = blocks.flatMap((block) => {
    if (block.kind === 'heading' && block.level <= 1) {
      isInChanges = changes.some((title) => plainHeading(block.text).startsWith(title));
    }
    const lines = block.kind === 'heading' ? [block.text] : linesOf(block);
    // A slide of a talk and the one page have no such heading, but say since when.
    isInChanges ||= lines.some((line) => sinceRound.test(line));
    return isInChanges ? [] : linesOf(block);
  });
  return lines.filter((text) => text !== '');
}

/** 「第4回からの変更」, with how many more there are. */
const sinceRound = /からの変更(?:\s+ほか \d+ 件)?$|^Changes since /;

const plainHeading = (text: string) => plainText(text).toLowerCase();

function linesOf(block: ContentBlock): readonly string[] {
  const text = ({ lines }: { readonly lines: readonly ContentLine[] }) =>
    lines.map((line) => line.text);
  switch (block.kind) {
    case 'box':
      return text(block);
    case 'grid':
      return block.rows.flatMap((row) =>
        row.filter((cell) => !cell.isContinued && !cell.isSpanned).flatMap(text),
      );
    case 'aside':
      return block.where.part === 'speaker-notes' ? [] : block.texts;
    default:
      return [];
  }
}
