import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decliningBalance, firstUnderwater, loanToValue, securityNeeded } from '../../../src/model/collateral.ts';

const money = fc.double({ min: 0, max: 9000, noNaN: true });
const fraction = fc.double({ min: 0, max: 1, noNaN: true });

test('value never rises, and never falls under nothing', () => {
  fc.assert(
    fc.property(money, fraction, (cost, loss) => {
      const path = decliningBalance(cost, loss, 60);
      expect(path[0]).toBe(cost);
      for (let i = 1; i < path.length; i++) expect(path[i]).toBeLessThanOrEqual((path[i - 1] ?? 0) + 1e-9);
      expect(path.at(-1)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('by hand', () => {
  expect(decliningBalance(1000, 0.5, 3)).toEqual([1000, 500, 250, 125]);
  expect(loanToValue(80, 100)).toBe(0.8);
  expect(loanToValue(0, 0)).toBe(0);
  expect(loanToValue(1, 0)).toBe(Infinity);
  expect(firstUnderwater([100, 90, 80], [120, 90, 70])).toBe(2);
  expect(firstUnderwater([100, 90], [120, 110])).toBeUndefined();
});

test('security brings the loan to its highest loan-to-value, and is none below it', () => {
  fc.assert(
    fc.property(money, money, fraction, (balance, value, highest) => {
      const security = securityNeeded(balance, value, highest);
      expect(security).toBeGreaterThanOrEqual(0);
      expect(balance - security).toBeLessThanOrEqual(Math.max(balance, 0) + 1e-9);
      if (security > 0) expect(balance - security).toBeCloseTo(highest * value, 6);
    }),
  );
});

test('wrong arguments are named', () => {
  expect(() => decliningBalance(-1, 0, 1)).toThrow('cost is -1');
  expect(() => decliningBalance(1, 1.5, 1)).toThrow('loss is 1.5');
  expect(() => loanToValue(-1, 1)).toThrow('balance is -1');
  expect(() => firstUnderwater([1, 2], [1])).toThrow('values.length is 1');
  expect(() => securityNeeded(1, 1, 3)).toThrow('highest is 3');
});
