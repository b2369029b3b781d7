import { round, type Area, type Mark } from '../../scene/scene.ts';
import { measure } from '../../scene/text.ts';
import { typeOf, type Box } from '../../scene/box.ts';

/** Years from the start to the two turns, and to the end of the line: every year is equally long. */
const FIRST = 2;
const SECOND = 3 + 10 / 12;
const LAST = 2 + 2 / 12;

/** The line's corners, and the scale of its widths. */
export interface Shaft {
  readonly plot: Area;
  readonly year: number;
  readonly x: number;
  readonly turnX: number;
  readonly level: number;
  readonly end: number;
  /** Width of an amount in USD million. */
  readonly width: (amount: number) => number;
}

export function layOut(whole: Area, largest: number, box: Box): Shaft {
  const type = typeOf(box);
  const x = whole.x + measure('0000', 'label-strong', type.label) + type.label * 0.6;
  const foot = type.label * 2;
  const year = Math.min((whole.height - foot) / (FIRST + LAST), (whole.width * 0.86 - (x - whole.x)) / SECOND);
  // What a tall frame has to spare stands above and below.
  const spare = (whole.height - foot - year * (FIRST + LAST)) / 2;
  const plot = { ...whole, y: whole.y + spare, height: whole.height - 2 * spare };
  const level = plot.y + FIRST * year;
  return {
    plot,
    year,
    x,
    turnX: x + SECOND * year,
    level,
    end: level + LAST * year,
    width: (amount) => (amount / largest) * plot.width,
  };
}

const line = (key: string, x1: number, y1: number, x2: number, y2: number): Mark => ({
  shape: 'line',
  key,
  tone: 'coreweave',
  x1: round(x1),
  y1: round(y1),
  x2: round(x2),
  y2: round(y2),
  weight: 2.5,
  dash: 'dashed',
});

/** The shaft down; then the level: broken where no revenue is on record. */
export const drawDown = (shaft: Shaft): Mark => line('shaft/down', shaft.x, shaft.plot.y, shaft.x, shaft.level);
export const drawLevel = (shaft: Shaft): Mark =>
  line('shaft/level', shaft.x, shaft.level, shaft.x + 3 * shaft.year, shaft.level);

/** The year 2022, as thick as its revenue, up to the second turn. */
export const drawHairline = (shaft: Shaft, revenue: number): Mark => ({
  shape: 'rect',
  key: 'shaft/hairline',
  tone: 'coreweave',
  fill: 'solid',
  fact: 'cw-revenue-2022',
  x: round(shaft.x + 3 * shaft.year),
  y: round(shaft.level - shaft.width(revenue) / 2),
  width: round((SECOND - 3) * shaft.year + shaft.width(revenue) / 2),
  height: round(shaft.width(revenue)),
});

/** A stretch below the second turn. The last is as wide as the frame; the others hang under the turn. */
export function drawStretch(
  shaft: Shaft,
  name: 'rest' | 'second' | 'last',
  revenue: number,
): Mark & { readonly shape: 'rect' } {
  const width = shaft.width(revenue);
  const from = name === 'rest' ? 0 : name === 'second' ? 2 / 12 : 14 / 12;
  const to = name === 'rest' ? 2 / 12 : name === 'second' ? 14 / 12 : LAST;
  return {
    shape: 'rect',
    key: `shaft/${name}`,
    tone: 'coreweave',
    fill: 'solid',
    fact: name === 'rest' ? 'cw-revenue-2022' : name === 'second' ? 'cw-revenue-2023' : 'cw-revenue-2024',
    x: round(name === 'last' ? shaft.plot.x : shaft.turnX - width / 2),
    y: round(shaft.level + from * shaft.year),
    width: round(width),
    height: round((to - from) * shaft.year),
  };
}
