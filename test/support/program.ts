import { spawn } from 'node:child_process';
import path from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { projectFolder } from './places.mjs';

/** What came of a run of the command line. */
export interface ProgramRun {
  /** Exit code; null where a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface ProgramOptions {
  /** Added to the environment, from which the language of this machine is left out. */
  readonly env?: NodeJS.ProcessEnv;
  /** Standard input. */
  readonly input?: string | Uint8Array;
}

/** Runs `change-story` as it ships, in a folder. */
export async function runProgram(
  folder: string,
  args: readonly string[],
  { env = {}, input = '' }: ProgramOptions = {},
): Promise<ProgramRun> {
  const { LANG, LC_ALL, LC_MESSAGES, ...rest } = process.env;
  const program = path.join(projectFolder, 'dist/cli.js');
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...rest, ...env },
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err, code] = await Promise.all([readAll(child.stdout), readAll(child.stderr), ended]);
  return { code, out, err };
}
