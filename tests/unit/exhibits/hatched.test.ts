import { expect, test } from 'vitest';
import { presetsOf } from '../../../src/exhibits/presets-of.ts';
import { HATCHED } from '../../../src/stage/hatched.ts';
import { draw, frames } from './all-frames.ts';

test('the page carries a hatch for each tone that a drawing hatches, and no more', () => {
  const hatched = frames.flatMap((drawn) =>
    presetsOf(drawn.exhibit).flatMap((preset) =>
      draw(drawn, preset).marks.flatMap((mark) => ('fill' in mark && mark.fill === 'hatch' ? [mark.tone] : [])),
    ),
  );
  expect([...new Set(hatched)].sort()).toEqual([...HATCHED].sort());
});
