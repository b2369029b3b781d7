import { join } from 'node:path';
import { languageOf } from '../edition/content-files.ts';
import { ROOT } from '../ledger/root.ts';
import { digestOf } from '../ledger/remembered.ts';
import { nameOf } from './cache.ts';
import { CODE, inputsOf } from './inputs.ts';
import { keep, keptIn } from './while-same.ts';

/** Each name, by a digest of what its picture is drawn from. */
type Names = [drawnFrom: string, name: string][];

/**
 * Under which names pictures are kept, by the scenes that they are drawn from. A picture's name follows from its whole
 * drawing; but the same scene, drawn by the same code, is the same drawing, and need not be drawn to know it.
 */
export class PictureNames {
  readonly #file: string;
  readonly #codeNow: () => string | undefined;
  readonly #code: string | undefined;
  readonly #before: ReadonlyMap<string, string>;
  readonly #used = new Map<string, string>();
  #isNew = false;

  /**
   * @param file where they are kept
   * @param codeNow what stands for all that draws; undefined where that cannot be known, and then each picture is drawn
   */
  constructor(file: string, codeNow: () => string | undefined) {
    this.#file = file;
    this.#codeNow = codeNow;
    this.#code = codeNow();
    this.#before = new Map(this.#code === undefined ? [] : keptIn<Names>(file, this.#code)?.result);
  }

  /**
   * @param from data that the drawing follows from, and nothing else but the code
   * @param key its whole drawing, for a picture that is new
   */
  nameOf(from: unknown, key: () => string): string {
    if (this.#code === undefined) return nameOf(key());
    const drawnFrom = digestOf([JSON.stringify(from)]);
    const known = this.#used.get(drawnFrom) ?? this.#before.get(drawnFrom);
    this.#isNew ||= known === undefined;
    const name = known ?? nameOf(key());
    this.#used.set(drawnFrom, name);
    return name;
  }

  /** Keeps the names that were asked for, if any is new and the code has not changed while they were. */
  keep(): void {
    if (!this.#isNew || this.#code === undefined || this.#codeNow() !== this.#code) return;
    keep(this.#file, { from: this.#code, result: [...this.#used] satisfies Names });
  }
}

let names: PictureNames | undefined;

/** Those of this language's last build, which a build that succeeds leaves to the next. */
function namesOfBuilds(): PictureNames {
  if (names) return names;
  const opened = new PictureNames(join(ROOT, '.cache', 'cards', `names.${languageOf(ROOT)}.json`), () =>
    inputsOf(ROOT, CODE),
  );
  process.once('exit', (code) => {
    if (code === 0) opened.keep();
  });
  return (names = opened);
}

/**
 * Under which a picture is kept. Only the code of a build stays the same while it runs.
 *
 * @param from data that the drawing follows from, and nothing else but the code
 * @param key its whole drawing, for a picture that is new
 */
export const nameOfPicture = (from: unknown, key: () => string): string =>
  import.meta.env.PROD ? namesOfBuilds().nameOf(from, key) : nameOf(key());
