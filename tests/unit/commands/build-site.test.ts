import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let root = '';
const write = (path: string, content: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};
/** Has a program of that script in Astro's place. */
function astroIs(script: string): void {
  write('node_modules/.bin/astro', `#!/bin/sh\n${script}\n`);
  chmodSync(join(root, 'node_modules/.bin/astro'), 0o755);
}
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'short-fuse-'));
  for (const lock of ['package-lock.json', 'node_modules/.package-lock.json']) write(lock, '{ "packages": {} }');
  astroIs('mkdir -p "$3" && echo now > "$3/index.html" && echo > "$3/_headers"');
});
afterEach(() => rmSync(root, { recursive: true }));

const command = (name: string, args: readonly string[] = []) =>
  [process.execPath, [resolve(`src/commands/${name}.mjs`), ...args]] as const;
const environment = { ...process.env, INIT_CWD: undefined, CI: 'true' };
const run = (name: string, ...args: readonly string[]) =>
  spawnSync(...command(name, args), { cwd: root, encoding: 'utf8', env: environment });
const begin = (name: string): ChildProcessWithoutNullStreams =>
  spawn(...command(name), { cwd: root, env: { ...environment, SITE_URL: 'https://news.example.org' } });

/** The number of a process, once it has written it. */
async function written(file: string): Promise<number> {
  const read = (): string => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8').trim() : '');
  await expect.poll(read, { timeout: 20_000 }).not.toBe('');
  return Number(read());
}
const alive = (pid: number): boolean => {
  try {
    // A process that has ended and is not yet collected does nothing any more.
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

describe('a build into a folder', () => {
  beforeEach(() => {
    write('letters/one.txt', 'Dear');
    write('content/story.yaml', 'title: One');
    write('src/a.ts', '');
    symlinkSync(join(root, 'src'), join(root, 'link'));
  });

  test.each([
    ['letters', 'holds something else, which would be lost'],
    ['content', "is one of the project's own"],
    ['src/new', "is one of the project's own"],
    ['link/new', "is one of the project's own"],
    ['.cache/building', "is one of the project's own"],
    ['package-lock.json', 'is a file'],
    ['package-lock.json/a', 'lies in a file'],
    ['.', 'holds the project'],
    ['..', 'holds the project'],
    ['', 'names no folder'],
  ])('"%s" is refused in one line, before anything is built', (folder, says) => {
    const { status, stdout, stderr } = run('build-site', '--out', folder);
    expect(stderr).toBe(
      `npm run build: --out "${folder}" ${says}: expected a new or empty folder, or one that holds a built site\n`,
    );
    expect(stdout).toBe('');
    expect(status).toBe(1);
    expect(readFileSync(join(root, 'letters/one.txt'), 'utf8')).toBe('Dear');
    expect(existsSync(join(root, '.cache'))).toBe(false);
  });

  test.skipIf(process.platform === 'win32')('may be new, empty, or of an earlier build', () => {
    mkdirSync(join(root, 'empty'));
    for (const folder of ['new/one', 'empty', 'new/one']) {
      expect(run('build-site', '--out', folder).status).toBe(0);
      expect(readFileSync(join(root, folder, 'index.html'), 'utf8')).toBe('now\n');
    }
  });
});

test('a build for no address is refused in one line that names the setting', () => {
  const { stderr } = spawnSync(...command('build-site'), {
    cwd: root,
    encoding: 'utf8',
    env: { ...environment, SITE_URL: 'foo' },
  });
  expect(stderr).toMatch(/^npm run build: SITE_URL is "foo": expected an address such as .*\n$/);
});

describe.skipIf(process.platform === 'win32')('of two builds at once', () => {
  /** One that comes to no end. */
  const ASTRO = 'mkdir -p "$3"; echo $$ > pid; exec sleep 60';

  test.each(['build-site', 'start', 'release'])(
    'the second is refused in one line, whatever it is for: %s',
    async (name) => {
      write('src/commands/check-story.ts', '');
      astroIs(ASTRO);
      const first = begin('build-site');
      await written('pid');
      const second = begin(name);
      const [said] = await Promise.all([text(second.stderr), once(second, 'close')]);
      expect(said).toMatch(
        new RegExp(
          `^npm [\\w ]+: a build is under way in this folder already, by process ${first.pid}: wait until .*\\n$`,
        ),
      );
      expect(second.exitCode).toBe(1);
      expect(existsSync(join(root, '.cache/building'))).toBe(true);
      first.kill();
      await once(first, 'close');
    },
  );

  test('one that was killed stands in nobody’s way', async () => {
    astroIs(ASTRO);
    const first = begin('build-site');
    const left = await written('pid');
    first.kill('SIGKILL');
    await once(first, 'exit');
    process.kill(left);
    expect(existsSync(join(root, '.cache/building.lock'))).toBe(true);
    astroIs('mkdir -p "$3" && echo now > "$3/index.html"');
    expect(run('build-site').status).toBe(0);
    expect(readdirSync(join(root, '.cache'))).toEqual([]);
  });

  test('that could not say whose the folder is, as on a full disk, does not hold it', () => {
    const [program, args] = command('build-site');
    // Files may be made, and nothing written into them.
    const { status } = spawnSync('sh', ['-c', 'ulimit -f 0; exec "$@"', 'sh', program, ...args], { cwd: root });
    expect(status).toBe(1);
    expect(readdirSync(join(root, '.cache'))).toEqual([]);
    expect(run('build-site').status).toBe(0);
  });
});

describe('a preview', () => {
  test.each([
    ['--host=192.0.2.1', '--host is "192.0.2.1": expected an address of this machine, such as 0.0.0.0'],
    ['--host=', '--host is "": expected an address of this machine, such as 0.0.0.0'],
    ['--language=xx', '--language is "xx": expected en or zh'],
  ])('with %s is refused in one line, before it begins', (option, says) => {
    write('content/story.yaml', 'languages: [{ id: en }, { id: zh }]');
    const { status, stderr, stdout } = run('dev', option);
    expect(stderr.trim()).toBe(`npm run dev: ${says}`);
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });
});

describe.skipIf(process.platform === 'win32')('what is killed', () => {
  test.each([
    ['build-site', 'the build was ended by SIGKILL, as where memory is short'],
    ['start', 'the build was ended by SIGKILL, as where memory is short'],
    ['dev', 'npm run dev: the preview was ended by SIGKILL, as where memory is short'],
  ])('is said, and is no success: %s', (name, says) => {
    astroIs('kill -9 $$');
    const { status, stdout, stderr } = run(name);
    expect(`${stdout}${stderr}`.trim().split('\n').at(-1)).toBe(says);
    expect(status).toBe(1);
  });
});

describe.skipIf(process.platform !== 'linux')('told to end, a command leaves nothing running', () => {
  test.each([
    ['npm run build', 'build-site', 'SIGTERM', 143],
    ['npm run build', 'build-site', 'SIGINT', 130],
    ['npm run release', 'release', 'SIGTERM', 143],
  ] as const)('while it builds: %s (%s, by %s)', async (typed, name, signal, code) => {
    write('src/commands/check-story.ts', '');
    astroIs('echo $$ > pid; exec sleep 60');
    const child = begin(name);
    const said = text(child.stderr);
    const pid = await written('pid');
    child.kill(signal);
    await once(child, 'close');
    expect(child.exitCode).toBe(code);
    expect((await said).trim()).toBe(`${typed}: interrupted`);
    await expect.poll(() => alive(pid), { timeout: 10_000 }).toBe(false);
  });

  test('while it checks: npm run release', async () => {
    write(
      'src/commands/check-story.ts',
      `import { writeFileSync } from 'node:fs'; writeFileSync('pid', String(process.pid)); setInterval(() => {}, 1000);`,
    );
    const child = begin('release');
    const pid = await written('pid');
    child.kill('SIGTERM');
    await once(child, 'close');
    expect(child.exitCode).toBe(143);
    await expect.poll(() => alive(pid), { timeout: 10_000 }).toBe(false);
  });
});
