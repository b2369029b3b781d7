import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFormats } from '../../../src/edition/formats.ts';
import { formatDate, formatFigure, formatQuarter, formatRange, type Style } from '../../../src/ledger/format.ts';
import { shiftPoint } from '../../../src/ledger/decimal.ts';
import { isNumericUnit, UNITS, type Unit } from '../../../src/ledger/units.ts';

const en = readFormats(process.cwd(), 'en');
const zh = readFormats(process.cwd(), 'zh');
const NBSP = '\u00a0';
const STYLES = ['prose', 'short', 'exact'] as const;

/** [value, unit, decimals, style, English, Chinese]; a space is a no-break space. */
const CASES: readonly (readonly [number, Unit, number | undefined, Style, string, string])[] = [
  [1915.426, 'USD million', undefined, 'prose', '$1.9 billion', '19亿美元'],
  [1915.426, 'USD million', undefined, 'short', '$1.9bn', '19亿美元'],
  [1915.426, 'USD million', undefined, 'exact', '$1,915.426 million', '19.15426亿美元'],
  [1915.426, 'USD million', 2, 'prose', '$1.92 billion', '19.2亿美元'],
  [760, 'USD million', undefined, 'prose', '$760 million', '7.6亿美元'],
  [8033.477, 'USD million', undefined, 'prose', '$8 billion', '80亿美元'],
  [8033.477, 'USD million', 1, 'prose', '$8.0 billion', '80亿美元'],
  [76.4, 'USD million', undefined, 'prose', '$76 million', '7,600万美元'],
  [1.44, 'USD million', undefined, 'short', '$1.4m', '140万美元'],
  [-863.448, 'USD million', undefined, 'prose', '−$863 million', '−8.63亿美元'],
  [999.6, 'USD million', undefined, 'prose', '$1 billion', '10亿美元'],
  [115_400, 'USD million', undefined, 'prose', '$115.4 billion', '1,154亿美元'],
  [1_500_000, 'USD million', undefined, 'prose', '$1,500 billion', '1.5万亿美元'],
  [1.43, 'USD', undefined, 'prose', '$1.43', '1.43美元'],
  [40, 'USD per share', undefined, 'prose', '$40', '40美元'],
  [-0.04, 'USD million', undefined, 'prose', '$0 million', '0美元'],
  [62.4, 'percent', undefined, 'prose', '62.4%', '62.4%'],
  [62.45, 'percent', undefined, 'prose', '62.45%', '62.45%'],
  [4.5, 'percentage points', undefined, 'short', '4.5 pts', '4.5个百分点'],
  [881, 'basis points', undefined, 'prose', '881 basis points'.replace('881 ', `881${NBSP}`), '881个基点'],
  [880.6, 'basis points', undefined, 'prose', '881 basis points'.replace('881 ', `881${NBSP}`), '881个基点'],
  [1300, 'MW', undefined, 'prose', '1.3 GW', '1.3吉瓦'],
  [1300, 'MW', undefined, 'exact', '1,300 MW', '1,300兆瓦'],
  [4.19, 'times', undefined, 'short', '4.2×', '4.2倍'],
  [250_000, 'GPUs', undefined, 'prose', '250,000', '25万'],
  [32_000, 'GPUs', undefined, 'prose', '32,000', '32,000'],
  [1_830_000, 'shares', undefined, 'short', '1.83m', '183万'],
  [12_345_678, 'votes', undefined, 'short', '12.35m', '1,235万'],
  [23, 'claims', undefined, 'prose', 'twenty-three', '23'],
  [7, 'years', undefined, 'prose', '7', '7'],
];

/** A space before or after a number is a no-break space; one between words is not. */
const bound = (text: string): string => text.replace(/(?<=\d) | (?=\d)/g, NBSP);

test.each(CASES)('%d %s, decimals %s, %s: “%s” and “%s”', (value, unit, digits, style, english, chinese) => {
  expect(formatFigure({ value, unit, digits }, style, en)).toBe(bound(english));
  expect(formatFigure({ value, unit, digits }, style, zh)).toBe(bound(chinese));
});

/** [lower end, upper end, unit, style, English, Chinese]; a space before or after a number is a no-break space. */
const RANGES: readonly (readonly [number | string, number | string, Unit, Style, string, string])[] = [
  [5600, 8100, 'USD million', 'prose', '$5.6 billion to $8.1 billion', '56亿至81亿美元'],
  [5600, 8100, 'USD million', 'short', '$5.6bn–$8.1bn', '56亿–81亿美元'],
  [76, 120, 'USD million', 'prose', '$76 million to $120 million', '7,600万美元至1.2亿美元'],
  [760, 1915.426, 'USD million', 'exact', '$760 million to $1,915.426 million', '7.6亿至19.15426亿美元'],
  [-863.448, 441, 'USD million', 'short', '−$863m to $441m', '−8.63亿至4.41亿美元'],
  [47, 55, 'USD per share', 'prose', '$47 to $55', '47至55美元'],
  [77, 79, 'percent', 'prose', '77% to 79%', '77%至79%'],
  [77, 79, 'percent', 'short', '77%–79%', '77%–79%'],
  [5, 12, 'percentage points', 'prose', '5 to 12 points', '5至12个百分点'],
  [300, 900, 'MW', 'prose', '300 to 900 MW', '300至900兆瓦'],
  [900, 1300, 'MW', 'prose', '900 MW to 1.3 GW', '900兆瓦至1.3吉瓦'],
  [3.1, 4.2, 'times', 'short', '3.1–4.2×', '3.1–4.2倍'],
  [32_000, 250_000, 'GPUs', 'prose', '32,000 to 250,000', '32,000至25万'],
  ['2025', '2028', 'date', 'prose', '2025 to 2028', '2025年至2028年'],
  ['2025-01', '2025-03', 'date', 'prose', 'January to March 2025', '2025年1月至3月'],
  ['2024-11', '2025-03', 'date', 'short', 'Nov 2024–Mar 2025', '2024年11月–2025年3月'],
  ['2025-03-03', '2025-03-27', 'date', 'prose', '3 to 27 March 2025', '2025年3月3日至27日'],
  ['2025-03-03', '2025-10-01', 'date', 'short', '3 Mar–1 Oct 2025', '2025年3月3日–10月1日'],
  ['2019-08-14', '2024-06-11', 'date', 'prose', '14 August 2019 to 11 June 2024', '2019年8月14日至2024年6月11日'],
  ['2025', '2025-10-01', 'date', 'prose', '2025 to 1 October 2025', '2025年至2025年10月1日'],
];

