import type { Request } from '../server/protocol';

/** Asks the language server; rejects while it does not run. */
export type Ask = <P, R>(request: Request<P, R>, params: P) => Promise<R>;
