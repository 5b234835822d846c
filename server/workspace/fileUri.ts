import { judgePath } from '../story/namedFile';

/** A file that a story names: judged by its name, not looked for yet. */
export interface NamedFile {
  /** URI of the folder in which the story stands, with a slash at its end. */
  readonly folder: string;
  /** Names of the folders and the file, from that folder down. */
  readonly path: readonly string[];
  /** Its URI, if no link leads elsewhere. */
  readonly uri: string;
}

/** The URI of the folder in which a file stands; null for a file that was never saved. */
export function folderUri(uri: string): string | null {
  if (!/^[a-z][a-z0-9+.-]*:\//i.test(uri) || !URL.canParse('.', uri)) return null;
  return new URL('.', uri).href;
}

/** The name of a file, as it is on the disk. */
export function fileNameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1).replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The URI of a path below a folder. Pure string work: any scheme is as good as `file:`. */
export function uriBelow(folder: string, path: readonly string[]): string {
  return folder + path.map((name) => encodeURIComponent(name)).join('/');
}

/**
 * The file that a story names.
 *
 * @param typed as the story has it; see `judgePath`.
 * @returns null where it may not be opened, or where the story itself stands in no folder.
 */
export function namedFile(storyUri: string, typed: string): NamedFile | null {
  const folder = folderUri(storyUri);
  const { parts } = judgePath(typed);
  return folder && parts ? { folder, path: parts, uri: uriBelow(folder, parts) } : null;
}

/**
 * One spelling for all URIs of the same file: editors differ in what they percent-encode, and
 * macOS takes kana with voicing marks apart.
 */
export function uriKey(uri: string): string {
  try {
    return decodeURIComponent(uri).normalize('NFC');
  } catch {
    return uri;
  }
}
