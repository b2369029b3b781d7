import { expect, test } from 'vitest';
import { fonts } from '../../../src/fonts/astro-fonts.mjs';
import { inHanFace, SHARED } from '../../../src/scene/script.ts';

/** Whether a list of ranges, as CSS has them, has a character. */
const has = (ranges: readonly string[], character: string): boolean =>
  ranges.some((range) => {
    const [from = NaN, to = from] = range
      .slice(2)
      .split('-')
      .map((hex) => parseInt(hex, 16));
    const code = character.codePointAt(0) ?? 0;
    return code >= from && code <= to;
  });

const SIGNS = ['A', '$', '±', '€', '≈', '→', ...Array.from(SHARED), '，', '《', '債', '龘', '？', '％'];
const named = (name: string) => {
  const family = fonts('local', 'zh').find(({ cssVariable }) => cssVariable === name);
  if (!family) throw new Error(`no family ${name}`);
  return family.options.variants.map((variant) => ('unicodeRange' in variant ? variant.unicodeRange : undefined));
};

test.each(['--font-drawn-display', '--font-drawn-text', '--font-drawn-label'])(
  '%s takes from the Chinese face what drawings measure as Chinese',
  (name) => {
    const ranges = named(name);
    // Of two faces that have a character, a browser takes the one that is declared last.
    const latin = ranges.filter((range) => range === undefined).length;
    expect(ranges.slice(0, latin).every((range) => range === undefined)).toBe(true);
    for (const range of ranges.slice(latin))
      for (const sign of SIGNS) expect(has(range ?? [], sign), sign).toBe(inHanFace(sign));
  },
);

test.each(['--font-display', '--font-text', '--font-label'])(
  '%s leaves what is Chinese to the reader’s faces',
  (name) => {
    for (const range of named(name))
      for (const sign of SIGNS) expect(has(range ?? [], sign), sign).toBe(!inHanFace(sign));
  },
);

test('a story in English has its three families, of no ranges', () => {
  const families = fonts('local', 'en');
  expect(families.map(({ cssVariable }) => cssVariable)).toEqual(['--font-display', '--font-text', '--font-label']);
  expect(families.flatMap(({ options }) => options.variants.filter((variant) => 'unicodeRange' in variant))).toEqual(
    [],
  );
});
