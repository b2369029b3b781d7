/** A rectangle in the viewport. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
/** Where a reader points, in the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly side: 'above' | 'below';
  /** What the note may have of its own height where there is not room for all of it. */
  readonly height: number;
}

/** Between figure and note. */
export const GAP = 8;
/** Between note and the edge of what is seen. */
export const MARGIN = 8;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** What two areas share; the first where that is nothing. */
export function shared(a: Area, b: Area): Area {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  const width = Math.min(a.left + a.width, b.left + b.width) - left;
  const height = Math.min(a.top + a.height, b.top + b.height) - top;
  return width > 0 && height > 0 ? { left, top, width, height } : a;
}

/**
 * Where a note stands: below its figure, or above it where that has more room; centred on it as far as what is seen
 * allows. It never covers the figure; where neither side has room for all of it, it is cut to what there is.
 *
 * @param view what is seen of the viewport
 */
export function placement(figure: Area, note: Size, view: Area): Placement {
  const [leftmost, top, bottom] = [view.left + MARGIN, view.top + MARGIN, view.top + view.height - MARGIN];
  const right = view.left + view.width - MARGIN;
  const left = Math.max(leftmost, clamp(figure.left + figure.width / 2 - note.width / 2, leftmost, right - note.width));
  const ceiling = clamp(figure.top - GAP, top, bottom);
  const floor = clamp(figure.top + figure.height + GAP, top, bottom);
  const above = ceiling - top;
  const below = bottom - floor;
  if (note.height <= below || below >= above)
    return { left, top: floor, side: 'below', height: Math.min(note.height, below) };
  const height = Math.min(note.height, above);
  return { left, top: ceiling - height, side: 'above', height };
}

/** A mark larger than this is a landscape: its note stands by the pointer, not by the mark. */
const LARGE = { width: 200, height: 120 };
/** Half of what is kept clear around the pointer. */
const CLEAR = 12;

/** What a note must keep clear of: the figure, or, on a large mark, the place pointed at. */
export function clearOf(figure: Area, point: Point | undefined): Area {
  if (!point || (figure.width <= LARGE.width && figure.height <= LARGE.height)) return figure;
  return { left: point.x - CLEAR, top: point.y - CLEAR, width: 2 * CLEAR, height: 2 * CLEAR };
}
