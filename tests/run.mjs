// @ts-check
// `npm test`: installs what is missing, then types, lint, format, unit, build, pages, host and browser. Closes with the
// count of all. `npm run test:full` is the same with what is slow and rarely fails: see --full.
import fs, { mkdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import { ASTRO, PAGES, SVELTE, TYPESCRIPT, UNUSED, format, lint, lintPages } from '../src/commands/checkers.mjs';
import { commandLine, namedChromium } from '../src/commands/command.mjs';
import { environment, installIfMissing } from '../src/commands/install.mjs';
import { passedBefore } from './passed-before.mjs';
import { runStages } from './stages.mjs';

/** Free space a build, its pictures and the unpacked browser take: MB. */
const ROOM = 1100;
/** How many times the usual values `--full` tries every property with. */
const RUNS = 5;

/**
 * Ends before anything is begun.
 *
 * @param {string} line what is wrong, and what was expected
 * @returns {never}
 */
function refuse(line) {
  console.error(line);
  process.exit(2);
}

const { values } = commandLine({
  name: 'npm test',
  does: 'types, lint, format, unused code, unit, build, pages, host and browser tests; closes with the count of all.',
  options: { full: { type: 'boolean', means: 'with what is slow and rarely fails: npm run test:full' } },
});
const full = values['full'] === true;
// Until all has passed.
process.exitCode = 1;

if (namedChromium() === undefined && process.platform !== 'linux')
  refuse('npm test: the Chromium that comes with the packages is for Linux: expected CHROMIUM=/path/of/another');

const { bavail, bsize } = fs.statfsSync('.');
const free = Math.floor((bavail * bsize) / 1_000_000);
if (free < ROOM) refuse(`npm test: the disk has ${free} MB left: expected ${ROOM} MB for a build and a browser`);

await installIfMissing();
mkdirSync('.cache', { recursive: true });

/** @typedef {{ fullName: string, status: string, failureMessages: string[] }} Told what Vitest reports of a test */
/** @typedef {{ numPassedTests: number, numFailedTests: number, testResults: { assertionResults: Told[] }[] }} Report */

/** Tests that passed only when they were tried again. @type {Told[]} */
const triedAgain = [];

/**
 * A stage that passes or fails as a whole.
 *
 * @param {string} name
 * @param {readonly string[]} command
 * @param {Partial<import('./stages.mjs').Stage>} [rest]
 * @returns {import('./stages.mjs').Stage}
 */
const whole = (name, command, rest = {}) => ({
  name,
  command,
  count: (good) => ({ passed: good ? 1 : 0, failed: good ? 0 : 1 }),
  ...rest,
});

// The full run takes nothing on trust.
const before = full ? undefined : passedBefore();

/**
 * A stage that reads the code without running it: in the background, and left out where it has passed before and
 * nothing has changed since.
 *
 * @param {string} name
 * @param {readonly string[]} command
 * @param {Partial<import('./stages.mjs').Stage>} [rest]
 * @returns {import('./stages.mjs').Stage}
 */
const check = (name, command, rest = {}) => {
  const stage = whole(name, command, rest);
  return {
    ...stage,
    count: (good) => {
      if (good) before?.keep(name, command);
      return stage.count(good);
    },
    passed: before?.passed(name, command) === true,
    background: true,
  };
};

/**
 * A suite whose tests are counted one by one.
 *
 * @param {string} project
 * @param {Partial<import('./stages.mjs').Stage>} [rest]
 * @returns {import('./stages.mjs').Stage}
 */
function suite(project, rest = {}) {
  const report = `.cache/${project}.json`;
  rmSync(report, { force: true });
  return {
    name: project,
    command: [
      'vitest',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    count: (good) => {
      try {
        /** @type {Report} */
        const {
          numPassedTests: passed,
          numFailedTests: failed,
          testResults,
        } = JSON.parse(readFileSync(report, 'utf8'));
        const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
        const again = tests.filter(
          ({ status, failureMessages: [first] }) => status === 'passed' && first !== undefined,
        );
        triedAgain.push(...again);
        // A file that does not load fails no test of its own; a suite without tests has not been run.
        return { passed, failed: Math.max(failed, good && passed > 0 ? 0 : 1) };
      } catch {
        console.error(`${project}: no report was written`);
        return { passed: 0, failed: 1 };
      }
    },
    ...rest,
  };
}

const built = { after: 'build' };

const { passed, failed } = await runStages(
  [
    check('types: astro', ASTRO),
    check('types: typescript', TYPESCRIPT, { after: 'types: astro' }),
    check('types: svelte', SVELTE, { after: 'types: astro' }),
    check('lint', lint(['.'])),
    check('lint: pages', lintPages([PAGES])),
    check('format', format(['.'])),
    check('unused', UNUSED),
    // What the longest waits for, and the longest itself as soon as it can, begin first. All else fills the time in
    // which they wait for a disk or a browser.
    suite('unit', { first: 3 }),
    whole('build', ['node', 'src/commands/build-site.mjs'], { first: 3, workers: 2 }),
    suite('pages', { ...built, first: 1 }),
    suite('host', { ...built, first: 1 }),
    suite('browser', { ...built, first: 2, workers: 2 }),
    ...(full ? [suite('slow', { ...built, workers: 3 }), suite('engines', { ...built, workers: 3 })] : []),
  ],
  // Two more than there are cores: every stage waits for its disk or its browser for a third of its time.
  {
    workers: Math.max(2, os.availableParallelism()) + 2,
    env: { ...environment(), ...(full && { FULL: '1', RUNS: String(RUNS) }) },
  },
);

for (const { fullName, failureMessages } of triedAgain)
  console.log(`\nPassed only when tried again: ${fullName}\n  ${failureMessages[0]?.split('\n', 1)[0] ?? ''}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
