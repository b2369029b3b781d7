// `npm run freeze -- FILE`: takes a file of content, or a folder, as it is today into the frozen content. For developers,
// when the code asks for more than the frozen content has. Never all: tests name places and words of what was frozen.
import { cpSync } from 'node:fs';
import { join, relative } from 'node:path';
import { commandLine } from '../../src/commands/command.mjs';

/** What tests do not plant in: the guide, and the words of the pages, of which they take today's. */
const LEFT_OUT = /^(README\.md|words)$/;

const { argument: file = '' } = commandLine({
  name: 'npm run freeze',
  does: 'takes a file of content/ into the frozen content that tests compare with.',
  argument: 'FILE',
  example: 'npm run freeze -- exhibits/en/the-bill.yaml',
});
cpSync(join('content', file), join('tests/frozen/content', file), {
  recursive: true,
  filter: (from) => !LEFT_OUT.test(relative('content', from)),
});
