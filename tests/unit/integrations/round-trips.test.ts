import { expect, test } from 'vitest';
import { bytesBeyondRoundTrip } from '../../../src/integrations/round-trips.mjs';

// 14,600 bytes in the first round trip, 29,200 in the second, then 30,660 in each; 650 are said before.
test.each([
  ['fits in one', 13_950, undefined],
  ['is one byte more than fits in one', 13_951, 1],
  ['is one byte more than fits in two', 43_151, 1],
  ['fits in three', 73_810, undefined],
  ['is one byte more than fits in three', 73_811, 1],
  ['is 1,500 more', 75_310, 1500],
  ['is so much more that little less would not help', 75_311, undefined],
  ['is one byte more than fits in four', 104_471, 1],
])('a page that %s', (_, packed, beyond) => {
  expect(bytesBeyondRoundTrip(packed)).toBe(beyond);
});
