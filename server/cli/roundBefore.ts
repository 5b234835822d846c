import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readNamedFile } from '../node/readNamedFile';
import { roundBefore, roundDateOf, roundFolderOf } from '../story/roundFile';
import type { Story } from '../story/story';
import type { Locale } from '../vocabulary';
import type { StoryDocument } from '../workspace/storyDocument';
import { openStory, openText } from './openStory';

/** The round before the present one of a story. */
export interface StoryBefore {
  readonly name: string;
  readonly story: Story;
}

/** A round that was kept beside a story, with its texts. */
export interface KeptRound extends StoryBefore {
  readonly text: string;
  /** Text of its log; null where it has none. */
  readonly log: string | null;
}

/**
 * The rounds that were kept beside a story, the newest first; those that can be read. What is no file,
 * too large, or a link out of the story's folder is none.
 */
export async function keptRounds(file: string): Promise<readonly KeptRound[]> {
  if (file === '-') return [];
  const own = path.dirname(path.resolve(file));
  const folder = roundFolderOf(path.basename(file));
  const names = await readdir(path.join(own, folder)).catch(() => []);
  const rounds = await Promise.all(
    names
      .filter((name) => /\.ya?ml$/i.test(name) && !/\.対話\.ya?ml$/i.test(name.normalize('NFC')))
      .map(async (name) => {
        const named = { folder: pathToFileURL(path.join(own, '/')).href, path: [folder, name] };
        const read = await readNamedFile(named);
        if (read.problem !== undefined) return [];
        const { document } = await openText(read.uri, read.text);
        return [keptRound(name, document)];
      }),
  );
  const dateOf = ({ text }: KeptRound) => roundDateOf(text) ?? '';
  return rounds
    .flat()
    .sort((a, b) => dateOf(b).localeCompare(dateOf(a)) || b.name.localeCompare(a.name));
}

function keptRound(file: string, { text, story }: StoryDocument): KeptRound {
  return {
    name: file.replace(/\.ya?ml$/i, ''),
    text,
    log: story.dialogueFile?.text ?? null,
    story,
  };
}

/**
 * The round with which a story is compared: of those kept beside it the newest of another name.
 * Null where none was kept or none can be read.
 */
export async function storyBefore(file: string, current: string): Promise<StoryBefore | null> {
  return roundBefore(await keptRounds(file), current) ?? null;
}

/** A story that is named with `--since`, or why it cannot be read. */
export async function storySince(
  file: string,
  locale: Locale,
): Promise<{ before?: StoryBefore; problem?: string }> {
  const { document, problem } = await openStory(file, locale);
  if (!document) return { problem };
  const name = path.basename(file).replace(/(?:\.(?:変革ストーリー|change-story))?\.ya?ml$/i, '');
  return { before: { name, story: document.story } };
}
