// What must hold between the cells of a table, whatever the figures are. That each cell is the one it was is remembered
// in tests/scenes/tables.txt.
import { describe, expect, test } from 'vitest';
import { readWords } from '../../../src/edition/words.ts';
import { written } from '../../../src/exhibits/cell.ts';
import type { Settings } from '../../../src/exhibits/exhibit.ts';
import { theBill } from '../../../src/exhibits/the-bill/exhibit.ts';
import { initialSettings, trialsOf } from '../../../src/exhibits/trials.ts';
import { YEARS } from '../../../src/model/bill.ts';
import { figure } from '../../../src/model/figures.ts';
import { contractsKept, criticsView } from '../../../src/model/presets.ts';
import { runway } from '../../../src/model/runway.ts';
import { FROZEN, frozenBook } from '../../frozen/frozen.ts';
import { book, frames, type Drawn } from './all-frames.ts';

function drawn(name: string): Drawn {
  const found = frames.find((each) => each.name === name);
  if (!found) throw new Error(`no frame "${name}"`);
  return found;
}

/** The numbers of a column, by the label that names it. */
function columnOf(name: string, label: string, settings?: Settings): readonly number[] {
  const { frame, words } = drawn(name);
  const { columns, rows } = frame.table(book.numbers, words, settings);
  const at = columns.indexOf(words.labels[label] ?? label);
  return rows.map((row) => {
    const cell = row[at];
    if (cell === undefined || typeof cell === 'string') throw new Error(`${name}: no number under "${label}"`);
    return cell.value;
  });
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const plus = (a: readonly number[], b: readonly number[]): readonly number[] =>
  a.map((value, i) => value + (b[i] ?? 0));

function expectAlike(values: readonly number[], expected: readonly number[]): void {
  expect(values).toEqual(expected.map((value) => expect.closeTo(value, 6)));
}

test.each(frames.filter(({ exhibit }) => exhibit.id === 'your-fuse'))(
  '$name: each quarter’s cash is the last one’s and what came in, less what went out',
  ({ name, frame }) => {
    const trials = trialsOf(frame, book.numbers).filter((_, i) => i % 9 === 0);
    for (const settings of [undefined, ...trials]) {
      const column = (each: string) => columnOf(name, `column-${each}`, settings);
      const out = ['operating', 'debt', 'building', 'security'].map(column).reduce(plus);
      const change = plus(
        plus(column('revenue'), column('raised')),
        out.map((value) => -value),
      );
      const cash = column('cash');
      expectAlike(cash, plus([figure(book.numbers, 'cw-cash-2024'), ...cash.slice(0, -1)], change));
    }
  },
);

describe('the bill', () => {
  const inColumns = (frame: string, settings?: Settings) => {
    const column = (label: string) => columnOf(`the-bill/${frame}`, label, settings);
    return { interest: column('interest'), principal: column('principal'), total: column('column-total') };
  };

  test.each(['first-loan', 'second-loan', 'old-debt-first', 'both-loans', 'your-turn'])(
    '%s: interest and principal make the total',
    (frame) => {
      const { interest, principal, total } = inColumns(frame);
      expectAlike(total, plus(interest, principal));
    },
  );

  test('of the first loan what was owed is repaid, and the interest is less', () => {
    const { interest, principal } = inColumns('first-loan');
    expect(sum(principal)).toBeCloseTo(figure(book.numbers, 'cw-ddtl1-2024'), 6);
    expect(sum(interest)).toBeLessThan(sum(principal));
  });

  test('of all debt the loans’ part is what they cost by themselves, and makes the whole with the others’', () => {
    const column = (label: string) => columnOf('the-bill/all-debt', `column-${label}`);
    const [loans, total] = [column('loans'), column('total')];
    const alone = inColumns('both-loans');
    expectAlike(loans, alone.total);
    expectAlike(total, plus(loans, column('others')));
    column('of-it-principal').forEach((value, i) => {
      expect(value).toBeGreaterThanOrEqual((alone.principal[i] ?? 0) - 1e-6);
      expect(value).toBeLessThanOrEqual(total[i] ?? 0);
    });
  });

  test('what readers are told that 2026 costs is 2026’s row, at every setting', () => {
    const { frame, words } = drawn('the-bill/your-turn');
    const { rows } = frame.table(book.numbers, words);
    const in2026 = rows.findIndex(([year]) => year === '2026');
    const revenue = figure(book.numbers, 'cw-revenue-2024');
    for (const settings of trialsOf(frame, book.numbers)) {
      const due = inColumns('your-turn', settings).total[in2026] ?? 0;
      const said = frame.summary?.(book.numbers, words, settings) ?? '';
      const total = written(due, 'USD million', words);
      expect(said).toContain(total);
      expect(said).toContain(written(Math.round((due / revenue) * 100), 'percent', words));
      expect(frame.brief?.(book.numbers, words, settings)).toContain(total);
      expect(frame.result?.(book.numbers, words, settings)).toContain(total);
    }
  });

  test('as it starts the reader’s turn is what the loans cost as drawn, and with all drawn what the story says of that', () => {
    const { frame } = drawn('the-bill/your-turn');
    const start = initialSettings(frame.controls ?? [], book.numbers);
    const asDrawn = inColumns('both-loans');
    expectAlike(inColumns('your-turn', start).total, asDrawn.total);
    expectAlike(
      inColumns('your-turn', { ...start, rest: 1 }).total,
      columnOf('the-bill/both-loans', 'column-all-drawn'),
    );
    expectAlike(columnOf('the-bill/all-debt', 'column-loans'), asDrawn.total);
  });

  test('what is drawn by quarter is told by quarter, and its years make the bill by year', () => {
    const { frame, words } = drawn('the-bill/second-loan');
    const whens = frame.table(book.numbers, words).rows.map(([when]) => when);
    const byQuarter = inColumns('second-loan').total;
    const years = YEARS.map((year) => sum(byQuarter.filter((_, i) => String(whens[i]).startsWith(String(year)))));
    expect(whens.slice(0, 2)).toEqual(['2025 Q1', '2025 Q2']);
    expectAlike(years, inColumns('both-loans').total);
  });

  test('who puts repayment off is told the month in which it begins', () => {
    const { frame } = drawn('the-bill/your-turn');
    const start = frame.controls?.find(({ id }) => id === 'start');
    // Half a year and a year after what was filed, October 2025.
    const story = { title: '', address: '', published: '2025-03-24', asOf: '' };
    const words = readWords(FROZEN, 'en', theBill, 'Exhibit 1', story, frozenBook).get('your-turn');
    expect(start?.values.map((quarters) => [quarters, words && start.show(quarters, words)])).toEqual([
      [0, 'October 2025'],
      [2, 'April 2026'],
      [4, 'October 2026'],
    ]);
  });
});

test.each(['critic', 'contracts'])(
  'your fuse: a reader who starts from the %s setting has the cord that the story tells',
  (setting) => {
    const { frame } = drawn('your-fuse/yours');
    const settings = frame.presets?.(book.numbers)[setting];
    expect(settings).toBeDefined();
    expectAlike(columnOf('your-fuse/yours', 'column-cash', settings), columnOf(`your-fuse/${setting}`, 'column-cash'));
  },
);

test('your fuse: what is left in the end is the last quarter’s cash, at every setting', () => {
  const { frame, words } = drawn('your-fuse/yours');
  const trials = trialsOf(frame, book.numbers);
  const lasting = trials.filter((settings) => frame.outcome?.(book.numbers, words, settings).id === 'holds');
  expect(lasting.length).toBeGreaterThan(0);
  for (const settings of lasting) {
    const last = columnOf('your-fuse/yours', 'column-cash', settings).at(-1) ?? 0;
    expect(frame.summary?.(book.numbers, words, settings)).toContain(written(last, 'USD million', words, 'short'));
  }
});

test.each(frames.filter(({ exhibit }) => exhibit.id === 'which-wire'))(
  '$name: under each setting stands the cord that it has without more',
  ({ name }) => {
    for (const [label, scenario] of [
      ['setting-critic', criticsView],
      ['setting-contracts', contractsKept],
    ] as const)
      expect(columnOf(name, label).at(-1)).toBe(Math.round(runway(scenario(book.numbers)).months));
  },
);
