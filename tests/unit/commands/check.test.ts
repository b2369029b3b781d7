import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bearing, changedSince, LONG } from '../../../src/commands/changed.mjs';
import { runTasks } from '../../../src/commands/tasks.mjs';

/** Without what a hook is told, as where a commit runs the tests. */
const HERE = { ...process.env, GIT_DIR: undefined, GIT_INDEX_FILE: undefined };

const of = (...there: string[]) => bearing({ there, gone: [] });

describe('what a change bears on', () => {
  test('a drawing: types, lint and the tests of all drawings, but no page', () => {
    expect(of('src/exhibits/the-bill/bars.ts')).toMatchObject({
      typed: true,
      astro: false,
      svelte: false,
      lint: ['src/exhibits/the-bill/bars.ts'],
      lintPages: [],
    });
    const { tested } = of('src/exhibits/the-bill/bars.ts');
    expect(tested).toContain('tests/unit/exhibits/frames.test.ts');
    expect(tested).toContain('tests/scenes');
    // Charts that are made in a test draw nothing of it.
    expect(tested).not.toContain('tests/unit/exhibits/charts.test.ts');
    expect(of('src/exhibits/columns.ts').tested).toEqual(['tests/unit/exhibits', 'tests/scenes']);
    expect(of('src/exhibits/the-bill/bars.ts', 'src/scene/axis.ts').tested).toContain('tests/unit/exhibits');
  });

  test('what a page or a component imports: their types too', () => {
    expect(of('src/share/shared.ts').astro).toBe(true);
    expect(of('src/styles/media.ts').svelte).toBe(true);
    expect(of('src/layouts/Base.astro')).toMatchObject({
      astro: true,
      svelte: false,
      lint: [],
      lintPages: ['src/layouts/Base.astro'],
    });
  });

  test('the ledger: names that are types, the tests of all that reads it, and content', () => {
    expect(of('content/ledger/cash.yaml')).toMatchObject({
      typed: true,
      content: true,
      lint: [],
      leftOut: [],
    });
    const { tested } = of('content/ledger/cash.yaml');
    for (const each of ['tests/unit/edition', 'tests/unit/exhibits/frames.test.ts', 'tests/scenes'])
      expect(tested).toContain(each);
    // What is tried on the frozen content has nothing of today's.
    expect(tested).not.toContain('tests/unit/exhibits/charts.test.ts');
  });

  test('the drawing kit: what takes too long is left to npm test, and named', () => {
    expect(of('src/scene/mark.ts').tested).toEqual(['tests/unit/scene', 'tests/unit/exhibits', 'tests/scenes']);
    expect(of('src/scene/mark.ts').leftOut).toEqual(['tests/unit/exhibits/first-chart.test.ts']);
    expect(of('src/scene/mark.ts', 'tests/unit/exhibits/first-chart.test.ts').leftOut).toEqual([]);
    const { leftOut } = of('src/check/check.ts');
    expect(leftOut).toContain('tests/unit/check/planted.test.ts');
    expect(leftOut).not.toContain('tests/unit/check/check.test.ts');
    expect(Object.keys(LONG).filter((file) => !existsSync(file))).toEqual([]);
  });

  test('a chapter: content alone', () => {
    expect(of('content/chapters/en/prologue.mdx')).toMatchObject({ typed: false, content: true, tested: [], lint: [] });
  });

  test('a file that is gone: whoever imported it', () => {
    expect(bearing({ there: [], gone: ['src/share/shared.ts'] })).toMatchObject({
      typed: true,
      astro: true,
      lint: [],
      tested: ['tests/unit/share'],
    });
  });

  test('a file of the source: the tests that read all of it', () => {
    expect(of('src/pages/feed.xml.ts').source).toBe(true);
    expect(of('content/story.yaml', 'tests/unit/floors.ts').source).toBe(false);
  });

  test('a setting of the repository: the tests that read it', () => {
    expect(of('.github/workflows/ci.yml').repository).toBe(true);
    expect(of('tests/unit/repository/packages.test.ts').repository).toBe(true);
    expect(of('src/scene/scene.ts', 'content/story.yaml', 'tests/unit/floors.ts').repository).toBe(false);
  });

  test('settings of the tools: everything they look at', () => {
    expect(of('eslint.config.mjs').rules).toEqual({ lint: false, lintPages: true, format: false });
    expect(of('.oxlintrc.json').rules).toEqual({ lint: true, lintPages: false, format: false });
    expect(of('tests/lint/house.mjs').rules).toEqual({ lint: true, lintPages: true, format: false });
    expect(of('.prettierrc.json').rules).toEqual({ lint: false, lintPages: false, format: true });
    expect(of('tsconfig.json')).toMatchObject({ rules: { lint: true }, astro: true, svelte: true });
  });
});

