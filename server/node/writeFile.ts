import { randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import {
  access,
  copyFile,
  type FileHandle,
  link,
  mkdir,
  open,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Codes of {@link WriteError}: a file has the name already; a device, pipe or socket has it. */
export type WriteProblem = 'FILE_EXISTS' | 'NOT_A_FILE';

/** A file that is not written because of what has its name; `code` as in errors of the system. */
class WriteError extends Error {
  override readonly name = 'WriteError';
  constructor(readonly code: WriteProblem) {
    super(code === 'FILE_EXISTS' ? 'the file exists' : 'not a regular file');
  }
}

export interface WriteOptions {
  /** May a file of this name be replaced? Without it the writing of an existing file is refused. */
  readonly replace?: boolean;
}

/**
 * Writes a file whole or not at all, and makes its folder where there is none. A failure leaves the
 * file that was there. A replaced file keeps its permissions, its owner and its other names (hard
 * links); a symbolic link stays, and what it leads to is written.
 *
 * @throws WriteError where the name is taken by something that must not be replaced; else the error
 * of the file system: EISDIR for a folder of the name, and EBUSY, EPERM or EACCES for a file that a
 * program has open (Windows) or that may not be written.
 */
export async function writeFileWhole(
  file: string,
  bytes: Uint8Array,
  { replace = true }: WriteOptions = {},
): Promise<void> {
  const target = await targetOf(file);
  const known = await statOf(target);
  if (known === null) await mkdir(dirname(target), { recursive: true });
  else await checkReplaceable(target, known, replace);
  const beside = join(dirname(target), `.${randomBytes(8).toString('hex')}.tmp`);
  try {
    const isAlike = await writeBeside(beside, bytes, known);
    if (known === null && !replace) await moveToNewName(beside, target);
    else if (known && (known.nlink > 1 || !isAlike)) await writeInPlace(target, bytes);
    else await rename(beside, target);
  } finally {
    await rm(beside, { force: true });
  }
}

/** As many links as a file system follows. */
const maxLinks = 40;

/** The file that a name leads to: symbolic links resolved, also those to a file not yet made. */
async function targetOf(file: string, links = 0): Promise<string> {
  try {
    return await realpath(file);
  } catch {
    const to = links < maxLinks ? await readlink(file).catch(() => null) : null;
    // A link is read from where it lies, whatever links lead there.
    return to === null
      ? resolve(file)
      : targetOf(resolve(await realpath(dirname(file)), to), links + 1);
  }
}

async function statOf(file: string): Promise<Stats | null> {
  try {
    return await stat(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function checkReplaceable(target: string, known: Stats, replace: boolean): Promise<void> {
  if (known.isDirectory())
    throw Object.assign(new Error(`${target} is a folder`), { code: 'EISDIR' });
  if (!known.isFile()) throw new WriteError('NOT_A_FILE');
  if (!replace) throw new WriteError('FILE_EXISTS');
  await access(target, constants.W_OK);
}

/**
 * Writes a new file, forced to the disk, with the permissions and the owner of the one it is to
 * replace; nobody else can read it in between.
 *
 * @returns whether it could be given both
 */
async function writeBeside(
  beside: string,
  bytes: Uint8Array,
  known: Stats | null,
): Promise<boolean> {
  const handle = await open(beside, 'wx', known ? 0o600 : 0o666);
  try {
    await handle.writeFile(bytes);
    const isAlike = known === null || (await copyRights(handle, known));
    await handle.sync();
    return isAlike;
  } finally {
    await handle.close();
  }
}

async function copyRights(handle: FileHandle, { uid, gid, mode }: Stats): Promise<boolean> {
  try {
    const own = await handle.stat();
    if (own.uid !== uid || own.gid !== gid) await handle.chown(uid, gid);
    await handle.chmod(mode & 0o7777);
    return true;
  } catch {
    return false;
  }
}

/** Gives the file its name unless something got it meanwhile. */
async function moveToNewName(beside: string, target: string): Promise<void> {
  try {
    await link(beside, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new WriteError('FILE_EXISTS');
    // A file system without hard links.
    await copyFile(beside, target, constants.COPYFILE_EXCL).catch((failure) => {
      throw failure.code === 'EEXIST' ? new WriteError('FILE_EXISTS') : failure;
    });
  }
}

/** For a file with other names or another owner, which a new file would lose. */
async function writeInPlace(target: string, bytes: Uint8Array): Promise<void> {
  const before = await readFile(target);
  const handle = await open(target, 'r+');
  try {
    await overwrite(handle, bytes);
  } catch (error) {
    await overwrite(handle, before);
    throw error;
  } finally {
    await handle.close();
  }
}

async function overwrite(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    at += (await handle.write(bytes, at, bytes.length - at, at)).bytesWritten;
  }
  await handle.truncate(bytes.length);
  await handle.sync();
}
