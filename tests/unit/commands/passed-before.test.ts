import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { passedBefore } from '../../passed-before.mjs';

const LINT = ['eslint', '.'];
let folder: string;

/** Whether the lint is known to pass in a project as it stands. */
const known = (command = LINT): boolean => passedBefore(folder).passed('lint', command);
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'passed-'));
  for (const name of ['src', '.astro', 'dist', 'node_modules']) mkdirSync(join(folder, name));
  write('src/a.ts', 'a');
  write('node_modules/.package-lock.json', '{}');
  passedBefore(folder).keep('lint', LINT);
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what passed is known as long as nothing has changed that it may read', () => {
  expect(known()).toBe(true);
  write('dist/page.html', 'built');
  // A build of another language was the last to write them.
  write('.astro/fonts.d.ts', 'type CssVariable = never;');
  expect(known()).toBe(true);
  expect(passedBefore(folder).passed('types', LINT)).toBe(false);
  expect(known(['eslint', 'src'])).toBe(false);
});

test.each([
  ['src/a.ts', 'b'],
  ['src/b.ts', ''],
  ['.eslintrc', ''],
  ['.astro/types.d.ts', 'interface A {}'],
  ['node_modules/.package-lock.json', '{"packages":{}}'],
])('not after a change of %s', (name, text) => {
  write(name, text);
  expect(known()).toBe(false);
});

test('nor of a state that came while it ran', () => {
  const begun = passedBefore(folder);
  write('src/a.ts', 'b');
  begun.keep('lint', LINT);
  expect(known()).toBe(false);
});
