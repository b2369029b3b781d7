import { expect, test } from 'vitest';
import { makeEdition, type ExhibitEdition } from '../../../src/edition/edition.ts';
import { drawnFrom } from '../../../src/edition/scenes.ts';

const { book, exhibits } = makeEdition('.', undefined, 'en');
const [first, second] = exhibits as [ExhibitEdition, ExhibitEdition];
const now = drawnFrom(first, book);

test('an exhibit’s drawings follow from the same as long as nothing has changed', () => {
  expect(drawnFrom({ ...first }, { ...book })).toBe(now);
});

test.each<[string, () => string]>([
  ['number', () => drawnFrom(first, { ...book, numbers: { ...book.numbers, 'conc-62': 0.61 } })],
  [
    'word',
    () => drawnFrom({ ...first, words: second.words, exhibit: { ...second.exhibit, id: first.exhibit.id } }, book),
  ],
  [
    'order of its pictures',
    () => drawnFrom({ ...first, exhibit: { ...first.exhibit, frames: first.exhibit.frames.toReversed() } }, book),
  ],
])('and from another where a %s is another', (_, other) => {
  expect(other()).not.toBe(now);
});
