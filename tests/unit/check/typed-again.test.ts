import { afterEach, expect, test } from 'vitest';
import { removeCopy, withMistake } from './broken/story-copy.ts';

afterEach(removeCopy);

const CASH = 'ledger/cash.yaml';
const NOTE = 'note: The accounts give {cw-revenue-2024:exact}.';

test.each([
  ['in millions', '$1,915.4 million'],
  ['to the digit', '$1,915.426 million'],
  ['in billions', '$1.915 billion'],
])('a sum that another entry states, typed %s, is told where it stands', (_, typed) => {
  expect(withMistake(CASH, NOTE, `note: The accounts give ${typed}.`)).toEqual([
    expect.stringMatching(
      new RegExp(
        String.raw`^warning content/ledger/cash\.yaml:\d+:29 {2}"${typed.replace(/[$.]/g, '\\$&')}" is \{cw-revenue-2024:exact\}, typed by hand`,
      ),
    ),
  ]);
});

test.each([
  ['that no entry states', '$1,915.3 million'],
  ['too short to be known again', '$1.92 billion'],
])('a sum %s may be typed', (_, typed) => {
  expect(withMistake(CASH, NOTE, `note: The accounts give ${typed}.`)).toEqual([]);
});
