import type { Frame } from './exhibit.ts';

/**
 * Frames that a reader can set, by exhibit: the only drawing code that reaches a browser, and only when its exhibit is near. All other frames
 * arrive drawn.
 */
export const INTERACTIVE: Readonly<Record<string, () => Promise<Frame>>> = {
  'the-bill': async () => (await import('./the-bill/your-turn.ts')).yourTurn,
  'your-fuse': async () => (await import('./your-fuse/yours.ts')).yours,
};
