// Says what is going on while something takes its time. Plain JavaScript, because install.mjs runs
// before anything is installed.

/**
 * Prints what has begun, how long it has been going on, and when it is done.
 * @template T
 * @param {string} label
 * @param {Promise<T>} work
 * @param {{ print?: (line: string) => void, every?: number }} [options] `every`: milliseconds
 *   between two signs of life
 * @returns {Promise<T>} what the work gives
 */
export async function showProgress(label, work, { print = console.log, every = 5000 } = {}) {
  const begin = Date.now();
  const seconds = () => Math.round((Date.now() - begin) / 1000);
  print(`${label} …`);
  const timer = setInterval(() => print(`  ${label}: ${seconds()} s …`), every);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    print(`  ${label}: ${seconds()} s`);
  }
}
