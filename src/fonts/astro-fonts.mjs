// @ts-check
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { FACES, HAN_FACES, hanFaceOf, HEI, SONG } from './faces.mjs';

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

/** Punctuation that Latin and Chinese share, and set differently: `SHARED` of src/scene/script.ts. */
const SHARED_RANGE = ['U+B7', 'U+2014', 'U+2018-2019', 'U+201C-201D', 'U+2026'];
/** All else below U+2190, and the arrows and signs that Latin faces have: Chinese stands above, or in other faces. */
const LATIN_RANGE = ['U+0-B6', 'U+B8-2013', 'U+2015-2017', 'U+201A-201B', 'U+201E-2025', 'U+2027-22FF'];
const HAN_RANGE = [...SHARED_RANGE, 'U+2E80-A4CF', 'U+F900-FAFF', 'U+FE30-FE4F', 'U+FF00-FFEF', 'U+20000-3FFFF'];

/** @typedef {keyof typeof FACES} FaceName */
/** @typedef {[string, ...string[]]} Listed */

/**
 * A font file as a variant of a family.
 *
 * @param {FontName} name
 * @param {{ weight: number, style?: 'normal' | 'italic' }} set
 * @param {readonly string[]} [range] the characters it is asked for; all if left out
 */
const variant = (name, { weight, style = 'normal' }, range) => ({
  // By its path from the project's folder: Astro names a family by what stands here, and a build is the same wherever
  // it is made.
  src: /** @type {[string]} */ ([`./${relative(process.cwd(), fontFile(name)).replaceAll('\\', '/')}`]),
  weight,
  style,
  ...(range && { unicodeRange: /** @type {Listed} */ ([...range]) }),
});

/** @typedef {ReturnType<typeof variant>} Variant */

/**
 * @template Provider
 * @template {`--${string}`} Name
 * @param {Provider} provider
 * @param {Name} cssVariable
 * @param {FaceName} face whose family it is
 * @param {readonly string[]} fallbacks
 * @param {readonly Variant[]} variants
 */
const family = (provider, cssVariable, face, fallbacks, variants) => ({
  name: FACES[face].family,
  cssVariable,
  provider,
  fallbacks: /** @type {Listed} */ ([...fallbacks]),
  options: { variants: /** @type {[Variant, ...Variant[]]} */ ([...variants]) },
  // Astro's is Times or Arial alone, which not every system has; and in Chinese it would take the punctuation.
  optimizedFallbacks: false,
});

/** Faces of stand-ins.css, then those of systems that have none of what they are made of. */
const standIns = (/** @type {string} */ face, /** @type {readonly string[]} */ ...made) =>
  [...made, 'DejaVu', 'Open Sans'].map((from) => `${face} by ${from}`);

/**
 * The story's families for Astro, which serves them under hashed names.
 *
 * @template Provider
 * @param {Provider} provider
 */
function latinFonts(provider) {
  /** @param {readonly FaceName[]} faces */
  const of = (...faces) => faces.map((face) => variant(face, FACES[face]));
  return [
    family(provider, '--font-display', 'display', [...standIns('Display', 'Times', 'Noto'), 'serif'], of('display')),
    family(
      provider,
      '--font-text',
      'text',
      [...standIns('Text', 'Times', 'Noto'), 'serif'],
      of('text', 'text-italic', 'text-strong'),
    ),
    family(
      provider,
      '--font-label',
      'label',
      [...standIns('Label', 'Arial', 'Roboto'), 'sans-serif'],
      of('label', 'label-strong'),
    ),
  ];
}

/**
 * The same for a story in Chinese. Its prose is in the reader's own faces, but for Latin words and figures; its
 * drawings are in the story's own, which are cut to them. Chinese has no italics, and sets what is strong in a sans.
 *
 * @template Provider
 * @param {Provider} provider
 */
function chineseFonts(provider) {
  /** @param {readonly FaceName[]} faces */
  const latin = (...faces) => faces.map((face) => variant(face, FACES[face], LATIN_RANGE));
  /** Of faces whose ranges overlap, the one that stands last is taken: punctuation is the Chinese face's. */
  const drawn = (/** @type {readonly (keyof typeof HAN_FACES | 'text')[]} */ ...faces) => [
    ...faces.map((face) => variant(face, FACES[face])),
    ...faces.map((face) => variant(`han-${hanFaceOf(face)}`, FACES[face], HAN_RANGE)),
  ];
  return [
    family(provider, '--font-display', 'display', SONG, latin('display')),
    family(provider, '--font-text', 'text', SONG, latin('text')),
    family(provider, '--font-label', 'label', HEI, latin('label', 'label-strong')),
    family(provider, '--font-drawn-display', 'display', SONG, drawn('display')),
    family(provider, '--font-drawn-text', 'text', SONG, drawn('text')),
    family(provider, '--font-drawn-label', 'label', HEI, drawn('label', 'label-strong')),
  ];
}

/**
 * The families of a story in a language.
 *
 * @template Provider
 * @param {Provider} provider
 * @param {string} language
 */
export const fonts = (provider, language) => (/^zh\b/.test(language) ? chineseFonts(provider) : latinFonts(provider));
