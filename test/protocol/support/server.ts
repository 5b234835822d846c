import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { nodeHost } from '../../../server/host.node';
import { connectionStrategy } from '../../../server/lsp/cancellation';
import { createServer } from '../../../server/lsp/server';

/** The server as it ships. */
export const serverFile = path.resolve('dist/server/server.node.js');

/** The server at the other end of the streams. */
export interface Server {
  readonly output: Readable;
  readonly input: Writable;
  /** Absent where the server runs in this process. */
  readonly process?: ChildProcess;
  /** Ends it at once. */
  end(): void;
}

/** @param env of its process; that of this process when undefined. */
export function startProgram(env: NodeJS.ProcessEnv | undefined): Server {
  const child = spawn(process.execPath, [serverFile, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env,
  });
  const { stdout: output, stdin: input } = child;
  return { output, input, process: child, end: () => child.kill('SIGKILL') };
}

export function startHere(): Server {
  const [output, input] = [new PassThrough(), new PassThrough()];
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(input),
    new StreamMessageWriter(output),
    connectionStrategy,
  );
  createServer(connection, nodeHost(path.dirname(serverFile)));
  connection.listen();
  // What it is doing goes on to nobody: a connection that is gone would be an error to it.
  return { output, input, end: () => undefined };
}
