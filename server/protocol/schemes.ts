/**
 * URI schemes of files that are written: on a disk, in no file yet, and in the file systems that are
 * known to hold folders to work in. What git, the timeline and other views make to be compared has a
 * scheme of its own and is no story. Plain data for both ends.
 */
const writtenSchemes = [
  'file',
  'untitled',
  'vscode-remote',
  'vscode-vfs',
  'vscode-userdata',
  'memfs',
  'inmemory',
];

/** The schemes of stories; those of the folders that are open (their URIs) count, too. */
export function storySchemes(folders: readonly string[]): readonly string[] {
  return [...new Set([...writtenSchemes, ...folders.map(uriScheme)])];
}

/** The scheme of a URI, in small letters; '' where it has none. */
export function uriScheme(uri: string): string {
  return /^([a-z][a-z\d+.-]*):/i.exec(uri)?.[1]?.toLowerCase() ?? '';
}
