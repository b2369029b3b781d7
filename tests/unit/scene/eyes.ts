import {
  differenceEuclidean,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  type Color,
} from 'culori';
import { PALETTE, type Theme, type Tone } from '../../../src/scene/palette.ts';

const EYES: Readonly<Record<string, (colour: Color) => Color>> = {
  usual: (colour) => colour,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
};
const distance = differenceEuclidean('oklab');
/** Nearer than this, two colours side by side are one: in Oklab, where lightness goes from 0 to 1. */
const APART = 0.06;

/** A tone's colour. @throws Error if the palette has none */
export function colourOf(theme: Theme, tone: Tone): Color {
  const colour = parse(PALETTE[theme][tone]);
  if (!colour) throw new Error(`${theme} ${tone}: ${PALETTE[theme][tone]} is no colour`);
  return colour;
}

/** The kinds of colour vision to which two tones are one. */
export const oneTo = (theme: Theme, a: Tone, b: Tone): string[] =>
  Object.entries(EYES).flatMap(([name, see]) =>
    distance(see(colourOf(theme, a)), see(colourOf(theme, b))) < APART ? [name] : [],
  );