test('a revision git does not know is said in one line', () => {
  expect(() => changedSince('no-such-revision')).toThrow("git: bad revision 'no-such-revision'");
});

test('of everything, git is not asked: the first program that is missing is another', () => {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  // That there is no content either keeps neither from being said.
  for (const each of ['src', 'node_modules', 'tests/unit/repository'])
    mkdirSync(join(folder, each), { recursive: true });
  for (const file of ['package-lock.json', 'node_modules/.package-lock.json'])
    writeFileSync(join(folder, file), '{ "packages": {} }');
  let env: NodeJS.ProcessEnv = { PATH: '' };
  const check = (...args: string[]) =>
    spawnSync(process.execPath, [join(process.cwd(), 'src/commands/check.mjs'), ...args], {
      cwd: folder,
      env,
      encoding: 'utf8',
    }).stderr.trim();
  expect(check()).toBe('npm run check: git is not installed, or not on PATH');
  expect(check('--all')).toBe('npm run check: vitest is not installed, or not on PATH');
  env = { ...process.env, GIT_DIR: join(folder, 'none') };
  expect(check()).toMatch(/^npm run check: git: not a git repository.*everything: npm run check -- --all$/);
  rmSync(folder, { recursive: true });
});

describe('tasks', () => {
  test('run side by side, keep their order, and stop at their first failure', async () => {
    const told: string[] = [];
    const others = join(mkdtempSync(join(tmpdir(), 'short-fuse-')), 'told');
    const outcomes = await runTasks(
      [
        { name: 'slow', commands: [['sh', '-c', `until [ -e ${others} ]; do sleep 0.05; done; echo slow`]] },
        {
          name: 'bad',
          commands: [
            ['sh', '-c', 'echo no; exit 3'],
            ['echo', 'never'],
          ],
        },
        {
          name: 'good',
          commands: [
            ['echo', 'one'],
            ['echo', 'two'],
          ],
        },
      ],
      2,
      process.env,
      ({ name }) => {
        if (told.push(name) === 2) writeFileSync(others, '');
      },
    );
    expect(outcomes.map(({ name, passed, output }) => [name, passed, output])).toEqual([
      ['slow', true, 'slow\n'],
      ['bad', false, 'no\n'],
      ['good', true, 'one\ntwo\n'],
    ]);
    expect(told).toEqual(['bad', 'good', 'slow']);
  });

  test('a program that is not there is named', async () => {
    const task = { name: 'lost', commands: [['no-such-program']] } as const;
    await expect(runTasks([task], 1, process.env, () => undefined)).rejects.toThrow('no-such-program');
  });
});

test('a hook says which files it checked that are not as they are committed', () => {
  const root = mkdtempSync(join(tmpdir(), 'short-fuse-'));
  const git = (...args: readonly string[]) => spawnSync('git', args, { cwd: root, env: HERE });
  for (const folder of ['content/ledger', 'content/exhibits']) mkdirSync(join(root, folder), { recursive: true });
  const place = join(root, 'notes.txt');
  writeFileSync(place, 'as it was\n');
  git('init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '--quiet', '--message', 'a');
  writeFileSync(place, 'as it is committed\n');
  git('add', '.');
  writeFileSync(place, 'as it was\n');
  const check = (env: NodeJS.ProcessEnv): string =>
    spawnSync(process.execPath, [resolve('src/commands/check.mjs')], { cwd: root, encoding: 'utf8', env }).stdout;
  const says = 'Checked as they are here, not as they are committed: notes.txt. ';
  expect(check({ ...HERE, GIT_INDEX_FILE: '.git/index' })).toContain(says);
  expect(check(HERE)).not.toContain(says);
  rmSync(root, { recursive: true });
});

test('a cache of the formatter that was cut short is made anew', () => {
  const root = mkdtempSync(join(tmpdir(), 'short-fuse-'));
  const cache = join(root, '.cache/prettier');
  mkdirSync(dirname(cache));
  const build = `import(${JSON.stringify(resolve('src/commands/checkers.mjs'))}).then(({ format }) => format(['.']))`;
  const after = (text: string): boolean => {
    writeFileSync(cache, text);
    expect(spawnSync(process.execPath, ['--eval', build], { cwd: root }).status).toBe(0);
    return existsSync(cache);
  };
  expect(after('[{"a":1}]')).toBe(true);
  expect(after('[{"a":')).toBe(false);
  rmSync(root, { recursive: true });
});
