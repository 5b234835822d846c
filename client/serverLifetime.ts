import * as vscode from 'vscode';
import {
  BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import type { Request } from '../server/protocol';
import { LatestOnly } from './latestOnly';

const maxEnds = 5;
const withinMilliseconds = 3 * 60 * 1000;

/** Nobody answers: the server has stopped, or has not started yet. */
export class ServerNotRunning extends Error {
  override readonly name = 'ServerNotRunning';
}

/** The options of a client that say what happens when its server fails. */
type FailureOptions = Pick<LanguageClientOptions, 'errorHandler' | 'initializationFailedHandler'>;

/**
 * Keeps the language server running: started again after an unexpected end, but not for ever. After
 * five ends within three minutes it says so in the user's language and leaves the next start to the
 * user.
 *
 * The language client would restart by itself. But it speaks English, and once a start has failed it
 * can never start again; so every start has a client of its own.
 */
export class ServerLifetime {
  private client: BaseLanguageClient | undefined;
  private ends: number[] = [];
  /** The start that was asked for last, null for a stop; and the one that was carried out last. */
  private wanted: object | null = null;
  private reached: object | null = null;
  /** A client cannot be stopped while it starts: so one change goes on after the other. */
  private readonly change = new LatestOnly(() => this.carryOut());

  constructor(
    private readonly output: vscode.LogOutputChannel,
    private readonly createClient: (options: FailureOptions) => BaseLanguageClient,
  ) {}

  /** Starts the server, in place of one that may be running. Never rejects: it tells the user. */
  start(): Promise<void> {
    this.wanted = {};
    return this.change.run();
  }

  /** Stops the server, also one that is starting. Never rejects. */
  stop(): Promise<void> {
    this.wanted = null;
    return this.change.run();
  }

  /**
   * Asks the running server.
   *
   * @throws ServerNotRunning where there is none, or none any more.
   */
  async request<P, R>(
    { method }: Request<P, R>,
    params: P,
    token?: vscode.CancellationToken,
  ): Promise<R> {
    const { client } = this;
    if (!client) throw new ServerNotRunning();
    try {
      // A token that is undefined would count as a second parameter.
      return await (token
        ? client.sendRequest<R>(method, params, token)
        : client.sendRequest<R>(method, params));
    } catch (error) {
      if (this.client !== client) throw new ServerNotRunning();
      throw error;
    }
  }

  private async carryOut(): Promise<void> {
    const { wanted } = this;
    if (wanted === this.reached) return;
    await this.endClient();
    // Another start or stop may have been asked for meanwhile: then that one counts.
    if (wanted && wanted === this.wanted) await this.startClient();
    this.reached = wanted;
  }

  private async startClient(): Promise<void> {
    const ended = () => {
      if (this.client !== client) return;
      this.client = undefined;
      this.afterEnd();
    };
    const client = this.createClient({
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => {
          ended();
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
      initializationFailedHandler: () => false,
    });
    // Its notices to the user go to the log only: they are in English, and name nothing to do.
    client.error = (message, data) =>
      BaseLanguageClient.prototype.error.call(client, message, data, false);
    this.client = client;
    try {
      await client.start();
    } catch (error) {
      this.output.error(String(error));
      ended();
    }
  }

  private async endClient(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      // It did not end in time; the client has ended its process by force.
      this.output.warn(String(error));
    }
  }

  private afterEnd(): void {
    const now = Date.now();
    this.ends = [...this.ends.filter((end) => now - end < withinMilliseconds), now];
    if (this.ends.length < maxEnds) {
      void this.start();
    } else {
      this.ends = [];
      void this.offerStart();
    }
  }

  private async offerStart(): Promise<void> {
    const again = vscode.l10n.t('Start again');
    const log = vscode.l10n.t('Show log');
    const choice = await vscode.window.showErrorMessage(
      vscode.l10n.t(
        'Checking of the change story has stopped, because it failed several times. Your text is not affected. Start it again, or look into the log.',
      ),
      again,
      log,
    );
    if (choice === again) await this.start();
    if (choice === log) this.output.show();
  }
}
