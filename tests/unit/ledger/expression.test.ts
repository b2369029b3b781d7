import { describe, expect, test } from 'vitest';
import { FormulaMistake, readExpression, showExpression } from '../../../src/ledger/expression.ts';
import type { Unit } from '../../../src/ledger/units.ts';
import { evaluate, type Ground } from '../../../src/model/evaluate.ts';
import type { ModelFunctions } from '../../../src/model/model-function.ts';

const UNITS: Readonly<Record<string, readonly [number, Unit]>> = {
  revenue: [1900, 'USD million'],
  'revenue-2022': [16, 'USD million'],
  share: [0.62, 'percent'],
  power: [360, 'MW'],
  nothing: [0, 'USD million'],
  filed: [20_150, 'date'],
  withdrawn: [20_197, 'date'],
  span: [47, 'days'],
  years: [5, 'years'],
};
const FUNCTIONS: ModelFunctions = {
  due: {
    about: 'what is due',
    takes: [
      { name: 'year', low: 2025, high: 2029, whole: true },
      { name: 'drawn', choices: ['half', 'all'] },
    ],
    unit: 'USD million',
    compute: ({ revenue = 0 }, [year, drawn]) => revenue + Number(year) + (drawn === 'all' ? 0.5 : 0),
    show: ([year = '']) => `what is due in ${year} of {revenue}`,
  },
  sum: {
    about: 'a sum',
    takes: [],
    unit: 'USD million',
    compute: () => {
      throw new Error('there is nothing to add');
    },
    show: () => 'a sum',
  },
};
const ground: Ground = {
  figures: Object.fromEntries(Object.entries(UNITS).map(([id, [value]]) => [id, value])),
  unitOf: (id) => (id === 'words' ? 'text' : UNITS[id]?.[1]),
  ids: Object.keys(UNITS),
  functions: FUNCTIONS,
};

const worked = (text: string): number => evaluate(readExpression(text), ground);
const shown = (text: string): string =>
  showExpression(readExpression(text), {
    figure: (id) => `[${id}]`,
    call: (name, inputs) => `${name} with ${inputs.length}`,
    number: (value) => value.toLocaleString('en'),
    power: (base, exponent) => `${base} to the power of ${exponent}`,
  });

/** Where and what a mistake is, as `column: message`, the column from 1. */
function mistake(text: string): string {
  try {
    worked(text);
  } catch (error) {
    if (error instanceof FormulaMistake) return `${error.at + 1}: ${error.message}`;
    throw error;
  }
  throw new Error(`${text} has no mistake`);
}

describe('a formula', () => {
  test.each([
    ['revenue + revenue-2022', 1916],
    ['revenue - revenue-2022 - 4 * revenue-2022', 1820],
    ['revenue × share', 1178],
    ['revenue * (100% - share)', 722],
    ['revenue / revenue-2022 / 2', 59.375],
    ['2 + 3 × 4 ^ 2', 50],
    ['2 ^ 3 ^ 2', 512],
    ['(2 + 3) * 4', 20],
    ['withdrawn − filed', 47],
    ['filed + span', 20_197],
    ['revenue ÷ years + share × revenue', 1558],
    ['due(2026, all)', 3926.5],
    ['due(2025 + 1, half) ÷ revenue', 3926 / 1900],
    ['0.5 × 12%', 0.06],
  ] as const)('%s', (text, value) => {
    expect(worked(text)).toBeCloseTo(value, 9);
  });

  test('is shown as a reader would write it', () => {
    expect(shown('revenue * (100% - share) / 2')).toBe('[revenue] × (100% − [share]) ÷ 2');
    expect(shown('revenue × (1 + share) ^ 5')).toBe('[revenue] × (1 + [share])⁵');
    expect(shown('due(2026, all)')).toBe('due with 2');
    expect(shown('due(2026, all) ÷ revenue')).toBe('(due with 2) ÷ [revenue]');
    expect(shown('revenue × 1000000')).toBe('[revenue] × 1,000,000');
  });

  test.each([
    ['revenu + 1', '1: no figure "revenu" in the ledger (did you mean "revenue"?)'],
    ['revenue-share', '1: "revenue-share" is no figure: if a minus is meant, it needs spaces, revenue − share'],
    ['(revenue + nothing', '1: a "(" without its ")"'],
    ['revenue + nothing)', '18: a ")" without its "("'],
    ['revenue ÷ nothing', '9: a division by zero: what stands behind the ÷ comes to 0'],
    ['revenue ÷ (nothing × 2)', '9: a division by zero: what stands behind the ÷ comes to 0'],
    ['revenue + share', '9: USD million + a pure number: these do not add up; expected the same unit on both sides'],
    [
      'revenue × share − power',
      '17: USD million − MW: one cannot be taken from the other; expected the same unit on both sides',
    ],
    ['filed + withdrawn', '7: date + date: a date and days make a date; two dates do not add up'],
    ['revenue +', '10: the formula ends too soon: expected the name of a figure or a number'],
    ['× revenue', '1: "×" where the name of a figure or a number is expected'],
    ['revenue power', '9: "power" stands beside what is before it: expected a sign between'],
    ['revenue x 2', '9: "x" is a letter: expected × or *, the signs of a product'],
    ['2 revenue', '3: "revenue" stands beside what is before it: expected a sign between'],
    ['', '1: the formula ends too soon: expected the name of a figure or a number'],
    ['()', '2: a ")" where the name of a figure or a number is expected'],
    ['1.2.3', '1: "1.2.3" is not a number: expected one like 12 or 0.5'],
    [
      'revenue & power',
      '9: "&" cannot stand in a formula: expected the name of a figure, a number, + − × ÷ ^ or parentheses',
    ],
    ['words × 2', '1: "words" is words: a formula needs numbers or dates'],
    ['due', '1: "due" is a function of the model: expected due(year, half or all)'],
    ['revenue(2026)', '1: "revenue" is a figure, not a function: expected a sign between it and the "("'],
    ['deu(2026, all)', '1: no function "deu" in the model (did you mean "due"?): expected one of due, sum'],
    ['due(2026)', '1: due takes 2, not 1: expected due(year, half or all)'],
    ['due(2030, all)', '5: due: year is 2030: expected a whole number from 2025 to 2029'],
    ['due(2026, hlaf)', '11: due: drawn is one of half, all (did you mean "half"?)'],
    ['revenue + sum()', '11: sum cannot be worked out: there is nothing to add'],
    ['sum(1)', '1: sum takes nothing between its parentheses, not 1: expected sum()'],
  ])('%j is told: %s', (text, message) => {
    expect(mistake(text)).toBe(message);
  });
});
