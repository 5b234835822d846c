import { TextDocument } from 'vscode-languageserver-textdocument';
import { readNamedFile } from '../node/readNamedFile';
import type { Locale } from '../vocabulary';
import type { StoryDocument } from '../workspace/storyDocument';
import { Workspace } from '../workspace/workspace';
import { readText, uriOf } from './readText';

/** A story of the command line with its log, or why it cannot be read. */
export type OpenedStory =
  | {
      readonly document: StoryDocument;
      /** URI of the log; null where the story keeps its dialogues itself, or it cannot be read. */
      readonly logUri: string | null;
      readonly problem?: undefined;
    }
  | { readonly document?: undefined; readonly logUri?: undefined; readonly problem: string };

/** Reads a story, and the log of dialogues that it keeps in a file of its own. */
export async function openStory(file: string, locale: Locale): Promise<OpenedStory> {
  const { text, problem } = await readText(file, locale);
  if (text === undefined) return { problem };
  const workspace = new Workspace(readNamedFile);
  const document = workspace.put(TextDocument.create(uriOf(file), '', 0, text));
  await workspace.missing(document);
  return { document, logUri: workspace.logUri(document) };
}
