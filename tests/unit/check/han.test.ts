import { expect, test } from 'vitest';
import { checkHanMarks, checkHanNumbers, widthInSigns } from '../../../src/check/han.ts';
import { Report } from '../../../src/check/report.ts';

const told = (text: string, own = ''): string[] => {
  const report = new Report('a.yaml', text);
  checkHanMarks(text, 0, report);
  checkHanNumbers(text, 0, own, report);
  return report.findings.map(({ column, message }) => `${column}: ${message}`);
};

test.each([
  ['营收增长,亏损扩大', /^5: "," beside Chinese signs: expected the full-width "，"/],
  ['营收增长。。亏损', /^5: "。。": expected one/],
  ['营收 增长', /^3: a space beside a Chinese sign/],
  ['由CoreWeave 出租', /^11: a space beside a Chinese sign/],
  ['所谓"保证"', /^3: a straight quote/],
  ['亏损8.63亿美元', /^3: "8.63亿" is typed by hand/],
  ['还了五亿美元', /^3: "五亿" is a number in words that nothing ties to a figure/],
  ['增至三倍', /^3: "三" is a number in words/],
  ['占三分之一', /^2: "三分之一" is a number in words/],
  ['七成收入', /^1: "七成" is a number in words/],
])('“%s” is told', (text, message) => {
  expect(told(text).join('\n')).toMatch(message);
});

test.each([
  ['2024年收入{cw-revenue-2024}，约为{约四倍 | debt-to-revenue from 3.8 to 4.3}。', ''],
  ['每一美元里有<Says id="a" from="1" to="2">七角七分</Says>，成功与否万一未知', ''],
  ['文件（S-1）里写着3月3日', 'On 3 March the S-1 says'],
  ['季报里是2430万美元', 'The report has $24.3 million.'],
  ['半数以上，约三分之一', 'More than half, about a third'],
  ['见[账本](https://example.org/a,b)：CoreWeave Is A Time Bomb', ''],
])('“%s” is right', (text, own) => {
  expect(told(text, own)).toEqual([]);
});

test('a Chinese sign is as wide as two Latin letters', () => {
  expect(widthInSigns('短引信，AI 1')).toBe(6);
});
