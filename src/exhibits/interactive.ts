import type { Frame } from './exhibit.ts';

const FILES = import.meta.glob<{ readonly settable: Frame }>('./*/settable.ts');

/**
 * What imports the frame of an exhibit that a reader can set: `settable.ts` in its folder. It is the only drawing code
 * that reaches a browser, and only when its exhibit is near; all other frames arrive drawn.
 */
export const settableModule = (exhibit: string) => FILES[`./${exhibit}/settable.ts`];
