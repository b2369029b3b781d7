import { describe, expect, test } from 'vitest';
import { brokenClaim } from '../../../src/check/asserts.ts';
import { mistakeOf } from '../../../src/ledger/mistake.ts';
import { frozenBook as book } from '../../frozen/frozen.ts';

const broken = (claim: string): string | undefined => {
  const wrong = brokenClaim(claim, 'Lending is live', book.figures);
  return wrong === undefined ? undefined : mistakeOf(wrong).message;
};

describe('what a takeaway rests on', () => {
  test.each(['wire-lent-critic > wire-rate-critic', 'wire-lent-contracts * 2 >= cord-contracts', 'cord-critic < 12'])(
    '%s holds',
    (claim) => expect(broken(claim)).toBeUndefined(),
  );

  test.each(['7 > 6', '6 >= 6', '7 >= 6', '5 < 6', '6 <= 6', '5 <= 6'])('%s holds', (claim) =>
    expect(broken(claim)).toBeUndefined(),
  );

  test.each([
    ['6 > 6', 'is not more than'],
    ['5 >= 6', 'is not at least'],
    ['6 < 6', 'is not less than'],
    ['7 <= 6', 'is not at most'],
  ])('%s: %s', (claim, words) => expect(broken(claim)).toContain(` ${words} 6; write it anew`));

  test('a claim that has ceased to hold names its sentence and both figures', () => {
    expect(broken('wire-rate-critic > wire-lent-critic')).toMatch(
      /^"Lending is live" is no longer true: wire-rate-critic \(.*\) is not more than wire-lent-critic \(.*\); write it anew$/,
    );
    expect(broken('cord-critic * 2 < 3')).toMatch(/cord-critic \(.*\) times 2 is not less than 3/);
  });

  test.each([
    ['wire-lend-critic > 1', 'no figure "wire-lend-critic" in the ledger (did you mean "wire-lent-critic"?)'],
    [
      'ddtl2-maturity-text',
      '"ddtl2-maturity-text" is no claim to check: expected two figures and one of > >= < <=, like a-figure > 6',
    ],
    [
      'cw-revenue-2024 > conc-62',
      '"cw-revenue-2024" is in USD million, "conc-62" in percent: expected figures of one unit, which can be compared',
    ],
    ['cw-ddtl2-draw > 1', '"cw-ddtl2-draw" is no number: expected a figure that can be compared'],
  ])('%s is refused', (claim, message) => {
    expect(broken(claim)).toBe(message);
  });
});
