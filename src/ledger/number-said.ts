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
  percent: 'percent|per cent',
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

/**
 * The number that words say in a figure’s unit: 4 for “about four times”. Undefined where they say none, or say it in
 * parts, as “four and a half times”.
 */
export function numberSaid(words: string, unit: Unit): number | undefined {
  const said = words.toLowerCase();
  if (unit === 'times' && /^(?:\w+ )?twice\b/.test(said)) return 2;
  const noun = SAID_WITH[unit];
  if (noun === undefined || /\b(?:half|third|quarter|fifth|tenth)s?\b/.test(unit === 'quarters' ? '' : said))
    return undefined;
  const all = [...said.matchAll(new RegExp(`\\b(${NUMBER})[ -](?:more )?(?:${noun})\\b`, 'g'))];
  return all.length === 1 ? numberInWords(all[0]?.[1] ?? '') : undefined;
}
