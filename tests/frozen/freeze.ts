// `npm run freeze -- FILE`: takes a file of content, or a folder, as it is today into the frozen content. For
// developers, when the code asks for more than the frozen content has. Never all: tests name places and words of what
// was frozen.
import { cpSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { commandLine, UsageError } from '../../src/commands/command.mjs';
import { nearest } from '../../src/ledger/nearest.ts';

/** What tests do not plant in: the guide, and the words of the pages, of which they take today's. */
const LEFT_OUT = /^(README\.md|words)(\/|$)/;

const { argument = '' } = commandLine({
  name: 'npm run freeze',
  does: 'takes a file of content/ into the frozen content that tests compare with.',
  argument: 'FILE',
  example: 'npm run freeze -- exhibits/en/the-bill.yaml',
});
// As a shell completes it, too.
const path = normalize(argument)
  .split(sep)
  .join('/')
  .replace(/^content\//, '');
const known = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(sep).join('/'))
  .filter((name) => !LEFT_OUT.test(name));
const expected = `expected a file or folder of content/, as ${nearest(path, known) ?? 'exhibits/en/the-bill.yaml'}`;
if (/^\.{0,2}(\/|$)/.test(path)) throw new UsageError(`"${argument}" is not in content/: ${expected}`);
if (LEFT_OUT.test(path)) throw new UsageError(`${path} is not frozen: tests take today's. Otherwise ${expected}`);
const from = join('content', path);
if (!existsSync(from)) throw new UsageError(`there is no ${from}: ${expected}`);
const to = join('tests/frozen/content', path);
cpSync(from, to, { recursive: true });
console.log(`${from}${statSync(from).isDirectory() ? ', with all that is in it,' : ''} was copied to ${to}`);
