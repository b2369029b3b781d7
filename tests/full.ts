import { describe, test } from 'vitest';

/**
 * Whether all is tried, as `npm run test:full` does: `npm test` leaves out what is slow and rarely the one to find a
 * fault. For a file alone: `FULL=1 npx vitest run --project browser FILE`.
 */
export const FULL = process.env['FULL'] === '1';

/** A test that `npm test` leaves out: another of its kind finds most of what it would. */
export const fullTest = test.runIf(FULL);

/** Tests that `npm test` leaves out, with what they set up. */
export const describeFull = describe.runIf(FULL);

/**
 * Cases alike, of which `npm test` tries the first few: what breaks one mostly breaks them all.
 *
 * @param few how many it tries
 * @param all those that differ most first
 */
export const cases = <const T>(few: number, all: readonly T[]): readonly T[] => (FULL ? all : all.slice(0, few));
