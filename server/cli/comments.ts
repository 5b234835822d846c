import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProposedText } from '../comments/proposals';
import type { TakenComments } from '../comments/take';
import { returnedMessage } from '../comments/words';
import type { ReturnedFile, StoryTexts, TakenFiles } from '../export/returned';
import { applied } from '../features/structureEdits/result';
import { importProblemOf } from '../import/problem';
import { importProblemMessage } from '../import/words';
import { importInThread } from '../node/importInThread';
import { writeFileWhole } from '../node/writeFile';
import type { TextEdit } from '../story/textEdit';
import type { Locale } from '../vocabulary';
import type { StoryDocument } from '../workspace/storyDocument';
import { type OpenedStory, openStory } from './openStory';
import type { OptionValues, ParseContext, UsageError } from './options';
import { standardInput } from './readText';
import { keptRounds } from './roundBefore';
import { printLine } from './terminal';
import { writeErrorMessage } from './writeError';

export interface CommentsRequest {
  readonly kind: 'comments';
  readonly locale: Locale;
  /** The story as typed. */
  readonly story: string;
  /** What the reviewers sent back, as typed. */
  readonly files: readonly string[];
}

/** How a run ends: all at their items, or nothing new; something is left to look at; nothing was done. */
const codes = { done: 0, left: 1, failed: 2 } as const;

/** Reads the arguments of `comments`. */
export function readCommentsArguments(
  _values: OptionValues,
  [story, ...files]: readonly string[],
  { locale, usageError }: ParseContext,
): CommentsRequest | UsageError {
  if (story === undefined || story === '-' || files.length === 0) {
    return usageError(
      '変革ストーリーのファイルと、返ってきたコメントのファイルを書いてください。',
      'Name the file of the story, then the files of comments that came back.',
    );
  }
  return { kind: 'comments', locale, story, files };
}

/**
 * Takes comments into a story: all files or none, and each file of the story is written whole.
 *
 * @returns the exit code: 0 where each comment stands at its item (or nothing is new), 1 where some
 * stand at their sheet only or sentences were edited in a deck or a paper, 2 where a file cannot be
 * read or written and nothing was changed.
 */
export async function runComments(request: CommentsRequest): Promise<number> {
  const { locale, story } = request;
  const files: ReturnedFile[] = [];
  for (const name of request.files) {
    const read = await readReturned(name, locale);
    if ('problem' in read) return fail(read.problem);
    files.push(read);
  }
  const { document, logUri, problem } = await openStory(story, locale);
  if (!document) return fail(problem);
  const made = await take(document, await keptRounds(story), files, locale);
  if ('problem' in made) return fail(made.problem);
  const failure = await write(story, { document, logUri }, made, locale);
  if (failure !== null) return fail(failure);
  printLine('stdout', `${story}: ${returnedMessage(made, locale)}`);
  printProposals(made.proposals, locale);
  return made.atSheet + made.proposals.length > 0 ? codes.left : codes.done;
}

/** The thread that reads decks and papers, packaged below this bundle. */
const thread = path.join(__dirname, 'server', 'import.node.js');

async function take(
  { text, story: { dialogueFile } }: StoryDocument,
  rounds: StoryTexts['rounds'],
  files: readonly ReturnedFile[],
  locale: Locale,
): Promise<TakenFiles | { readonly problem: string }> {
  const { takeReturned } = await import('../bundles/office');
  try {
    const texts = { text, log: dialogueFile?.text ?? null, rounds };
    const taken = await takeReturned(texts, files, (bytes) =>
      importInThread(thread, { into: 'content', bytes }),
    );
    return 'problem' in taken ? { problem: `${taken.name}: ${taken.problem[locale]}` } : taken;
  } catch (error) {
    const problem = importProblemOf(error);
    if (problem === null) throw error;
    return { problem: importProblemMessage(problem, locale) };
  }
}

/** Sentences that were edited in a deck or a paper: they are the author's to accept, in the editor. */
function printProposals(proposals: readonly ProposedText[], locale: Locale): void {
  const isJapanese = locale === 'ja';
  for (const { was, now, sent } of proposals) {
    printLine(
      'stdout',
      isJapanese ? '書き替えの案（取り込んでいません）' : 'Proposed, not taken in',
    );
    if (sent !== undefined)
      printLine('stdout', (isJapanese ? '  送ったとき: ' : '  sent: ') + sent);
    printLine('stdout', (isJapanese ? '  前: ' : '  was: ') + was);
    printLine('stdout', (isJapanese ? '  案: ' : '  now: ') + now);
  }
}

async function readReturned(
  name: string,
  locale: Locale,
): Promise<ReturnedFile | { readonly problem: string }> {
  try {
    const content = name === '-' ? await standardInput() : await readFile(name);
    return { name, content: new Uint8Array(content) };
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    return {
      problem:
        locale === 'ja'
          ? `「${name}」を読めません（${code}）。名前と場所を確かめてください。`
          : `${name} cannot be read (${code}). Check its name and place.`,
    };
  }
}

/**
 * Writes the story, which gives the items their ids, and then its log: should the second fail, the
 * comments come again, and none is there twice.
 *
 * @returns why a file was not written; null where all are
 */
async function write(
  name: string,
  { document, logUri }: Extract<OpenedStory, { problem?: undefined }>,
  made: TakenComments,
  locale: Locale,
): Promise<string | null> {
  const files: readonly (readonly [string, string, readonly TextEdit[]])[] = [
    [name, document.text, made.story],
    [
      logUri === null ? '' : fileURLToPath(logUri),
      document.story.dialogueFile?.text ?? '',
      made.log,
    ],
  ];
  const changed = files.filter(([, , edits]) => edits.length > 0);
  const guarded = async (file: string, run: () => Promise<string | null>) =>
    run().catch((error: unknown) => writeErrorMessage(file, error, locale));
  // Both are looked at before either is written: what is said then is that nothing was.
  for (const [file, text] of changed) {
    const problem = await guarded(file, async () =>
      (await readFile(file, 'utf8')) === text ? null : changedMeanwhile(file, locale),
    );
    if (problem !== null) return problem;
  }
  for (const [file, text, edits] of changed) {
    const problem = await guarded(file, async () => {
      await writeFileWhole(file, new TextEncoder().encode(applied(text, edits)));
      return null;
    });
    if (problem !== null) return problem;
  }
  return null;
}

function changedMeanwhile(file: string, locale: Locale): string {
  return locale === 'ja'
    ? `「${file}」がいま書き換えられました。何も書き加えていません。もう一度行ってください。`
    : `${file} was changed just now. Nothing was added; run this again.`;
}

function fail(problem: string): number {
  printLine('stderr', problem);
  return codes.failed;
}
