export interface UntilOptions {
  /** Milliseconds after which the wait fails; 90,000 when absent: a slow machine is no fault. */
  deadline?: number;
  /** Milliseconds between two looks; 25 when absent. */
  every?: number;
}

/**
 * Repeats a look until it gives something true, and returns that. For conditions that no event
 * announces; runs in Node, in the web extension host and in a web worker.
 *
 * @param what names the condition in the error.
 * @throws after the deadline, naming the condition and what the last look gave or threw.
 */
export async function until<T>(
  what: string,
  look: () => T | PromiseLike<T>,
  { deadline = 90_000, every = 25 }: UntilOptions = {},
): Promise<NonNullable<Exclude<T, false>>> {
  const end = Date.now() + deadline;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const seen = await look();
      if (seen) return seen as NonNullable<Exclude<T, false>>;
      last = seen;
    } catch (error) {
      last = error instanceof Error ? error.message : error;
    }
    await new Promise((resolve) => setTimeout(resolve, every));
  }
  throw new Error(`Waited ${deadline} ms in vain until ${what}; last: ${show(last)}`);
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
