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
  return text === undefined ? { problem } : openText(uriOf(file), text);
}

/** The story of a text, with its log; see `openStory`. */
export async function openText(
  uri: string,
  text: string,
): Promise<Extract<OpenedStory, { problem?: undefined }>> {
  const workspace = new Workspace(readNamedFile);
  const document = workspace.put(TextDocument.create(uri, '', 0, text));
  await workspace.missing(document);
  return { document, logUri: workspace.logUri(document) };
}
