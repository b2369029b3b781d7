// @ts-check
// Commands that are one program with one set of arguments, such as `npm run format`. They take no others: what the
// program would make of a misspelt one (of `--chekc`, all is formatted) nobody has asked for.
import { spawnSync } from 'node:child_process';
import { commandLine, UsageError } from './command.mjs';
import { runInPlace } from './in-place.mjs';
import { environment, installIfMissing } from './install.mjs';

/**
 * @typedef {object} Tool
 * @property {string} does
 * @property {readonly [string, ...string[]]} command the program, found on the PATH, and its arguments
 * @property {Readonly<Record<string, string>>} [env]
 * @property {boolean} [bare] whether it needs none of the packages
 * @property {RegExp} [unanswered] what it writes in place of a report where the npm registry has given none
 */

/** @satisfies {Record<string, Tool>} */
const TOOLS = {
  audit: {
    does: 'known weaknesses of the packages, from high upward. Needs the network.',
    command: ['npm', 'audit', '--audit-level=high'],
    bare: true,
    unanswered: /^(undefined)?\s*$/,
  },
  format: { does: 'formats the code, all of it.', command: ['prettier', '--write', '.'] },
  'test:engines': {
    does: 'the story in Chromium, Firefox and WebKit, as installed. Needs a build.',
    command: ['vitest', 'run', '--project', 'engines'],
  },
  'test:host': {
    does: 'nginx and Caddy with the shipped files: fails where one is not installed. Needs a build.',
    command: ['vitest', 'run', '--project', 'host'],
    env: { INSIST: '1' },
  },
};

/** @type {ReadonlyMap<string, Tool>} */
const tools = new Map(Object.entries(TOOLS));
const name = process.argv.splice(2, 1)[0] ?? '';
const tool = tools.get(name);
if (!tool) throw new Error(`tool.mjs knows no "${name}": expected ${[...tools.keys()].join(', ')}`);
commandLine({ name: `npm run ${name}`, does: tool.does });
if (tool.bare !== true) await installIfMissing();
if (tool.unanswered) report(tool.command, tool.unanswered);
else runInPlace(tool.command[0], tool.command, { ...environment(), ...tool.env });

/**
 * Runs a program that asks the npm registry, and shows its report.
 *
 * @param {Tool['command']} command
 * @param {RegExp} unanswered
 * @throws {UsageError} if there is none
 */
function report([program, ...args], unanswered) {
  const colour = process.stdout.isTTY ? ['--color=always'] : [];
  const { error, status, stdout } = spawnSync(program, [...args, ...colour], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  if (unanswered.test(stdout)) throw new UsageError('the npm registry has given no report. Is the network there?');
  process.stdout.write(stdout);
  process.exitCode = status ?? 1;
}
