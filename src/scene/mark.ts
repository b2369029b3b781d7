import type { FactId } from '../ledger/ids.ts';
import type { Tone } from './palette.ts';
import { outline, type Outline } from './outline.ts';
import {
  type Area,
  type CircleMark,
  type Dash,
  type Fill,
  type LineMark,
  type PathMark,
  type Point,
  type RectMark,
} from './scene.ts';

// Constructors of marks. None of them rounds: `scene()` does, once.

/** What a mark means and shows. */
interface Meaning {
  readonly tone: Tone;
  /** The ledger's id of the figure it shows. */
  readonly fact?: FactId | undefined;
  /** 0 to 1; 1 if left out. */
  readonly opacity?: number | undefined;
}

/** How a shape looks and what it shows. */
export interface Look extends Meaning {
  /** `solid` if left out. */
  readonly fill?: Fill | undefined;
}

/** How a line looks and what it shows. */
export interface Stroke extends Meaning {
  /** Stroke width; 1.5 if left out. */
  readonly weight?: number | undefined;
  readonly dash?: Dash | undefined;
}

/** How a path looks: filled in full if nothing else is said. */
export interface PathLook extends Meaning {
  readonly fill?: PathMark['fill'] | undefined;
  readonly weight?: number | undefined;
  readonly dash?: Dash | undefined;
}

/** What may be left out is left out: scenes are sent as text. */
const optional = ({ fact, opacity }: Meaning) => ({
  ...(fact !== undefined && { fact }),
  ...(opacity !== undefined && { opacity }),
});

/** An area. One with less than no width or height is empty. */
export function rect(key: string, { x, y, width, height }: Area, look: Look): RectMark {
  const size = { width: Math.max(0, width), height: Math.max(0, height) };
  return { shape: 'rect', key, tone: look.tone, fill: look.fill ?? 'solid', x, y, ...size, ...optional(look) };
}

/** A circle about a centre; the radius in the box’s units. */
export const circle = (key: string, { x, y }: Point, r: number, look: Look): CircleMark => ({
  shape: 'circle',
  key,
  tone: look.tone,
  fill: look.fill ?? 'solid',
  cx: x,
  cy: y,
  r,
  ...optional(look),
});

/** A straight line; its weight in the box’s units, 1.5 if left out. */
export function line(key: string, from: Point, to: Point, { tone, weight = 1.5, dash, ...rest }: Stroke): LineMark {
  const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  return { shape: 'line', key, tone, ...ends, weight, ...(dash && { dash }), ...optional({ tone, ...rest }) };
}

/** A level line across an area. */
export const across = (key: string, y: number, area: Pick<Area, 'x' | 'width'>, stroke: Stroke): LineMark =>
  line(key, { x: area.x, y }, { x: area.x + area.width, y }, stroke);

/** An upright line down an area. */
export const down = (key: string, x: number, area: Pick<Area, 'y' | 'height'>, stroke: Stroke): LineMark =>
  line(key, { x, y: area.y }, { x, y: area.y + area.height }, stroke);

/** The line that bars stand on or hang from. */
export const zero = (key: string, y: number, area: Pick<Area, 'x' | 'width'>): LineMark =>
  across(key, y, area, { tone: 'ink' });

/**
 * A path.
 *
 * @param d what it draws, or its path data
 */
export function path(key: string, d: string | ((to: Outline) => unknown), look: PathLook): PathMark {
  const { tone, fill = 'solid', dash } = look;
  const weight = look.weight ?? (fill === 'line' || fill === 'outline' ? 1.5 : 0);
  const data = typeof d === 'string' ? d : outline(d);
  return { shape: 'path', key, tone, d: data, fill, weight, ...(dash && { dash }), ...optional(look) };
}

/** A closed shape by its corners. */
export const polygon = (key: string, corners: readonly Point[], look: PathLook): PathMark =>
  path(key, (to) => to.polygon(corners), look);

/** A strip of paper between two areas that touch, at the left edge of the second. */
export const seam = (key: string, { x, y, height }: Area, width = 3): RectMark =>
  rect(key, { x: x - width / 2, y, width, height }, { tone: 'paper' });
