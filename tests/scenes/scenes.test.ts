import { expect, test } from 'vitest';
import { allScenes } from './all-scenes.ts';
import { moved, movedByFrame } from './record.ts';

test('every frame is drawn as it was kept', () => {
  expect(
    movedByFrame(moved(allScenes())),
    'Look at them with "npm run scenes"; if that is as you meant it, "npm run scenes -- --keep"',
  ).toEqual([]);
});
