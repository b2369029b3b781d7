import { expect, test } from 'vitest';
import { CLAIM_GROUPS, CLAIMS, claimsThat, outcomeOf } from '../../../src/model/claims.ts';
import { openBook } from '../../../src/edition/book.ts';

const book = openBook(process.cwd());

test('every outcome in the ledger belongs to one claim, and the counts start from all of them', () => {
  const entered = [...book.figures.values()].filter(({ unit }) => unit === 'outcome').map(({ id }) => id);
  const judged = CLAIMS.map(({ became }) => String(became));
  expect(judged.toSorted()).toEqual(entered.toSorted());
  for (const count of ['claims-judged', 'claims-held', 'claims-failed', 'claims-open'])
    expect(book.figures.get(count)?.from?.toSorted(), count).toEqual(entered.toSorted());
});

test('held, failed and open make up all claims, and the counts are theirs', () => {
  const held = claimsThat(book.numbers, 'held');
  const failed = claimsThat(book.numbers, 'failed');
  const open = claimsThat(book.numbers, 'open');
  expect(new Set([...held, ...failed, ...open]).size).toBe(CLAIMS.length);
  expect(book.numbers['claims-held']).toBe(held.length);
  expect(book.numbers['claims-failed']).toBe(failed.length);
  expect(book.numbers['claims-open']).toBe(open.length);
  expect(book.numbers['claims-judged']).toBe(CLAIMS.length);
});

test('every charge of the five wires is judged, and the one year apart from the collapse', () => {
  const ids = CLAIMS.map(({ id }) => id);
  for (const id of ['interest', 'one-customer', 'needs', 'rest', 'mine', 'year', 'collapse', 'quarter', 'new-money'])
    expect(ids).toContain(id);
});

test('claims are told group by group', () => {
  const order = CLAIMS.map(({ group }) => CLAIM_GROUPS.indexOf(group));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test('an outcome that is none of the three is named', () => {
  const [claim] = CLAIMS;
  if (!claim) throw new Error('there are no claims');
  expect(() => outcomeOf({ [claim.became]: 0.5 }, claim)).toThrow(
    `"${claim.became}" is 0.5: expected one of held, failed, open`,
  );
});
