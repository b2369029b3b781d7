import type { FactId } from '../../ledger/ids.ts';
import { bottom, round, type Area, type Fill, type Mark } from '../../scene/scene.ts';
import type { Tone } from '../../scene/palette.ts';

/** Bricks laid in courses from the ground up, every second course shifted by half a brick. */
export interface Wall {
  readonly x: number;
  readonly ground: number;
  readonly columns: number;
  /** From one brick to the next. */
  readonly across: number;
  readonly up: number;
}

const ASPECT = 2.1;

/** The wall of so many bricks that fills an area best; `across` fixes a brick's size, where walls share one scale. */
export function wallIn(area: Area, bricks: number, across?: number): Wall {
  const best = { columns: 1, across: 0 };
  for (let columns = 1; columns <= 40; columns++) {
    const courses = Math.ceil(bricks / columns);
    const fits = Math.min(area.width / (columns + 0.5), (area.height / courses) * ASPECT);
    if (fits > best.across) Object.assign(best, { columns, across: fits });
  }
  const size = across ?? best.across;
  const columns = across === undefined ? best.columns : Math.max(1, Math.floor(area.width / across - 0.5));
  return { x: area.x, ground: bottom(area), columns, across: size, up: size / ASPECT };
}

export const widthOf = (wall: Wall): number => (wall.columns + 0.5) * wall.across;
export const heightOf = (wall: Wall, bricks: number): number => Math.ceil(bricks / wall.columns) * wall.up;

/** Bricks `from` to `to` as one path; the last may be part of a brick. */
function bricksPath(wall: Wall, from: number, to: number): string {
  const { columns, across, up } = wall;
  let d = '';
  for (let i = from; i < to; i++) {
    const course = Math.floor(i / columns);
    const share = Math.min(1, to - i);
    const x1 = round(wall.x + ((i % columns) + (course % 2 === 0 ? 0 : 0.5)) * across);
    const x2 = round(x1 + across * 0.94 * share);
    const y2 = round(wall.ground - course * up);
    const y1 = round(y2 - up * 0.88);
    d += `M${x1} ${y1}L${x2} ${y1}L${x2} ${y2}L${x1} ${y2}Z`;
  }
  return d;
}

export interface Look {
  readonly key: string;
  readonly tone: Tone;
  readonly fill: Fill;
  readonly fact?: FactId;
}

/** A run of bricks; hatched ones have an edge, which so small a form needs. */
export function bricks(look: Look, wall: Wall, from: number, to: number): Mark[] {
  const d = bricksPath(wall, from, to);
  const { key, tone, fill, fact } = look;
  return [
    { shape: 'path', key: `wall/${key}`, tone, fill, weight: 1.25, d, ...(fact !== undefined && { fact }) },
    ...(fill === 'hatch'
      ? ([{ shape: 'path', key: `edge/${key}`, tone, fill: 'line', weight: 1.25, d }] satisfies Mark[])
      : []),
  ];
}

/** The ground that walls stand on. */
export const groundLine = (area: Area): Mark => ({
  shape: 'line',
  key: 'wall/ground',
  tone: 'ink',
  x1: round(area.x),
  x2: round(area.x + area.width),
  y1: round(bottom(area) + 1.5),
  y2: round(bottom(area) + 1.5),
  weight: 3,
});
