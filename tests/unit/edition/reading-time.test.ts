import { expect, test } from 'vitest';
import { readBrief } from '../../../src/edition/brief.ts';
import { makeEdition, wordsOf } from '../../../src/edition/edition.ts';
import { briefReading, minutesToRead, storyReading } from '../../../src/edition/reading-time.ts';

const edition = makeEdition(process.cwd(), undefined);

test('words take their time, and each picture a look', () => {
  const words = (count: number): string[] => [Array.from({ length: count }, () => 'word').join(' ')];
  expect(minutesToRead({ texts: words(2380), pictures: 0 })).toBe(10);
  // 12 + 11 + 10 + 9 + 8 + 7 + 6 + 5 + 4 + 3 + 10 × 3 seconds.
  expect(minutesToRead({ texts: words(2380), pictures: 20 })).toBe(12);
  expect(minutesToRead({ texts: ['One word — and – signs.'], pictures: 0 })).toBe(1);
  // Chinese has no spaces: its signs take their time, and Latin words among them theirs.
  expect(minutesToRead({ texts: ['引信'.repeat(1250)], pictures: 0 })).toBe(5);
  expect(minutesToRead({ texts: ['引信 word '.repeat(1190)], pictures: 0 })).toBe(10);
});

test('the story is read from its standfirst to its last check, every picture looked at', () => {
  const { texts, pictures } = storyReading(edition);
  expect(pictures).toBe(edition.exhibits.reduce((all, { told }) => all + told.size, 0));
  expect(texts[0]).toBe(edition.story.standfirst);
  expect(texts).toContain('Most of the excess was never spent');
  expect(texts).toContain('Oil had the motor car. What does computing have?');
  for (const edited of edition.exhibits)
    for (const frame of edited.told) expect(texts).toContain(wordsOf(edited, frame).takeaway);
});

test('the brief is read in a tenth of the time', () => {
  const brief = readBrief(process.cwd(), edition.book);
  const reading = briefReading(edition, brief);
  expect(reading.pictures).toBe(brief.frames.length);
  expect(minutesToRead(reading)).toBeLessThanOrEqual(minutesToRead(storyReading(edition)) / 10);
});
