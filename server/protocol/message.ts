/**
 * A request by its method. Its types are there for the compiler alone, in the same place as those of
 * the requests of LSP, which fit this type too.
 */
export interface Request<Params, Result> {
  readonly method: string;
  readonly _?: readonly [Params, Result, ...unknown[]];
}

/** A notification by its method, with the type of what it tells. */
export interface Notification<Params> {
  readonly method: string;
  readonly _?: readonly [Params, ...unknown[]];
}

type OwnMethod = `change-story/${string}`;

/** A request of ours; its types exist for the compiler alone. */
export function request<Params, Result>(method: OwnMethod): Request<Params, Result> {
  return { method };
}

/** A notification of ours. */
export function notification<Params>(method: OwnMethod): Notification<Params> {
  return { method };
}
