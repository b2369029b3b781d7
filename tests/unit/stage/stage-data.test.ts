import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { makeEdition } from '../../../src/edition/edition.ts';
import { stageDataOf, stageFileOf } from '../../../src/edition/scenes.ts';
import { received, sent, type SentStageData } from '../../../src/stage/stage-data.ts';
import { every } from '../../every.ts';

const { book, exhibits } = makeEdition(process.cwd(), undefined);
/** kB that all scenes of a phone may weigh on the way, packed: a whole reading is to be at most 350. */
const HEAVIEST = 140;

const nameOf = ({ exhibit }: (typeof exhibits)[number]): string => exhibit.id;

test('what a stage fetches is every scene of its exhibit, and each mark once', () =>
  every(exhibits, nameOf, (edited) => {
    const data = stageDataOf(edited, 'phone', book);
    const file = JSON.parse(stageFileOf(edited, 'phone', book)) as SentStageData;
    expect(received(file, edited.exhibit.frames[0]?.id ?? '')).toEqual(JSON.parse(JSON.stringify(data)));
    expect(new Set(file.marks.map((mark) => JSON.stringify(mark))).size).toBe(file.marks.length);
  }));

describe('what has come otherwise is refused, by frame and mark:', () => {
  const edited = exhibits[0];
  if (!edited) throw new Error('the edition has no exhibits');
  const whole = sent(stageDataOf(edited, 'desk', book));
  const [first = ''] = Object.keys(whole.frames);
  const [mark] = whole.marks;

  test.each<readonly [string, unknown, RegExp]>([
    ['in part', { ...whole, marks: whole.marks.slice(0, -1) }, /^frame [a-z-]+: mark \d+ has not come$/],
    ['without its marks', { frames: whole.frames }, /^frame [a-z-]+: mark \d+ has not come$/],
    ['with others', { ...whole, marks: whole.marks.map(() => ({})) }, /^frame [a-z-]+: mark \d+ has not come$/],
    ['without its frames', { marks: whole.marks }, new RegExp(`^frame ${first} has not come$`)],
    ['with another’s', { frames: { other: whole.frames[first] }, marks: [mark] }, new RegExp(`^frame ${first} has`)],
    ['with an empty frame', { ...whole, frames: { ...whole.frames, [first]: {} } }, /^frame [a-z-]+ is not whole$/],
    ['as something else', { error: 'not found' }, new RegExp(`^frame ${first} has not come$`)],
  ])('%s', (_, came, complaint) => {
    expect(() => received(came as SentStageData, first)).toThrow(complaint);
  });
});

test('a phone that shows everything fetches no more of scenes than it may', () => {
  const bytes = exhibits.map((edited) => gzipSync(stageFileOf(edited, 'phone', book)).byteLength);
  expect(bytes.reduce((sum, each) => sum + each) / 1000).toBeLessThan(HEAVIEST);
});
