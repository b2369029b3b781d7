import type { Dash } from '../scene/scene.ts';

// How fills and lines are painted, wherever a drawing is: by the page's styles, in a file's attributes, on a canvas.

/** How much of its tone a faint fill has: its opacity. */
export const FAINT = 0.28;

/** Lengths of stroke and gap, in the box's units. */
export const DASHES: Readonly<Record<Dash, readonly number[]>> = { dashed: [6, 4], dotted: [1.5, 4] };

/**
 * From one stroke of a hatch to the next, in the box's units: on the page, and in pictures, which are shown at a third
 * of their size, where finer strokes would run together.
 */
export const HATCH_PITCH = { page: 6, picture: 9 } as const;

/** How much of that way is stroke. */
export const HATCH_STROKE = 1 / 3;
