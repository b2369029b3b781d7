import type { Figures } from './figures.ts';

/** A result, and what was read for it, in the order in which it was first asked for. */
interface Known<T> {
  readonly read: readonly (readonly [id: string, value: number | undefined])[];
  readonly result: T;
}

/** For how many inputs results are kept: a reader who moves a slider asks for many, and seldom for one again. */
const INPUTS = 64;
/** States of the figures: as they are, and before the last change. */
const STATES = 2;

/** Figures that note what is read, each id once, and the value that it had. */
function noting(figures: Figures, read: Map<string, number | undefined>): Figures {
  return new Proxy(figures, {
    get(all, id) {
      if (typeof id !== 'string') return undefined;
      const value = all[id];
      read.set(id, value);
      return value;
    },
  });
}

/**
 * Work on figures that is done once for what it reads (self-adjusting computation): every frame, shape and language
 * asks for the same loans, and a figure that they do not rest on leaves them as they are. While values are the same,
 * work asks for the same figures in the same order; so whoever notes what is read is told of all that a result rests
 * on, and of nothing else.
 *
 * @param work asks for figures by their ids alone, and returns what nobody changes; what it throws is not kept
 * @param keyOf one text for the inputs that are no figures
 */
export function remembering<T, Inputs extends readonly unknown[]>(
  work: (figures: Figures, ...inputs: Inputs) => T,
  keyOf: (...inputs: Inputs) => string,
): (figures: Figures, ...inputs: Inputs) => T {
  const known = new Map<string, Known<T>[]>();
  return (figures, ...inputs) => {
    const key = keyOf(...inputs);
    const before = known.get(key) ?? [];
    const holds = before.find(({ read }) => read.every(([id, value]) => figures[id] === value));
    if (holds) return holds.result;
    const read = new Map<string, number | undefined>();
    const result = work(noting(figures, read), ...inputs);
    if (known.size >= INPUTS) known.clear();
    known.set(key, [{ read: [...read], result }, ...before].slice(0, STATES));
    return result;
  };
}
