// @ts-check
// Which files a person has changed, as git sees it, and what of the project they bear on.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from './command.mjs';
import { git } from './git.mjs';

/**
 * The names of files that git lists.
 *
 * @param {readonly string[]} args with `-z` among them
 */
const namesFrom = (...args) =>
  git(...args)
    .toString()
    .split('\0')
    .filter((name) => name !== '');

/** Where git keeps nothing of this folder, it compares any files, and would complain that none is called HEAD. */
function expectCheckout() {
  try {
    git('rev-parse', '--git-dir');
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(`${error.message}. What changed only git can say; everything: npm run check -- --all`);
  }
}

/**
 * Files changed, staged, new or deleted since a revision, relative to the project.
 *
 * @param {string} since
 * @returns {{ there: string[], gone: string[] }} by whether they still exist
 * @throws {UsageError} for a revision that git does not know, or outside a checkout
 */
export function changedSince(since) {
  expectCheckout();
  const names = new Set([
    ...namesFrom('diff', '--name-only', '--relative', '-z', '--no-renames', '--end-of-options', since, '--'),
    ...namesFrom('ls-files', '--others', '--exclude-standard', '-z'),
  ]);
  const [there, gone] = [true, false].map((wanted) => [...names].filter((name) => existsSync(name) === wanted));
  return { there: there ?? [], gone: gone ?? [] };
}

/**
 * What a commit leaves out of the files here: changed since they were staged, or never staged.
 *
 * @returns {string[]} relative to the project
 */
export const notStaged = () => [
  ...namesFrom('diff', '--name-only', '--relative', '-z', '--no-renames'),
  ...namesFrom('ls-files', '--others', '--exclude-standard', '-z'),
];

/**
 * The files that files of some endings import by a relative path.
 *
 * @param {RegExp} ending
 * @returns {Set<string>}
 */
