import { expect, test } from 'vitest';
import { readArithmetic } from '../../../src/edition/arithmetic.ts';
import { makeEdition } from '../../../src/edition/edition.ts';
import { usageOf } from '../../../src/edition/usage.ts';

const edition = makeEdition(process.cwd(), undefined);
const usage = usageOf(edition);
/** Figures of the arithmetic page count as used: it is a page of the story. */
const summed = new Set(
  readArithmetic(process.cwd(), edition.book).flatMap(({ claim, results }) => [
    claim.id,
    ...results.map((result) => result.id),
  ]),
);

test('no figure of the ledger is unused without a word why', () => {
  const silent = [...edition.book.figures.values()].filter(
    (figure) => !usage.has(figure.id) && !summed.has(figure.id) && figure.unused === undefined,
  );
  expect(silent.map((figure) => `${figure.place} ${figure.id}`)).toEqual([]);
});
