// @ts-check
// Runs the stages of `npm test`: several side by side, each one's output whole and in the order in which they are
// listed.
import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { ENDINGS, saysDiskIsFull } from '../src/commands/command.mjs';

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {readonly string[]} command the program, found on the PATH, and its arguments
 * @property {(good: boolean) => Count} count what it adds to the count of all, told whether the program ended well
 * @property {string} [after] the stage that must have ended well before this begins: otherwise this one is left out
 * @property {number} [workers] how many of the workers it keeps busy: 1 unless it says so
 * @property {number} [first] how much sooner than others it is begun that may begin too: 0 unless it says so
 * @property {boolean} [passed] whether it is known to pass: then it is told and counted, and not begun
 * @property {boolean} [background] whether it has the processor when no other stage wants it: what nobody waits for
 */

/** @typedef {{ passed: number, failed: number }} Count */

/** How long a stage that is told to stop may take to: ms. */
const PATIENCE = 5000;
const WINDOWS = process.platform === 'win32';

/**
 * Runs all stages, and ends the process if it is interrupted. However it ends, nothing is left running.
 *
 * @param {readonly Stage[]} stages
 * @param {{ workers: number, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<Count>} of all stages
 */
export async function runStages(stages, { workers, env }) {
  const total = { passed: 0, failed: 0 };
  /** @type {Map<Stage, { output: string[], over: boolean }>} */
  const told = new Map(stages.map((stage) => [stage, { output: [], over: false }]));
  /** How each stage that is over ended. @type {Map<string, boolean>} */
  const ended = new Map();
  /** @type {Map<Stage, import('node:child_process').ChildProcess>} */
  const running = new Map();
  const waiting = [...stages].sort((a, b) => (b.first ?? 0) - (a.first ?? 0));
  let interrupted = false;
  let shown = 0;

  /** Writes down what the stage whose turn it is has said, and those after it that are over. */
  const show = () => {
    for (let stage = stages[shown]; stage; stage = stages[++shown]) {
      const { output, over } = told.get(stage) ?? { output: [], over: true };
      process.stdout.write(output.splice(0).join(''));
      if (!over) return;
    }
  };

  /** @param {Stage} stage @param {string} text */
  const say = (stage, text) => {
    told.get(stage)?.output.push(text);
    if (!interrupted) show();
  };

  /** @param {Stage} stage @param {boolean} good */
  const over = (stage, good) => {
    ended.set(stage.name, good);
    const state = told.get(stage);
    if (state) state.over = true;
    if (!interrupted) show();
  };

  /** @param {Stage} stage @returns {Promise<void>} */
  const run = (stage) =>
    new Promise((resolve) => {
      const began = Date.now();
      const [program = '', ...args] = stage.command;
      say(stage, `\n== ${stage.name}\n`);
      const child = spawn(program, args, {
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
        shell: WINDOWS,
        // A group of its own, so that what it starts can be stopped with it.
        detached: !WINDOWS,
      });
      if (stage.background) stepBack(child);
      running.set(stage, child);
      let full = false;
      /** @param {string} text */
      const hear = (text) => {
        full ||= saysDiskIsFull(text);
        say(stage, text);
      };
      // Decoded by the stream: a chunk may end within a character.
      for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
      child.once('error', (error) => say(stage, `${program} could not be started: ${error.message}\n`));
      child.once('close', (status) => {
        // What it has started and not stopped ends with it.
        stop(child, 'SIGKILL');
        running.delete(stage);
        const good = status === 0;
        if (!interrupted) {
          const { passed, failed } = stage.count(good);
          total.passed += passed;
          total.failed += failed;
        }
        if (full) say(stage, `${stage.name}: the disk is full. Make room and run it again\n`);
        say(stage, `   ${stage.name}: ${good ? '' : 'failed, '}${((Date.now() - began) / 1000).toFixed(0)} s\n`);
        over(stage, good);
        resolve();
      });
    });

  /** @param {number} code */
  const interrupt = async (code) => {
    if (interrupted) return;
    interrupted = true;
    const names = [...running.keys()].map(({ name }) => name);
    const gone = [...running.values()].map((child) => new Promise((resolve) => child.once('close', resolve)));
    for (const child of running.values()) stop(child, 'SIGTERM');
    const late = setTimeout(() => {
      for (const child of running.values()) stop(child, 'SIGKILL');
    }, PATIENCE);
    await Promise.all(gone);
    clearTimeout(late);
    console.error(`\nInterrupted: ${names.join(', ') || 'nothing'} stopped, and nothing is left running.`);
    process.exit(code);
  };
  for (const [signal, code] of ENDINGS) process.on(signal, () => void interrupt(code));
  // As where whoever reads what is told leaves early.
  process.once('exit', () => {
    for (const child of running.values()) stop(child, 'SIGTERM');
  });

  for (const stage of stages.filter(({ passed }) => passed)) {
    waiting.splice(waiting.indexOf(stage), 1);
    const { passed, failed } = stage.count(true);
    total.passed += passed;
    total.failed += failed;
    say(stage, `\n== ${stage.name}\n   ${stage.name}: passed before, and nothing has changed since\n`);
    over(stage, true);
  }

  /** @type {Set<Promise<void>>} */
  const work = new Set();
  const busy = () => [...running.keys()].reduce((sum, { workers = 1 }) => sum + workers, 0);
  while (waiting.length > 0 || work.size > 0) {
    // Stages that need one that failed.
    for (const stage of waiting.filter(({ after }) => after !== undefined && ended.get(after) === false)) {
      waiting.splice(waiting.indexOf(stage), 1);
      say(stage, `\n== ${stage.name}\nIt needs the ${stage.after ?? ''}, which failed: left out.\n`);
      over(stage, false);
    }
    const next = waiting.find(
      ({ after, workers: wanted = 1 }) =>
        (after === undefined || ended.get(after) === true) && (busy() === 0 || busy() + wanted <= workers),
    );
    if (next && !interrupted) {
      waiting.splice(waiting.indexOf(next), 1);
      const done = run(next).finally(() => work.delete(done));
      work.add(done);
    } else if (work.size > 0) await Promise.race(work);
    else if (interrupted) await new Promise(() => undefined);
  }
  return total;
}

/**
 * Lets all others go before a process that has just begun, and before those it will begin.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function stepBack(child) {
  if (child.pid === undefined) return;
  try {
    setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended, or the system does not let it: then it is a stage as any other.
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function stop(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (WINDOWS) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended, and all that it had started.
  }
}
