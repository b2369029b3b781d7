import { expect, test } from 'vitest';
import { openBook } from '../../../src/edition/book.ts';
import { readLedger } from '../../../src/ledger/ledger.ts';
import { debtService } from '../../../src/model/debt-stack.ts';
import { figure } from '../../../src/model/figures.ts';
import { FUNCTIONS } from '../../../src/model/functions.ts';
import { wholeDebt } from '../../../src/model/whole-debt.ts';
import { FROZEN, frozenBook } from '../../frozen/frozen.ts';

const ledger = readLedger(FROZEN);
const book = frozenBook;
const computed = [...book.figures.values()].filter(({ kind }) => kind === 'computed');

test('every function of the model serves a formula', () => {
  const called = [...ledger.entries.values()].flatMap((entry) =>
    entry.kind === 'computed' ? [...entry.formula.matchAll(/([a-z][a-z0-9-]*)\(/g)].map(([, name]) => name) : [],
  );
  expect([...new Set(called)].sort()).toEqual(Object.keys(FUNCTIONS).sort());
});

test('a computed figure says how it is worked out, and from what', () => {
  expect(computed.length).toBeGreaterThan(100);
  for (const { id, working, from = [] } of computed) {
    expect(working, id).not.toMatch(/[{}]|undefined|NaN/);
    expect(from.length, id).toBeGreaterThan(0);
    for (const input of from) expect(book.figures.has(input), `${id}: ${input}`).toBe(true);
  }
  const microsoft = book.figures.get('microsoft-revenue');
  expect(microsoft?.working).toBe('62% × $1,915.426\u00a0million');
  expect(microsoft?.from).toEqual(['conc-62', 'cw-revenue-2024']);
});

test('values come out as worked by hand', () => {
  // From facts/arithmetic.md, where it starts from the same figures; elsewhere from the filing's.
  const expected: Readonly<Record<string, readonly [number, number]>> = {
    'ddtl1-interest-on-size': [324.5, 1],
    'ddtl1-quarter-and-interest': [899.5, 1],
    'ddtl1-fifth-and-interest': [784.5, 1],
    'ddtl1-compounded-fifth': [890.0, 1],
    'ddtl1-claim-clears-quarters': [12, 9],
    'ddtl1-three-year-service': [955, 0],
    'ddtl1-service-2025': [719.6, 1],
    'ddtl1-balloon-computed': [632.5, 6],
    'ddtl1-paid-so-far': [543, 9],
    'ddtl1-repaid-share': [12.5, 1],
    'ddtl2-undrawn-mar25': [3213.697, 6],
    'ddtl2-after-2027-most': [218.034, 6],
    'ddtl2-due-by-2027': [95.03, 2],
    'ddtl2-principal-2026': [2181.44, 2],
    'ddtl2-due-by-2027-least': [80.609, 3],
    'ddtl2-principal-2026-least': [1169.241, 6],
    'both-loans-2025-q4': [820.34, 2],
    'both-loans-2026': [3138.19, 2],
    'principal-to-2026': [5787.407, 6],
    'principal-2026-of-revenue': [165.62, 2],
    'interest-both-loans-all-drawn': [1084.24, 2],
    'claimed-yearly-bill': [1652, 9],
    'claimed-yearly-bill-all-drawn': [2412, 9],
    'claimed-quarter-half-drawn': [413, 9],
    'claimed-quarter-all-drawn': [603, 9],
    'undrawn-elsewhere-claimed': [800, 9],
    'cost-of-dollar-net-loss': [1.45, 2],
    'cost-of-dollar-before-depreciation': [0.38, 2],
    'spent-claimed': [2863, 9],
    'spent-rest-claimed': [1360, 9],
    'customer-two-share-implied': [15, 9],
    'initial-contracts-implied': [1950, 9],
    'revenue-growth-claimed': [158.3, 1],
    'revenue-growth-2022-2024': [121.0, 1],
    'hhi-2024': [40.69, 9],
    'build-all-cost': [54166.67, 2],
    'build-rest-cost-260': [60000, 6],
    'power-gap': [100, 9],
    'power-gap-share': [38.46, 2],
    'cost-all-in-per-gpu': [60000, 6],
    'promises-sum': [10100, 6],
    'promises-with-core-scientific': [18800, 6],
    'ipo-years-of-losses': [4.63, 2],
    'ipo-years-of-claimed-bill': [1.22, 2],
    'founders-votes-computed': [81.1, 1],
    'cs-hpc-run-rate': [34, 9],
    'cs-named-power': [312, 9],
    'cs-share-of-contracted': [36.875, 3],
    'principal-a-quarter-2026': [793.09, 2],
    'af-debt-first-year': [16292.08, 2],
    'af-q2-2026-three': [72, 9],
    'af-second-loan-with-added': [6190, 9],
    'af-corz-hosting-share': [83.25, 2],
    'core-scientific-per-megawatt': [1.45, 9],
    'openai-stock-of-valuation': [1, 9],
    'cost-of-dollar-operating': [0.83, 2],
    'cost-of-dollar-interest': [1.02, 2],
    'cost-of-dollar-tax': [1.08, 2],
    'cost-of-dollar-all': [1.48, 2],
    // Revenue and net loss; 48.194 of other income stands between them and the layers.
    'spent-filed': [1591.068 + 360.824 + 119.247 + 755.929 - 48.194, 3],
    'cost-per-megawatt': [41.6667, 4],
    'build-rest-cost': [39166.67, 2],
    'microsoft-openai-cost': [7194.69, 2],
    'cs-mining-share': [95.2, 1],
    'cs-own-capex': [240.7, 9],
    'cs-losses-sum': [1525.7, 6],
    'cs-losses-noncash-sum': [1429.2, 6],
    'cs-noncash-share': [93.675, 3],
    'new-revenue-for-half': [459.7, 1],
    'customers-effective-2024': [2.46, 2],
  };
  for (const [id, [value, digits]] of Object.entries(expected))
    expect(Number(book.figures.get(id)?.value), id).toBeCloseTo(value, digits);
});

test('what the model says of loans by the quarter, the year and the loan comes to the same', () => {
  const ask = (name: string, ...given: readonly (number | string)[]): number =>
    FUNCTIONS[name]?.compute(book.numbers, given) ?? Number.NaN;
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  const years = [2025, 2026, 2027, 2028, 2029];
  for (const drawn of ['half', 'all']) {
    const quarters = years.map((year) =>
      [1, 2, 3, 4].map((quarter) => ask('two-loans-due-in-quarter', year, quarter, drawn)),
    );
    for (const [i, year] of years.entries()) {
      const both = ask('two-loans-due', year, drawn);
      expect(both).toBeCloseTo(sum(quarters[i] ?? []), 6);
      expect(both).toBeCloseTo(ask('first-loan-due', year) + ask('second-loan-due', year, drawn), 6);
    }
    expect(ask('two-loans-heaviest-quarter', drawn)).toBeCloseTo(Math.max(...quarters.flat()), 6);
  }
  // From April 2025 on all debt’s principal is the filed table’s; what stands beside it is interest.
  const { first, second, ...others } = wholeDebt(book.numbers);
  const [january, april] = [1, 2].map((quarter) =>
    debtService([first, second, ...Object.values(others)]).filter((row) => row.year > 2025 || row.quarter >= quarter),
  );
  for (const [i, year] of years.entries()) {
    const until = (rows: typeof april) => sum((rows ?? []).filter((row) => row.year <= year).map((row) => row.payment));
    expect(ask('all-debt-due-to', year)).toBeCloseTo(until(april), 6);
    expect(sum(years.slice(0, i + 1).map((each) => ask('all-debt-due', each)))).toBeCloseTo(until(january), 6);
  }
});

// An editor may correct any figure. A formula that gives another value of the same figures is another formula.
test('of figures that nobody has corrected today’s story works out what the frozen one does', () => {
  const today = openBook(process.cwd());
  const valueOf = (id: string): unknown => today.figures.get(id)?.value;
  /** Stated figures that a figure follows from. */
  const statedBehind = (id: string): readonly string[] => {
    const each = book.figures.get(id);
    return each?.kind === 'computed' ? (each.from ?? []).flatMap(statedBehind) : [id];
  };
  const others = computed
    .filter(({ id }) => today.figures.has(id))
    .filter(({ id }) => statedBehind(id).every((input) => valueOf(input) === book.figures.get(input)?.value))
    .filter(({ id, value }) => valueOf(id) !== value)
    .map(({ id, value }) => `${id} was ${String(value)} and is ${String(valueOf(id))}`);
  expect(
    others,
    'If a formula was to change: "npm run freeze -- ledger", and its value below "worked by hand"',
  ).toEqual([]);
});

test('a missing figure is named', () => {
  expect(() => figure({ 'cw-revenue-2023': 1 }, 'cw-revenue-2024')).toThrow(
    'no figure "cw-revenue-2024" in the model (did you mean "cw-revenue-2023"?)',
  );
});
