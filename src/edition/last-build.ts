import { join } from 'node:path';
import { CODE, inputsOf } from '../ledger/inputs.ts';
import { digestOf } from '../ledger/remembered.ts';
import { ROOT } from '../ledger/root.ts';
import { keep, keptIn } from '../ledger/while-same.ts';
import { languageOf } from './content-files.ts';

/** Each result, by a digest of what it was worked out from. */
type Results = [from: string, result: unknown][];

/** More than a build asks for: where it takes a file from the last one as it is, it asks for nothing of it. */
const AT_MOST = 5000;

/**
 * What the last build worked out (memoisation): the same code works out the same from the same data, and need not do it
 * again to know it.
 */
export class LastBuild {
  readonly #file: string;
  readonly #codeNow: () => string | undefined;
  readonly #code: string | undefined;
  readonly #before: ReadonlyMap<string, unknown>;
  readonly #used = new Map<string, unknown>();
  #isNew = false;

  /**
   * @param file where it is kept
   * @param codeNow what stands for all code; undefined where that cannot be known, and then all is worked out
   */
  constructor(file: string, codeNow: () => string | undefined) {
    this.#file = file;
    this.#codeNow = codeNow;
    this.#code = codeNow();
    this.#before = new Map(this.#code === undefined ? [] : keptIn<Results>(file, this.#code)?.result);
  }

  /**
   * @param from data that the result follows from, and nothing else but the code; it says by its first element what
   * kind of result is asked for
   * @param work works it out; what it gives can be written as JSON
   */
  of<T>(from: readonly [kind: string, ...unknown[]], work: () => T): T {
    if (this.#code === undefined) return work();
    const digest = digestOf([JSON.stringify(from)]);
    const known = this.#used.get(digest) ?? this.#before.get(digest);
    this.#isNew ||= known === undefined;
    // The same code kept it under the same kind.
    const result = known === undefined ? work() : (known as T);
    this.#used.set(digest, result);
    return result;
  }

  /** Keeps what was asked for, if any of it is new and the code has not changed meanwhile. */
  keep(): void {
    if (!this.#isNew || this.#code === undefined || this.#codeNow() !== this.#code) return;
    const results: Results = [...new Map([...this.#used, ...this.#before])];
    keep(this.#file, { from: this.#code, result: results.slice(0, AT_MOST) });
  }
}

let last: LastBuild | undefined;

/** The last build of this language, which a build that succeeds leaves to the next. */
function lastBuild(): LastBuild {
  if (last) return last;
  const opened = new LastBuild(join(ROOT, '.cache', 'last-build', `${languageOf(ROOT)}.json`), () =>
    inputsOf(ROOT, CODE),
  );
  process.once('exit', (code) => {
    if (code === 0) opened.keep();
  });
  return (last = opened);
}

// A build's hooks load this module, and its pages again: what they share stands on the global object.
const BUILDS = Symbol.for('short-fuse.builds');
const shared = globalThis as typeof globalThis & { [BUILDS]?: true };

/** Says that this process builds the site: its content stays as it is, as that of a preview does not. */
export function beginBuild(): void {
  shared[BUILDS] = true;
}

/** What the last build worked out from the same data by the same code, or works it out: see `LastBuild`. */
export const overBuilds = <T>(from: readonly [kind: string, ...unknown[]], work: () => T): T =>
  shared[BUILDS] === true ? lastBuild().of(from, work) : work();
