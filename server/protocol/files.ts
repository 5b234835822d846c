import type { FileProblem } from '../story/namedFile';
import { request } from './message';

/**
 * Server → client: the text of a file that a story names and the server may have no access to itself
 * (web worker, remote or virtual workspace). The client reads it with `vscode.workspace.fs` as UTF-8
 * where it is a file of the folder; the server has judged its name already.
 */
export const readFileRequest = request<ReadFileParams, ReadFileResult>('change-story/readFile');

export interface ReadFileParams {
  /** URI of the file, as in LSP: that of the folder with the path below it. */
  uri: string;
  /** URI of the story's folder: what leads out of it is not to be read. */
  folder: string;
}

export interface ReadFileResult {
  /** The whole text (a BOM is kept), or null when there is no such readable file. */
  text: string | null;
  /** URI of the file as it is named on the disk, where that is another. */
  uri?: string;
  /** Why there is no text; that there is no such file, where it is left out. */
  problem?: FileProblem;
}

/**
 * Server → client: the names of the files in a folder, which the client lists with
 * `vscode.workspace.fs`; none where it cannot.
 */
export const listFilesRequest = request<ListFilesParams, ListFilesResult>('change-story/listFiles');

export interface ListFilesParams {
  /** URI of the folder, as in LSP. */
  uri: string;
}

export interface ListFilesResult {
  names: string[];
}
