import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cases } from '../../full.ts';
import { z } from 'astro/zod';
import {
  help,
  plainReason,
  portOf,
  readCommandLine,
  saysDiskIsFull,
  UsageError,
} from '../../../src/commands/command.mjs';
import { whyTooOld } from '../../../src/commands/node-version.mjs';

const USAGE = {
  name: 'npm run story:text',
  does: 'writes the story out.',
  options: {
    out: { type: 'string', value: 'FILE', means: 'to a file' },
    loud: { type: 'boolean', means: 'says more' },
  },
  example: 'npm run story:text -- --out story.txt',
} as const;

describe('a command line', () => {
  test('is read by its options', () => {
    expect(readCommandLine(USAGE, ['--out', 'a.txt', '--loud'])).toEqual({
      values: { out: 'a.txt', loud: true },
      argument: undefined,
    });
    expect(readCommandLine(USAGE, ['--out=-'])).toMatchObject({ values: { out: '-' } });
    expect(readCommandLine({ ...USAGE, argument: 'REVISION' }, ['HEAD~1'])).toMatchObject({ argument: 'HEAD~1' });
  });

  test.each([
    [['--ot', 'a'], 'unknown option --ot. Known: --out FILE, --loud, --help. For example: npm run story:text'],
    [['-x'], 'unknown option -x'],
    [['--out'], '--out needs a value'],
    [['--out', '--loud'], '--out needs a value'],
    [['--out=a', '--out', 'b'], '--out is given twice'],
    [['--loud=yes'], '--loud takes no value'],
    [['story.txt'], 'unexpected "story.txt"'],
  ])('%j is refused in one line that says what is known', (args, says) => {
    const refuse = () => readCommandLine(USAGE, args);
    expect(refuse).toThrow(UsageError);
    expect(refuse).toThrow(says);
    expect(refuse).not.toThrow(/\n/);
  });

  test('that lacks its argument, or has one too many, is refused', () => {
    const usage = { name: 'npm run story:diff', does: '', argument: 'REVISION' };
    expect(() => readCommandLine(usage, [])).toThrow('expected REVISION');
    expect(() => readCommandLine(usage, ['a', 'b'])).toThrow('unexpected "b"');
    expect(readCommandLine(usage, ['--help']).values).toEqual({ help: true });
  });

  test('whose option npm kept for itself says how to hand it on', () => {
    expect(() => readCommandLine(USAGE, ['a.txt'], { npm_config_out: 'true' })).toThrow(
      'npm kept --out for itself; write: npm run story:text -- --out',
    );
  });

  test('explains itself', () => {
    expect(help(USAGE)).toBe('npm run story:text: writes the story out.\n  --out FILE  to a file\n  --loud  says more');
  });
});

describe('what goes wrong on a machine is one line', () => {
  const failed = (code: string, more: object = {}): Error => Object.assign(new Error(code), { code, ...more });
  test.each([
    [failed('ENOSPC', { path: 'story.txt' }), 'the disk is full: story.txt. Make room and run it again'],
    [failed('EDQUOT'), 'the disk is full. Make room and run it again'],
    [failed('EADDRINUSE', { syscall: 'listen', port: 65535 }), 'port 65535 is in use. Choose another: PORT=4321'],
    [failed('EACCES', { syscall: 'listen', port: 80 }), 'port 80 may not be opened by you'],
    [failed('EACCES', { path: 'dist' }), 'not allowed: dist'],
    [failed('ENOENT', { syscall: 'spawn git', path: 'git' }), 'git is not installed, or not on PATH'],
    [failed('ENOENT', { syscall: 'open', path: 'a/b' }), 'no such file: a/b'],
    [failed('ENOENT', { syscall: 'mkdir', path: 'a/b' }), 'the folder cannot be made: a/b. Can the disk only be read?'],
    [failed('EROFS', { message: 'EROFS: read-only file system, open', path: 'a' }), 'the disk can only be read: a'],
    // Of a file that is taken away.
    [failed('', { message: ', Unknown error: Read-only file system', path: 'a' }), 'the disk can only be read: a'],
  ])('%s', (error, says) => {
    expect(plainReason(error)).toContain(says);
  });

  test('a fault of the program is not', () => {
    expect(plainReason(new TypeError('x is undefined'))).toBeUndefined();
    expect(plainReason('thrown')).toBeUndefined();
  });

  test('a full disk is found in what a program wrote', () => {
    expect(saysDiskIsFull('Error: ENOSPC: no space left on device, write')).toBe(true);
    expect(saysDiskIsFull('drew 522 cards')).toBe(false);
  });
});

