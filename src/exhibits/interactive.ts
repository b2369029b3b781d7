import type { Frame } from './exhibit.ts';

const FILES = import.meta.glob<Frame>('./*/settable.ts', { import: 'settable' });

/**
 * The frame of an exhibit that a reader can set: what `settable.ts` in its folder exports. It is the only drawing code
 * that reaches a browser, and only when its exhibit is near; all other frames arrive drawn.
 */
export const settableOf = (exhibit: string): Promise<Frame> | undefined => FILES[`./${exhibit}/settable.ts`]?.();
