import { env, l10n, window } from 'vscode';

/** The text changes while the server is asked: then it is asked again, so often. */
const maxTries = 5;

/**
 * Asks for edits and makes them, again where the text has changed meanwhile.
 *
 * @param attempt resolves with what came of it; 'stale' where the text had changed.
 * @returns what came of it; null where the text changed each time, or the editor refused the edits.
 */
export async function untilFresh<Outcome>(
  attempt: () => Promise<Outcome | 'stale'>,
): Promise<Outcome | null> {
  for (let tries = 0; tries < maxTries; tries++) {
    const outcome = await attempt();
    if (outcome !== 'stale') return outcome;
  }
  return null;
}

/**
 * Says why something was not written, offers to try it again, and to copy what the author wrote.
 *
 * @param words what the author wrote for it; empty where there is nothing to lose.
 */
export async function offerAgain(message: string, again: () => unknown, words = ''): Promise<void> {
  const [retry, copy] = [l10n.t('Try again'), l10n.t('Copy')];
  const said = words === '' ? message : l10n.t('{0} You wrote: “{1}”', message, words);
  const chosen = await window.showErrorMessage(said, retry, ...(words === '' ? [] : [copy]));
  if (chosen === retry) await again();
  else if (chosen === copy) await env.clipboard.writeText(words);
}
