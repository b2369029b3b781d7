import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createFont } from 'fonteditor-core';
import subset from 'subset-font';

const require = createRequire(import.meta.url);

/**
 * Units to the em: the packages have 1,000. A point then stands at most an eight-hundredth of the type's size from
 * where it was drawn, a tenth of a pixel in a card's headline, and the file is a seventh lighter.
 */
const UNITS = 400;

/** @typedef {import('fonteditor-core').FontEditor.Font} Font */

/**
 * Which file of a package has each character: `unicode.json` lists their ranges, `{"[4]": "U+1f1e9-1f1f5,U+1f21a"}`.
 *
 * @param {string} name the package
 * @param {string} characters
 * @returns {Promise<Map<string, string>>} characters by the file's name
 */
async function filesOf(name, characters) {
  /** @type {unknown} */
  const parsed = JSON.parse(await readFile(require.resolve(`${name}/unicode.json`), 'utf8'));
  const listed = /** @type {Record<string, string>} */ (parsed);
  const files = Object.entries(listed).map(([key, ranges]) => ({
    file: key.replace(/[[\]]/g, ''),
    ranges: ranges.split(',').map((range) => {
      const [from = NaN, to = from] = range
        .trim()
        .slice(2)
        .split('-')
        .map((hex) => parseInt(hex, 16));
      return { from, to };
    }),
  }));
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0;
    const holder = files.find(({ ranges }) => ranges.some(({ from, to }) => code >= from && code <= to));
    if (!holder) throw new Error(`"${character}" is in no file of ${name}: expected a character of Simplified Chinese`);
    found.set(holder.file, (found.get(holder.file) ?? '') + character);
  }
  return found;
}

/** None of a space, which the library's types do not know. */
const contoursOf = (/** @type {{ contours?: import('fonteditor-core').TTF.Contour[] }} */ { contours = [] }) =>
  contours;

/** Brings a font to fewer units to the em. */
function coarsen(/** @type {Font} */ font) {
  const ttf = font.get();
  const scale = UNITS / (ttf.head['unitsPerEm'] ?? UNITS);
  /** @template {Record<string, unknown>} Of @param {Of} of @param {...keyof Of & string} names */
  const each = (of, ...names) => {
    for (const name of names) {
      const value = of[name];
      if (typeof value === 'number') Reflect.set(of, name, Math.round(value * scale));
    }
  };
  ttf.head['unitsPerEm'] = UNITS;
  each(ttf.hhea, 'ascent', 'descent', 'lineGap');
  each(ttf['OS/2'], 'sTypoAscender', 'sTypoDescender', 'sTypoLineGap', 'usWinAscent', 'usWinDescent');
  each(ttf['OS/2'], 'sxHeight', 'sCapHeight');
  for (const glyph of ttf.glyf) {
    each(glyph, 'advanceWidth', 'leftSideBearing', 'xMin', 'xMax', 'yMin', 'yMax');
    for (const point of contoursOf(glyph).flat()) each(point, 'x', 'y');
  }
}

/**
 * Cuts a Chinese face to some characters: each file of its package pinned to one weight and cut to what it holds of
 * them, and the cuts put together.
 *
 * @param {{ package: string, weight: number }} face
 * @param {string} characters
 * @returns {Promise<Buffer>} a WOFF2 file
 */
export async function cutHan({ package: name, weight }, characters) {
  /** @type {Font | undefined} */
  let whole;
  const short = name.split('/').at(-1) ?? name;
  for (const [file, some] of [...(await filesOf(name, characters))].sort(([a], [b]) => a.localeCompare(b))) {
    const original = await readFile(require.resolve(`${name}/files/${short}-${file}-wght-normal.woff2`));
    const cut = await subset(original, some, { targetFormat: 'sfnt', variationAxes: { wght: weight } });
    const font = createFont(cut, { type: 'ttf', hinting: false });
    whole = whole ? whole.merge(font, { scale: 1 }) : font;
  }
  if (!whole) throw new Error(`${name}: no characters to cut it to`);
  coarsen(whole);
  return subset(whole.write({ type: 'ttf', hinting: false, toBuffer: true }), characters, { targetFormat: 'woff2' });
}
