import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFormats } from '../../../src/edition/formats.ts';
import { formatDate, formatFigure, formatQuarter, type Style } from '../../../src/ledger/format.ts';
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
  [62.4, 'percent', undefined, 'prose', '62.4%', '62.4%'],
  [4.5, 'percentage points', undefined, 'short', '4.5 pts', '4.5个百分点'],
  [881, 'basis points', undefined, 'prose', '881 basis points'.replace('881 ', `881${NBSP}`), '881个基点'],
  [1300, 'MW', undefined, 'prose', '1.3 GW', '1.3吉瓦'],
  [1300, 'MW', undefined, 'exact', '1,300 MW', '1,300兆瓦'],
  [4.19, 'times', undefined, 'short', '4.2×', '4.2倍'],
  [250_000, 'GPUs', undefined, 'prose', '250,000', '25万'],
  [32_000, 'GPUs', undefined, 'prose', '32,000', '32,000'],
  [1_830_000, 'shares', undefined, 'short', '1.83m', '183万'],
  [23, 'claims', undefined, 'prose', 'twenty-three', '23'],
  [7, 'years', undefined, 'prose', '7', '7'],
];

/** A space before or after a number is a no-break space; one between words is not. */
const bound = (text: string): string => text.replace(/(?<=\d) | (?=\d)/g, NBSP);

test.each(CASES)('%d %s, decimals %s, %s: “%s” and “%s”', (value, unit, digits, style, english, chinese) => {
  expect(formatFigure({ value, unit, digits }, style, en)).toBe(bound(english));
  expect(formatFigure({ value, unit, digits }, style, zh)).toBe(bound(chinese));
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
