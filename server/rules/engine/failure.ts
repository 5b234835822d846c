/** One of several parts (a rule, a group of proposals) that threw. */
export interface Failure {
  /** Id of the rule, or what the part of a feature makes. */
  readonly part: string;
  readonly error: unknown;
}

/** Told of each failure; the other parts go on. */
export type OnFailure = (failure: Failure) => void;

/** Runs one of several parts. Never throws: its failure is told, and `otherwise` stands for it. */
export function guarded<T>(part: string, onFailure: OnFailure, run: () => T, otherwise: T): T {
  try {
    return run();
  } catch (error) {
    onFailure({ part, error });
    return otherwise;
  }
}

/** Tells each failure once: a part that throws does so at every key stroke. */
export function toldOnce(onFailure: OnFailure): OnFailure {
  const told = new Set<string>();
  return (failure) => {
    const key = `${failure.part}: ${String(failure.error)}`;
    if (told.has(key)) return;
    told.add(key);
    onFailure(failure);
  };
}

/** A failure with its stack, for a log. */
export function failureText({ part, error }: Failure): string {
  return `${part}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
