import { expect, test } from 'vitest';
import { chapter, foundIn } from './check-one.ts';

/** What looks strange in a chapter and is in order. */
test.each([
  ['Windows line ends', chapter('It fell.\n\nIt rose by <Fact id="revenue-2024"/>.').replaceAll('\n', '\r\n')],
  ['emoji', chapter('It fell. 📉')],
  ['text from right to left', chapter('It is called שלום, or سلام.')],
  ['names with digits, years, dates', chapter('In March 2025 the H100, the GB200 and Form S-1 of 3 March.')],
  ['a name with a digit of the story’s own list', chapter('It was in Chapter 11, once more.')],
  ['words that may be said twice', chapter('He had had it, and said that that was it.')],
  ['straight quotes that are turned when set', chapter('It "isn\'t" so.')],
  [
    'an old figure given for its own time',
    chapter('In 2022 it had <Fact id="staff-2022"/> people. Today it has more.'),
  ],
  [
    'an old figure in the present of its own year',
    chapter('In 2022 it grows. It now has <Fact id="staff-2022"/> people.'),
  ],
  ['links', chapter('See [it](ledger/#revenue-2024), [this](#the-bill/first-loan) and [that](https://example.org).')],
  ['a word of the story’s own list, and its possessive', chapter('It is CoreWeave’s, or another hyperscaler’s.')],
])('%s are no mistake', (_, text) => {
  expect(foundIn(text)).toEqual([]);
});
