import type { FileProblem } from '../story/namedFile';

/** What stands under a name in a folder; links are not followed. */
export type FolderEntry =
  | { readonly kind: 'file'; readonly size: number }
  | { readonly kind: 'folder' | 'other' }
  /** Where the link leads, from the story's folder down, `..` as it is; null leads out of it. */
  | { readonly kind: 'link'; readonly target: readonly string[] | null };

/** Looks into the folder of a story. Paths are names from that folder down. */
export interface FolderAccess {
  /** Null where there is nothing, or nothing that may be looked at. */
  entry(path: readonly string[]): Promise<FolderEntry | null>;
  /** All names in a folder; none where it cannot be listed. */
  names(folder: readonly string[]): Promise<readonly string[]>;
}

/** The file's own path, without links and with the name as it is on the disk; or why there is none. */
export type FoundFile =
  | { readonly path: readonly string[]; readonly size: number; readonly problem?: undefined }
  | { readonly path?: undefined; readonly problem: FileProblem };

/** As many links as a file system follows. */
const maxLinks = 40;

/**
 * Finds the file to which a judged path leads, one name after another, so that nothing outside the
 * story's folder is ever looked at: each link is judged before it is followed. A name is found in
 * whatever way its voicing marks are written (か + ゙ on macOS and out of archives).
 */
export async function findFile(path: readonly string[], access: FolderAccess): Promise<FoundFile> {
  let left = [...path];
  let at: FoundPath = { path: [], size: null };
  for (let links = 0; left.length > 0; ) {
    const [name = '', ...rest] = left;
    const found = await step(at.path, name, access);
    if (found.problem) return found;
    left = rest;
    if (found.link) {
      if (++links > maxLinks) return { problem: 'missing' };
      left = [...found.link, ...rest];
      at = { path: [], size: null };
    } else if (found.place) at = found.place;
    if (at.size !== null && left.length > 0) return { problem: 'missing' };
  }
  return at.size === null ? { problem: 'not-a-file' } : { path: at.path, size: at.size };
}

/** A folder, or a file with its size in bytes. */
interface FoundPath {
  readonly path: readonly string[];
  readonly size: number | null;
}

/** Where one name leads from a folder: to a place, through a link, or nowhere. */
interface Step {
  readonly place?: FoundPath;
  readonly link?: readonly string[];
  readonly problem?: undefined;
}

async function step(
  at: readonly string[],
  name: string,
  access: FolderAccess,
): Promise<Step | { readonly problem: FileProblem }> {
  if (name === '' || name === '.') return {};
  if (name === '..') {
    return at.length === 0
      ? { problem: 'outside' }
      : { place: { path: at.slice(0, -1), size: null } };
  }
  const found = await lookUp(at, name, access);
  if (!found) return { problem: 'missing' };
  const { entry } = found;
  if (entry.kind === 'other') return { problem: 'not-a-file' };
  if (entry.kind === 'link') return entry.target ? { link: entry.target } : { problem: 'outside' };
  const size = entry.kind === 'file' ? entry.size : null;
  return { place: { path: [...at, found.name], size } };
}

async function lookUp(folder: readonly string[], name: string, access: FolderAccess) {
  const entry = await access.entry([...folder, name]);
  if (entry) return { name, entry };
  const composed = name.normalize('NFC');
  const other = (await access.names(folder)).find((one) => one.normalize('NFC') === composed);
  if (other === undefined || other === name) return null;
  const found = await access.entry([...folder, other]);
  return found && { name: other, entry: found };
}
