// @ts-check
// Runs programs side by side and keeps what they write, to be shown whole where one fails.
import { spawn } from 'node:child_process';
import { ENDINGS } from './command.mjs';

/**
 * @typedef {object} Task
 * @property {string} name
 * @property {readonly (readonly [string, ...string[]])[]} commands one after another, until one fails
 *
 * @typedef {object} Outcome
 * @property {string} name
 * @property {boolean} passed
 * @property {string} output
 * @property {number} seconds
 */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Ends what runs, with all it has started. */
function endAll() {
  for (const { pid } of running)
    try {
      // Each leads a group of its own.
      if (pid !== undefined) process.kill(process.platform === 'win32' ? pid : -pid, 'SIGTERM');
    } catch {
      // It has ended by itself.
    }
}

/**
 * Ends what runs when this process ends; when it is told to, says so in one line.
 *
 * @param {string} name of the command
 */
export function endWithThis(name) {
  for (const [signal, code] of ENDINGS)
    process.once(signal, () => {
      endAll();
      console.error(`\n${name}: interrupted`);
      process.exit(code);
    });
  // As where whoever reads what it says leaves early.
  process.once('exit', endAll);
}

/**
 * @param {readonly [string, ...string[]]} command
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ passed: boolean, output: string }>}
 */
function runOne([program, ...args], env) {
  return new Promise((resolve, reject) => {
    const windows = process.platform === 'win32';
    const child = spawn(program, args, { env, shell: windows, detached: !windows, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let output = '';
    const keep = (/** @type {string} */ text) => (output += text);
    // Decoded by the stream: a chunk may end within a character.
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => {
      running.delete(child);
      resolve({ passed: code === 0, output });
    });
  });
}

/**
 * @param {Task} task
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Outcome>}
 */
async function run({ name, commands }, env) {
  const start = performance.now();
  let output = '';
  let passed = true;
  for (const command of commands) {
    const result = await runOne(command, env);
    output += result.output;
    passed = result.passed;
    if (!passed) break;
  }
  return { name, passed, output, seconds: (performance.now() - start) / 1000 };
}

/**
 * Runs tasks, so many at once, in their order.
 *
 * @param {readonly Task[]} tasks
 * @param {number} atOnce
 * @param {NodeJS.ProcessEnv} env
 * @param {(outcome: Outcome) => void} told of each as it ends
 * @returns {Promise<Outcome[]>} in the tasks' order
 */
export async function runTasks(tasks, atOnce, env, told) {
  const waiting = tasks.entries();
  /** @type {Outcome[]} */
  const outcomes = [];
  const work = async () => {
    for (const [i, task] of waiting) {
      const outcome = await run(task, env);
      outcomes[i] = outcome;
      told(outcome);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return outcomes;
}
