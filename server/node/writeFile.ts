import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: first beside it under a name of its own, forced to the disk,
 * then in its place. A failure leaves the file that was there. Rejects with the error of the file
 * system; EBUSY, EPERM and EACCES are what Windows says of a file that a program has open.
 */
export async function writeFileWhole(file: string, bytes: Uint8Array): Promise<void> {
  // A link stays a link; what it leads to is written.
  const target = await realpath(file).catch(() => file);
  const name = `.${basename(target).slice(0, 60)}.${randomBytes(6).toString('hex')}.tmp`;
  const beside = join(dirname(target), name);
  try {
    const handle = await open(beside, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
