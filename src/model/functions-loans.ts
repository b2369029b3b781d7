import { debtService, heaviestQuarter, type ServiceRow } from './debt-stack.ts';
import type { Figures } from './figures.ts';
import { FIRST_MATURITY, fitDebts, TABLE_FROM, TABLE_QUARTERS } from './filed-debt.ts';
import { levelPayment, periodsToClear } from './level-payment.ts';
import { numberAt, type ModelFunctions, type Take, type Say } from './model-function.ts';
import { quartersFrom } from './quarter.ts';
import { firstLoan, payment, rowAt, twoLoans, yearOf } from './two-loans.ts';
import { wholeDebt } from './whole-debt.ts';

const YEAR: Take = { name: 'year', low: 2025, high: 2029, whole: true };
const QUARTER: Take = { name: 'quarter', low: 1, high: 4, whole: true };
/** Whether the rest of the second loan is drawn too. */
const DRAWN: Take = { name: 'drawn', choices: ['half', 'all'] };
const RATE: Take = { name: 'rate', low: 0, high: 1 };
const MONEY = (name: string): Take => ({ name, low: 0, high: 1_000_000 });

const scheduleOf = (drawn: unknown, say: Say): string => {
  const schedule = say('schedule');
  return drawn === 'all' ? say('schedule-all-drawn', { schedule }) : schedule;
};

/** The rows of both loans, with those of the rest of the second where all of it is drawn. */
function rowsOf(figures: Figures, drawn: unknown) {
  const { first, second, rest } = twoLoans(figures);
  return drawn === 'all' ? [first, second, rest] : [first, second];
}

/** Interest and principal of everything owed on 31 March 2025, by quarter. */
const serviceOfAll = (figures: Figures): readonly ServiceRow[] => debtService(Object.values(wholeDebt(figures)));
const sumOf = (rows: readonly ServiceRow[], counts: (row: ServiceRow) => boolean): number =>
  rows.filter(counts).reduce((sum, row) => sum + row.payment, 0);

/** The loans' schedules and what follows from them. */
export const LOANS: ModelFunctions = {
  'first-loan-due': {
    about: 'what the first loan asks in a year, interest and principal',
    takes: [YEAR],
    unit: 'USD million',
    compute: (figures, given) => yearOf(firstLoan(figures), numberAt(given, 0)),
    show: ([year = ''], say) => say('first-loan-due', { year }),
  },
  'first-loan-balloon': {
    about: 'what is left of the first loan, due in March 2028',
    takes: [],
    unit: 'USD million',
    compute: (figures) => rowAt(firstLoan(figures), FIRST_MATURITY).principal,
    show: (_, say) => say('first-loan-balloon'),
  },
  'second-loan-due': {
    about: 'what the second loan asks in a year, as drawn in March 2025 or drawn in full',
    takes: [YEAR, DRAWN],
    unit: 'USD million',
    compute: (figures, given) =>
      rowsOf(figures, given[1])
        .slice(1)
        .reduce((sum, rows) => sum + yearOf(rows, numberAt(given, 0)), 0),
    show: ([year = '', drawn = ''], say) => say('second-loan-due', { year, schedule: scheduleOf(drawn, say) }),
  },
  'second-loan-principal': {
    about: 'the second loan’s part of the filed principal of a year',
    takes: [YEAR],
    unit: 'USD million',
    compute(figures, given) {
      const { second } = fitDebts(figures);
      return quartersFrom(TABLE_FROM, TABLE_QUARTERS).reduce(
        (sum, at, i) => sum + (at.year === numberAt(given, 0) ? (second[i] ?? 0) : 0),
        0,
      );
    },
    show: ([year = ''], say) => say('second-loan-principal', { year }),
  },
  'two-loans-due': {
    about: 'what both loans ask in a year',
    takes: [YEAR, DRAWN],
    unit: 'USD million',
    compute: (figures, given) =>
      rowsOf(figures, given[1]).reduce((sum, rows) => sum + yearOf(rows, numberAt(given, 0)), 0),
    show: ([year = '', drawn = ''], say) => say('two-loans-due', { year, schedule: scheduleOf(drawn, say) }),
  },
  'two-loans-due-in-quarter': {
    about: 'what both loans ask in a quarter',
    takes: [YEAR, QUARTER, DRAWN],
    unit: 'USD million',
    compute: (figures, given) =>
      rowsOf(figures, given[2]).reduce(
        (sum, rows) => sum + payment(rowAt(rows, { year: numberAt(given, 0), quarter: numberAt(given, 1) })),
        0,
      ),
    show: ([year = '', quarter = '', drawn = ''], say) =>
      say('two-loans-due-in-quarter', { year, quarter, schedule: scheduleOf(drawn, say) }),
  },
  'two-loans-heaviest-quarter': {
    about: 'the most that both loans ask in one quarter',
    takes: [DRAWN],
    unit: 'USD million',
    compute: (figures, [drawn]) => heaviestQuarter(debtService(rowsOf(figures, drawn)))?.payment ?? 0,
    show: ([drawn = ''], say) => say('two-loans-heaviest-quarter', { schedule: scheduleOf(drawn, say) }),
  },
  'all-debt-due': {
    about: 'what all debt that existed on 31 March 2025 asks in a year',
    takes: [YEAR],
    unit: 'USD million',
    compute: (figures, given) => sumOf(serviceOfAll(figures), ({ year }) => year === numberAt(given, 0)),
    show: ([year = ''], say) => say('all-debt-due', { debt: say('all-debt'), year }),
  },
  'all-debt-due-to': {
    about: 'what it asks from April 2025 to the end of a year',
    takes: [YEAR],
    unit: 'USD million',
    compute: (figures, given) =>
      sumOf(serviceOfAll(figures), ({ year, quarter }) => year <= numberAt(given, 0) && (year > 2025 || quarter > 1)),
    show: ([year = ''], say) => say('all-debt-due-to', { debt: say('all-debt'), year }),
  },
  'level-payment': {
    about: 'the payment, the same each period, that clears a balance',
    takes: [MONEY('balance'), RATE, { name: 'periods', low: 1, high: 400, whole: true }],
    unit: 'USD million',
    compute: (_, given) => levelPayment(numberAt(given, 0), numberAt(given, 1), numberAt(given, 2)),
    show: ([balance = '', rate = '', periods = ''], say) => say('level-payment', { balance, rate, periods }),
  },
  'periods-to-clear': {
    about: 'how many periods a payment takes to clear a balance',
    takes: [MONEY('balance'), RATE, MONEY('payment')],
    unit: 'quarters',
    compute: (_, given) => periodsToClear(numberAt(given, 0), numberAt(given, 1), numberAt(given, 2)),
    show: ([balance = '', rate = '', paid = ''], say) => say('periods-to-clear', { paid, balance, rate }),
  },
};
