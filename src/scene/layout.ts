import { sum } from 'd3-array';
import { measure, type Face } from './text.ts';
import { bottom, type Area } from './scene.ts';

/**
 * An area cut along one direction into parts of given shares, of whatever sum, or into so many alike: `x` sets them
 * side by side, `y` under one another.
 *
 * @param gap left between two parts, in the box's units
 */
export function split<const S extends readonly number[]>(
  area: Area,
  along: 'x' | 'y',
  shares: S,
  gap?: number,
): { readonly [K in keyof S]: Area };
export function split(area: Area, along: 'x' | 'y', count: number, gap?: number): readonly Area[];
export function split(area: Area, along: 'x' | 'y', parts: readonly number[] | number, gap = 0): readonly Area[] {
  const shares = typeof parts === 'number' ? Array.from({ length: parts }, () => 1) : parts;
  const size = along === 'x' ? area.width : area.height;
  const unit = (size - gap * (shares.length - 1)) / sum(shares);
  return stacked(shares, (share) => share * unit).map(({ from, to }, i): Area => {
    const [start, length] = [from + i * gap, to - from];
    return along === 'x'
      ? { ...area, x: area.x + start, width: length }
      : { ...area, y: area.y + start, height: length };
  });
}

/** Where each of several amounts laid on one another begins and ends. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Amounts laid on one another in their order, from zero: each with the sum of those before it and the sum with it. */
export function stacked<T>(
  items: readonly T[],
  amount: (item: T, i: number) => number,
): readonly (Span & { readonly item: T })[] {
  let end = 0;
  return items.map((item, i) => {
    const from = end;
    end += amount(item, i);
    return { item, from, to: end };
  });
}

/** An area about the same middle, with a part of its width and height. */
export function shrunk({ x, y, width, height }: Area, across: number, up = across): Area {
  const [w, h] = [width * across, height * up];
  return { x: x + (width - w) / 2, y: y + (height - h) / 2, width: w, height: h };
}

/** How units are laid out. */
export interface GridForm {
  /** Units in a column (`rows`) or in a row (`columns`); if neither is given, those at which units come out largest. */
  readonly rows?: number;
  readonly columns?: number;
  /** Width of a unit's cell over its height; cells fill the area if left out, as near to a square as may be. */
  readonly aspect?: number;
  /** Whether the next unit stands in the same column or in the same row. */
  readonly by: 'column' | 'row';
  /** Where the first unit stands; at the top if left out. */
  readonly from?: 'top' | 'bottom';
  /**
   * Space between two units, as a part of the way from one to the next; none if left out. None is left at the area's
   * edges.
   */
  readonly gap?: number;
  /** How far every second row is moved to the right, in widths of a cell: bricks. */
  readonly stagger?: number;
}

/** Units in rows and columns. */
export interface UnitGrid {
  readonly rows: number;
  readonly columns: number;
  /** From one unit to the next. */
  readonly pitch: { readonly x: number; readonly y: number };
  /** The place of a unit, counted from 0. */
  readonly at: (i: number) => Area;
}

/** Rows and columns at which so many units of one shape come out largest. */
function largest(count: number, area: Area, aspect: number, stagger: number, gap: number) {
  let best = { rows: 1, columns: 1, width: 0 };
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const width = Math.min(area.width / (columns + stagger - gap), (area.height / (rows - gap)) * aspect);
    if (width > best.width) best = { rows, columns, width };
  }
  return best;
}

/**
 * Rows and columns of a field: those given, or those at which units come out largest, or as near to squares as may be.
 */
function shapeOf(count: number, area: Area, form: GridForm): { rows: number; columns: number } {
  const { rows, columns, aspect, stagger = 0, gap = 0 } = form;
  if (rows !== undefined) return { rows, columns: columns ?? Math.ceil(count / rows) };
  if (columns !== undefined) return { rows: Math.ceil(count / columns), columns };
  if (aspect !== undefined) return largest(count, area, aspect, stagger, gap);
  const square = Math.max(1, Math.round(Math.sqrt((count * area.height) / area.width)));
  return { rows: square, columns: Math.ceil(count / square) };
}

/**
 * A field of equal units in an area: seats, towers, bricks, chips. It begins at the area's left, and at its top or
 * bottom.
 *
 * @param count above 0
 * @throws Error for no units
 */
export function unitGrid(count: number, area: Area, form: GridForm): UnitGrid {
  if (!(count > 0)) throw new Error(`a field of ${count} units: expected at least one`);
  const { aspect, by, from = 'top', stagger = 0, gap = 0 } = form;
  const { rows, columns } = shapeOf(count, area, form);
  const [across, up] = [area.width / (columns + stagger - gap), area.height / (rows - gap)];
  const x = aspect === undefined ? across : Math.min(across, up * aspect);
  const pitch = { x, y: aspect === undefined ? up : x / aspect };
  const size = { width: pitch.x * (1 - gap), height: pitch.y * (1 - gap) };
  return {
    rows,
    columns,
    pitch,
    at(i) {
      const column = by === 'column' ? Math.floor(i / rows) : i % columns;
      const row = by === 'column' ? i % rows : Math.floor(i / columns);
      const west = area.x + (column + (row % 2) * stagger) * pitch.x;
      const north = from === 'top' ? area.y + row * pitch.y : bottom(area) - row * pitch.y - size.height;
      return { x: west, y: north, width: size.width, height: size.height };
    },
  };
}

/** The largest size, in the box's units, at which texts fit a width, each by itself, up to a limit. */
export function fit(texts: string | readonly string[], face: Face, width: number, most: number): number {
  const all = typeof texts === 'string' ? [texts] : texts;
  return Math.min(most, ...all.map((text) => width / measure(text, face, 1)));
}

/**
 * The largest size from `from` down to `least`, in steps of half a unit, at which something fits; `least` if none does.
 */
export function shrink(from: number, least: number, fits: (size: number) => boolean): number {
  let size = from;
  while (size > least && !fits(size)) size -= 0.5;
  return Math.max(least, size);
}
