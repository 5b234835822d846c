import * as vscode from 'vscode';

const languageId = 'change-story';

/**
 * Where stories are written: on a disk, in no file yet, and in the file systems that are known to hold
 * folders to work in. What git, the timeline and other views make to be compared is no story.
 */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-userdata', 'memfs'];

/** The schemes of stories: of the folders that are open, too. */
function storySchemes(): readonly string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set([...schemes, ...folders.map(({ uri }) => uri.scheme)])];
}

/** The documents that the language server checks. */
export function storySelector(): { language: string; scheme: string }[] {
  return storySchemes().map((scheme) => ({ language: languageId, scheme }));
}

/** Is this a story that is written here, not one of the texts it is compared with? */
export function isStory({ languageId: language, uri }: vscode.TextDocument): boolean {
  return language === languageId && storySchemes().includes(uri.scheme);
}

/** The open story of this address. */
export function storyDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const wanted = uri.toString();
  return vscode.workspace.textDocuments.find(
    (document) => isStory(document) && document.uri.toString() === wanted,
  );
}
