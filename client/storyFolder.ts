import * as vscode from 'vscode';
import type {
  ListFilesParams,
  ListFilesResult,
  ReadFileParams,
  ReadFileResult,
} from '../server/protocol';
import { maxNamedFileBytes } from '../server/story/namedFile';
import { uriBelow } from '../server/workspace/fileUri';
import { type FolderAccess, findFile } from '../server/workspace/findFile';

/** Answers the server's request for the text of a file that a story names; see `protocol.ts`. */
export async function readFile({ uri, folder }: ReadFileParams): Promise<ReadFileResult> {
  try {
    const base = folder.endsWith('/') ? folder : `${folder}/`;
    if (!uri.startsWith(base)) return { text: null, problem: 'outside' };
    const path = uri.slice(base.length).split('/').map(decodeURIComponent);
    const found = await findFile(path, accessTo(base));
    if (found.problem !== undefined) return { text: null, problem: found.problem };
    if (found.size > maxNamedFileBytes) return { text: null, problem: 'too-large' };
    const file = uriBelow(base, found.path);
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(file, true));
    if (bytes.length > maxNamedFileBytes) return { text: null, problem: 'too-large' };
    const text = decode(bytes);
    return text === null ? { text, problem: 'not-utf8' } : { text, uri: file };
  } catch {
    return { text: null };
  }
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
