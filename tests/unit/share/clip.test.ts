import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clip, fittingTitle } from '../../../src/share/clip.ts';

test('a text that fits is left as it is', () => {
  const text = 'Two customers paid 77% of the bill';
  for (const most of [70, text.length]) expect(clip(text, most)).toBe(text);
  expect(clip(text, text.length - 1)).toBe('Two customers paid 77% of the…');
});

test('a text that does not is cut between words', () => {
  expect(clip('Two customers, paid most of the bill', 22)).toBe('Two customers, paid…');
  expect(clip('Two customers, paid most of the bill', 16)).toBe('Two customers…');
});

test('never longer than asked', () => {
  fc.assert(fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (text, most) => clip(text, most).length <= most));
});

test('titles are measured in bytes', () => {
  const accents = 'é'.repeat(36);
  expect(fittingTitle('é'.repeat(35), 'short')).toBe('é'.repeat(35));
  expect(fittingTitle(accents, 'short')).toBe('short');
  expect(fittingTitle(accents)).toBe(accents);
});
