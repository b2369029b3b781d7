import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkHanEnd, checkHanMarks, checkHanNumbers, widthInSigns } from '../../../src/check/han.ts';
import { checkHedges } from '../../../src/check/hedges.ts';
import { checkLanguageText } from '../../../src/check/language-text.ts';
import { checkLeftParagraph } from '../../../src/check/left-in-own.ts';
import { checkTraditional } from '../../../src/check/traditional.ts';
import { ownWords } from '../../../src/check/own-words.ts';
import { Report } from '../../../src/check/report.ts';
import { ChapterFront } from '../../../src/edition/front-matter.ts';
import { Speller } from '../../../src/check/spelling.ts';

/** What a Chinese chapter is held to where nothing else of the story is known. */
const HELD = {
  language: 'zh',
  han: true,
  simplified: true,
  known: { catalogue: [], unread: new Set<string>(), figures: undefined, values: undefined, terms: undefined },
  front: ChapterFront,
  faulty: false,
  speller: new Speller(undefined, undefined),
  listed: ownWords(''),
  names: [],
  address: '',
};

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
  ['亏损，。扩大', /^3: "，。": expected one/],
  ['这里，但但没有', /^4: "但但": expected the sign once/],
  ['迈克尔•因特拉托', /^4: "•" within a name: expected "·"/],
  ['是抬举它--真的', /^5: "--" is no dash: expected "——"/],
  ['到二〇三一年为止', /^2: "二〇三一", a year in numerals: expected digits/],
  ['约<Fact id="a-b"/>美元', /^18: "美元" behind a figure/],
  ['占{a-b:short}%', /^13: "%" behind a figure/],
  ['付了${a-b}', /^3: "\$" before a figure/],
  ['增至三倍', /^3: "三" is a number in words/],
  ['占三分之一', /^2: "三分之一" is a number in words/],
  ['七成收入', /^1: "七成" is a number in words/],
  ['所谓“保证，没有了', /^3: "“" without its other half: expected “ and ”/],
  ['所谓”保证“', /^3: "”" without its other half/],
  ['《连线杂志', /^1: "《" without its other half/],
  ['是抬举它—真的', /^5: "—" is half a dash: expected "——"/],
  ['等等…没有了', /^3: "…" is half of what stands for words left out: expected "……"/],
  ['等等...没有了', /^3: "\.\.\." is half of what/],
  ['营收，\u3000增长', /^4: a space of another width/],
  ['ＡＩ热潮', /^1: "ＡＩ" is full-width: expected ordinary letters/],
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

test('the digits in a figure’s name are none that the own text has', () => {
  expect(told('3月11日', 'On 10 March <Fact id="oai-deal-11-9b"/>')).toEqual([
    expect.stringMatching(/^3: "11" is typed by hand/),
  ]);
});

test('a quotation mark of traditional texts is told in simplified ones', () => {
  const report = new Report('a.yaml', '叫「鲸鱼」');
  checkTraditional('叫「鲸鱼」', 0, report);
  expect(report.findings.map(({ column }) => column)).toEqual([2, 5]);
});

test.each([
  ['先弄清楚', 1],
  ['约为<Fact id="a-b"/>', 1],
  ['先弄清楚。', 0],
  ['叫“鲸鱼”。', 0],
  ['## 他们答应了什么', 0],
  ['<Step frame="before">', 0],
])('“%s” is told of its end %d times', (text, times) => {
  const report = new Report('a.mdx', text);
  checkHanEnd(text, 0, report);
  expect(report.findings).toHaveLength(times);
});

test('a Chinese sign is as wide as two Latin letters', () => {
  expect(widthInSigns('短引信，AI 1')).toBe(6);
});

