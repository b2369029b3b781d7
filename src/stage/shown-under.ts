import type { StagePreset } from '../scene/box.ts';
import { DESK_DRAWING, LARGE_DRAWING, SPREAD_DRAWING, TABLET_DRAWING } from '../styles/media.ts';

/**
 * The media queries under which a stage shows the drawings of a preset, of those it has: the first that holds; the
 * phone's where none does.
 */
export const SHOWN_UNDER: readonly (readonly [Exclude<StagePreset, 'phone'>, string])[] = [
  ['spread', SPREAD_DRAWING],
  ['large', LARGE_DRAWING],
  ['desk', DESK_DRAWING],
  ['tablet', TABLET_DRAWING],
];
