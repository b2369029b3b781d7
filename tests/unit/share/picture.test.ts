import { Resvg } from '@resvg/resvg-js';
import { median } from 'd3-array';
import { describe, expect, test } from 'vitest';
import { every } from '../../every.ts';
import { cases } from '../../full.ts';
import { measure } from '../../../src/scene/text.ts';
import { box } from '../../../src/scene/box.ts';
import { PALETTE } from '../../../src/scene/palette.ts';
import type { Scene, TextMark } from '../../../src/scene/scene.ts';
import { outlined, setWidth } from '../../../src/share/outline.ts';
import { paintPng } from '../../../src/share/painters.ts';
import { pngFile, svgInTheme, svgInWords, svgToEdit, withName, within } from '../../../src/share/picture.ts';
import { chunksOf, inWords } from '../../../src/share/png-words.ts';
import sharp from 'sharp';
import { draw, frames } from '../exhibits/all-frames.ts';

const textOf = (text: string, face: TextMark['face']): Scene => ({
  box: { ...box('card'), width: 4000, height: 200 },
  marks: [{ shape: 'text', key: 'line/0', tone: 'ink', x: 20, y: 120, text, size: 60, face, anchor: 'start' }],
});

/** What is painted, without the ground. */
function paintedArea(text: string, face: TextMark['face']) {
  const ground = `fill="${PALETTE.light.paper}"`;
  const svg = svgInTheme(textOf(text, face), 'light').replace(ground, 'fill="none"');
  const box = new Resvg(svg, { font: { loadSystemFonts: false } }).innerBBox();
  if (!box) throw new Error(`nothing is painted for "${text}"`);
  return box;
}
const paintedWidth = (text: string, face: TextMark['face']): number => paintedArea(text, face).width;

const SAID = {
  Title: 'CoreWeave’s two customers',
  Description: 'Café – 62%',
  Author: 'The Short Fuse desk',
  Copyright: 'CC BY 4.0',
  Source: 'https://short-fuse.example/exhibits/two-customers/before/',
};

/** Frames of one exhibit, which stand together, are much alike. */
const everyThirdFirst = [0, 1, 2].flatMap((first) => frames.filter((_, i) => i % 3 === first));

const nameOf = ({ name }: { readonly name: string }): string => name;

test('takeaways are painted in their own face: as wide as it sets them, and mostly unlike another', async () => {
  const unlike: number[] = [];
  await every(
    frames.filter((_, i) => i % 8 === 0),
    nameOf,
    ({ words }) => {
      const painted = paintedWidth(words.takeaway, 'display');
      // The space beside the first and last letter is not painted.
      expect(Math.abs(painted - setWidth(words.takeaway, 'display', 60))).toBeLessThan(painted * 0.01);
      // Frames are laid out without kerning, which mostly narrows a line.
      expect(Math.abs(painted - measure(words.takeaway, 'display', 60))).toBeLessThan(painted * 0.03);
      unlike.push(Math.abs(painted - setWidth(words.takeaway, 'label-strong', 60)) / painted);
    },
  );
  // Some letters are as wide in both.
  expect(median(unlike)).toBeGreaterThan(0.015);
});

test('a card is the same to the byte each time', () =>
  every(
    frames.filter((_, i) => i % 26 === 3),
    nameOf,
    async (drawn) => {
      const svg = svgInTheme(draw(drawn, 'card'), 'dark');
      const [first, second] = await Promise.all([paintPng({ svg, width: 1200 }), paintPng({ svg, width: 1200 })]);
      expect(first.equals(second)).toBe(true);
    },
  ));

test.each(['nun nun', '账单账单'])('the line through “%s” runs through the middle of its letters', (text) => {
  const { marks, box } = textOf(text, 'label');
  const { marks: drawn } = outlined({ marks: marks.map((mark) => ({ ...mark, struck: true })), box });
  const [line] = drawn.flatMap((mark) => (mark.shape === 'line' ? [mark] : []));
  const { y, height } = paintedArea(text, 'label');
  if (!line) throw new Error('nothing is struck');
  expect(Math.abs(line.y1 - (y + height / 2)) / 60).toBeLessThan(0.04);
  expect([line.x1, line.x2 - line.x1].map(Math.round)).toEqual([20, Math.round(setWidth(text, 'label', 60))]);
});

