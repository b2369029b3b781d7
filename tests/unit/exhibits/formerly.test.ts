import { expect, test } from 'vitest';
import { CATALOGUE } from '../../../src/exhibits/catalogue.ts';
import { addressesOf, frameOf, idsOf, wholeAddressesOf } from '../../../src/exhibits/exhibit.ts';

test('a frame answers to every id it has borne', () => {
  const yourFuse = CATALOGUE.find(({ id }) => id === 'your-fuse');
  if (!yourFuse) throw new Error('no exhibit "your-fuse"');
  expect(frameOf(yourFuse, 'filing')?.id).toBe('contracts');
  expect(frameOf(yourFuse, 'contracts')?.id).toBe('contracts');
  expect(frameOf(yourFuse, 'nothing')).toBeUndefined();
});

test('an exhibit answers to every id it has borne, with all its frames under each', () => {
  const yourFuse = CATALOGUE.find(({ id }) => id === 'your-fuse');
  if (!yourFuse) throw new Error('no exhibit "your-fuse"');
  const renamed = { ...yourFuse, id: 'fuse-of-yours', formerly: ['your-fuse'] };
  expect(idsOf(renamed)).toEqual(['fuse-of-yours', 'your-fuse']);
  const addresses = wholeAddressesOf(renamed).map(({ exhibit, address, frame }) => `${exhibit}/${address} ${frame.id}`);
  expect(addresses).toContain('fuse-of-yours/contracts contracts');
  expect(addresses).toContain('your-fuse/filing contracts');
});

test('no id stands for two exhibits', () => {
  const ids = CATALOGUE.flatMap(idsOf);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(CATALOGUE.map((exhibit) => [exhibit.id, exhibit] as const))(
  '%s: no address stands for two frames',
  (_, exhibit) => {
    const addresses = addressesOf(exhibit).map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
  },
);
