import type { PopoverData } from './popover-data.ts';

/** How a reader asked for a figure's note. */
export type How = 'hover' | 'focus' | 'tap';

/** What the notes say, and the code that sets and places it: both fetched with the first note. */
export type Loaded = readonly [PopoverData, typeof import('./popover-content.ts')];
