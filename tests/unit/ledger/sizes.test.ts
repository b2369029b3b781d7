import { expect, test } from 'vitest';
import { sizeMistake } from '../../../src/ledger/sizes.ts';

const flat = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');

test.each([
  [1915.426, 'USD million'],
  [-5952.91, 'USD million'],
  [62, 'percent'],
  [0, 'percent'],
  [100, 'percent'],
  [1.43, 'USD'],
  [0.1235, 'times'],
  [881, 'basis points'],
  [118_198_000, 'shares'],
] as const)('%d %s is plausible', (value, unit) => {
  expect(sizeMistake(value, unit)).toBeUndefined();
});

test.each([
  [1915.426, 'USD', /^1915\.426 .* This is \$1,915\.43; if \$1\.9 billion is meant, the unit is USD million\./],
  [863.448, 'USD', /a part of a cent: .*; if \$863 million is meant, the unit is USD million$/],
  [
    1_915_426_000,
    'USD million',
    /this is \$1,915,426 billion: if it was typed in dollars, write 1915\.426 \(\$1\.9 billion\)/,
  ],
  [1_915_426, 'USD million', /if it was typed in thousands of dollars, write 1915\.426 \(\$1\.9 billion\)/],
  // Told as the story prints it: what rounds to a thousand million is a billion.
  [999_600_000, 'USD million', /if it was typed in dollars, write 999\.6 \(\$1 billion\)/],
  [999_400_000, 'USD million', /if it was typed in dollars, write 999\.4 \(\$999 million\)/],
  [9_960_000, 'USD million', /if it was typed in dollars, write 9\.96 \(\$10 million\)/],
  [5_000_000_000, 'GBP million', /if it was typed in pounds, write 5000 \(£5 billion\)/],
  [620, 'percent', /from 0 to 100\. If it is in basis points, write 6\.2; .*add range: \{ to: 620 \} to the entry$/],
  [-3, 'percent', /from 0 to 100\. If it is right as it stands, add range: \{ from: -3 \} to the entry$/],
  [0.62, 'percent', /expected 62 if a share of one was typed; .*range: \{ from: 0, to: 1 \}/],
  [250_000_000, 'MW', /expected one from 0 to 100,000/],
] as const)('%d %s is told, with what was probably meant', (value, unit, message) => {
  expect(flat(sizeMistake(value, unit))).toMatch(message);
});

test('an entry that says so may have any size, and no other', () => {
  expect(sizeMistake(226, 'percent', { to: 300 })).toBeUndefined();
  expect(sizeMistake(0.62, 'percent', { from: 0, to: 1 })).toBeUndefined();
  expect(sizeMistake(40_000, 'USD', { to: 40_000 })).toBeUndefined();
  expect(sizeMistake(301, 'percent', { from: 1, to: 300 })).toBe(
    '301 is outside the range that the entry itself gives, from 1 to 300: expected one within it, or another range',
  );
});

test('what a message tells to write is accepted', () => {
  for (const value of [620, -3, 1e6]) {
    const [, key, end] = /range: \{ (from|to): (\S+) \}/.exec(sizeMistake(value, 'percent') ?? '') ?? [];
    expect(sizeMistake(value, 'percent', { [key ?? '']: Number(end) })).toBeUndefined();
  }
});
