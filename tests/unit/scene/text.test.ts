import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACES } from '../../../src/fonts/faces.mjs';
import { measure, wrap, type Face } from '../../../src/scene/text.ts';

const faces = Object.keys(FACES).filter((face): face is Face => FACES[face as keyof typeof FACES].drawn);
const fontOf = (face: Face) => {
  const font = fontkit.create(readFileSync(`src/fonts/${face}.woff2`));
  if (!('layout' in font)) throw new Error(`${face}: a collection`);
  return font;
};
const word = fc
  .array(fc.constantFrom(...Array.from('aabcdeeeefghiiklmnooprssttuvwy')), { minLength: 1, maxLength: 9 })
  .map((all) => all.join(''));
const line = fc.array(word, { minLength: 4, maxLength: 12 }).map((all) => `${all.join(' ')} $1.9 billion, 62%`);

describe.each(faces)('%s', (face) => {
  const font = fontOf(face);

  test('measures what the font sets, within kerning', () => {
    fc.assert(
      fc.property(line, (text) => {
        const set = (font.layout(text).advanceWidth / font.unitsPerEm) * 100;
        const measured = measure(text, face, 100);
        expect(Math.abs(measured - set)).toBeLessThanOrEqual(set * 0.04);
      }),
    );
  });

  test('figures are tabular, so that columns of numbers align', () => {
    const widths = new Set(Array.from('0123456').map((digit) => measure(digit, face, 100)));
    expect(widths.size).toBe(1);
  });
});

test('wrapping keeps every word, in order, within the width', () => {
  const words = fc.array(fc.string({ minLength: 1, maxLength: 9, unit: fc.constantFrom(...Array.from('abcdefgh')) }), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 120, max: 700 }), (all, width) => {
      const lines = wrap(all.join(' '), 'display', 20, width);
      expect(lines.join(' ')).toBe(all.join(' '));
      for (const text of lines) expect(measure(text, 'display', 20)).toBeLessThanOrEqual(width + 0.5);
    }),
  );
});

test('no line is left with one short word where an even break has as few lines', () => {
  expect(wrap('Drawn in full it would cost more than a year', 'display', 20, 330)).toEqual([
    'Drawn in full it would',
    'cost more than a year',
  ]);
});