test.each(RANGES)('%s to %s %s, %s: “%s” and “%s”', (lower, upper, unit, style, english, chinese) => {
  const [first, second] = [lower, upper].map((value) => ({ value, unit }));
  if (!first || !second) throw new Error('a range has two ends');
  // The spaces of the mark between the ends are ordinary ones.
  const written = [en, zh].map((formats) => {
    const { between, ...ends } = formatRange(first, second, style, formats);
    expect(between).not.toContain(NBSP);
    return `${ends.lower}${between}${ends.upper}`.replaceAll(NBSP, ' ');
  });
  expect(written).toEqual([english, chinese]);
});

test('the upper end of a range is written as it would be alone', () => {
  const size = fc.double({ min: 0.1, max: 1e7, noNaN: true });
  fc.assert(
    fc.property(size, size, fc.constantFrom(...UNITS.filter(isNumericUnit)), fc.constantFrom(...STYLES), (...given) => {
      const [a, b, unit, style] = given;
      const [lower, upper] = [a, b].toSorted((one, other) => one - other).map((value) => ({ value, unit }));
      if (!lower || !upper) throw new Error('a range has two ends');
      for (const formats of [en, zh]) {
        const range = formatRange(lower, upper, style, formats);
        expect(range.upper).toBe(formatFigure(upper, style, formats));
        // What the lower end leaves out, the upper one has behind the number.
        const alone = formatFigure(lower, style, formats);
        expect(alone.startsWith(range.lower)).toBe(true);
        expect(range.upper.endsWith(alone.slice(range.lower.length))).toBe(true);
      }
    }),
  );
});

test('dates and quarters', () => {
  const all = (iso: string) => [en, zh].flatMap((each) => [formatDate(iso, each), formatDate(iso, each, 'short')]);
  expect(all('2025-09-03')).toEqual(
    ['3 September 2025', '3 Sep 2025'].map((each) => each.replaceAll(' ', NBSP)).concat('2025年9月3日', '2025年9月3日'),
  );
  expect(all('2025-10').slice(2)).toEqual(['2025年10月', '2025年10月']);
  expect(all('2025')).toEqual(['2025', '2025', '2025年', '2025年']);
  expect([formatQuarter(2025, 4, en, 'short'), formatQuarter(2025, 4, zh, 'prose')]).toEqual([
    '2025 Q4',
    '2025年第4季度',
  ]);
});

/** What a printed figure says, in the ledger's unit. */
const SCALES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  亿: 1e8,
  万: 1e4,
  billion: 1e9,
  bn: 1e9,
  million: 1e6,
  m: 1e6,
};
function said(text: string, unit: Unit): number {
  const plain = text
    .replaceAll(',', '')
    .replace('−', '-')
    .replace(/(?<=-)\D+|^[$£]/, '');
  const [, number = '', word = ''] = /(-?[\d.]+)\s*(万亿|亿|万|billion|bn|million|m\b)?/.exec(plain) ?? [];
  const scale = (SCALES[word] ?? 1) * (/GW|吉瓦/.test(text) ? 1000 : 1);
  return (Number(number) * scale) / (unit === 'USD million' || unit === 'GBP million' ? 1e6 : 1);
}

describe('no language says more or less than another', () => {
  test.each(UNITS.filter(isNumericUnit).filter((unit) => unit !== 'claims'))('%s', (unit) => {
    const size = fc
      .tuple(fc.double({ min: -3, max: 8, noNaN: true }), fc.boolean(), fc.nat(5))
      .map(([power, negative, decimals]) => Number(((negative ? -1 : 1) * 10 ** power).toFixed(decimals)));
    fc.assert(
      fc.property(
        size,
        fc.option(fc.nat(3), { nil: undefined }),
        fc.constantFrom(...STYLES),
        (value, digits, style) => {
          const [one, other] = [en, zh].map((each) => said(formatFigure({ value, unit, digits }, style, each), unit));
          expect(other).toBeCloseTo(one ?? Number.NaN, 6);
        },
      ),
    );
  });
});

test('a point is moved digit for digit', () => {
  expect(shiftPoint('19.15', 2)).toBe('1915');
  expect(shiftPoint('1.9', 3)).toBe('1900');
  expect(shiftPoint('0.40', -2)).toBe('0.0040');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), fc.nat(4), fc.integer({ min: -6, max: 6 }), (whole, decimals, by) => {
      const text = (whole / 10 ** decimals).toFixed(decimals);
      expect(Number(shiftPoint(text, by))).toBe(Number(`${text}e${by}`));
    }),
  );
});

test('a unit without a format is told, with its place', () => {
  expect(Object.keys(en.units).sort()).toEqual(UNITS.filter(isNumericUnit).toSorted());
});
