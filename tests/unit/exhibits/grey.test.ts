import { filterGrayscale, type Color } from 'culori';
import { expect, test } from 'vitest';
import { overlap } from '../../../src/scene/bounds.ts';
import { presetsOf } from '../../../src/exhibits/presets-of.ts';
import { PALETTE, type Theme, type Tone } from '../../../src/scene/palette.ts';
import type { RectMark } from '../../../src/scene/scene.ts';
import { colourOf, oneTo } from '../scene/eyes.ts';
import { draw, frames } from './all-frames.ts';

const themes = Object.keys(PALETTE).filter((theme): theme is Theme => theme in PALETTE);
/** Nearer than this, two greys side by side are one: of lightness, 0 to 1. */
const APART = 0.04;
/** Smaller than this, a shape is a rule: px. */
const THIN = 3;

const grey = filterGrayscale(1);

/** How light a tone is to an eye, or a printer, that knows no colour: 0 to 1, in equal steps to the eye. */
function lightness(theme: Theme, tone: Tone): number {
  const { r } = grey(colourOf(theme, tone)) as Color & { r: number };
  return Math.cbrt(r <= 0.04045 ? r / 12.92 : ((r + 0.055) / 1.055) ** 2.4);
}

const isShape = (mark: { readonly shape: string }): mark is RectMark => mark.shape === 'rect';

/** Bars that touch and are filled alike, where nothing but the tone says where one ends. */
const touching = (marks: readonly RectMark[]): [RectMark, RectMark][] =>
  marks.flatMap((a, i) =>
    marks
      .slice(i + 1)
      .filter((b) => a.tone !== b.tone && a.fill === b.fill && a.fill !== 'outline' && overlap(a, b, -1))
      .map((b): [RectMark, RectMark] => [a, b]),
  );

test.each(themes)('%s: to no eye, and without colour, does a bar run into the one beside it', (theme) => {
  let pairs = 0;
  const alike = frames.flatMap((drawn) =>
    presetsOf(drawn.exhibit).flatMap((preset) => {
      const bars = draw(drawn, preset).marks.filter(
        (mark): mark is RectMark =>
          isShape(mark) && (mark.opacity ?? 1) > 0.1 && Math.min(mark.width, mark.height) > THIN,
      );
      const found = touching(bars);
      pairs += found.length;
      return found.flatMap(([a, b]) => {
        const grey = Math.abs(lightness(theme, a.tone) - lightness(theme, b.tone)) < APART ? ['in grey'] : [];
        return [...grey, ...oneTo(theme, a.tone, b.tone)].map(
          (seen) => `${drawn.name}, ${preset}: ${a.key} in ${a.tone} and ${b.key} in ${b.tone}, ${seen}`,
        );
      });
    }),
  );
  expect(pairs).toBeGreaterThan(100);
  expect(alike).toEqual([]);
});
