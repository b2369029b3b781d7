// Cuts the story's fonts from their packages and writes the table of advance widths that frames are laid out with. Run
// by hand (`npm run fonts`) when a face or the set of characters changes; its results are committed.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { format } from 'prettier';
import subset from 'subset-font';
import { furtherLanguages, ownLanguage } from '../edition/content-files.ts';
import { makeEdition } from '../edition/edition.ts';
import { cutHan } from '../fonts/cut-han.mjs';
import { drawnHan } from '../fonts/drawn-han.ts';
import { CHARACTERS, FACES, HAN_CHARACTERS, HAN_FACES } from '../fonts/faces.mjs';
import { furtherSigns } from '../fonts/further-signs.ts';
import { commandLine } from './command.mjs';

commandLine({ name: 'npm run fonts', does: 'cuts the fonts again and writes the table of advance widths.' });

const require = createRequire(import.meta.url);
/** @typedef {{ ascent: number, descent: number, capHeight: number, missing: number }} Measures */
/** @type {Record<string, Measures & { characters: string, widths: number[], han: Record<string, number> }>} */
const metrics = {};

/** @returns {fontkit.Font} */
function oneFont(/** @type {Buffer} */ file, /** @type {string} */ name) {
  const font = fontkit.create(file);
  if (!('layout' in font)) throw new Error(`${name}: expected one font, found a collection`);
  return font;
}

/** Lengths of a font in thousandths of the type's size. */
function measuresOf(/** @type {fontkit.Font} */ font) {
  const thousandths = (/** @type {number} */ units) => Math.round((units / font.unitsPerEm) * 1000);
  const widthOf = (/** @type {string} */ character) =>
    thousandths(font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth);
  return { thousandths, widthOf };
}

const root = process.cwd();
const further = furtherLanguages(root);
const signs = furtherSigns(root, further, CHARACTERS);
const wanted = CHARACTERS + signs;
const lacking = new Set(signs);

for (const [name, face] of Object.entries(FACES)) {
  const original = await readFile(require.resolve(face.package));
  const options = { targetFormat: /** @type {const} */ ('woff2'), ...(face.axes && { variationAxes: face.axes }) };
  const cut = await subset(original, wanted, options);
  await writeFile(new URL(`../fonts/${name}.woff2`, import.meta.url), cut);

  const font = oneFont(cut, name);
  const { thousandths, widthOf } = measuresOf(font);
  const characters = Array.from(wanted).filter((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
  for (const character of characters) lacking.delete(character);
  // The table reaches browsers: it has the faces that drawings use.
  if (face.drawn)
    metrics[name] = {
      ascent: thousandths(font.ascent),
      descent: thousandths(-font.descent),
      capHeight: thousandths(font.capHeight),
      missing: widthOf('n'),
      characters: characters.join(''),
      widths: characters.map(widthOf),
      han: {},
    };
  console.log(`${name}: ${(cut.byteLength / 1024).toFixed(1)} kB, ${characters.length} characters`);
}

if (lacking.size > 0)
  console.log(
    `no package of src/fonts/faces.mjs has ${[...lacking].join(' ')}: readers get them in a face of their own, and no drawing can have them`,
  );

const languages = [ownLanguage(root), ...further];
/** @type {ReadonlyMap<string, ReadonlySet<string>>} */
const drawn = drawnHan(languages.map((language) => makeEdition(root, undefined, language)));
for (const [name, face] of Object.entries(HAN_FACES)) {
  const characters = [...new Set([...Array.from(HAN_CHARACTERS), ...(drawn.get(name) ?? [])])].sort().join('');
  const cut = await cutHan(face, characters);
  await writeFile(new URL(`../fonts/han-${name}.woff2`, import.meta.url), cut);
  const { widthOf } = measuresOf(oneFont(cut, `han-${name}`));
  const odd = Array.from(characters).filter((character) => widthOf(character) !== 1000);
  const metric = metrics[name];
  if (metric) metric.han = Object.fromEntries(odd.map((character) => [character, widthOf(character)]));
  console.log(`han-${name}: ${(cut.byteLength / 1024).toFixed(1)} kB, ${Array.from(characters).length} characters`);
}

await writeFile(
  new URL('../scene/metrics.json', import.meta.url),
  await format(JSON.stringify(metrics), { parser: 'json', printWidth: 120 }),
);
