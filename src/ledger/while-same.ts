import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * What was worked out before from the very same inputs, or works it out and keeps it. What throws is not kept, nor what
 * inputs changed under.
 *
 * @param file where it is kept, with what it follows from
 * @param inputs what stands for all that it follows from, as it is now, the code among it; undefined where that cannot
 * be known
 * @param work what it gives can be written as JSON
 */
export function whileSame<T>(file: string, inputs: () => string | undefined, work: () => T): T {
  const from = inputs();
  if (from === undefined) return work();
  const before = keptIn<T>(file, from);
  if (before) return before.result;
  const result = work();
  if (inputs() === from) keep(file, { from, result });
  return result;
}

interface Kept<T> {
  readonly from: string;
  readonly result: T;
}

/** What is kept in a file, if it follows from the same inputs. */
export function keptIn<T>(file: string, from: string): Kept<T> | undefined {
  try {
    // The same inputs: the same code wrote it.
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept<T>;
    return kept.from === from ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Puts data into a file, which appears whole or not at all; where nothing can be kept it is made anew another time. */
export function keep(file: string, data: Kept<unknown>): void {
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(unfinished, JSON.stringify(data));
    renameSync(unfinished, file);
  } catch {
    // Of a folder that nothing can be put into the log is told with the first picture.
  }
}
