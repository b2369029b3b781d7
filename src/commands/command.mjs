// @ts-check
// What all commands share: options that are known or refused, and one clear line for what goes wrong on a person's
// machine. Runs before anything is installed, on whatever Node the machine has, so it uses nothing but Node itself.
import { accessSync, constants, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { endWithShell } from './end-with-shell.mjs';
import { whyTooOld } from './node-version.mjs';

/**
 * @typedef {object} Option
 * @property {'string' | 'boolean'} type
 * @property {string} means what it does, for `--help`
 * @property {string} [value] what a string stands for: `FILE`
 */

/**
 * @typedef {object} Usage
 * @property {string} name as it is typed: `npm run check`
 * @property {string} does in a sentence
 * @property {Readonly<Record<string, Option>>} [options]
 * @property {string} [argument] the one argument it takes, if it takes one: `REVISION`
 * @property {string} [otherwise] the argument where none is given; without it, one must be
 * @property {string} [example] a command line that is right
 */

/**
 * @typedef {object} Given
 * @property {Readonly<Record<string, string | boolean | undefined>>} values by option
 * @property {string | undefined} argument
 */

/** By what a person or a system ends a command, the last as its terminal is closed, and the code that it ends with. */
export const ENDINGS = /** @type {const} */ ([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
]);

/** Bad input on a command line, or a machine that lacks something: its message is all a person needs. */
export class UsageError extends Error {}

/**
 * A script's options stand behind `--`, or npm takes them for its own.
 *
 * @param {string} name
 * @param {string} rest
 */
const typed = (name, rest) => `${name} -- ${rest}`;

/** @param {Usage} usage */
const known = ({ options = {} }) =>
  [
    ...Object.entries(options).map(([name, { value }]) => `--${name}${value === undefined ? '' : ` ${value}`}`),
    '--help',
  ].join(', ');

/**
 * The whole of `--help`.
 *
 * @param {Usage} usage
 */
export const help = (usage) =>
  [
    `${usage.argument === undefined ? usage.name : typed(usage.name, usage.argument)}: ${usage.does}`,
    ...Object.entries(usage.options ?? {}).map(
      ([name, { means, value }]) => `  --${name}${value === undefined ? '' : ` ${value}`}  ${means}`,
    ),
  ].join('\n');

/**
 * Reads a command line.
 *
 * @param {Usage} usage
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string | undefined>>} [environment]
 * @returns {Given}
 * @throws {UsageError} for an option or argument that is not known, one that lacks its value, or one that npm kept for
 * itself
 */
export function readCommandLine(usage, args, environment = {}) {
  const options = usage.options ?? {};
  const say = (/** @type {string} */ wrong) =>
    new UsageError(
      `${wrong}. Known: ${known(usage)}.${usage.example === undefined ? '' : ` For example: ${usage.example}`}`,
    );
  // Without `--` before it, npm takes an option for one of its own and says so only in passing.
  const kept = Object.keys(options).find((name) => `npm_config_${name.replaceAll('-', '_')}` in environment);
  if (kept !== undefined)
    throw new UsageError(`npm kept --${kept} for itself; write: ${typed(usage.name, `--${kept}`)}`);

  /** @type {Record<string, { type: 'string' | 'boolean' }>} */
  const config = { help: { type: 'boolean' } };
  for (const [name, { type }] of Object.entries(options)) config[name] = { type };
  const { tokens } = parseArgs({
    args: [...args],
    options: config,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  /** @type {Record<string, string | boolean | undefined>} */
  const values = {};
  /** @type {string[]} */
  const rest = [];
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push(token.value);
    if (token.kind !== 'option') continue;
    const option = config[token.name];
    if (option === undefined) throw say(`unknown option ${token.rawName}`);
    if (option.type === 'boolean' && token.value !== undefined) throw say(`--${token.name} takes no value`);
    if (option.type === 'string' && values[token.name] !== undefined) throw say(`--${token.name} is given twice`);
    if (option.type === 'string' && (token.value === undefined || (!token.inlineValue && token.value.startsWith('-'))))
      throw say(`--${token.name} needs a value`);
    values[token.name] = token.value ?? true;
  }
  const [argument, more] = rest;
  const tooMany = usage.argument === undefined ? argument : more;
  if (tooMany !== undefined) throw say(`unexpected "${tooMany}"`);
  if (usage.argument !== undefined && (argument ?? usage.otherwise) === undefined && values['help'] !== true)
    throw say(`expected ${usage.argument}`);
  return { values, argument: argument ?? usage.otherwise };
}

/**
 * What went wrong, in one line, where it is the machine's doing or the person's and no fault of the program's.
 *
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function plainReason(error) {
  if (!(error instanceof Error)) return undefined;
  // Mistakes in content say their file, line and what was expected.
  if (error instanceof UsageError || error.name === 'ContentError') return error.message;
  const { code, path, syscall = '', port } = /** @type {NodeJS.ErrnoException & { port?: number }} */ (error);
  const at = path === undefined ? '' : `: ${path}`;
  // Where a file is taken away, Node gives this no code.
  if (/read-only file system/i.test(error.message)) return `the disk can only be read${at}`;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `the disk is full${at}. Make room and run it again`;
    case 'EACCES':
    case 'EPERM':
      return syscall === 'listen'
        ? `port ${port} may not be opened by you. Choose one above 1023: PORT=4321`
        : `not allowed${at}. Whose file is it?`;
    case 'EADDRINUSE':
      return `port ${port} is in use. Choose another: PORT=4321`;
    case 'ENOENT':
      if (syscall.startsWith('spawn')) return `${path} is not installed, or not on PATH`;
      // With all the folders above it: what Node says where the disk can only be read.
      return syscall === 'mkdir' ? `the folder cannot be made${at}. Can the disk only be read?` : `no such file${at}`;
    case 'EISDIR':
      return `expected a file, not a folder${at}`;
    default:
      return undefined;
  }
}

