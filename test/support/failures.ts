import type { Failure, OnFailure } from '../../server/rules/engine/failure';
import type { Rule } from '../../server/rules/engine/rule';
import { ruleOf } from '../../server/rules/engine/run';

/** For tests in which nothing may fail. */
export const noFailure: OnFailure = ({ error }) => {
  throw error;
};

/** Collects what failed. */
export function failureList(): { readonly failures: Failure[]; readonly onFailure: OnFailure } {
  const failures: Failure[] = [];
  return { failures, onFailure: (failure) => failures.push(failure) };
}

/** Runs with a rule of the product one of whose parts throws. */
export async function withBrokenRule<T>(
  id: string,
  part: 'checkItem' | 'checkStory' | 'message' | 'fix',
  run: () => T | Promise<T>,
): Promise<T> {
  const rule = ruleOf(id) as { -readonly [K in keyof Rule]: Rule[K] } | undefined;
  const known = rule?.[part];
  if (!rule || !known) throw new Error(`${id} has no ${part}`);
  const broken = () => {
    throw new Error(`${part} of ${id} is out of order`);
  };
  Object.assign(rule, { [part]: broken });
  try {
    return await run();
  } finally {
    Object.assign(rule, { [part]: known });
  }
}
