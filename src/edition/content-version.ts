// A live preview loads this module more than once, for its pages and for its hooks: what they share stands on the
// global object.
const VERSION = Symbol.for('short-fuse.content-version');
const shared = globalThis as typeof globalThis & { [VERSION]?: number };

/**
 * Counts the changes of the content's files since the start, as far as somebody watches them: the live preview does.
 */
export const contentVersion = (): number => shared[VERSION] ?? 0;

/** Tells that a file of the content has been saved, added or taken away. */
export function contentChanged(): void {
  shared[VERSION] = contentVersion() + 1;
}
