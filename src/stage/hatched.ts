import type { Tone } from '../scene/palette.ts';

/** Tones that a drawing may hatch. A scene that hatches another fails its test, because no hatch would be found. */
export const HATCHED: readonly Tone[] = [
  'debt',
  'loss',
  'openai',
  'microsoft',
  'others',
  'cash',
  'coreweave',
  'core-scientific',
];
