/** One page in some browser. */
export interface Tab {
  /** Runs a function in the page; it may use nothing but itself and its argument. */
  readonly run: <A, R>(code: (argument: A) => R, argument: A) => Promise<R>;
  /** Errors the page has reported; undefined where the browser does not tell. */
  readonly errors: readonly string[] | undefined;
  readonly close: () => Promise<void>;
}

export interface Engine {
  readonly name: string;
  readonly version: string;
  readonly open: (address: string) => Promise<Tab>;
  readonly close: () => Promise<void>;
}

export interface Kind {
  readonly name: string;
  /** What is missing on this machine, in words; undefined if nothing. */
  readonly missing: string | undefined;
  readonly start: (scheme: 'light' | 'dark') => Promise<Engine>;
}
