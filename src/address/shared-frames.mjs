// @ts-check
// Cards, answers of oEmbed and pictures of frames that never were: hosts with rules send them to the frame that stands
// for their exhibit. Which that is a build lists in `_frames`. Runs before anything is installed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The list, beside a site's `_redirects`. */
export const FRAMES = '_frames';

/**
 * The list as nginx and Caddy take it into a `map`: the second value ends a line for the one and is not looked at by
 * the other.
 *
 * @param {Iterable<readonly [exhibit: string, frame: string]>} shared
 */
export const formatFrames = (shared) => [...shared].map(([exhibit, frame]) => `${exhibit} ${frame} ;\n`).join('');

/**
 * @param {string} text
 * @returns {Map<string, string>} the frame by its exhibit
 */
export const parseFrames = (text) =>
  new Map([...text.matchAll(/^(\S+) (\S+) ;$/gm)].map(([, exhibit = '', frame = '']) => [exhibit, frame]));

/**
 * The frames that stand for the exhibits of a built site; none if it lists none.
 *
 * @param {string} folder
 */
export function framesIn(folder) {
  const file = join(folder, FRAMES);
  return parseFrames(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

/** What leaves the site of a frame besides its pages, by its folder: how the names of its files end. */
const SHARED =
  /^((?:\/[\w.-]+)*?\/(?:cards\/([\w-]+)(?=\/[^/.]+\.(?:link|feed|tall|dark)\.png$)|oembed\/([\w-]+)(?=\/[^/.]+\.json$)|pictures\/([\w-]+)(?=\/[^/.]+\.(?:desk|phone)\.svg$)))\/[^/.]+(\..+)$/;

/**
 * Where an address leads at which there is nothing; undefined if it is of no exhibit.
 *
 * @param {string} path from the site's root
 * @param {ReadonlyMap<string, string>} frames
 */
export function sharedInstead(path, frames) {
  const [, before, card, answer, picture, end] = SHARED.exec(path) ?? [];
  const frame = frames.get(card ?? answer ?? picture ?? '');
  const instead = `${before}/${frame}${end}`;
  return frame === undefined || instead === path ? undefined : instead;
}
