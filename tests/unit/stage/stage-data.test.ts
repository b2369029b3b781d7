import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { makeEdition } from '../../../src/edition/edition.ts';
import { stageDataOf, stageFileOf } from '../../../src/edition/scenes.ts';
import { received, sent, type SentStageData } from '../../../src/stage/stage-data.ts';
import { every } from '../../every.ts';

const { book, plates } = makeEdition(process.cwd(), undefined);
/** kB that all scenes of a phone may weigh on the way, packed: a whole reading is to be at most 350. */
const HEAVIEST = 140;

const nameOf = ({ exhibit }: (typeof plates)[number]): string => exhibit.id;

test('what a stage fetches is every scene of its exhibit, and each mark once', () =>
  every(plates, nameOf, (plate) => {
    const data = stageDataOf(plate, 'phone', book);
    const file = JSON.parse(stageFileOf(plate, 'phone', book)) as SentStageData;
    expect(received(file)).toEqual(JSON.parse(JSON.stringify(data)));
    expect(new Set(file.marks.map((mark) => JSON.stringify(mark))).size).toBe(file.marks.length);
  }));

test('what has come in part is refused, by frame and mark', () => {
  const plate = plates[0];
  if (!plate) throw new Error('the edition has no exhibits');
  const whole = sent(stageDataOf(plate, 'desk', book));
  expect(() => received({ ...whole, marks: whole.marks.slice(0, -1) })).toThrow(
    /^frame [a-z-]+: mark \d+ has not come$/,
  );
});

test('a phone that shows everything fetches no more of scenes than it may', () => {
  const bytes = plates.map((plate) => gzipSync(stageFileOf(plate, 'phone', book)).byteLength);
  expect(bytes.reduce((sum, each) => sum + each) / 1000).toBeLessThan(HEAVIEST);
});
