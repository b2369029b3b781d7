import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makeEdition } from '../../src/edition/edition.ts';
import { sceneOf } from '../../src/edition/scenes.ts';
import { CARD_SHAPES, CARDS } from '../../src/scene/cards.ts';
import { csvFile } from '../../src/share/csv.ts';
import { frameData, sheetOf } from '../../src/share/frame-data.ts';
import { paintPng } from '../../src/share/painters.ts';
import { svgFile, svgInTheme } from '../../src/share/picture.ts';
import { chunksOf } from '../../src/share/png-words.ts';
import { every } from '../every.ts';
import { cases } from '../full.ts';
import { bytes, read, words } from './site.ts';

const edition = makeEdition(process.cwd(), new URL('https://short-fuse.example'));
const frames = edition.exhibits.flatMap((edited) =>
  edited.exhibit.frames.map(({ id }) => ({ edited, id, name: `${edited.exhibit.id}/${id}` })),
);
/** Those of all exhibits first: frames that stand together are alike. */
const spread = Array.from({ length: 8 }, (_, first) => frames.filter((__, i) => i % 8 === first)).flat();
/** Lines of a drawing break where they like. */
const letters = (text: string): string => text.replace(/\s/g, '');
const nameOf = ({ name }: { readonly name: string }): string => name;

test('a step’s pictures are the drawings of its own frame', () =>
  every(cases(30, spread), nameOf, ({ edited, id, name }) => {
    for (const preset of ['phone', 'desk'] as const)
      expect(
        read(`pictures/${name}.${preset}.svg`) === svgFile(sceneOf(edited, id, preset, edition.book)),
        preset,
      ).toBe(true);
  }));

test('an embed’s drawing says what its own frame says', () =>
  every(frames, nameOf, ({ edited, id, name }) => {
    const said = (read(`embed/${name}/index.html`).match(/<svg class="drawing"[\s\S]*?<\/svg>/g) ?? []).map((svg) =>
      letters(words(svg.replace(/<\/?svg\b[^>]*>/g, ''))),
    );
    const { marks } = sceneOf(edited, id, 'phone', edition.book);
    for (const mark of marks)
      if (mark.shape === 'text')
        expect(
          said.some((text) => text.includes(letters(mark.text))),
          mark.text,
        ).toBe(true);
  }));

test('a frame’s table as CSV has its own cells', () =>
  every(frames, nameOf, ({ edited, id, name }) => {
    const frame = edited.exhibit.frames.find((each) => each.id === id);
    const data = frame && frameData(edition, edited, frame, new URL('https://short-fuse.example'));
    expect(data && csvFile(sheetOf(data, edition.ui.share))).toBe(read(`exhibits/${name}/data.csv`));
  }));

test('a card is painted from the drawing of its own frame, in its own shape and theme', () => {
  const pixels = (png: Buffer): Promise<Buffer> => sharp(png).removeAlpha().raw().toBuffer();
  return every(cases(5, spread), nameOf, async ({ edited, id, name }) => {
    for (const shape of CARD_SHAPES) {
      const { preset, theme } = CARDS[shape];
      const scene = sceneOf(edited, id, preset, edition.book);
      const painted = await paintPng({ svg: svgInTheme(scene, theme), width: scene.box.width });
      const [built, own] = await Promise.all([bytes(`cards/${name}.${shape}.png`), painted].map(pixels));
      expect(own && built?.equals(own), shape).toBe(true);
    }
  });
});

test('a card’s file says whose it is', () =>
  every(frames, nameOf, ({ name }) => {
    for (const shape of CARD_SHAPES) {
      const said = chunksOf(bytes(`cards/${name}.${shape}.png`)).map(({ data }) => new TextDecoder().decode(data));
      expect(said, shape).toContain(`Source\0https://short-fuse.example/exhibits/${name}/`);
    }
  }));

test('a card of the story, and of the story in brief, says which page it is of', () => {
  for (const [file, page] of [
    ['cards/story.link.png', ''],
    ['cards/brief.link.png', 'brief/'],
  ] as const) {
    const said = chunksOf(bytes(file)).map(({ data }) => new TextDecoder().decode(data));
    expect(said).toContain(`Source\0https://short-fuse.example/${page}`);
  }
});

test('a moving picture begins with the drawing of its own exhibit’s first frame', () =>
  every(
    cases(8, edition.exhibits),
    ({ exhibit }) => exhibit.id,
    async ({ exhibit }) => {
      const played = sharp(bytes(`pictures/${exhibit.id}/played.webp`));
      const { width, height } = await played.metadata();
      const card = sharp(bytes(`cards/${exhibit.id}/${exhibit.frames[0]?.id ?? ''}.link.png`)).resize(width, height);
      const [begun, first] = await Promise.all(
        [played, card].map((picture) => picture.removeAlpha().greyscale().raw().toBuffer()),
      );
      const apart = begun?.reduce((sum, value, i) => sum + Math.abs(value - (first?.[i] ?? 0)), 0) ?? Infinity;
      expect(apart / (width * height)).toBeLessThan(3);
    },
  ));
