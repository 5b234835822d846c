/**
 * How fast this machine is just now. A limit in a test is written as what suffices on a quiet
 * machine, and grows by as much as a fixed piece of work takes longer here.
 */

/** Milliseconds that the piece of work takes on a quiet machine with two cores of 2025. */
const QUIET_MS = 60;
/** How long a measurement counts, in milliseconds: other work comes and goes. */
const VALID_MS = 5000;

/** Work of the kind that the tests do: texts made, looked up and searched. */
function work(): number {
  const seen = new Map<string, number>();
  for (let round = 0; round < 220_000; round++) {
    const key = `段階${round % 5000}: アクション`;
    seen.set(key, (seen.get(key) ?? 0) + key.indexOf('ア'));
  }
  return seen.size;
}

/** Milliseconds of processor time of this process so far: other work on the machine does not count. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Milliseconds of processor time that a piece of work takes: the least of some tries, as a machine is
 * slower at times and collects garbage of what was before. The first that is below `enough` will do.
 */
export function leastTime(work: () => unknown, enough = 0, tries = 6): number {
  let least = Number.POSITIVE_INFINITY;
  for (let count = 0; count < tries && least > enough; count++) {
    const start = processorTime();
    work();
    least = Math.min(least, processorTime() - start);
  }
  return least;
}

let measured = { at: Number.NEGATIVE_INFINITY, clock: 1, processor: 1 };

/** How many times longer than on a quiet machine: by the clock, and by the processor's time. */
function slowness(): typeof measured {
  if (performance.now() - measured.at < VALID_MS) return measured;
  const [start, startWork] = [performance.now(), processorTime()];
  work();
  const [clock, processor] = [performance.now() - start, processorTime() - startWork];
  const times = (ms: number) => Math.max(1, ms / QUIET_MS);
  measured = { at: performance.now(), clock: times(clock), processor: times(processor) };
  return measured;
}

/** Milliseconds by the clock that do what so many do on a quiet machine. */
export const clockLimit = (ms: number): number => ms * slowness().clock;

/** Milliseconds of processor time that do what so many do on a quiet machine. */
export const processorLimit = (ms: number): number => ms * slowness().processor;
