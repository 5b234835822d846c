import { constants, type Stats } from 'node:fs';
import { lstat, open, readdir, readlink, realpath } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { encodingProblem, maxNamedFileBytes } from '../story/namedFile';
import type { NamedFile } from '../workspace/fileUri';
import { type FolderAccess, type FolderEntry, findFile } from '../workspace/findFile';
import type { ReadResult } from '../workspace/workspace';

/**
 * Reads a file that a story on the disk names, as UTF-8; a BOM is kept. What leads out of the
 * story's folder is never looked at, and what is no file is not opened. Does not reject.
 */
export async function readNamedFile({
  folder,
  path: names,
}: Pick<NamedFile, 'folder' | 'path'>): Promise<ReadResult> {
  try {
    const root = fileURLToPath(folder);
    const found = await findFile(names, accessTo(root, await realpath(root)));
    if (found.problem !== undefined) return { problem: found.problem };
    if (found.size > maxNamedFileBytes) return { problem: 'too-large' };
    const file = path.join(root, ...found.path);
    const bytes = await readBounded(file);
    if (!bytes) return { problem: 'not-a-file' };
    if (bytes.length > maxNamedFileBytes) return { problem: 'too-large' };
    const text = decode(bytes);
    if (text === null) return { problem: encodingProblem(bytes) };
    return { uri: pathToFileURL(file).href, text };
  } catch {
    return { problem: 'missing' };
  }
}

function accessTo(root: string, realRoot: string): FolderAccess {
  return {
    async entry(names) {
      const place = path.join(root, ...names);
      const stats = await lstat(place).catch(() => null);
      if (!stats?.isSymbolicLink()) return stats && entryOf(stats);
      const target = await readlink(place).catch(() => null);
      return target === null ? null : { kind: 'link', target: below(target, names.slice(0, -1)) };
    },
    names: (names) => readdir(path.join(root, ...names)).catch(() => []),
  };

  /** Where a link in a folder leads, from the root down. */
  function below(target: string, folder: readonly string[]): readonly string[] | null {
    if (!path.isAbsolute(target)) {
      // On Windows `C:x` is relative, and yet of another folder.
      return path.parse(target).root === '' ? [...folder, ...target.split(separators)] : null;
    }
    for (const top of [root, realRoot]) {
      const relative = path.relative(top, target);
      if (!path.isAbsolute(relative) && !/^\.\.(?:[\\/]|$)/.test(relative)) {
        return relative.split(separators);
      }
    }
    return null;
  }
}

const separators = path.sep === '\\' ? /[\\/]/ : /\//;

function entryOf(stats: Stats): FolderEntry {
  if (stats.isFile()) return { kind: 'file', size: stats.size };
  return { kind: stats.isDirectory() ? 'folder' : 'other' };
}

/** The bytes of a file, at most one more than are allowed; null for what is no file meanwhile. */
async function readBounded(file: string): Promise<Uint8Array | null> {
  // A pipe that took the file's place must not hang, nor a link be followed; Windows has neither flag.
  const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;
  const handle = await open(file, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
  try {
    if (!(await handle.stat()).isFile()) return null;
    const chunks: Uint8Array[] = [];
    let size = 0;
    for (;;) {
      const { bytesRead, buffer } = await handle.read(new Uint8Array(chunkSize), 0, chunkSize);
      if (bytesRead === 0) break;
      chunks.push(buffer.subarray(0, bytesRead));
      size += bytesRead;
      if (size > maxNamedFileBytes) break;
    }
    return Buffer.concat(chunks);
  } finally {
    await handle.close();
  }
}

const chunkSize = 256 * 1024;

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
