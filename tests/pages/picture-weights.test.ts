import { expect, test } from 'vitest';
import { bytes, files } from './site.ts';

/**
 * What a picture of a kind weighs, as a host sends it, in kB: the mean, so that a new frame does not count as a heavier
 * drawing. A tenth more than in November 2026.
 */
const KINDS: readonly (readonly [kind: string, name: RegExp, most: number])[] = [
  ['card for links', /^cards\/.*\.link\.png$/, 35],
  ['dark card', /^cards\/.*\.dark\.png$/, 35],
  ['card for a feed', /^cards\/.*\.feed\.png$/, 50],
  ['tall card', /^cards\/.*\.tall\.png$/, 57],
  ['moving picture', /^pictures\/.*\.webp$/, 388],
];
const DRAWINGS: typeof KINDS = [
  ['drawing for a phone', /^pictures\/.*\.phone\.svg$/, 14],
  ['drawing for a desk', /^pictures\/.*\.desk\.svg$/, 15],
  ['drawing to edit', /^exhibits\/.*\/figure\.svg$/, 19],
];

const mean = (kind: RegExp, weigh: (file: string) => number): number => {
  const weights = files.filter((file) => kind.test(file)).map(weigh);
  return weights.reduce((sum, weight) => sum + weight, 0) / weights.length / 1000;
};

test.each(KINDS)('a %s weighs no more than it did', (_, name, most) => {
  expect(mean(name, (file) => bytes(file).byteLength)).toBeLessThanOrEqual(most);
});

test.each(DRAWINGS)('a %s weighs no more than it did, in the compressed file beside it', (_, name, most) => {
  expect(mean(name, (file) => bytes(`${file}.gz`).byteLength)).toBeLessThanOrEqual(most);
});
