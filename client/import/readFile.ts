import * as vscode from 'vscode';
import { toBase64 } from '../../server/text/base64';
import { fileFailure } from '../failure';

/** Largest file that is read: far more than any deck of an officer's has, and no film. */
const maxMegabytes = 100;

/** A file in Base64, or why it cannot be read. */
export async function readFileBytes(
  file: vscode.Uri,
  name: string,
): Promise<{ readonly bytes: string } | { readonly problem: string }> {
  const { fs } = vscode.workspace;
  try {
    const megabytes = Math.ceil((await fs.stat(file)).size / 1e6);
    if (megabytes > maxMegabytes) {
      const problem = vscode.l10n.t(
        '“{0}” is too large ({1} MB). Save it without films and large pictures, then import it again.',
        name,
        megabytes,
      );
      return { problem };
    }
    return { bytes: toBase64(await fs.readFile(file)) };
  } catch (error) {
    return { problem: fileFailure(name, error) };
  }
}
