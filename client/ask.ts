/** Asks the language server; rejects while it does not run. */
export type Ask = <R>(method: string, params: unknown) => Promise<R>;
