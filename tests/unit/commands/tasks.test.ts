import { expect, test } from 'vitest';
import { runTasks } from '../../../src/commands/tasks.mjs';

/** Longer than a pipe's chunk, whose end no character of three bytes meets each time. */
const LONG = 100_000;

test('what a task writes is kept to the letter, however much it is', async () => {
  const command = ['node', '-e', `process.stdout.write('“'.repeat(${LONG}))`] as const;
  const [outcome] = await runTasks([{ name: 'a check', commands: [command] }], 1, process.env, () => {});
  expect(outcome).toMatchObject({ name: 'a check', passed: true });
  expect(outcome?.output).toBe('“'.repeat(LONG));
});
