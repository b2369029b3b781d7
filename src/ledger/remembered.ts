import { createHash } from 'node:crypto';

/**
 * What was worked out before, by all that it was worked out from (memoisation). The check runs anew whenever a file is
 * saved, and in tests a hundred times over copies of the content that differ in a word: only what bears on the change
 * is worked out again. The least recently asked for is forgotten first.
 */
export class Remembered<T> {
  private readonly known = new Map<string, T>();
  private readonly atMost: number;

  /** @param atMost how many results are kept */
  constructor(atMost: number) {
    this.atMost = atMost;
  }

  /**
   * @param from texts that the result follows from, and nothing else
   * @param work works it out; what it throws is not remembered
   */
  of(from: readonly string[], work: () => T): T {
    const key = digestOf(from);
    const known = this.known.get(key);
    const result = known ?? work();
    this.known.delete(key);
    this.known.set(key, result);
    const [oldest] = this.known.keys();
    if (this.known.size > this.atMost && oldest !== undefined) this.known.delete(oldest);
    return result;
  }
}

/** One short text that stands for many. */
export function digestOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest('base64');
}
