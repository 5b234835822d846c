import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * Names of the files in a folder; none where it cannot be listed.
 *
 * @param folder URI of scheme `file:`.
 */
export async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(fileURLToPath(folder), { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isDirectory() ? [] : entry.name));
  } catch {
    return [];
  }
}
