import * as vscode from 'vscode';
import type {
  ListFilesParams,
  ListFilesResult,
  ReadFileParams,
  ReadFileResult,
} from '../server/protocol';
import { encodingProblem, type FileProblem, maxNamedFileBytes } from '../server/story/namedFile';
import { uriBelow } from '../server/workspace/fileUri';
import { type FolderAccess, findFile } from '../server/workspace/findFile';

/** Answers the server's request for the text of a file that a story names; see `protocol.ts`. */
export async function readFile({ uri, folder }: ReadFileParams): Promise<ReadFileResult> {
  try {
    const base = folder.endsWith('/') ? folder : `${folder}/`;
    if (!uri.startsWith(base)) return { text: null, problem: 'outside' };
    const path = uri.slice(base.length).split('/').map(decodeURIComponent);
    const found = await readBelow(base, path, maxNamedFileBytes);
    if (found.problem !== undefined) return { text: null, problem: found.problem };
    const text = decode(found.bytes);
    if (text === null) return { text, problem: encodingProblem(found.bytes) };
    return { text, uri: found.uri };
  } catch {
    return { text: null };
  }
}

/** The bytes of a file below a folder, or why it is not read. */
type BytesBelow =
  | { readonly uri: string; readonly bytes: Uint8Array; readonly problem?: undefined }
  | { readonly problem: FileProblem };

/**
 * Reads a file of up to so many bytes below a folder; what leads out of it is not read. Rejects
 * where VS Code cannot read it.
 *
 * @param base URI of the folder, with a slash at its end.
 */
export async function readBelow(
  base: string,
  path: readonly string[],
  maxBytes: number,
): Promise<BytesBelow> {
  const found = await findFile(path, accessTo(base));
  if (found.problem !== undefined) return found;
  if (found.size > maxBytes) return { problem: 'too-large' };
  const uri = uriBelow(base, found.path);
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri, true));
  return bytes.length > maxBytes ? { problem: 'too-large' } : { uri, bytes };
}

/** Answers the server's request for the names in a folder; see `protocol.ts`. */
export async function listFiles({ uri }: ListFilesParams): Promise<ListFilesResult> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri, true));
    return {
      names: entries.flatMap(([name, type]) => (type === vscode.FileType.File ? name : [])),
    };
  } catch {
    return { names: [] };
  }
}

/** The folder through VS Code, which does not tell where a link leads: none is followed. */
function accessTo(base: string): FolderAccess {
  const uriOf = (path: readonly string[]) => vscode.Uri.parse(uriBelow(base, path), true);
  return {
    async entry(path) {
      try {
        const { type, size } = await vscode.workspace.fs.stat(uriOf(path));
        if (type & vscode.FileType.SymbolicLink) return { kind: 'link', target: null };
        if (type === vscode.FileType.File) return { kind: 'file', size };
        return { kind: type === vscode.FileType.Directory ? 'folder' : 'other' };
      } catch {
        return null;
      }
    },
    async names(path) {
      try {
        const entries = await vscode.workspace.fs.readDirectory(uriOf(path));
        return entries.map(([name]) => name);
      } catch {
        return [];
      }
    },
  };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