/**
 * The browser that CHROMIUM names; an empty one, which a variable of CI without a value gives, is none.
 *
 * @returns {string | undefined} the path of a program
 * @throws {UsageError} where there is none
 */
export function namedChromium() {
  const path = process.env['CHROMIUM'];
  if (path === undefined || path === '') return undefined;
  try {
    accessSync(path, constants.X_OK);
    if (statSync(path).isFile()) return path;
  } catch {
    // Nothing is there, or nothing that may be run.
  }
  throw new UsageError(
    `CHROMIUM names ${path}, where there is no browser: expected the path of a Chromium, or no CHROMIUM at all`,
  );
}

/** Whether a program's output says that the disk is full. */
export const saysDiskIsFull = (/** @type {string} */ output) =>
  /\bENOSPC\b|no space left on device|EDQUOT/i.test(output);

/**
 * That a program was ended from outside, in a line: it says nothing itself.
 *
 * @param {string} what
 * @param {NodeJS.Signals} signal
 */
export const endedBy = (what, signal) =>
  `${what} was ended by ${signal}${/KILL|ABRT/.test(signal) ? ', as where memory is short' : ''}`;

/**
 * Begins a command: reads its line, and has whatever goes wrong later said in one. What is a fault of the program still
 * shows where it happened. Ends the process for bad input and for `--help`.
 *
 * @param {Usage} usage
 * @returns {Given}
 */
export function commandLine(usage) {
  /** @param {unknown} error */
  const fail = (error) => {
    const reason = plainReason(error);
    console.error(reason === undefined ? error : `${usage.name}: ${reason}`);
    process.exit(1);
  };
  process.on('uncaughtException', fail);
  const tooOld = whyTooOld(process.versions.node);
  if (tooOld !== undefined) fail(new UsageError(tooOld));
  endWithShell();
  // Whoever reads the output may leave early (`| head`): that is no failure, unless a command says so beforehand.
  process.stdout.on('error', (/** @type {NodeJS.ErrnoException} */ error) =>
    error.code === 'EPIPE' ? process.exit() : fail(error),
  );
  try {
    const given = readCommandLine(usage, process.argv.slice(2), process.env);
    if (given.values['help'] !== true) return given;
  } catch (error) {
    fail(error);
  }
  console.log(help(usage));
  process.exit(0);
}

/**
 * The path of a file as a person has typed it: npm goes to the project's folder first, and says where it was called.
 *
 * @param {string} path
 */
export const fromWhereTyped = (path) => resolve(process.env['INIT_CWD'] ?? '.', path);

/**
 * The port somebody asks for.
 *
 * @param {string | boolean | undefined} port
 * @param {number} usual where none is named
 * @param {string} [name] what names it
 * @throws {UsageError} for what is no port
 */
export function portOf(port, usual, name = 'PORT') {
  if (port === undefined || port === '') return usual;
  const number = Number(port);
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new UsageError(`${name} is "${port}": expected a whole number from 0 to 65535, such as ${usual}`);
  return number;
}
