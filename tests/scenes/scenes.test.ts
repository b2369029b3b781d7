import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allScenes, type NamedScene } from './all-scenes.ts';
import { allTables } from './all-tables.ts';
import { FULL } from '../full.ts';
import { earlierScenes } from './earlier.ts';
import { moved, movedByFrame, recordOf } from './record.ts';
import { movedTables, movedTablesInLines, tablesRecord } from './tables.ts';

const scenes = allScenes();

// What an editor changed is left to the check, which draws it: a picture of other words or values is another picture.
test('every frame is drawn as it was kept, from the same words and values', () => {
  expect(
    movedByFrame(moved(scenes).filter(({ how }) => how !== 'edited')),
    'Look at them with "npm run scenes"; if that is as you meant it, "npm run scenes -- --keep"',
  ).toEqual([]);
});

const tables = allTables();

test('every table, and what readers’ settings come to, is as it was kept, from the same words and values', () => {
  expect(
    movedTablesInLines(movedTables(tables).filter(({ how }) => how !== 'edited')),
    'If that is as you meant it, "npm run scenes -- --keep"',
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

describe('a table that moved', () => {
  const [first] = tables;
  if (!first) throw new Error('there is no table');
  const [caption = '', columns = '', ...rows] = first.lines;
  const swapped = { ...first, lines: [caption, columns.split(' | ').reverse().join(' | '), ...rows] };
  const howNow = (from: NamedScene['from']) => movedTables([{ ...swapped, from }], tablesRecord([first]));

  test('from the same words and values is told, line by line', () => {
    expect(howNow(first.from)).toMatchObject([
      { how: 'changed', changes: [`− ${columns}`, `+ ${swapped.lines[1] ?? ''}`] },
    ]);
  });

  test('from others is an editor’s', () => {
    expect(howNow({ ...first.from, content: 'other words' })).toMatchObject([{ how: 'edited' }]);
  });

  test('from other figures or labels is told', () => {
    const from = { names: ['another', ...first.from.names], content: 'other words' };
    expect(howNow(from)).toMatchObject([{ how: 'changed' }]);
  });
});
