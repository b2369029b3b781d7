import { expect, test } from 'vitest';
import { leaning } from '../../../src/check/headlines.ts';

const names = ['CoreWeave', 'Zitron'];

test.each([
  'CoreWeave owed $7.9 billion, before counting its leases',
  'Zitron: customers can walk',
  'In 2026 two loans cost CoreWeave more',
  'Without its two largest customers CoreWeave took in little',
])('“%s” stands alone', (headline) => expect(leaning(headline, names)).toBeUndefined());

test.each([
  ['The money is gone within the year', 'names nobody'],
  ['The two cost CoreWeave more than 2024’s revenue', 'leans with “The two”'],
  ['It is CoreWeave’s only customer', 'leans with “It”'],
  ['Were they gone, CoreWeave would earn little', 'leans with “they”'],
  ['And CoreWeave pays', 'leans with “And”'],
])('“%s” does not: it %s', (headline, says) => {
  expect(leaning(headline, names)).toContain(says);
});