function importedBy(ending) {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => ending.test(file));
  return new Set(
    files.flatMap((file) =>
      [...readFileSync(join('src', file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
        ([, target = '']) => join('src', dirname(file), target),
      ),
    ),
  );
}

/** What every file's types rest on. */
const FOUNDATION =
  /^(tsconfig\.json|package-lock\.json|astro\.config\.mjs|svelte\.config\.js|src\/(content\.config|virtual\.d)\.ts)$/;

/**
 * What the generated types rest on: names of figures and labels are types, and a merge changes them as an editor does.
 *
 * @returns {string} a hash
 */
export function namesInContent() {
  const hash = createHash('sha256');
  // What is missing of them the check of the content says.
  for (const folder of ['content/ledger', 'content/exhibits'].filter((each) => existsSync(each)))
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (file.endsWith('.yaml')) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

/** Floors that drawings rest on. */
const DRAWN = ['ledger', 'model', 'scene', 'exhibits', 'edition'];

/** Tests that make an exhibit of their own: no other exhibit's drawing bears on it. */
const OWN_EXHIBIT = /\/(?:charts|first-chart)\.test\.ts$/;

/** @param {readonly string[]} changed */
const exhibitTests = (changed) =>
  changed.every((file) => /^(src|content)\/exhibits\/[\w-]+\/|^(?!src\/)/.test(file))
    ? readdirSync('tests/unit/exhibits')
        .filter((file) => file.endsWith('.test.ts'))
        .map((file) => `tests/unit/exhibits/${file}`)
        .filter((file) => !OWN_EXHIBIT.test(file))
    : ['tests/unit/exhibits'];

/**
 * @param {readonly string[]} changed
 * @param {readonly string[]} there
 * @returns {string[]} tests and folders of tests
 */
function testsOf(changed, there) {
  const floors = new Set(changed.flatMap((file) => /^src\/([a-z-]+)\//.exec(file)?.[1] ?? []));
  // Words and figures are no code, and are in what is drawn.
  const worded = changed.some((file) => /^content\/(ledger|exhibits|story)/.test(file));
  if (worded) floors.add('edition');
  const drawn = worded || DRAWN.some((floor) => floors.has(floor)) ? [...exhibitTests(changed), 'tests/scenes'] : [];
  const own = [...floors]
    .filter((floor) => floor !== 'exhibits')
    .map((floor) => `tests/unit/${floor}`)
    .filter((folder) => existsSync(folder));
  return [...new Set([...own, ...drawn, ...there.filter((file) => /^tests\/(unit|scenes)\/.*\.test\.ts$/.test(file))])];
}

/**
 * Test files that start programs, or check whole stories many times: s of processor. Those that find the most come
 * first.
 *
 * @type {Readonly<Record<string, number>>}
 */
export const LONG = {
  'tests/unit/check/check.test.ts': 11,
  'tests/unit/exhibits/charts.test.ts': 5,
  'tests/unit/commands/command.test.ts': 10,
  'tests/unit/commands/language.test.ts': 5,
  'tests/unit/commands/story.test.ts': 6,
  'tests/unit/editor/story-changes.test.ts': 10,
  'tests/unit/share/picture.test.ts': 6,
  'tests/unit/check/broken/story.test.ts': 6,
  'tests/unit/check/another-language.test.ts': 15,
  'tests/unit/check/planted.test.ts': 9,
  'tests/unit/check/sizes.test.ts': 6,
  'tests/unit/check/broken/mangled.test.ts': 5,
  'tests/unit/check/as-it-stands.test.ts': 6,
  'tests/unit/exhibits/first-chart.test.ts': 14,
};
/** How much of them there is time for within half a minute: s of processor. */
const TIME = 15;

/**
 * The long ones of some tests for which there is no time. What has itself been changed is never left out.
 *
 * @param {readonly string[]} tested tests and folders of tests
 * @returns {string[]}
 */
function leftOutOf(tested) {
  let taken = 0;
  return Object.entries(LONG).flatMap(([file, seconds]) => {
    if (tested.includes(file) || !tested.some((folder) => file.startsWith(`${folder}/`))) return [];
    if (taken + seconds > TIME) return [file];
    taken += seconds;
    return [];
  });
}

/** @typedef {ReturnType<typeof bearing>} Bearing */

/**
 * What a change bears on: the least that must be looked at to find what all tests would.
 *
 * @param {{ readonly there: readonly string[], readonly gone: readonly string[] }} changed
 */
export function bearing({ there, gone }) {
  const all = [...there, ...gone];
  const some = (/** @type {RegExp} */ pattern) => all.some((file) => pattern.test(file));
  const foundation = some(FOUNDATION);
  const reaches = (/** @type {RegExp} */ ending) => {
    if (foundation || some(ending)) return true;
    const imported = importedBy(ending);
    return all.some((file) => imported.has(file));
  };
  const tested = testsOf(all, there);
  return {
    typed: foundation || some(/\.(ts|mjs|js|json)$/) || some(/^content\/(ledger|exhibits)\//),
    /** Pages and components, whose types only Astro's checker knows. */
    astro: reaches(/\.astro$/),
    svelte: reaches(/\.svelte$/),
    lint: there.filter((file) => /\.(ts|mjs|js)$/.test(file)),
    /** Pages, components and their states. */
    lintPages: there.filter((file) => /^src\/.*\.(svelte|astro|svelte\.ts)$/.test(file)),
    format: [...there],
    /**
     * Tests of the floors that changed, and of all drawings where those rest on them; further up, all drawings are in
     * all tests.
     */
    tested,
    /** Of these, what takes longer than there is time for before a commit: npm test runs it. */
    leftOut: leftOutOf(tested),
    /** Tests that read all of the source: its floors, the length of its files, what its exports say. */
    source: some(/^src\//),
    /** Tests that read the project's own files, and so are reached by no import. */
    repository: all.some((file) => !/^(src|content|tests\/(?!unit\/repository))/.test(file)),
    content: some(/^(content\/|src\/(ledger|model|exhibits|edition|check)\/)/),
    /** What every file is held to. */
    rules: {
      lint: some(/^(\.oxlintrc|tsconfig)\.json$|^tests\/lint\//),
      lintPages: some(/^eslint\.config\.mjs$|^tests\/lint\//),
      format: some(/^\.prettier(rc\.json|ignore)$/),
    },
  };
}
