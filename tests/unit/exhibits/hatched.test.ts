import { expect, test } from 'vitest';
import { PRESETS, type Preset } from '../../../src/scene/box.ts';
import { HATCHED } from '../../../src/stage/hatched.ts';
import { draw, frames } from './all-frames.ts';

const presets = Object.keys(PRESETS).filter((preset): preset is Preset => preset in PRESETS);

test('the page carries a hatch for each tone that a drawing hatches, and no more', () => {
  const hatched = frames.flatMap((drawn) =>
    presets.flatMap((preset) =>
      draw(drawn, preset).marks.flatMap((mark) => ('fill' in mark && mark.fill === 'hatch' ? [mark.tone] : [])),
    ),
  );
  expect([...new Set(hatched)].sort()).toEqual([...HATCHED].sort());
});
