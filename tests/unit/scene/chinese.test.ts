import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textBounds } from '../../../src/scene/bounds.ts';
import { unbroken } from '../../../src/scene/pieces.ts';
import { isHan, runsOf } from '../../../src/scene/script.ts';
import { canDraw, measure, wrap } from '../../../src/scene/text.ts';
import { setWidth } from '../../../src/share/outline.ts';

const HAN = Array.from('年月日第季度美元英镑人们公司债务客户营收贷款增长算力电力上市招股书投票权引信');
const word = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.array(fc.constantFrom(...HAN), { minLength: 1, maxLength: 4 }).map((all) => all.join('')),
  },
  { weight: 2, arbitrary: fc.constantFrom('CoreWeave', 'S-1', 'H100', 'DDTL 1.0', '19亿美元', '77%', '2025年3月3日') },
);
const glue = fc.constantFrom(
  '',
  '',
  '',
  '，',
  '。',
  '、',
  '：',
  '——',
  '……',
  '（',
  '）',
  '“',
  '”',
  '《',
  '》',
  '！',
  '？',
);
const sentence = fc
  .array(fc.tuple(word, glue), { minLength: 2, maxLength: 20 })
  .map((all) => `${all.flat().join('')}的话`);

const FIRST = /^[，。；：！？、）》”·…—]/;
const LAST = /[（《“]$/;

test('lines keep every sign, in order, within the width; punctuation stands where it may', () => {
  fc.assert(
    fc.property(sentence, fc.integer({ min: 240, max: 700 }), (text, width) => {
      const lines = wrap(text, 'label', 20, width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      lines.forEach((line, i) => {
        // Signs in a row that may neither begin nor end a line stand together, however long.
        if (unbroken(line).length > 1) expect(measure(line, 'label', 20), line).toBeLessThanOrEqual(width + 0.5);
        if (i > 0)
          expect(FIRST.test(line) && !/^[，。；：！？、）》”·…—（《“]+$/.test(lines[i - 1] ?? ''), line).toBe(false);
        if (i < lines.length - 1) expect(line).not.toMatch(LAST);
      });
    }),
  );
});

test.each([
  ['微软占了CoreWeave营收的62%', ['CoreWeave', '62%']],
  ['总额19亿美元', ['19亿美元']],
  ['2025年第四季度的利息', ['2025年', '第四']],
  ['约19\u00a0亿美元的贷款', ['19\u00a0亿美元']],
  ['他说“这是炸弹”，（后来又说不是）', ['炸弹”，']],
  ['CoreWeave挣一美元', ['一美元']],
  ['Core Scientific三笔吓人的亏损', ['Core Scientific', '三笔']],
  ['CoreWeave第二笔贷款', ['第二笔']],
  ['CoreWeave的创始人已签约的电力', ['创始人', '已签约']],
  ['进账19亿美元，买设备花掉87亿美元', ['买设备']],
  ['不再只靠微软，许给CoreWeave', ['许给']],
])('%s is not broken within %j', (text, whole) => {
  const pieces = unbroken(text);
  for (const each of whole)
    expect(
      pieces.some((piece) => piece.includes(each)),
      pieces.join('|'),
    ).toBe(true);
});

test('lines of Chinese end between words', () => {
  expect(wrap('两家客户贡献了大部分营收', 'label', 20, 130)).toEqual(['两家客户', '贡献了', '大部分营收']);
});

test('what leans on a name parts from it before the name is broken', () => {
  expect(wrap('要靠Core Scientific来供', 'label', 20, 160)).toEqual(['要靠', 'Core Scientific', '来供']);
});

test('a word too long for a line is broken between its signs', () => {
  expect(wrap('中华人民共和国', 'label', 20, 45).length).toBeGreaterThan(2);
});

test('Latin words keep the spaces between them', () => {
  expect(wrap('Core Scientific是谁', 'label', 20, 400)).toEqual(['Core Scientific是谁']);
});

test('an ideograph is an em wide, and an eighth of one stands beside Latin letters and digits', () => {
  expect(measure('年', 'label', 20)).toBe(20);
  expect(measure('年2024年', 'label', 20) - measure('2024', 'label', 20)).toBeCloseTo(45);
  expect(measure('年，2024', 'label', 20) - measure('2024', 'label', 20)).toBeCloseTo(40);
});

test('quotation marks are as wide as ideographs among them, and as in Latin elsewhere', () => {
  expect(measure('“年”', 'display', 20)).toBe(60);
  expect(measure('“A”', 'display', 20)).toBeLessThan(40);
});

test.each(['display', 'label', 'label-strong'] as const)('measures what is set in %s', (face) => {
  const text = '约19亿美元，2025年第四季度——“CoreWeave”倍（点）';
  const set = setWidth(text, face, 100);
  expect(Math.abs(measure(text, face, 100) - set)).toBeLessThan(set * 0.02);
});

test('a line is set in stretches of one face each', () => {
  expect(runsOf('第4季度S-1').map(({ text, han }) => [text, han])).toEqual([
    ['第', true],
    ['4', false],
    ['季度', true],
    ['S-1', false],
  ]);
  expect(runsOf('“Quarter” 4')).toHaveLength(1);
  expect(isHan('“Quarter” — 4')).toBe(false);
});

test('an ideograph rises over capitals', () => {
  const mark = {
    shape: 'text',
    key: 'a',
    tone: 'ink',
    x: 0,
    y: 100,
    size: 20,
    face: 'label',
    anchor: 'start',
  } as const;
  const height = (text: string): number => 100 - textBounds({ ...mark, text }).y;
  expect(height('年')).toBeGreaterThan(height('H') + 2);
});

test('Chinese is not told as strange', () => {
  expect(canDraw('债')).toBe(true);
  expect(canDraw('ж')).toBe(false);
});
