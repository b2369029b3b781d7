import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { ENDINGS } from '../../../src/commands/command.mjs';

const folder = mkdtempSync(join(tmpdir(), 'endings-'));
const PIDS = join(folder, 'pids');

/** A program that starts another, and says so again and again. */
const PROGRAM = ['sh', '-c', `sleep 60 & echo $! $$ > ${PIDS}; while sleep 0.1; do echo told; done`];

/** A command that is such a program, by what runs it. */
const COMMANDS = {
  stages: `
    const { runStages } = await import('/tests/stages.mjs');
    const count = () => ({ passed: 1, failed: 0 });
    await runStages([{ name: 'a', command: PROGRAM, count }], { workers: 1, env: process.env });`,
  tasks: `
    const { endWithThis, runTasks } = await import('/src/commands/tasks.mjs');
    endWithThis('npm run check');
    setInterval(() => console.log('told'), 100);
    await runTasks([{ name: 'a', commands: [PROGRAM] }], 1, process.env, () => {});`,
  'in place': `
    const { runInPlace } = await import('/src/commands/in-place.mjs');
    runInPlace('the preview', PROGRAM, process.env);`,
};

/** Begins a command, and returns it with what it has started, once all that runs. */
async function begin(
  name: keyof typeof COMMANDS,
  shell: readonly string[] = [],
): Promise<{ child: ChildProcessWithoutNullStreams; pids: number[] }> {
  writeFileSync(PIDS, '');
  const script = `
    const { commandLine } = await import('/src/commands/command.mjs');
    commandLine({ name: 'npm run check', does: '' });
    process.exitCode = 1;
    ${COMMANDS[name].replace('PROGRAM', () => JSON.stringify(PROGRAM))}`;
  const [program = '', ...args] = [
    ...shell,
    process.execPath,
    '--input-type=module',
    '--eval',
    script.replaceAll("import('/", `import('${process.cwd()}/`),
  ];
  const child = spawn(program, args, { env: { ...process.env, npm_lifecycle_event: 'check' } });
  const pids = (): number[] => (readFileSync(PIDS, 'utf8').match(/\d+/g) ?? []).map(Number);
  await expect.poll(() => pids().length, { timeout: 20_000 }).toBe(2);
  return { child, pids: pids() };
}

function alive(pid: number): boolean {
  try {
    // A process that has ended and is not yet collected does nothing any more.
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

const nothingRuns = (pids: readonly number[]): Promise<void> =>
  expect.poll(() => pids.filter(alive), { timeout: 10_000 }).toEqual([]);

describe.skipIf(process.platform !== 'linux')('however a command ends, nothing is left running', () => {
  test.each(
    ENDINGS.flatMap(([signal, code]) => [
      ['stages', signal, code, 'Interrupted: a stopped, and nothing is left running.'] as const,
      ['tasks', signal, code, 'npm run check: interrupted'] as const,
    ]),
  )('%s, told to by %s', async (name, signal, code, says) => {
    const { child, pids } = await begin(name);
    const said = text(child.stderr);
    child.stdout.resume();
    child.kill(signal);
    await once(child, 'close');
    expect(child.exitCode).toBe(code);
    expect((await said).trim()).toBe(says);
    await nothingRuns(pids);
  });

  test.each(ENDINGS)('a program in its place, told to by %s', async (signal) => {
    const { child, pids } = await begin('in place');
    child.stdout.resume();
    child.kill(signal);
    await once(child, 'exit');
    // What a program starts, it ends itself.
    await nothingRuns(pids.slice(1));
    process.kill(pids[0] ?? 0);
  });

  test.each(['stages', 'tasks', 'in place'] as const)('%s, in a shell of npm’s that is ended alone', async (name) => {
    const { child, pids } = await begin(name, ['sh', '-c', '"$@"; true', 'sh']);
    child.stdout.resume();
    child.kill('SIGTERM');
    await once(child, 'exit');
    const [started = 0, ...programs] = pids;
    await nothingRuns(name === 'in place' ? programs : pids);
    if (name === 'in place') process.kill(started);
  });

  test.each(['stages', 'tasks'] as const)('%s, whose reader has left, and that is no success', async (name) => {
    const { child, pids } = await begin(name);
    child.stdout.destroy();
    await once(child, 'exit');
    expect(child.exitCode).toBe(1);
    await nothingRuns(pids);
  });
});
