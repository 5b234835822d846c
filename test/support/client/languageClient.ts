// Stands in for `vscode-languageclient`: a client that cannot be stopped while it starts, as the real one.

export class ResponseError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

export const LSPErrorCodes = { RequestFailed: -32803 } as const;

export class BaseLanguageClient {
  readonly logged: string[] = [];

  error(message = ''): void {
    this.logged.push(message);
  }

  handleFailedRequest(type: { method: string }, _token: unknown, error: unknown): never {
    this.error(`Request ${type.method} failed.`);
    throw error;
  }
}

export const CloseAction = { DoNotRestart: 1 } as const;
export const ErrorAction = { Continue: 1 } as const;

/** Servers that were started and have not been ended; how many were ever started. */
export const servers = { alive: 0, started: 0 };

/** A client of a server that is there only after `opened` settles. */
export class SlowClient {
  private state: 'initial' | 'starting' | 'running' | 'stopped' = 'initial';

  constructor(private readonly opened: Promise<void>) {}

  async start(): Promise<void> {
    this.state = 'starting';
    servers.started++;
    servers.alive++;
    await this.opened;
    this.state = 'running';
  }

  async dispose(): Promise<void> {
    if (this.state === 'initial') return;
    if (this.state !== 'running') throw new Error(`Client can't be stopped: ${this.state}`);
    this.state = 'stopped';
    servers.alive--;
  }
}