const root = mkdtempSync(join(tmpdir(), 'han-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Lays a chapter of a few words: what stands above it, and its paragraphs, which are those words if there are none. */
function write(path: string, { words, kicker = words }: { words: string; kicker?: string }, ...paragraphs: string[]) {
  mkdirSync(join(root, path, '..'), { recursive: true });
  const front = `title: ${words}\nkicker: ${kicker}\nopening: ${words}\nsummary: ${words}`;
  const body = paragraphs.length === 0 ? words : paragraphs.join('\n\n');
  writeFileSync(join(root, path), `---\n${front}\n---\n\n${body}\n`);
}

test('a day typed anew in the own text leaves the other behind, and makes no mistake in it', () => {
  const [own, other] = ['en', 'zh'].map((language) => `content/chapters/${language}/one.mdx`) as [string, string];
  write(own, { words: 'Shares' }, 'On 28 March 2025 they were priced.');
  write(other, { words: '股份' }, '2025年3月27日定价。');
  const [now, before] = [true, false].map(
    (behind) => checkLanguageText(root, own, other, { ...HELD, behind }).report.findings,
  );
  expect(before).toEqual([
    expect.objectContaining({ line: 8, message: expect.stringMatching(/^"27" is typed by hand/) }),
  ]);
  expect(now).toEqual([
    expect.objectContaining({
      line: 8,
      warning: true,
      message: expect.stringMatching(/^has not followed .*one\.mdx, which has changed: "27" is typed by hand/),
    }),
  ]);
});

test('traditional signs are told with the simplified ones', () => {
  const report = new Report('a.mdx', '营收增長，亏损');
  checkTraditional('营收增長，亏损', 0, report);
  expect(report.findings.map(({ column, message }) => `${column}: ${message}`)).toEqual([
    '4: "長" is a traditional sign: expected the simplified "长"',
  ]);
});

test('a chapter counts the same in each language', () => {
  const [own, other] = ['content/chapters/en/two.mdx', 'content/chapters/zh/two.mdx'];
  const found = (kicker: string): readonly string[] => {
    write(own, { words: 'Shares.', kicker: 'Problem two' });
    write(other, { words: '股份。', kicker });
    return checkLanguageText(root, own, other, { ...HELD, behind: false }).report.findings.map(
      ({ line, column, message }) => `${line}:${column} ${message}`,
    );
  };
  expect(found('问题二')).toEqual([]);
  expect(found('问题三')).toEqual([`3:9 “问题三” counts 3, and “Problem two” in ${own} 2: expected the same`]);
});

test('a figure that the own language says with “about” is said with a word for it', () => {
  const found = (paragraph: string, own = 'They paid about <Fact id="a-b"/> in all.'): string[] => {
    const report = new Report('one.mdx', paragraph);
    checkHedges(paragraph, 0, own, report);
    return report.findings.map(({ column, message }) => `${column} ${message}`);
  };
  expect(found('一共付了<Fact id="a-b"/>。')).toEqual([
    '5 “about” stands before <Fact id="a-b"> in the story’s own language, and nothing like it here: expected 约, 近 or the like',
  ]);
  for (const words of [
    '一共付了约<Fact id="a-b"/>。',
    '约占其总额的<Fact id="a-b"/>。',
    '一共付了<Fact id="a-b"/>左右。',
  ])
    expect(found(words)).toEqual([]);
  expect(found('一共付了<Fact id="a-b"/>。', 'They paid <Fact id="a-b"/> in all.')).toEqual([]);
});

describe('a text left in the story’s own language', () => {
  const known = {
    names: ['Core Scientific', 'Meta'],
    knows: (word: string): boolean => ['interest', 'paid', 'meta', 'core', 'atlantic', 'the', 'of'].includes(word),
  };
  const found = (text: string): readonly string[] => {
    const report = new Report('a.mdx', text);
    checkLeftParagraph(text, 0, known, report);
    return report.findings.map(({ column, message }) => `${column} ${message}`);
  };

  test.each(['Interest', 'Interest paid', 'the <Fact id="paid-of-interest"/> of Core Scientific'])('%s', (text) => {
    expect(found(text)).toEqual([expect.stringMatching(/^1 “.*” has no sign of this language: expected it put into/)]);
  });

  test('in what a component prints', () => {
    expect(found('<Check claim="利息" finding="Interest paid">')).toEqual([
      expect.stringMatching(/^28 “Interest paid” has no sign of this language/),
    ]);
  });

  test.each(['Meta', 'Core Scientific', 'Atlantic Interest', '{interest-paid}', '[paid]', 'AI', '利息 the'])(
    'is none: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

test('a chapter with fewer paragraphs than the story’s own is told', () => {
  const [own, other] = ['content/chapters/en/three.mdx', 'content/chapters/zh/three.mdx'];
  write(own, { words: 'Shares' }, 'They were sold.', 'They fell.');
  write(other, { words: '股份' }, '股份卖出。');
  const found = (behind: boolean) => checkLanguageText(root, own, other, { ...HELD, behind }).report.findings;
  expect(found(false)).toEqual([
    expect.objectContaining({
      warning: true,
      message: `1 of the 2 paragraphs of ${own}: one is missing, or two have been joined`,
    }),
  ]);
  expect(found(true)).toEqual([]);
});
