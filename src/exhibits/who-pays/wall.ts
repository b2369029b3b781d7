import { range } from 'd3-array';
import { unitGrid, type UnitGrid } from '../../scene/layout.ts';
import { across, path, type Look } from '../../scene/mark.ts';
import { rectPath } from '../../scene/outline.ts';
import { bottom, type Area, type Mark } from '../../scene/scene.ts';

/** Bricks laid in courses from the ground up, every second course shifted by half a brick. */
const COURSES = { aspect: 2.1, by: 'row', from: 'bottom', stagger: 0.5 } as const;

/** The parts of a brick's place that the brick itself takes: the rest is mortar. */
const BRICK = { across: 0.94, up: 0.88 } as const;

/** The wall of so many bricks that fills an area best. */
export const wallIn = (area: Area, bricks: number): UnitGrid => unitGrid(Math.ceil(bricks), area, COURSES);

/** A wall of bricks as large as another's, on the ground of an area. */
export function wallLike({ pitch }: UnitGrid, area: Area, bricks: number): UnitGrid {
  const columns = Math.max(1, Math.floor(area.width / pitch.x - COURSES.stagger));
  const width = pitch.x * (columns + COURSES.stagger);
  return unitGrid(Math.ceil(bricks), { ...area, width }, { ...COURSES, columns });
}

export const widthOf = ({ columns, pitch }: UnitGrid): number => (columns + COURSES.stagger) * pitch.x;
export const heightOf = ({ columns, pitch }: UnitGrid, bricks: number): number => Math.ceil(bricks / columns) * pitch.y;

/**
 * Bricks `from` to `to` as one shape; the last may be part of a brick. Hatched ones have an edge, which so small a form
 * needs.
 */
export function bricks(key: string, wall: UnitGrid, from: number, to: number, look: Look): Mark[] {
  const places = range(from, to).map((i): Area => {
    const place = wall.at(i);
    const height = place.height * BRICK.up;
    return { x: place.x, y: bottom(place) - height, width: place.width * BRICK.across * Math.min(1, to - i), height };
  });
  const laid = path(`wall/${key}`, rectPath(...places), { ...look, weight: 1.25 });
  return look.fill === 'hatch'
    ? [laid, path(`edge/${key}`, laid.d, { tone: look.tone, fill: 'line', weight: 1.25 })]
    : [laid];
}

/** The ground that walls stand on. */
export const groundLine = (area: Area): Mark =>
  across('wall/ground', bottom(area) + 1.5, area, { tone: 'ink', weight: 3 });