test.each(['16.20.2', '18.0.0', '18.16.1'])('Node %s is too old to begin with', (version) => {
  expect(whyTooOld(version)).toMatch(new RegExp(`^Node ${version} is too old: expected 18.17 or later`));
});

test.each(['18.17.0', '20.0.0', '24.21.0'])('Node %s is new enough', (version) => {
  expect(whyTooOld(version)).toBeUndefined();
});

test.each(['abc', '-1', '65536', '4321.5'])('%s is no port', (port) => {
  expect(() => portOf(port, 4321)).toThrow(`PORT is "${port}": expected a whole number from 0 to 65535, such as 4321`);
});

test('no port is the usual one', () => {
  expect([portOf(undefined, 4321), portOf('', 4321), portOf('0', 4321)]).toEqual([4321, 4321, 0]);
});

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
/** The program of each script, and what the script gives it. `precommit` is for git alone. */
const ours = Object.entries(scripts)
  .filter(([name]) => name !== 'precommit')
  .map(([name, line]) => {
    const [file = '', ...args] = /^(?:.* && )?node (?:--\S+ )*(\S.*)$/.exec(line)?.[1]?.split(' ') ?? [];
    return [name, file, args] as const;
  });

describe('the command', () => {
  const run = (file: string, args: readonly string[]) =>
    spawnSync(process.execPath, [file, ...args], { encoding: 'utf8', timeout: 20_000 });

  test.concurrent.each(cases(5, ours))(
    '%s refuses an option it does not know in one line, before it does anything',
    (_, file, args) => {
      expect(existsSync(file)).toBe(true);
      const { status, stdout, stderr } = run(file, [...args, '--no-such-option']);
      expect(stdout).toBe('');
      expect(stderr.trim()).toMatch(/^npm (run )?[\w:]+: unknown option --no-such-option\. Known: .*--help.*$/);
      expect(status).toBe(1);
    },
  );

  test.each(['audit', 'format', 'test:engines', 'test:host'])('that is one program refuses it too: %s', (name) => {
    const { status, stderr } = run('src/commands/tool.mjs', [name, '--chekc']);
    expect(stderr.trim()).toBe(`npm run ${name}: unknown option --chekc. Known: --help.`);
    expect(status).toBe(1);
  });

  test('that asks the npm registry says where that gives no report', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/tool.mjs', 'audit'], {
      encoding: 'utf8',
      env: { ...process.env, npm_config_registry: 'http://127.0.0.1:1/', npm_config_fetch_retries: '0' },
    });
    expect(stderr).toMatch(/^npm run audit: the npm registry has given no report\. /m);
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  test('that needs the packages looks for them first', () => {
    // What looks itself: it has to read its line, or the machine, before.
    const itself = /commands\/(start|dev|release|check|tool)\.mjs$|^tests\/run\.mjs$/;
    const unfronted = ours.filter(
      ([name, file]) => !itself.test(file) && scripts[name]?.includes('installed.mjs && ') !== true,
    );
    expect(unfronted).toEqual([]);
  });

  test('that writes to a full disk says so', () => {
    const { status, stderr } = run('src/commands/story-text.ts', ['--out', '/dev/full']);
    expect(stderr.trim()).toBe('npm run story:text: the disk is full. Make room and run it again');
    expect(status).toBe(1);
  });

  test('that is given a revision git does not know says so', () => {
    const { status, stderr } = run('src/commands/story-diff.ts', ['no-such-revision']);
    expect(stderr.trim()).toMatch(
      /^npm run story:diff: no state was saved as "no-such-revision": expected a day like /,
    );
    expect(status).toBe(1);
  });

  test('that is given a day the calendar does not have says so', () => {
    const { status, stderr } = run('src/commands/story-diff.ts', ['2026-11-31']);
    expect(stderr.trim()).toBe('npm run story:diff: the calendar has no 2026-11-31: expected a day like 2026-11-28');
    expect(status).toBe(1);
  });

  test('whose mistake is its own still shows where', () => {
    const { stderr } = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        "const { commandLine } = await import('./src/commands/command.mjs'); commandLine({ name: 'x', does: '' }); null.x;",
      ],
      { encoding: 'utf8' },
    );
    expect(stderr).toMatch(/TypeError: .*\n\s+at /);
  });
});
