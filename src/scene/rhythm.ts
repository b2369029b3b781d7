import { typeOf, type Box } from './box.ts';
import { isHan } from './script.ts';
import { capHeight, extentOf, type Face } from './text.ts';

/** Space between things, in multiples of the box's label size: a drawing chooses a step, not a number. */
const STEPS = {
  /** Between two lines that belong together. */
  hair: 0.15,
  /** Between a bar and its seam, a word and its swatch. */
  tight: 0.3,
  /** Between a mark and the text that names it. */
  near: 0.5,
  /** Between neighbours. */
  gap: 0.7,
  /** Between a thing and the next. */
  apart: 1,
  /** From one line of labels to the next. */
  line: 1.28,
  /** Between parts of a drawing. */
  part: 2,
} as const;

/** The steps in the units of a box. */
export type Space = Readonly<Record<keyof typeof STEPS, number>>;

/** The steps of spacing for a box, in its units: multiples of its label size. */
export function spaceOf(box: Box): Space {
  const { label } = typeOf(box);
  const { hair, tight, near, gap, apart, line, part } = STEPS;
  return {
    hair: hair * label,
    tight: tight * label,
    near: near * label,
    gap: gap * label,
    apart: apart * label,
    line: line * label,
    part: part * label,
  };
}

/**
 * From one baseline to the next, in multiples of the size. Ideographs fill the em, where most Latin letters keep to
 * half of it: large lines of them stand further apart.
 *
 * @param text what the lines say; Latin if left out
 */
export const leadOf = (face: Face, text = ''): number =>
  face === 'display' ? (isHan(text) ? 1.26 : 1.12) : STEPS.line;

/**
 * How far a large figure rises over its baseline and falls below it, in multiples of its size: a dollar sign and a
 * comma do.
 */
export const FIGURE = { rise: 0.76, drop: 0.24 } as const;
const IDEOGRAPH_RISE = 0.88;

/** How high over its baseline the line through a text runs, in multiples of its size. */
export const strikeOf = (text: string): number => (isHan(text) ? 0.36 : 0.26);

/**
 * How far large type rises over its baseline, in multiples of its size: ideographs rise over figures.
 *
 * @param figures what it is for figures
 */
export const riseOf = (text: string, figures: number = FIGURE.rise): number =>
  isHan(text) ? Math.max(figures, IDEOGRAPH_RISE) : figures;

/**
 * How much further, in the box's units, a line under a large figure keeps from it: ideographs rise over its letters.
 */
export const clearanceOf = (text: string, space: Space): number => (isHan(text) ? space.hair : 0);

/**
 * The baseline on which a line stands with its middle at a height: that of capitals and figures, or of ideographs.
 *
 * @param text the line; figures and capitals if left out
 */
export const centredOn = (y: number, face: Face, size: number, text = ''): number => {
  const { rise, drop } = extentOf(text, face);
  return y + (isHan(text) ? (rise - drop) * size : capHeight(face, size)) / 2;
};
