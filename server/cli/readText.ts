import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Locale } from '../vocabulary';

/** A file's text, or why it cannot be read, for its owner. */
export type ReadText =
  | { readonly text: string; readonly problem?: undefined }
  | { readonly text?: undefined; readonly problem: string };

/**
 * Reads a file as UTF-8; a BOM is kept. Another encoding is said, not guessed.
 *
 * @param path as typed; `-` is the standard input.
 */
export async function readText(path: string, locale: Locale): Promise<ReadText> {
  try {
    const bytes = path === '-' ? await standardInput() : await readFile(path);
    return { text: decode(bytes) };
  } catch (error) {
    return { problem: problemOf(path, error, locale) };
  }
}

/** The URI under which a path of the command line is known. */
export function uriOf(path: string): string {
  return pathToFileURL(path === '-' ? 'stdin.yaml' : path).href;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** All bytes of the standard input, read to its end. */
export async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function problemOf(path: string, error: unknown, locale: Locale): string {
  const { code } = error as NodeJS.ErrnoException;
  const [ja, en] = reasons[code ?? ''] ?? [String(error), String(error)];
  return locale === 'ja' ? `「${path}」を読めません。${ja}` : `Cannot read ${path}: ${en}`;
}

/** By code of the error: why, and what to do. */
const reasons: Record<string, readonly [ja: string, en: string]> = {
  ENOENT: [
    'この名前のファイルはありません。名前と場所を確かめてください。',
    'there is no such file. Look at its name and folder.',
  ],
  EISDIR: [
    'これはフォルダーです。中のファイルの名前を書いてください。',
    'this is a folder. Name the files in it.',
  ],
  EACCES: [
    '読むことが許されていません。ファイルの権限を確かめてください。',
    'you are not allowed to read it. Look at its permissions.',
  ],
  ERR_ENCODING_INVALID_ENCODED_DATA: [
    '文字コードが UTF-8 ではありません。エディターで「UTF-8」を選んで保存し直してください。',
    'it is not in UTF-8. Save it again as UTF-8.',
  ],
};
