declare const types: unique symbol;

/** A request by its method; the types of its parameters and its result are there for the compiler alone. */
export interface Request<Params, Result> {
  readonly method: `change-story/${string}`;
  readonly [types]?: (params: Params) => Result;
}

/** A notification by its method, with the type of what it tells. */
export interface Notification<Params> {
  readonly method: `change-story/${string}`;
  readonly [types]?: (params: Params) => void;
}

export function notification<Params>(method: Notification<Params>['method']): Notification<Params> {
  return { method };
}
