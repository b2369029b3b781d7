import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { describe, expect, test } from 'vitest';
import { fonts } from '../../../src/fonts/astro-fonts.mjs';

const css = readFileSync('src/fonts/stand-ins.css', 'utf8');
const faces = [...css.matchAll(/@font-face \{([^}]*)\}/g)].map(([, body = '']) => {
  const value = (name: string): string => new RegExp(`^ *${name}: (.*);$`, 'm').exec(body)?.[1] ?? '';
  return {
    family: value('font-family').replaceAll("'", ''),
    local: value('src'),
    size: Number.parseFloat(value('size-adjust')) / 100,
    ascent: Number.parseFloat(value('ascent-override')) / 100,
    descent: Number.parseFloat(value('descent-override')) / 100,
    gap: value('line-gap-override'),
  };
});

describe('faces that stand in until the story’s own have come', () => {
  test.each(faces)(
    '$family has lines as high as the face it stands in for',
    ({ family, local, size, ascent, descent, gap }) => {
      const own = fontkit.create(readFileSync(`src/fonts/${family.split(' ')[0]?.toLowerCase() ?? ''}.woff2`));
      if (!('ascent' in own)) throw new Error('expected one font in the file');
      expect(ascent * size).toBeCloseTo(own.ascent / own.unitsPerEm, 2);
      expect(descent * size).toBeCloseTo(-own.descent / own.unitsPerEm, 2);
      expect(own.lineGap).toBe(0);
      expect(gap).toBe('0%');
      // What is fetched would come no sooner than the face itself.
      expect(local).toMatch(/^local\('[^']*'\)(, local\('[^']*'\))*$/);
    },
  );

  test('are named by the families, and all of them are', () => {
    const named = fonts(() => undefined, 'en').flatMap(({ fallbacks }) => fallbacks.slice(0, -1));
    expect(named.toSorted()).toEqual(faces.map(({ family }) => family).toSorted());
  });
});
