import { expect, test } from 'vitest';
import { makeEdition } from '../../../src/edition/edition.ts';
import { usageOf } from '../../../src/edition/usage.ts';
import { FROZEN } from '../../frozen/frozen.ts';

const edition = makeEdition(FROZEN, undefined);
const usage = usageOf(edition);

test('no figure of the ledger is unused without a word why', () => {
  const silent = [...edition.book.figures.values()].filter(
    (figure) => !usage.has(figure.id) && figure.unused === undefined,
  );
  expect(silent.map((figure) => `${figure.place} ${figure.id}`)).toEqual([]);
});

test('what is said in a head, in a check’s words on the arithmetic page and beside the story is used there', () => {
  const paths = (id: string) => usage.get(id)?.map(({ path }) => path);
  expect(paths('conc-77-top2')).toContain('#chapter-two-customers');
  expect(paths('loans-5x-revenue')).toContain('#chapter-deadly-loans');
  expect(paths('ddtl2-interest-of-claim')).toEqual(['arithmetic/#ddtl2-interest']);
  expect(paths('ddtl1-instalment-later')).toContain('about/');
});
