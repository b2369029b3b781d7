import { expect, test } from 'vitest';
import { formatFrames, parseFrames, sharedInstead } from '../../../src/address/shared-frames.mjs';

const frames = new Map([
  ['the-bill', 'both-loans'],
  ['two-customers', 'redacted'],
]);

test('the list is read as it was written', () => {
  expect(formatFrames(frames)).toBe('the-bill both-loans ;\ntwo-customers redacted ;\n');
  expect(parseFrames(formatFrames(frames))).toEqual(frames);
});

test.each([
  ['/cards/the-bill/nothing.link.png', '/cards/the-bill/both-loans.link.png'],
  ['/cards/the-bill/nothing.dark.png', '/cards/the-bill/both-loans.dark.png'],
  ['/zh/oembed/two-customers/nothing.json', '/zh/oembed/two-customers/redacted.json'],
  ['/pictures/two-customers/nothing.phone.svg', '/pictures/two-customers/redacted.phone.svg'],
  // Itself, were it not there either, would lead here again.
  ['/cards/the-bill/both-loans.link.png', undefined],
  ['/cards/no-such-exhibit/nothing.link.png', undefined],
  ['/cards/the-bill/nothing.json', undefined],
  ['/oembed/the-bill/nothing.png', undefined],
  ['/cards/the-bill/', undefined],
  ['/exhibits/the-bill/nothing/', undefined],
  // Of another host.
  ['//elsewhere/cards/the-bill/nothing.link.png', undefined],
])('%s leads to %s', (path, instead) => {
  expect(sharedInstead(path, frames)).toBe(instead);
});
