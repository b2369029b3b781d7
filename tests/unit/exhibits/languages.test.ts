import { existsSync, readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { expect, test } from 'vitest';
import { exhibitFile, furtherLanguages } from '../../../src/edition/content-files.ts';
import { makeEdition, wordsOf } from '../../../src/edition/edition.ts';
import { uncutIn } from '../../../src/fonts/cut-signs.ts';
import { drawnHan } from '../../../src/fonts/drawn-han.ts';
import { HAN_CHARACTERS, HAN_FACES } from '../../../src/fonts/faces.mjs';
import { presetsOf } from '../../../src/exhibits/presets-of.ts';
import { box, type Preset } from '../../../src/scene/box.ts';
import { textsOf } from '../../../src/scene/scene.ts';
import { isHan, SHARED } from '../../../src/scene/script.ts';
import { findingsIn } from './findings.ts';

const further = furtherLanguages(process.cwd()).map((language) => makeEdition(process.cwd(), undefined, language));
const drawnSigns = drawnHan(further);

/** Exhibits that an editor has not had put into a language yet are drawn in the story's own words. */
const given = (language: string, exhibit: string): boolean => existsSync(exhibitFile(language, exhibit));

/** The frames of the story in its further languages: those in its own have tests each. */
const frames = further.flatMap(({ story, exhibits, book }) =>
  exhibits
    .filter(({ exhibit }) => given(story.language, exhibit.id))
    .flatMap((edited) =>
      edited.exhibit.frames.map((frame) => ({
        name: `${story.language}: ${edited.exhibit.id}/${frame.id}`,
        presets: presetsOf(edited.exhibit),
        draw: (preset: Preset) => frame.draw(book.numbers, wordsOf(edited, frame.id), box(preset)),
      })),
    ),
);

test('every frame is drawn well in every shape in the further languages too', () => {
  const found = frames.flatMap(({ name, presets, draw }) =>
    presets.flatMap((preset) => findingsIn(draw(preset), preset).map((finding) => `${name}, ${preset}: ${finding}`)),
  );
  expect(found).toEqual([]);
});

test('punctuation that Latin and Chinese share stands beside Chinese, or a page sets it otherwise than a picture', () => {
  const narrow = further
    .filter(({ story }) => story.language.startsWith('zh'))
    .flatMap(() => frames)
    .flatMap(({ name, presets, draw }) =>
      presets.flatMap((preset) => textsOf(draw(preset).marks).map(({ text }) => ({ name, text }))),
    )
    .filter(({ text }) => !isHan(text) && Array.from(text).some((sign) => SHARED.includes(sign)));
  expect(narrow.map(({ name, text }) => `${name} “${text}”`)).toEqual([]);
});

test.each(['display', 'label', 'label-strong'] as const)('han-%s has every sign that drawings set in it', (face) => {
  const font = fontkit.create(readFileSync(`src/fonts/han-${face}.woff2`));
  if (!('layout' in font)) throw new Error(`${face}: a collection`);
  const missing = [...Array.from(HAN_CHARACTERS), ...(drawnSigns.get(face) ?? [])].filter(
    (sign) => !font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0),
  );
  expect(missing, 'cut the faces again: npm run fonts').toEqual([]);
});

test('the type of a story in Chinese weighs 260 kB at most: the faces of its drawings and of its Latin words', () => {
  const names = [...Object.keys(HAN_FACES).map((face) => `han-${face}`), 'display', 'text', 'label', 'label-strong'];
  const weight = names.reduce((sum, name) => sum + readFileSync(`src/fonts/${name}.woff2`).byteLength, 0);
  expect(weight).toBeLessThanOrEqual(260_000);
});

test('a sign that a face is cut without is told with its line', () => {
  const look = { shape: 'text', tone: 'ink', x: 20, y: 40, size: 20, anchor: 'start' } as const;
  const scene = (text: string) => ({
    box: box('phone'),
    marks: [{ ...look, key: 'a/b', face: 'label', text } as const],
  });
  expect(uncutIn(scene('2025年第四季度'))).toBeUndefined();
  expect(uncutIn(scene('2025年的龘'))).toEqual({ sign: '龘', face: 'label', text: '2025年的龘' });
});
