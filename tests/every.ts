import { expect } from 'vitest';

/**
 * Tries every one of many things alike, and says of all that are not as they should be what is wrong: one test rather
 * than hundreds, and one list rather than the first mistake.
 *
 * @param all must not be empty
 * @param nameOf what one of them is called in the list
 * @param check throws, as `expect` does, if one is not as it should be
 */
export async function every<T>(
  all: readonly T[],
  nameOf: (one: T) => string,
  check: (one: T) => unknown,
): Promise<void> {
  expect(all.length, 'how many there are to be tried').toBeGreaterThan(0);
  const found: string[] = [];
  for (const one of all)
    try {
      await check(one);
    } catch (error) {
      found.push(`${nameOf(one)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  expect(found).toEqual([]);
}
