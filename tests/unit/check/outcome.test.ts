import { expect, test } from 'vitest';
import { outcomeOf } from '../../../src/check/outcome.ts';
import type { Finding } from '../../../src/ledger/read.ts';

const at = { file: 'content/chapters/en/prologue.mdx', line: 9, column: 1 };
const error: Finding = { ...at, message: 'misspelt' };
const warning: Finding = { ...at, message: 'long', warning: true };
const note: Finding = { ...at, message: 'a note to colleagues', warning: true, waits: true };

test.each([
  ['nothing', [], false, '0 errors, 0 warnings', 0],
  ['a note to colleagues', [note, warning], false, '0 errors, 2 warnings', 0],
  ['the same before a release', [note, warning], true, '1 error, 1 warning', 1],
  ['an error', [warning, error], false, '1 error, 1 warning', 1],
  ['an error before a release', [error, note], true, '2 errors, 0 warnings', 1],
] as const)('%s', (_, findings, release, summary, status) => {
  expect(outcomeOf(findings, release)).toMatchObject({ summary, status });
});
