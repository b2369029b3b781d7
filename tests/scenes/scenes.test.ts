import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allScenes, type NamedScene } from './all-scenes.ts';
import { FULL } from '../full.ts';
import { earlierScenes } from './earlier.ts';
import { moved, movedByFrame, recordOf } from './record.ts';

const scenes = allScenes();

// What an editor changed is left to the check, which draws it: a picture of other words or values is another picture.
test('every frame is drawn as it was kept, from the same words and values', () => {
  expect(
    movedByFrame(moved(scenes).filter(({ how }) => how !== 'edited')),
    'Look at them with "npm run scenes"; if that is as you meant it, "npm run scenes -- --keep"',
  ).toEqual([]);
});

// Without it a picture that moved can be shown only as it is now.
test.runIf(FULL && existsSync('.git'))('every picture can be drawn as it was kept', async () => {
  const earlier = await earlierScenes(join(process.cwd(), '.cache', 'scenes', 'tested'), () => true);
  expect(earlier.why).toBe('');
  expect(movedByFrame(moved(earlier.scenes).filter(({ how }) => how !== 'edited'))).toEqual([]);
});

describe('a scene that moved', () => {
  const [first] = scenes;
  if (!first) throw new Error('there is no scene');
  const empty = { ...first, scene: { ...first.scene, marks: [] } };
  const howNow = (from: NamedScene['from']) => moved([{ ...empty, from }], recordOf([first])).map(({ how }) => how);

  test('from the same words and values is told', () => {
    expect(howNow(first.from)).toEqual(['changed']);
  });

  test('from others is an editor’s', () => {
    expect(howNow({ ...first.from, content: 'other words' })).toEqual(['edited']);
  });

  test('from other figures or labels is told', () => {
    expect(howNow({ names: ['another', ...first.from.names], content: 'other words' })).toEqual(['changed']);
  });
});
