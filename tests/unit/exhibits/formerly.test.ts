import { expect, test } from 'vitest';
import { CATALOGUE } from '../../../src/exhibits/catalogue.ts';
import { addressesOf, frameOf } from '../../../src/exhibits/exhibit.ts';

test('a frame answers to every id it has borne', () => {
  const yourFuse = CATALOGUE.find(({ id }) => id === 'your-fuse');
  if (!yourFuse) throw new Error('no exhibit "your-fuse"');
  expect(frameOf(yourFuse, 'filing')?.id).toBe('contracts');
  expect(frameOf(yourFuse, 'contracts')?.id).toBe('contracts');
  expect(frameOf(yourFuse, 'nothing')).toBeUndefined();
});

test.each(CATALOGUE.map((exhibit) => [exhibit.id, exhibit] as const))(
  '%s: no address stands for two frames',
  (_, exhibit) => {
    const addresses = addressesOf(exhibit).map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
  },
);
