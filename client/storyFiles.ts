import * as vscode from 'vscode';
import { storySchemes } from '../server/protocol/schemes';
import { isRoundFile } from '../server/story/roundFile';

const languageId = 'change-story';

/** The schemes of stories here. */
function schemes(): readonly string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return storySchemes(folders.map(({ uri }) => uri.toString()));
}

/** The documents that the language server checks. */
export function storySelector(): { language: string; scheme: string }[] {
  return schemes().map((scheme) => ({ language: languageId, scheme }));
}

/** Is this a story that is written here, not one of the texts it is compared with, as rounds are? */
export function isStory({ languageId: language, uri }: vscode.TextDocument): boolean {
  return language === languageId && schemes().includes(uri.scheme) && !isRoundFile(uri.toString());
}

/** The open story of this address. */
export function storyDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const wanted = uri.toString();
  return vscode.workspace.textDocuments.find(
    (document) => isStory(document) && document.uri.toString() === wanted,
  );
}
