import { describe, expect, test } from 'vitest';
import { PRESETS, type Preset } from '../../../src/scene/box.ts';
import { bounds, overlap, textBounds } from '../../../src/scene/bounds.ts';
import type { Area, Mark, Scene, TextMark } from '../../../src/scene/scene.ts';
import { HATCHED } from '../../../src/stage/hatched.ts';
import { PALETTE } from '../../../src/scene/palette.ts';
import { setWidth } from '../../../src/share/outline.ts';
import { svgInTheme } from '../../../src/share/picture.ts';
import { book, draw, frames } from './all-frames.ts';

const presets = Object.keys(PRESETS).filter((preset): preset is Preset => preset in PRESETS);

/** The smallest scale at which each preset is shown: a phone of 320 px, a desk's stage of 620 px; cards as they are. */
const SMALLEST: Readonly<Record<Preset, number>> = {
  phone: 320 / 360,
  desk: 620 / 800,
  card: 1,
  feed: 1,
  tall: 1,
};
/** A card is read at 300 px wide: its text stays legible there. */
const LEAST: Readonly<Record<Preset, number>> = { phone: 12, desk: 12, card: 22, feed: 26, tall: 28 };

const texts = (scene: Scene): TextMark[] =>
  scene.marks.filter((mark): mark is TextMark => mark.shape === 'text' && (mark.opacity ?? 1) > 0);

const widened = (area: Area, by: number): Area => ({ ...area, x: area.x - by, width: area.width + 2 * by });

describe.each(frames)('$name', (drawn) => {
  describe.each(presets)('%s', (preset) => {
    const scene = draw(drawn, preset);

    test('every mark lies in the box', () => {
      const outside = scene.marks.filter((mark: Mark) => {
        const { x, y, width, height } = bounds(mark);
        return x < -0.5 || y < -0.5 || x + width > scene.box.width + 0.5 || y + height > scene.box.height + 0.5;
      });
      expect(outside.map((mark) => [mark.key, bounds(mark)])).toEqual([]);
    });

    test('no two texts overlap', () => {
      const all = texts(scene);
      const clashes = all.flatMap((a, i) =>
        all
          .slice(i + 1)
          .filter((b) => overlap(textBounds(a), textBounds(b), 1))
          .map((b) => `${a.key} “${a.text}” and ${b.key} “${b.text}”`),
      );
      expect(clashes).toEqual([]);
    });

    test('texts on one line are set apart', () => {
      const all = texts(scene);
      const close = all.flatMap((a, i) =>
        all
          .slice(i + 1)
          .filter((b) => overlap(widened(textBounds(a), 0.3 * Math.min(a.size, b.size)), textBounds(b), 1))
          .map((b) => `${a.key} “${a.text}” and ${b.key} “${b.text}”`),
      );
      expect(close).toEqual([]);
    });

    test('no text runs into the margin', () => {
      const { margin, width } = PRESETS[preset];
      const out = texts(scene).filter((mark) => {
        const at = textBounds(mark);
        return at.x < margin - 2 || at.x + at.width > width - margin + 2;
      });
      expect(out.map((mark) => `${mark.key} “${mark.text}” ${JSON.stringify(textBounds(mark))}`)).toEqual([]);
    });

    test('no text is smaller than can be read where it is shown', () => {
      const small = texts(scene).filter((mark) => mark.size * SMALLEST[preset] < LEAST[preset] - 0.05);
      expect(small.map((mark) => `${mark.key} ${mark.size}`)).toEqual([]);
    });

    test('keys are unique, numbers finite, sizes not negative', () => {
      expect(new Set(scene.marks.map((mark) => mark.key)).size).toBe(scene.marks.length);
      for (const mark of scene.marks)
        for (const [name, value] of Object.entries(mark))
          if (typeof value === 'number') {
            expect(Number.isFinite(value), `${mark.key} ${name}`).toBe(true);
            if (['width', 'height', 'r', 'size', 'weight', 'opacity'].includes(name))
              expect(value, `${mark.key} ${name}`).toBeGreaterThanOrEqual(0);
          }
    });

    test('drawn twice it is the same', () => {
      expect(JSON.stringify(draw(drawn, preset))).toBe(JSON.stringify(scene));
    });

    test('it has at most 600 nodes, and hatches only tones that have a hatch', () => {
      expect(scene.marks.length).toBeLessThanOrEqual(600);
      const unknown = scene.marks.filter(
        (mark) => 'fill' in mark && mark.fill === 'hatch' && !HATCHED.includes(mark.tone),
      );
      expect(unknown.map((mark) => mark.key)).toEqual([]);
    });

    test('its text is set by the intended font as wide as it was measured', () => {
      for (const mark of texts(scene)) {
        const measured = textBounds(mark).width;
        const set = setWidth(mark.text, mark.face, mark.size);
        expect(Math.abs(measured - set), `${mark.text} (${mark.face})`).toBeLessThanOrEqual(measured * 0.04 + 2);
      }
    });
  });

  test.each(['light', 'dark'] as const)(
    'in %s every mark is coloured, and nothing is left to a stylesheet',
    (theme) => {
      const svg = svgInTheme(draw(drawn, 'card'), theme);
      expect(svg).not.toMatch(/undefined|NaN|var\(|<text|<style/);
      expect(svg).toContain(PALETTE[theme].paper);
      expect(svg).not.toContain(PALETTE[theme === 'light' ? 'dark' : 'light'].paper);
    },
  );

  test('every figure a mark names is in the ledger', () => {
    const named = new Set(draw(drawn, 'desk').marks.flatMap((mark) => (mark.fact === undefined ? [] : [mark.fact])));
    expect([...named].filter((id) => !book.figures.has(id))).toEqual([]);
  });

  test('its table has a cell for every column', () => {
    const table = drawn.frame.table(book.numbers, drawn.words);
    expect(table.rows.length).toBeGreaterThan(0);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });

  test('takeaway and text alternative are sentences of their own', () => {
    const { takeaway, alt } = drawn.words;
    expect(takeaway.length).toBeLessThanOrEqual(90);
    expect(alt.length).toBeGreaterThan(40);
    expect(alt).not.toContain('{');
  });
});

test('frame ids are words', () => {
  for (const { frame } of frames) expect(frame.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test('no two frames of an exhibit draw the same picture', () => {
  const seen = new Map<string, string>();
  for (const drawn of frames) {
    const picture = JSON.stringify(draw(drawn, 'card'));
    expect(seen.get(picture), drawn.name).toBeUndefined();
    seen.set(picture, drawn.name);
  }
});