describe('the card of every frame', () => {
  test('has headline, drawing, source, title and address inside the picture', () =>
    every(frames, nameOf, (drawn) => {
      for (const preset of ['card', 'feed', 'tall'] as const) {
        const scene = draw(drawn, preset);
        const lines = (key: string): string =>
          scene.marks
            .filter((mark): mark is TextMark => mark.shape === 'text' && mark.key.startsWith(`furniture/${key}`))
            .map(({ text }) => text)
            .join(' ');
        expect(lines('takeaway')).toBe(drawn.words.headline);
        // The day of its data stands beside the name, or with the sources where there is no room.
        expect([lines('source'), lines('as-of')].filter((text) => text !== '').join(', ')).toBe(
          `${drawn.words.source}, ${drawn.words.story.asOf}`,
        );
        expect(lines('story')).toBe('Short Fuse');
        expect(lines('address')).toBe('short-fuse.example');
        expect(scene.marks.filter((mark) => !mark.key.startsWith('furniture/')).length).toBeGreaterThan(0);
      }
    }));

  test('as a file to edit says what it shows, and names its layers by what they draw', () =>
    every(frames, nameOf, (drawn) => {
      const scene = draw(drawn, 'card');
      const svg = svgToEdit(scene, 'light', { title: drawn.words.takeaway, description: drawn.words.alt });
      const ids = [...svg.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1] ?? '');
      expect(ids).toHaveLength(new Set(ids).size);
      expect(ids.filter((id) => !/^[A-Za-z][\w.-]*$/.test(id))).toEqual([]);
      const layers = new Set([...svg.matchAll(/<g id="([^"]*)"/g)].map((match) => match[1]));
      expect(scene.marks.filter(({ key }) => !layers.has(key.split('/')[0]))).toEqual([]);
      const named = new Set(ids);
      expect(scene.marks.filter(({ key }) => !named.has(key.replaceAll('/', '.')))).toEqual([]);
      expect(svg).not.toContain('class=');
      const hatches = [...svg.matchAll(/<linearGradient id="([^"]*)"/g)].map((match) => match[1] ?? '');
      const used = [...svg.matchAll(/url\(#([^)]*)\)/g)].map((match) => match[1] ?? '');
      expect(new Set(hatches)).toEqual(new Set(used));
      const hatched = scene.marks.flatMap((mark) =>
        'fill' in mark && mark.fill === 'hatch' ? [`hatch-${mark.tone}`] : [],
      );
      expect(new Set(used)).toEqual(new Set(hatched));
      expect(svg).toMatch(/<title id="drawing-title">[^<]+<\/title>\s*<desc id="drawing-description">[^<]+<\/desc>/);
    }));

  test('as a file to edit is the same picture', () =>
    every(cases(Math.ceil(frames.length / 3), everyThirdFirst), nameOf, (drawn) => {
      const scene = draw(drawn, 'card');
      const pixels = (svg: string) =>
        new Resvg(svg, { fitTo: { mode: 'width', value: 300 }, font: { loadSystemFonts: false } }).render().pixels;
      const named = { title: drawn.words.takeaway, description: drawn.words.alt };
      expect(pixels(svgToEdit(scene, 'light', named)).equals(pixels(svgInTheme(scene, 'light')))).toBe(true);
    }));
});

test('a picture that networks would drop stops the build, and says whose it is', async () => {
  const weighing = (bytes: number) =>
    withName('The card "tall" of the-bill/whole', () => Promise.resolve(within(Buffer.alloc(bytes), 200_000)));
  expect(await weighing(200_000)).toHaveLength(200_000);
  await expect(async () => await weighing(200_001)).rejects.toThrow(
    'The card "tall" of the-bill/whole: weighs 201 kB; expected at most 200 kB',
  );
});

test('a picture that cannot be drawn says whose it is, and why', async () => {
  const told = /^The card "link" of a\/b: "Ж" \(line\/0\): the face "label" has no "Ж"/;
  await expect(pngFile(textOf('Ж', 'label'), 'light', 'The card "link" of a/b', SAID)).rejects.toThrow(told);
});

test('a picture says how large it is meant to be, what it shows, by whom and on what terms', async () => {
  const png = await pngFile(textOf('62%', 'label'), 'light', 'A card', SAID);
  const { density, width } = await sharp(png).metadata();
  expect([density, width]).toEqual([144, 4000]);
  const chunks = chunksOf(png);
  expect(chunks.map(({ type }) => type).filter((type) => type === 'pHYs')).toHaveLength(1);
  const told = chunks.flatMap(({ type, data }): [string, string][] => {
    const bytes = Buffer.from(data);
    const [keyword = ''] = bytes.toString('latin1').split('\0');
    if (type === 'tEXt') return [[keyword, bytes.toString('latin1', keyword.length + 1)]];
    return type === 'iTXt' ? [[keyword, bytes.toString('utf8', keyword.length + 5)]] : [];
  });
  expect(Object.fromEntries(told)).toEqual(SAID);
  // Of two densities nobody knew which holds.
  expect(chunksOf(inWords(png, SAID)).filter(({ type }) => type === 'pHYs')).toHaveLength(1);
});

test('as a file whose words are words every word is there, in the story’s faces, and the drawing is the same', () =>
  every(frames, nameOf, (drawn) => {
    const named = { title: drawn.words.takeaway, description: drawn.words.alt };
    const scene = draw(drawn, 'card');
    const svg = svgInWords(scene, 'light', named);
    const texts = [...svg.matchAll(/<text [^>]*>/g)].map(([tag]) => tag);
    const marks = scene.marks.filter((mark): mark is TextMark => mark.shape === 'text');
    expect(texts).toHaveLength(marks.length);
    for (const tag of texts)
      expect(tag).toMatch(/font-family="(Newsreader Display|Newsreader Text|IBM Plex Sans), [^"]*" font-weight="\d00"/);
    const own = (text: string) => text.replace(/<text [\s\S]*?<\/text>/g, '').replace(/<path [^>]*>/g, '');
    expect(own(svg).match(/<(rect|circle|line) /g)?.length ?? 0).toBeGreaterThan(0);
    expect(svg).not.toContain('class=');
  }));
