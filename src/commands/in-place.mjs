// @ts-check
import { spawn } from 'node:child_process';
import { ENDINGS, endedBy, UsageError } from './command.mjs';

/**
 * Runs a program in the place of this one: it has the terminal, is told what this one is told, and ends it as it ends.
 *
 * @param {string} what it is, for when it is killed: `the preview`
 * @param {readonly [string, ...string[]]} command the program, found on the PATH, and its arguments
 * @param {NodeJS.ProcessEnv} env
 */
export function runInPlace(what, [program, ...args], env) {
  const child = spawn(program, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  let told = false;
  for (const [signal] of ENDINGS)
    process.on(signal, () => {
      told = true;
      child.kill(signal);
    });
  child.once('close', (code, signal) => {
    if (signal !== null && !told) throw new UsageError(endedBy(what, signal));
    process.exit(code ?? 0);
  });
}
