import type { Unit } from './units.ts';

const SMALL = [
  'none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
  'eighteen nineteen',
].flatMap((all) => all.split(' '));
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Numbers from 0 to 99 in words, each at its own place. */
const NUMBERS: readonly string[] = [
  ...SMALL,
  ...TENS.flatMap((ten) => [ten, ...SMALL.slice(1, 10).map((one) => `${ten}-${one}`)]),
];

/** Any of them but none. */
const NUMBER = NUMBERS.slice(1).join('|');

/** What numbers of a unit are said with. */
const SAID_WITH: Partial<Readonly<Record<Unit, string>>> = {
  times: 'times',
  percent: 'percent|per cent|cents',
  'percentage points': '(?:percentage )?points',
  months: 'months',
  quarters: 'quarters',
  years: 'years',
  days: 'days',
  customers: 'customers',
  sites: 'sites',
  'data centres': 'data centres',
  claims: 'claims',
  loans: 'loans',
};

/**
 * The number that an English word stands for, 1 to 99: “two”, “thirty-one”. Undefined if it is another word, an ordinal
 * like “twenty-first” among them.
 */
export function numberInWords(word: string): number | undefined {
  const number = NUMBERS.indexOf(word);
  return number > 0 ? number : undefined;
}

/** What a share is divided by, in words. */
const PARTS: Readonly<Record<string, number>> = {
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};
const PART = Object.keys(PARTS).join('|');
/** Two thirds, a fifth, half. “A third customer” is counted, and “a quarter” may be a length of time. */
const FRACTION = new RegExp(
  [
    `\\b(${NUMBER})[ -](${PART})s\\b`,
    `\\b(?:a|an|one)[ -](${PART})\\b(?= (?:of|off|more|less|as|short|smaller|larger|longer|shorter|again)\\b|[.;:)]|$)`,
    `(?<!\\b(?:first|second|latter)[ -])\\b(?:half|halves)\\b`,
  ].join('|'),
  'g',
);
/** Half a billion, a quarter of a million. */
const PART_OF_SCALE = new RegExp(
  `\\b(?:half|(?:(?:a|an|one|${NUMBER})[ -])?(${PART})s? of) a (million|billion|trillion)\\b`,
);
const SCALED = new RegExp(`\\b(an?|${NUMBER}) (million|billion|trillion)\\b`, 'g');
/** Scales in millions. */
const SCALES: Readonly<Record<string, number>> = { million: 1, billion: 1000, trillion: 1_000_000 };

/** Units of money in millions. */
const isMoney = (unit: Unit): boolean => unit === 'USD million' || unit === 'GBP million';

/**
 * The number that words in English or Chinese say in a figure’s unit: 4 for “about four times” and for 四倍左右. Of a
 * share there are three, since “longer by a third” is said of what is left, a third, and of what it comes to. None
 * where they say no number or several, or say it in parts, as “four and a half times”.
 */
export function numbersSaid(words: string, unit: Unit): readonly number[] {
  const said = words.toLowerCase();
  const all = /\p{Script=Han}/u.test(said) ? saidInHan(said, unit) : saidInEnglish(said, unit);
  const [readings] = all;
  return all.length === 1 && readings !== undefined ? readings : [];
}

/** The ways to read one number. */
type Readings = readonly number[];

const ofShare = (share: number): Readings => [share * 100, 100 - share * 100, 100 + share * 100];

function saidInEnglish(said: string, unit: Unit): readonly Readings[] {
  const value = (word: string | undefined): number => numberInWords(word ?? '') ?? 1;
  if (isMoney(unit))
    // “Half a billion” is no billion.
    return PART_OF_SCALE.test(said)
      ? []
      : [...said.matchAll(SCALED)].map(([, count, scale = '']) => [value(count) * (SCALES[scale] ?? 1)]);
  const fractions = [...said.matchAll(FRACTION)].map(
    ([, count, parts, part = parts ?? '']) => value(count) / (PARTS[part] ?? 2),
  );
  if (unit === 'percent' && fractions.length > 0) return fractions.map(ofShare);
  if (unit === 'times' && /^(?:\w+ )?twice\b/.test(said)) return [[2]];
  const noun = SAID_WITH[unit];
  if (noun === undefined || (unit !== 'quarters' && fractions.length > 0)) return [];
  return [...said.matchAll(new RegExp(`\\b(${NUMBER})[ -](?:more )?(?:${noun})\\b`, 'g'))].map(([, count]) => [
    value(count),
  ]);
}

const DIGITS = '零一二三四五六七八九';
const NUMERAL = '[零〇一二两三四五六七八九十百千万亿]+';
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** What numbers of a unit are said with in Chinese. */
const SAID_WITH_IN_HAN: Partial<Readonly<Record<Unit, string>>> = {
  times: '倍',
  'percentage points': '个?百分点',
  months: '个?月',
  quarters: '个?季度',
  years: '年',
  days: '天',
  customers: '家',
  sites: '处',
};

/** The number of a Chinese numeral: 12,000,000 for 一千二百万. */
function numeralInHan(numeral: string): number {
  let [whole, below, digit] = [0, 0, 0];
  for (const sign of numeral.replaceAll('两', '二').replaceAll('〇', '零')) {
    const step = STEPS[sign];
    if (step !== undefined) [below, digit] = [below + (digit === 0 ? 1 : digit) * step, 0];
    else if (sign === '万') [whole, below, digit] = [whole + (below + digit) * 10_000, 0, 0];
    else if (sign === '亿') [whole, below, digit] = [(whole + below + digit) * 100_000_000, 0, 0];
    else digit = DIGITS.indexOf(sign);
  }
  return whole + below + digit;
}

function saidInHan(said: string, unit: Unit): readonly Readings[] {
  const each = (pattern: string, of: (...numbers: readonly number[]) => Readings): readonly Readings[] =>
    [...said.matchAll(new RegExp(pattern, 'g'))].map(([, ...numerals]) => of(...numerals.map(numeralInHan)));
  if (isMoney(unit)) return each('([零〇一二两三四五六七八九十百千万亿]*[万亿])', (number = 0) => [number / 1_000_000]);
  if (unit === 'percent')
    return [
      ...each(`百分之(${NUMERAL})`, (number = 0) => [number]),
      ...each(`(?<!百)(?<!${NUMERAL})(?!百分)(${NUMERAL})分之(${NUMERAL})`, (whole = 1, part = 0) =>
        ofShare(part / whole),
      ),
      ...each('([一二两三四五六七八九])成', (number = 0) => [number * 10]),
      ...each('([一二两三四五六七八九])角([一二三四五六七八九])分', (tens = 0, ones = 0) => [tens * 10 + ones]),
    ];
  const noun = SAID_WITH_IN_HAN[unit];
  return noun === undefined ? [] : each(`(?<!第)(${NUMERAL})(?:${noun})(?!半|之)`, (number = 0) => [number]);
}
