import { wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';
import { NEIGHBOURS, PALETTE, TONES, type Theme, type Tone } from '../../../src/scene/palette.ts';
import { oneTo } from './eyes.ts';

const themes = Object.keys(PALETTE).filter((theme): theme is Theme => theme in PALETTE);
const tones: readonly Tone[] = TONES;
describe.each(themes)('%s', (theme) => {
  // Rules are hairlines that never carry a meaning alone.
  test.each(tones.filter((tone) => tone !== 'paper' && tone !== 'rule'))(
    'marks in %s have a contrast of 3 or more',
    (tone) => {
      expect(wcagContrast(PALETTE[theme][tone], PALETTE[theme].paper)).toBeGreaterThanOrEqual(3);
    },
  );

  test.each(NEIGHBOURS)('%s and %s are told apart by every eye', (a, b) => {
    expect(oneTo(theme, a, b)).toEqual([]);
  });
});
