import { range } from 'd3-array';
import { formatQuarter } from '../../ledger/format.ts';
import { addQuarters } from '../../model/quarter.ts';
import { START } from '../../model/two-loans.ts';
import { gaps, meltingOf, QUARTERS } from '../../model/melting.ts';
import { amount, type Amount } from '../cell.ts';
import { defineExhibit } from '../define-exhibit.ts';
import { text, type Words } from '../exhibit.ts';
import { drawCrossing, drawMore, drawRental, rateOf, whenOf } from './paces.ts';
import { drawChipFrame, drawHouse } from './shapes.ts';

const millions = (value: number, words: Words): Amount => amount(Math.round(value), 'USD million', words);

/** A quarter, `count` after the first, as a table has it. */
const quarterAt = (count: number, { formats }: Words): string => {
  const { year, quarter } = addQuarters(START, count);
  return formatQuarter(year, quarter, formats, 'short');
};

/** What happens to a value, and to the loan on it: shapes, no sums. */
const shapes = (what: 'column-house' | 'column-chip', value: 'stays' | 'falls') =>
  ({
    caption: 'takeaway',
    columns: ['column-what', what],
    rows: [
      ['row-value', value],
      ['row-loan', 'falls'],
    ],
  }) as const;

/** What secures a loan against what is owed on it: a house, a chip, the first loan's chips at three assumed paces. */
export const collateralMelts = defineExhibit('collateral-melts', {
  house: { draw: drawHouse, table: shapes('column-house', 'stays') },
  chip: { draw: drawChipFrame, table: shapes('column-chip', 'falls') },
  rental: {
    draw: drawRental,
    // The value at each pace, year by year.
    table(figures, words) {
      const { paces } = meltingOf(figures);
      return {
        caption: words.subtitle,
        columns: [text(words, 'column-when'), ...paces.map((pace) => rateOf(pace, words).text)],
        rows: range(4, QUARTERS + 1, 4).map((i) => [
          quarterAt(i - 1, words),
          ...paces.map(({ values }) => millions(values[i] ?? 0, words)),
        ]),
      };
    },
  },
  crossing: {
    draw: drawCrossing,
    table: (figures, words) => ({
      caption: words.subtitle,
      columns: [text(words, 'column-pace'), text(words, 'column-crossing')],
      rows: meltingOf(figures).paces.map((pace) => [rateOf(pace, words), whenOf(pace, words)]),
    }),
  },
  more: {
    draw: drawMore,
    table(figures, words) {
      const melting = meltingOf(figures);
      const fast = melting.paces[2];
      const missing = gaps(melting, fast);
      return {
        caption: words.subtitle,
        columns: ['when', 'paid', 'loan', 'value', 'gap'].map((name) => text(words, `column-${name}`)),
        rows: melting.instalments.map((paid, i) => [
          quarterAt(i, words),
          amount(paid, 'USD million', words),
          amount(melting.balances[i + 1] ?? 0, 'USD million', words),
          millions(fast.values[i + 1] ?? 0, words),
          millions(missing[i + 1] ?? 0, words),
        ]),
      };
    },
  },
});
