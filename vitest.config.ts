import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';
import { PATIENCE } from './tests/patience.ts';
import { runs } from './tests/properties.ts';

/** What is tried with more values, or of all and not a few, needs longer. */
const patient = (milliseconds: number): number => milliseconds * runs(1);
const properties = ['tests/properties.ts'];
const temporary = 'tests/temporary-folder.ts';

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins: [svelte()],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{unit,scenes}/**/*.test.ts'],
          globalSetup: temporary,
          // Modules are read in once for a worker, not for each file (test isolation): exhibits and grammars take
          // longer to load than to try.
          isolate: false,
          // Commands that tests start compile most of the same files, one after the other.
          env: { NODE_COMPILE_CACHE: resolve('.cache/compiled') },
          setupFiles: properties,
          testTimeout: patient(30_000),
        },
      },
      {
        // Some of what was built is drawn anew.
        plugins: [svelte()],
        test: {
          name: 'pages',
          environment: 'node',
          include: ['tests/pages/**/*.test.ts'],
          globalSetup: temporary,
          isolate: false,
          testTimeout: patient(60_000),
        },
      },
      {
        test: {
          name: 'host',
          environment: 'node',
          include: ['tests/host/**/*.test.ts'],
          globalSetup: temporary,
          fileParallelism: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          // As for the units.
          isolate: false,
          globalSetup: [temporary, 'tests/browser/setup.ts'],
          setupFiles: properties,
          maxWorkers: 3,
          // On a busy machine a browser is late in ways that no wait foresees. What passes only when it is tried again
          // is named at the end, since a race is a fault; test:full, which the night runs, tries once.
          retry: runs(1) === 1 ? 1 : 0,
          testTimeout: patient(240_000),
          hookTimeout: 240_000,
          // Looking whether something has come makes the page lay itself out.
          expect: { poll: { timeout: PATIENCE, interval: 100 } },
        },
      },
      {
        test: {
          name: 'slow',
          environment: 'node',
          include: ['tests/slow/**/*.test.ts'],
          globalSetup: [temporary, 'tests/browser/setup.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: PATIENCE } },
        },
      },
      {
        test: {
          name: 'engines',
          environment: 'node',
          include: ['tests/engines/**/*.test.ts'],
          globalSetup: temporary,
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: PATIENCE } },
        },
      },
    ],
  },
});
