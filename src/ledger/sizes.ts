import { format } from 'd3-format';
import { precisionOf } from './format.ts';
import type { NumericUnit } from './units.ts';

/**
 * From which value to which a figure is plausible, both included, in the figure's own unit; either end may be left out.
 */
interface Range {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** USD 1 million million. All debts, orders and buildings that the story tells of are below it. */
const MOST_MONEY = 1_000_000;
const MOST_PIECES = 100_000_000;
const MOST_SHARES = 100_000_000_000;

/**
 * What a stated figure of each unit is expected to be, unless its entry says otherwise (`range`). The ends are wide:
 * they are there for a value typed in another scale than its unit's, not for one that is a little off.
 */
const USUAL: Readonly<Record<NumericUnit, { readonly from: number; readonly to: number }>> = {
  'USD million': { from: -MOST_MONEY, to: MOST_MONEY },
  'GBP million': { from: -MOST_MONEY, to: MOST_MONEY },
  // The price of one thing. What a company takes in or owes is counted in millions.
  USD: { from: -999, to: 999 },
  'USD per share': { from: 0, to: 10_000 },
  'USD per hour': { from: 0, to: 1000 },
  percent: { from: 0, to: 100 },
  'percentage points': { from: -100, to: 100 },
  'basis points': { from: 0, to: 10_000 },
  MW: { from: 0, to: 100_000 },
  GPUs: { from: 0, to: MOST_PIECES },
  machines: { from: 0, to: MOST_PIECES },
  shares: { from: 0, to: MOST_SHARES },
  votes: { from: 0, to: MOST_SHARES },
  'data centres': { from: 0, to: 10_000 },
  sites: { from: 0, to: 10_000 },
  customers: { from: 0, to: MOST_PIECES },
  founders: { from: 0, to: 20 },
  leases: { from: 0, to: 100_000 },
  locations: { from: 0, to: 100_000 },
  loans: { from: 0, to: 1000 },
  claims: { from: 0, to: 1000 },
  times: { from: 0, to: 1000 },
  days: { from: 0, to: 10_000 },
  months: { from: 0, to: 600 },
  quarters: { from: 0, to: 200 },
  years: { from: 0, to: 100 },
};

const within = (value: number, { from, to }: Range): boolean =>
  (from === undefined || value >= from) && (to === undefined || value <= to);

/** Digits as a person types them into the ledger: no thousands' commas. */
const typed = (value: number): string => String(Number(value.toPrecision(12)));

const read = (value: number): string => format(',')(value);

/** Money as messages to editors write it, as exactly as the story does: `$1.9 billion`. */
function money(millions: number, unit: 'USD million' | 'GBP million'): string {
  const size = Math.abs(millions);
  const { power, decimals } = precisionOf({ value: millions, unit }, size, 'prose');
  const amount = format(`,.${decimals}~f`)(size / 10 ** power);
  const sign = millions < 0 ? '−' : '';
  return `${sign}${unit === 'USD million' ? '$' : '£'}${amount}\u00a0${power === 0 ? 'million' : 'billion'}`;
}

/** The entry's key that lets a value stand. */
const allow = (value: number): string =>
  value < 0 ? `range: { from: ${typed(value)} }` : `range: { to: ${typed(value)} }`;

/**
 * What was probably meant: money in the wrong scale, a percentage written as a share. Undefined if nothing suggests
 * itself.
 */
function guess(value: number, unit: NumericUnit): string | undefined {
  if (unit === 'USD million' || unit === 'GBP million') {
    const coins = unit === 'USD million' ? 'dollars' : 'pounds';
    // As thousands, more than that would itself be past every figure of the story.
    const scales = [
      [coins, 1_000_000],
      ...(Math.abs(value) < 100 * MOST_MONEY ? [[`thousands of ${coins}`, 1000]] : []),
    ] as const;
    const readings = scales.map(([name, by]) => {
      const meant = value / Number(by);
      return `if it was typed in ${name}, write ${typed(meant)} (${money(meant, unit)})`;
    });
    return `money is in millions here, and this is ${money(value, unit)}: ${readings.join('; ')}`;
  }
  if (unit === 'USD')
    return `this is $${format(',.2f')(value)}; if ${money(value, 'USD million')} is meant, the unit is USD million`;
  if (unit === 'USD per share' || unit === 'USD per hour') return `if a sum is meant, the unit is USD million`;
  if (unit === 'percent' && value > 100 && value <= 10_000)
    return `if it is in basis points, write ${typed(value / 100)}; if it is a multiple, the unit is times`;
  return undefined;
}

/**
 * Whether a stated value has the size of its unit.
 *
 * @param value in the ledger's unit: 62 for 62 percent, 1915.426 for USD million
 * @param range what the entry itself says of it, in place of what is usual for the unit
 * @returns what was expected, what was probably meant and what to do, in words; undefined if the value is plausible
 */
export function sizeMistake(value: number, unit: NumericUnit, range?: Range): string | undefined {
  if (range) {
    if (within(value, range)) return undefined;
    const { from = '', to = '' } = range;
    const ends = [from === '' ? '' : `from ${from}`, to === '' ? '' : `to ${to}`].filter((end) => end !== '').join(' ');
    return `${typed(value)} is outside the range that the entry itself gives, ${ends}: expected one within it, or another range`;
  }
  // A part of one is how the model counts percentages, not the ledger.
  if (unit === 'percent' && value > 0 && value < 1)
    return (
      `${typed(value)} percent is less than one in a hundred: expected ${typed(value * 100)} if a share of one was typed; ` +
      'if it is right, add range: { from: 0, to: 1 } to the entry'
    );
  // There is no coin under a cent.
  if (unit === 'USD' && within(value, USUAL.USD) && Math.abs(value) >= 100 && !Number.isInteger(value * 100))
    return (
      `${typed(value)} dollars has a part of a cent: expected at most two decimals; if ` +
      `${money(value, 'USD million')} is meant, the unit is USD million`
    );
  const usual = USUAL[unit];
  if (within(value, usual)) return undefined;
  const meant = guess(value, unit);
  return (
    `${typed(value)} is no usual number of ${unit}: expected one from ${read(usual.from)} to ${read(usual.to)}. ` +
    `${meant === undefined ? 'If' : `${meant[0]?.toUpperCase() ?? ''}${meant.slice(1)}. If`} it is right as it stands, add ${allow(value)} to the entry`
  );
}
