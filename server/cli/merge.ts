import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { MergeConflict } from '../merge';
import { readNamedFile } from '../node/readNamedFile';
import { writeFileWhole } from '../node/writeFile';
import { logCopyOf } from '../story/copies';
import type { Locale } from '../vocabulary';
import { openStory } from './openStory';
import type { OptionValues, ParseContext, UsageError } from './options';
import { printLine } from './terminal';
import { writeErrorMessage } from './writeError';

export interface MergeRequest {
  readonly kind: 'merge';
  readonly locale: Locale;
  /** The last common version, ours, theirs: paths as typed. */
  readonly files: readonly [base: string, ours: string, theirs: string];
  /** Where the result goes; null for the file of ours, as git has it. */
  readonly out: string | null;
  /** Replace another file of that name. */
  readonly force: boolean;
}

/** As git wants it of a merge driver; above 128 it would stop the whole merge. */
const codes = { clean: 0, conflicts: 1, failed: 2 } as const;

/** Reads the arguments of `merge`. */
export function readMerge(
  { out, force }: OptionValues,
  files: readonly string[],
  { locale, usageError }: ParseContext,
): MergeRequest | UsageError {
  const [base, ours, theirs, ...others] = files;
  if (base === undefined || ours === undefined || theirs === undefined || others.length > 0) {
    return usageError(
      '合わせるファイルの名前を、もとの版、こちら、相手の順に三つ書いてください。',
      'Name three files to merge: the last common version, ours, theirs.',
    );
  }
  const place = typeof out === 'string' && out !== '' ? out : null;
  return { kind: 'merge', locale, files: [base, ours, theirs], out: place, force: force === true };
}

/**
 * Merges two versions of a story, or of its log, and writes the result in the place of ours; so with
 * their logs where each has its own, or where a copy of ours lies beside it. Another file that is
 * there is replaced only with `force`.
 *
 * @returns the exit code: 0 without conflicts, 1 with, 2 where a file could not be read or written;
 * then ours is as it was.
 */
export async function runMerge({ files, out, force, locale }: MergeRequest): Promise<number> {
  const opened: MergedStory[] = [];
  for (const file of files) {
    const { document, logUri, problem } = await openStory(file, locale);
    if (!document) {
      printLine('stderr', problem);
      return codes.failed;
    }
    const log = document.story.dialogueFile?.text ?? null;
    opened.push({ file, text: document.text, log: logUri === null ? null : { logUri, log } });
  }
  const { merge } = await import('../bundles/office');
  const [base, ours, theirs] = opened as [MergedStory, MergedStory, MergedStory];
  const place = out ?? files[1];
  const replace = force || path.resolve(place) === path.resolve(files[1]);
  const all = [{ place, base: base.text, ours: ours.text, theirs: theirs.text }];
  const logs = out === null ? await logsOf(base, ours, theirs) : null;
  if (logs) all.push(logs);
  let hasConflicts = false;
  for (const one of all) {
    const labels = { ours: path.basename(files[1]), theirs: path.basename(files[2]) };
    const { text, conflicts } = merge.mergeTexts(one.base, one.ours, one.theirs, labels);
    try {
      await writeFileWhole(one.place, new TextEncoder().encode(text), { replace });
    } catch (error) {
      printLine('stderr', writeErrorMessage(one.place, error, locale));
      return codes.failed;
    }
    for (const conflict of conflicts) {
      printLine('stderr', conflictMessage(one.place, conflict, locale));
    }
    hasConflicts ||= conflicts.length > 0;
  }
  return hasConflicts ? codes.conflicts : codes.clean;
}

interface MergedStory {
  /** As typed. */
  readonly file: string;
  readonly text: string;
  readonly log: { readonly logUri: string; readonly log: string | null } | null;
}

/** The logs of the three, to be merged; null where there is one log, or none. */
async function logsOf(
  base: MergedStory,
  ours: MergedStory,
  theirs: MergedStory,
): Promise<{ place: string; base: string; ours: string; theirs: string } | null> {
  if (!ours.log) return null;
  const place = fileURLToPath(ours.log.logUri);
  const isOne = theirs.log?.logUri === ours.log.logUri;
  const their = isOne ? await copyOfLog(ours, theirs, place) : theirs.log?.log;
  if (typeof their !== 'string') return null;
  // A log that one side has is no common version.
  const isCommon = [ours.log.logUri, theirs.log?.logUri].every((uri) => uri !== base.log?.logUri);
  const was = isCommon ? (base.log?.log ?? '') : '';
  return { place, base: was, ours: ours.log.log ?? '', theirs: their };
}

/** The text of the copy of our log that came about with their copy of the story. */
async function copyOfLog(
  ours: MergedStory,
  theirs: MergedStory,
  log: string,
): Promise<string | undefined> {
  const folder = path.dirname(log);
  const names = await readdir(folder).catch(() => []);
  const [story, copy] = [ours, theirs].map(({ file }) => path.basename(file)) as [string, string];
  const name = logCopyOf(story, copy, path.basename(log), names);
  if (name === null) return undefined;
  const named = { folder: pathToFileURL(path.join(folder, '/')).href, path: [name] };
  return (await readNamedFile(named)).text;
}

function conflictMessage(
  file: string,
  { kind, name, ours, theirs }: MergeConflict,
  locale: Locale,
): string {
  const isJapanese = locale === 'ja';
  if (kind === 'place') {
    return isJapanese
      ? `${file}: 「${name}」は、どちらの版でも動かしています。こちら（${ours}）のままにしました。相手は、${theirs}です。`
      : `${file}: “${name}” was moved on both sides. It stays ${ours}; theirs is ${theirs}.`;
  }
  return isJapanese
    ? `${file}: 「${name}」は、どちらの版でも変わっています。`
    : `${file}: “${name}” was changed on both sides.`;
}
