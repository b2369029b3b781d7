import fc from 'fast-check';

/** `RUNS=10` tries every property with ten times as many values as usual. */
const TIMES = Number(process.env['RUNS'] ?? 1);
if (!Number.isInteger(TIMES) || TIMES < 1)
  throw new Error(`RUNS=${String(process.env['RUNS'])}: expected a whole number from 1 up, like RUNS=10`);

/**
 * With how many values a property is tried.
 *
 * @param usual how many are enough for every day
 */
export const runs = (usual: number): number => usual * TIMES;

fc.configureGlobal({ numRuns: runs(100) });
