// @ts-check
// A lock, so that of two builds in one folder neither takes away what the other has begun.
import { mkdirSync, readFileSync, rmSync, statSync, utimes, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from './command.mjs';

/** How often whoever holds a lock says so by its date, and when it is no longer believed: ms. */
const SAID = 2000;
const BELIEVED = 600_000;

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? error.code : undefined);

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's may not be asked.
    return codeOf(error) === 'EPERM';
  }
}

/**
 * Who holds a lock. One that was killed does not, and another program may have got its number since.
 *
 * @param {string} file
 * @returns {number | undefined} a process; 0 where it is only about to say which
 */
function holderOf(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    const holds = pid === 0 || (pid !== process.pid && isAlive(pid));
    return holds && Date.now() - statSync(file).mtimeMs < BELIEVED ? pid : undefined;
  } catch {
    // It has just been let go.
    return undefined;
  }
}

/**
 * Takes a lock, until it is let go or this process ends. One of a process that was killed is taken over.
 *
 * @param {string} file
 * @param {string} what is done with it: `a build`
 * @returns {() => void} lets it go
 * @throws {UsageError} if another process holds it
 */
export function hold(file, what) {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') {
      // On a full disk it was made and stayed empty: nobody else's, it would be held for nobody.
      if (error instanceof Error && 'syscall' in error && error.syscall === 'write') rmSync(file, { force: true });
      throw error;
    }
    const holder = holderOf(file);
    if (holder !== undefined)
      throw new UsageError(
        `${what} is under way in this folder already, by process ${holder}: wait until it has ended (if it has, delete ${file})`,
      );
    rmSync(file, { force: true });
    return hold(file, what);
  }
  // That somebody has taken it away is no reason to end.
  const timer = setInterval(() => utimes(file, new Date(), new Date(), () => {}), SAID).unref();
  const letGo = () => {
    clearInterval(timer);
    process.off('exit', letGo);
    rmSync(file, { force: true });
  };
  process.once('exit', letGo);
  return letGo;
}
