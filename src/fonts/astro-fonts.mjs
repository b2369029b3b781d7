// @ts-check
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { FACES, HAN_FACES } from './faces.mjs';

/** @typedef {keyof typeof FACES | `han-${keyof typeof HAN_FACES}`} FontName */

const FAMILIES = new Map([
  ...Object.entries(FACES).map(([face, { family }]) => /** @type {const} */ ([face, family])),
  ...Object.entries(HAN_FACES).map(([face, { family }]) => /** @type {const} */ ([`han-${face}`, family])),
]);

/** The file of a font, or an error that says how to make it. */
export function fontFile(/** @type {FontName} */ name) {
  // From the project's folder, not from this file: a build bundles it elsewhere.
  const path = join(process.cwd(), 'src/fonts', `${name}.woff2`);
  if (!existsSync(path))
    throw new Error(
      `src/fonts/${name}.woff2 is missing: expected the face "${name}" of ${FAMILIES.get(name) ?? 'the story'}. Run "npm run fonts" to cut it again.`,
    );
  return path;
}

/**
 * The story's families for Astro, which serves them under hashed names and makes fallbacks of the same size.
 *
 * @template Provider
 * @param {Provider} provider
 */
export function fonts(provider) {
  // By its path from the project's folder: Astro names a family by what stands here, and a build is the same wherever
  // it is made.
  const source = (/** @type {keyof typeof FACES} */ face) =>
    `./${relative(process.cwd(), fontFile(face)).replaceAll('\\', '/')}`;
  const variant = (/** @type {keyof typeof FACES} */ face) => ({
    src: /** @type {[string]} */ ([source(face)]),
    weight: FACES[face].weight,
    style: FACES[face].style,
  });
  /**
   * @template {`--${string}`} Name
   * @param {Name} cssVariable
   * @param {[string, ...string[]]} fallbacks
   * @param {keyof typeof FACES} first
   * @param {...keyof typeof FACES} rest
   */
  const family = (cssVariable, fallbacks, first, ...rest) => ({
    name: FACES[first].family,
    cssVariable,
    provider,
    fallbacks,
    options: {
      variants: /** @type {[ReturnType<typeof variant>, ...ReturnType<typeof variant>[]]} */ ([
        variant(first),
        ...rest.map(variant),
      ]),
    },
  });
  return [
    family('--font-display', ['Georgia', 'serif'], 'display'),
    family('--font-text', ['Georgia', 'serif'], 'text', 'text-italic', 'text-strong'),
    family('--font-label', ['Arial', 'sans-serif'], 'label', 'label-strong'),
  ];
}
