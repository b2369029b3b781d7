import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { HEAP } from './heap.ts';

/**
 * Begins the thread that checks further languages. Who starts a program with the check begins it first: both threads
 * then load at once.
 *
 * @param root the project's folder
 * @returns undefined on a machine with one core, which has nothing to gain
 */
export function beginLanguageThread(root: string): Worker | undefined {
  if (availableParallelism() < 2) return undefined;
  // What was compiled is kept for this process; a thread of it learns where from its environment alone.
  const compiled = getCompileCacheDir();
  return new Worker(new URL('language-thread.ts', import.meta.url), {
    workerData: root,
    env: { ...process.env, ...(compiled !== undefined && { NODE_COMPILE_CACHE: dirname(compiled) }) },
    resourceLimits: HEAP,
  });
}
