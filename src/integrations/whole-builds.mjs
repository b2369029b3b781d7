// @ts-check
// A build that comes to no end leaves nothing to the next one.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';

/** Where Astro lists, at a build's end, what of its files the next build may take as they are. */
const LIST = 'incremental-build.json';
/** Is there while a build lays them down. */
const UNFINISHED = 'unfinished';

/**
 * Has a build make every file anew if the one before it came to no end: that had begun to lay its own files over those
 * that the list still tells of.
 *
 * @returns {import('astro').AstroIntegration}
 */
export function wholeBuilds() {
  /** @type {(name: string) => URL} */
  let kept;
  return {
    name: 'whole-builds',
    hooks: {
      'astro:config:done': ({ config }) => {
        kept = (name) => new URL(name, config.cacheDir);
      },
      'astro:build:start': () => {
        if (existsSync(kept(UNFINISHED))) rmSync(kept(LIST), { force: true });
        mkdirSync(kept('.'), { recursive: true });
        writeFileSync(kept(UNFINISHED), '');
      },
      'astro:build:done': () => rmSync(kept(UNFINISHED), { force: true }),
    },
  };
}
