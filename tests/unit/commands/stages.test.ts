import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Runs stages that are told as code, in a process of their own, and returns what it wrote, line by line. */
function linesOf(stages: string): string[] {
  const script = `
    const { runStages } = await import(${JSON.stringify(join(process.cwd(), 'tests/stages.mjs'))});
    const node = (code) => [process.execPath, '--input-type=module', '--eval', code];
    const count = (good) => ({ passed: Number(good), failed: Number(!good) });
    const total = await runStages(${stages}, { workers: 3, env: process.env });
    console.log(JSON.stringify(total));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '' && !/: (failed, )?\d+ s$/.test(line));
}

test('what is first begins as soon as it may, and all is told in the order of the list', () => {
  const begun = 'performance.timeOrigin + performance.now()';
  const lines = linesOf(`[
    { name: 'lint', command: node('console.log("lint", ${begun})'), count },
    { name: 'build', command: node('console.log("build", ${begun})'), count, first: 2, workers: 3 },
    { name: 'pages', command: node('console.log("pages", ${begun})'), count, after: 'build' },
    { name: 'browser', command: node('console.log("browser", ${begun})'), count, after: 'build', first: 1, workers: 3 },
  ]`);
  expect(lines.filter((line) => line.startsWith('=='))).toEqual(['== lint', '== build', '== pages', '== browser']);
  const at = (name: string): number => Number(lines.find((line) => line.startsWith(`${name} `))?.split(' ')[1]);
  expect(at('build')).toBeLessThan(at('browser'));
  expect(at('browser')).toBeLessThan(at('lint'));
  expect(at('browser')).toBeLessThan(at('pages'));
  expect(lines.at(-1)).toBe('{"passed":4,"failed":0}');
});

test('what a stage writes is told to the letter, however much it is', () => {
  const [, written] = linesOf(`[{ name: 'check', command: node("console.log('“'.repeat(100_000))"), count }]`);
  expect(written).toBe('“'.repeat(100_000));
});

test('what needs a stage that failed is left out', () => {
  const lines = linesOf(`[
    { name: 'build', command: node('process.exit(1)'), count },
    { name: 'pages', command: node('console.log("never")'), count, after: 'build' },
  ]`);
  expect(lines).toEqual([
    '== build',
    '== pages',
    'It needs the build, which failed: left out.',
    '{"passed":0,"failed":1}',
  ]);
});

test('a stage in the background lets others go before it', () => {
  // On a busy machine a stage may be up before it is put behind the others.
  const priorityOnce = (atLeast: number): string => `node(\`
    const { getPriority } = await import("node:os");
    const { setTimeout } = await import("node:timers/promises");
    while (getPriority() < ${atLeast} && performance.now() < 20_000) await setTimeout(5);
    console.log(getPriority());
  \`)`;
  const [, before, , behind] = linesOf(`[
    { name: 'a', command: ${priorityOnce(-20)}, count },
    { name: 'b', command: ${priorityOnce(10)}, count, background: true },
  ]`).map(Number);
  expect(behind).toBe(Math.max(before ?? 0, 10));
});

test('a stage known to pass is told and counted, and not begun, and what needs it begins', () => {
  const lines = linesOf(`[
    { name: 'types', command: node('console.log("never")'), count, passed: true },
    { name: 'lint', command: node('console.log("linted")'), count, after: 'types' },
  ]`);
  expect(lines).toEqual([
    '== types',
    '   types: passed before, and nothing has changed since',
    '== lint',
    'linted',
    '{"passed":2,"failed":0}',
  ]);
});
