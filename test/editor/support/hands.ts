import * as vscode from 'vscode';
import { until } from '../../support/until';
import {
  answerFile,
  type HandAnswer,
  type HandRequest,
  type HandStep,
  handsFolder,
  requestFile,
} from './handSteps';
import { inWorkspace } from './workspace';

const { fs } = vscode.workspace;

/**
 * Has the browser that shows this editor do something by hand; resolves when all of it is done. Works
 * in both hosts: neither of them can reach what VS Code draws.
 *
 * @throws what could not be done, and why.
 */
export async function byHand(...steps: readonly HandStep[]): Promise<void> {
  const [request, answer] = [requestFile, answerFile].map((name) =>
    inWorkspace(`${handsFolder}/${name}`),
  ) as [vscode.Uri, vscode.Uri];
  const asked: HandRequest = { id: crypto.randomUUID(), steps };
  await fs.writeFile(request, new TextEncoder().encode(JSON.stringify(asked)));
  const { problem } = await until('it is done by hand', async () => {
    const text = new TextDecoder().decode(await fs.readFile(answer));
    const given = JSON.parse(text) as HandAnswer;
    return given.id === asked.id && given;
  });
  if (problem !== undefined) throw new Error(problem);
}

/** Is there a browser that listens? On a desktop there is none. */
export function canWorkByHand(): Promise<boolean> {
  return Promise.resolve(fs.stat(inWorkspace(handsFolder))).then(
    () => true,
    () => false,
  );
}

/** A row of VS Code's quick pick with these words. */
export const row = (words: string) => `.quick-input-list .monaco-list-row:has-text("${words}")`;
