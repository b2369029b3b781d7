import {
  differenceEuclidean,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
  type Color,
} from 'culori';
import { describe, expect, test } from 'vitest';
import { NEIGHBOURS, PALETTE, TONES, type Theme, type Tone } from '../../../src/scene/palette.ts';

const themes = Object.keys(PALETTE).filter((theme): theme is Theme => theme in PALETTE);
const tones: readonly Tone[] = TONES;
const eyes: Readonly<Record<string, (colour: Color) => Color>> = {
  usual: (colour) => colour,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
};
const distance = differenceEuclidean('oklab');

function colour(theme: Theme, tone: Tone): Color {
  const parsed = parse(PALETTE[theme][tone]);
  if (!parsed) throw new Error(`${theme} ${tone}: ${PALETTE[theme][tone]} is no colour`);
  return parsed;
}

describe.each(themes)('%s', (theme) => {
  // Rules are hairlines that never carry a meaning alone.
  test.each(tones.filter((tone) => tone !== 'paper' && tone !== 'rule'))(
    'marks in %s have a contrast of 3 or more',
    (tone) => {
      expect(wcagContrast(PALETTE[theme][tone], PALETTE[theme].paper)).toBeGreaterThanOrEqual(3);
    },
  );

  test.each(NEIGHBOURS)('%s and %s are told apart by every eye', (a, b) => {
    for (const [name, see] of Object.entries(eyes))
      expect(distance(see(colour(theme, a)), see(colour(theme, b))), name).toBeGreaterThanOrEqual(0.06);
  });
});
