// @ts-check
// `npm run check`: before each commit, what a change may have broken, in half a minute. All of it is found by `npm
// test` too.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { bearing, changedSince, namesInContent, notStaged } from './changed.mjs';
import { ASTRO, PAGES, SVELTE, TYPESCRIPT, UNUSED, format, lint, lintPages } from './checkers.mjs';
import { commandLine, saysDiskIsFull } from './command.mjs';
import { environment, installIfMissing } from './install.mjs';
import { endWithThis, runTasks } from './tasks.mjs';

const NAME = 'npm run check';
const CACHE = '.cache';
/** So many files that a commit leaves out are told by name. */
const NAMED = 5;

/** Tests that read the project's own files, and so are reached by no import. */
const REPOSITORY = 'tests/unit/repository';
const repositoryTests = () =>
  readdirSync(REPOSITORY)
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join(REPOSITORY, file));

/** Tests that read every file of the source: no import reaches them either. */
const SOURCE = ['tests/unit/floors.test.ts', 'tests/unit/docstrings.test.ts'];

/** The content that Astro last wrote types from. */
const STAMP = join(CACHE, 'types-written-for');
const synced = () => existsSync('.astro/types.d.ts') && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === names;

/**
 * What is to be run for a change, the longest first.
 *
 * @param {import('./changed.mjs').Bearing} change
 * @param {boolean} all everything, changed or not
 * @returns {import('./tasks.mjs').Task[]}
 */
function tasksFor(change, all) {
  const { typed, astro, svelte, source, repository, tested, leftOut, content, rules } = change;
  /**
   * @param {string} name
   * @param {'lint' | 'lintPages' | 'format'} kind
   * @param {(files: readonly string[]) => import('./checkers.mjs').Command} command
   * @param {string} everything
   */
  const ofFiles = (name, kind, command, everything) => {
    const whole = all || rules[kind];
    const files = change[kind];
    return (
      (whole || files.length > 0) && {
        name: `${name}: ${whole ? 'all' : `${files.length} files`}`,
        commands: [command(whole ? [everything] : files)],
      }
    );
  };
  /** @type {(import('./tasks.mjs').Task | false)[]} */
  const tasks = [
    (all || source || repository || tested.length > 0) && {
      name: all ? 'unit: all' : 'unit: of what changed',
      commands: [
        all
          ? ['vitest', 'run', '--project', 'unit', '--reporter=dot']
          : [
              'vitest',
              'run',
              '--project',
              'unit',
              '--reporter=dot',
              ...leftOut.flatMap((file) => ['--exclude', file]),
              ...tested,
              ...(source ? SOURCE : []),
              ...(repository ? repositoryTests() : []),
            ],
      ],
    },
    all || astro
      ? { name: 'types: astro', commands: [ASTRO, TYPESCRIPT] }
      : typed && {
          name: 'types',
          commands: [...(synced() ? [] : [/** @type {const} */ (['astro', 'sync'])]), TYPESCRIPT],
        },
    ofFiles('lint', 'lint', lint, '.'),
    ofFiles('lint pages', 'lintPages', lintPages, PAGES),
    (all || svelte) && {
      name: 'types: svelte',
      commands: [SVELTE],
    },
    (all || typed || change.lintPages.length > 0) && { name: 'unused', commands: [UNUSED] },
    (all || content) && { name: 'content', commands: [['node', 'src/commands/check-story.ts']] },
    ofFiles('format', 'format', format, '.'),
  ];
  return tasks.filter((task) => task !== false);
}

const { values } = commandLine({
  name: NAME,
  does: 'before a commit: types, lint, format, related unit tests, content and unused code, as far as a change bears on them.',
  options: {
    since: { type: 'string', value: 'REVISION', means: 'what changed since a revision, not since the last commit' },
    all: { type: 'boolean', means: 'everything, changed or not' },
  },
  example: `${NAME} -- --since main`,
});
const names = namesInContent();
// Until all has passed.
process.exitCode = 1;
const start = performance.now();
const since = typeof values['since'] === 'string' ? values['since'] : 'HEAD';
const all = values['all'] === true;
// Of everything, git has nothing to tell.
const changed = all ? { there: [], gone: [] } : changedSince(since);
// A hook of git's is told of the index. What is checked are the files here.
const leftOut = process.env['GIT_INDEX_FILE'] === undefined ? [] : notStaged();
if (leftOut.length > 0)
  console.log(
    `Checked as they are here, not as they are committed: ${leftOut.slice(0, NAMED).join(', ')}${leftOut.length > NAMED ? ', …' : ''}. For the commit alone: git stash --keep-index --include-untracked`,
  );
const number = changed.there.length + changed.gone.length;
if (number === 0 && !all) {
  console.log(`Nothing changed since ${since}: nothing to check. Everything: ${NAME} -- --all`);
  process.exit(0);
}
await installIfMissing();
mkdirSync(CACHE, { recursive: true });
endWithThis(NAME);
// A hook runs with git's own folders named, which would lead tests with a checkout of theirs astray.
const env = Object.fromEntries(
  Object.entries(environment()).filter(([name]) => !/^GIT_(DIR|INDEX_FILE|WORK_TREE|PREFIX)$/.test(name)),
);
const change = bearing(changed);
const atOnce = Math.min(4, Math.max(2, os.availableParallelism()));
const outcomes = await runTasks(tasksFor(change, all), atOnce, env, ({ name, passed, output, seconds }) => {
  console.log(`${passed ? 'passed' : 'FAILED'} ${seconds.toFixed(1).padStart(6)} s  ${name}`);
  if (!passed) console.log(`\n${output.trim()}\n`);
});
if (outcomes.some(({ name, passed }) => passed && /^types(: astro)?$/.test(name))) writeFileSync(STAMP, names);
const failed = outcomes.filter(({ passed }) => !passed);
if (failed.some(({ output }) => saysDiskIsFull(output)))
  console.error(`${NAME}: the disk is full. Make room and run it again`);
const later = all ? [] : change.leftOut;
if (later.length > 0) console.log(`not run, for npm test or --all:  ${later.join(', ')}`);
const what = all ? 'everything' : `${number} ${number === 1 ? 'file' : 'files'} changed since ${since}`;
const seconds = ((performance.now() - start) / 1000).toFixed(0);
console.log(
  failed.length === 0
    ? `${what}: ${outcomes.length} checks passed in ${seconds} s`
    : `${what}: ${failed.map(({ name }) => name).join(', ')} failed; ${outcomes.length - failed.length} passed, in ${seconds} s`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
