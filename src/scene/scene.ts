import type { FactId } from '../ledger/ids.ts';
import type { Box } from './box.ts';
import type { Tone } from './palette.ts';
import type { Face } from './text.ts';

/**
 * What every mark has. `key` is identity: two scenes share a key exactly when the reader should see one thing move.
 * Keys read `group/name`; a picture file groups its marks by the first part. Array order is painting order.
 */
interface MarkBase {
  readonly key: string;
  readonly tone: Tone;
  /** 0 to 1; 1 if left out. */
  readonly opacity?: number;
  /** The ledger's id of the figure this mark shows. */
  readonly fact?: FactId;
}

/** How a shape is filled: in full, hatched (promised, not yet so), faintly (context), or drawn in outline only. */
export type Fill = 'solid' | 'hatch' | 'faint' | 'outline';

/** How a line is broken. */
export type Dash = 'dashed' | 'dotted';

export interface RectMark extends MarkBase {
  readonly shape: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: Fill;
}

export interface CircleMark extends MarkBase {
  readonly shape: 'circle';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  readonly fill: Fill;
}

export interface LineMark extends MarkBase {
  readonly shape: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Stroke width. */
  readonly weight: number;
  readonly dash?: Dash;
}

/** An area or a line of any form. */
export interface PathMark extends MarkBase {
  readonly shape: 'path';
  /** SVG path data: absolute commands. */
  readonly d: string;
  /** `line` strokes the path; the others fill it. */
  readonly fill: Fill | 'line';
  readonly weight: number;
  readonly dash?: Dash;
}

/** A line of text; lines of a paragraph are marks of their own. */
export interface TextMark extends MarkBase {
  readonly shape: 'text';
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly face: Face;
  readonly anchor: 'start' | 'middle' | 'end';
  /** How wide it is taken to be: told where it goes over to another anchor, so that it stays in place as it does. */
  readonly wide?: number;
  /** A line through the words: a claim that does not stand. */
  readonly struck?: boolean;
}

/** One thing drawn. Those with the same key in two scenes are the same thing, and move from one to the other. */
export type Mark = RectMark | CircleMark | LineMark | PathMark | TextMark;

/** A drawing as plain data: serialisable, comparable, the same everywhere it is shown. */
export interface Scene {
  readonly box: Box;
  readonly marks: readonly Mark[];
}

/** A place in the units of a box. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in the units of a box. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The x of an area’s right edge. */
export const right = (area: Area): number => area.x + area.width;
/** The y of its lower edge. */
export const bottom = (area: Area): number => area.y + area.height;

/** The area with space taken off its sides. */
export function inset(area: Area, by: { top?: number; right?: number; bottom?: number; left?: number }): Area {
  const { top = 0, right: east = 0, bottom: south = 0, left = 0 } = by;
  return { x: area.x + left, y: area.y + top, width: area.width - left - east, height: area.height - top - south };
}

/** Its centre. */
export const middle = (area: Area): Point => ({ x: area.x + area.width / 2, y: area.y + area.height / 2 });

/** The area that covers all of several. */
export function covering(areas: readonly Area[]): Area {
  const x = Math.min(...areas.map((area) => area.x));
  const y = Math.min(...areas.map((area) => area.y));
  return { x, y, width: Math.max(...areas.map(right)) - x, height: Math.max(...areas.map(bottom)) - y };
}

/** Rounds to a hundredth: scenes are compared and stored as text. */
export const round = (value: number): number => Math.round(value * 100) / 100;

/** Rounds to a tenth, which is about a pixel: enough where a place is seen and not compared. */
export const toTenth = (value: number): number => Math.round(value * 10) / 10;

/**
 * Marks as drawing code hands them on: in lists of lists, within what was laid out with them (a paragraph, a note), and
 * nothing in place of those a frame does not have.
 */
export type Marks = Mark | undefined | false | readonly Marks[] | { readonly marks: Marks };

/** What must not be negative. */
const SIZES: ReadonlySet<string> = new Set(['width', 'height', 'r', 'size', 'weight', 'opacity']);

/** A mark with its numbers rounded: the very mark, where they are. */
function rounded<M extends Mark>(mark: M): M {
  let changed: Record<string, number> | undefined;
  for (const name in mark) {
    const value: unknown = mark[name];
    if (typeof value !== 'number') continue;
    const near = round(value);
    if (near === value && Math.abs(value) < Infinity && (value >= 0 || !SIZES.has(name))) continue;
    if (!Number.isFinite(value) || (value < 0 && SIZES.has(name)))
      throw new Error(
        `the ${name} of the mark "${mark.key}" is ${value}: expected a number${SIZES.has(name) ? ' from 0 up' : ''}`,
      );
    (changed ??= {})[name] = near;
  }
  return changed ? { ...mark, ...changed } : mark;
}

/** Marks in one list, in their order, without what is missing. */
export function flat(marks: Marks): readonly Mark[] {
  const all: Mark[] = [];
  gather(marks, all);
  return all;
}

function gather(marks: Marks, all: Mark[]): void {
  if (marks === undefined || marks === false) return;
  if ('shape' in marks) all.push(marks);
  else if ('marks' in marks) gather(marks.marks, all);
  else for (const each of marks) gather(each, all);
}

/** Those of several marks that are words. */
export const textsOf = (marks: Marks): readonly TextMark[] => flat(marks).filter((mark) => mark.shape === 'text');

/**
 * A scene of marks, in painting order: lists are flattened, what is missing is left out, and every number is rounded,
 * here and nowhere else.
 *
 * @throws Error naming the mark and its field for what is not a number, or a size less than nothing
 */
export const scene = (box: Box, ...marks: readonly Marks[]): Scene => ({ box, marks: flat(marks).map(rounded) });
