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
    // The machine keeps a text's own hash: one alone is looked up without another.
    const [only = ''] = from;
    const key = from.length === 1 ? only : keyOf(from);
    const known = this.known.get(key);
    const result = known ?? work();
    this.known.delete(key);
    this.known.set(key, result);
    const [oldest] = this.known.keys();
    if (this.known.size > this.atMost && oldest !== undefined) this.known.delete(oldest);
    return result;
  }
}

/** A text longer than this is the whole of a file: the same one is asked for by its digest again and again. */
const LONG = 500;
/** Twice as many as the content has files, in each of its languages. */
const DIGESTS_AT_MOST = 1000;
const digests = new Map<string, string>();

/** The digest of a long text, worked out once: the machine knows a text that is the very same. */
function longDigest(text: string): string {
  const known = digests.get(text);
  if (known !== undefined) return known;
  const digest = digestOf([text]);
  if (digests.size >= DIGESTS_AT_MOST) digests.clear();
  digests.set(text, digest);
  return digest;
}

/** One short text that stands for many while the process lasts. */
export const keyOf = (texts: readonly string[]): string =>
  digestOf(texts.map((text) => (text.length > LONG ? `${text.length} ${longDigest(text)}` : text)));

/** One short text that stands for many, the same for all time. */
export function digestOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest('base64');
}

/** What some work read of many things, each with a text that stands for it. */
interface Traced<T> {
  readonly read: ReadonlyMap<string, string>;
  readonly result: T;
}

/**
 * The same for work that reads a few of many things, and nobody knows which before it is done (self-adjusting
 * computation): it notes what it asks for, and its result holds while all of that is as it was.
 */
export class RememberedByReads<T> {
  private readonly known: Remembered<Traced<T>[]>;

  /** @param atMost for how many texts results are kept */
  constructor(atMost: number) {
    this.known = new Remembered(atMost);
  }

  /**
   * @param from texts that the result follows from, whatever is read
   * @param now what stands for a thing by its name, as it is now
   * @param work works it out, and notes each thing that it reads
   * @param passOn is told of each thing that the result rests on, remembered or not: for work within such work
   */
  of(
    from: readonly string[],
    now: (name: string) => string,
    work: (note: (name: string) => void) => T,
    passOn: (name: string) => void = () => undefined,
  ): T {
    const results = this.known.of(from, () => []);
    const holds = results.find(({ read }) => [...read].every(([name, was]) => now(name) === was));
    if (holds) {
      for (const name of holds.read.keys()) passOn(name);
      return holds.result;
    }
    const names = new Set<string>();
    const result = work((name) => names.add(name));
    for (const name of names) passOn(name);
    results.push({ read: new Map([...names].map((name) => [name, now(name)])), result });
    // What was before the last two changes is seldom asked for again.
    if (results.length > 3) results.shift();
    return result;
  }
}
