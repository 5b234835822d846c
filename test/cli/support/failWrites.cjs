// Loaded before a program of ours: writing a file fails with the code $CHANGE_STORY_WRITE_FAILS, as
// on a full disk (after some bytes) or on a drive that may not be written.
const files = require('node:fs/promises');

const { open } = files;
const failure = () => {
  const code = process.env.CHANGE_STORY_WRITE_FAILS ?? 'EIO';
  return Object.assign(new Error(`${code}: write`), { code });
};
files.open = async (file, flags, mode) => {
  if (flags === undefined || flags === 'r') return open(file, flags, mode);
  if (process.env.CHANGE_STORY_WRITE_FAILS === 'EROFS') throw failure();
  const handle = await open(file, flags, mode);
  const writeFile = handle.writeFile.bind(handle);
  handle.writeFile = async (bytes) => {
    await writeFile(bytes.slice(0, 100));
    throw failure();
  };
  return handle;
};
