// @ts-check
// `npm test`: installs what is missing, then types, lint, unit, build, pages, host and browser. Closes with the count of all.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { environment, installIfMissing } from '../src/commands/install.mjs';

installIfMissing();
mkdirSync('.cache', { recursive: true });
let passed = 0;
let failed = 0;

/**
 * @param {string} name
 * @param {string[]} command
 * @returns {boolean}
 */
function run(name, command) {
  console.log(`\n== ${name}`);
  const [program = '', ...args] = command;
  return (
    spawnSync(program, args, { stdio: 'inherit', env: environment(), shell: process.platform === 'win32' }).status === 0
  );
}

/**
 * A step that passes or fails as a whole.
 *
 * @param {string} name
 * @param {string[]} command
 */
function check(name, command) {
  const good = run(name, command);
  if (good) passed += 1;
  else failed += 1;
  return good;
}

/**
 * A suite whose tests are counted one by one.
 *
 * @param {string} project
 */
function suite(project) {
  const report = `.cache/${project}.json`;
  rmSync(report, { force: true });
  const good = run(project, [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    passed += numPassedTests;
    // A file that does not load fails no test of its own.
    failed += Math.max(numFailedTests, good ? 0 : 1);
    if (numPassedTests + numFailedTests === 0) failed += 1;
  } catch {
    console.error(`${project}: no report was written`);
    failed += 1;
  }
}

check('types: astro', ['astro', 'check', '--minimumFailingSeverity', 'warning']);
check('types: svelte and typescript', ['svelte-check', '--fail-on-warnings', '--tsconfig', './tsconfig.json']);
check('lint', ['eslint', '.', '--max-warnings', '0']);
check('format', ['prettier', '--check', '--log-level', 'warn', '.']);
suite('unit');
if (check('build', ['astro', 'build'])) {
  suite('pages');
  suite('host');
  suite('browser');
} else console.error('The pages, host and browser tests need a build: left out.');

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
