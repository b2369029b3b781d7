import { showQuarter, addQuarters } from '../../model/quarter.ts';
import { START } from '../../model/two-loans.ts';
import { amount } from '../cell.ts';
import { text, type Exhibit, type Frame, type Words } from '../exhibit.ts';
import { drawCrossing, drawMore, drawRental, rateOf, whenOf } from './paces.ts';
import { gaps, meltingOf } from './melting.ts';
import { drawChipFrame, drawHouseFrame } from './shapes.ts';

/** The two rows of a frame that has shapes and no sums: what happens to a value, and to the loan on it. */
const shapeTable = (words: Words, column: string, value: string) => ({
  caption: words.takeaway,
  columns: [text(words, 'column-what'), text(words, column)],
  rows: [
    [text(words, 'row-value'), text(words, value)],
    [text(words, 'row-loan'), text(words, 'falls')],
  ],
});

const house: Frame = {
  id: 'house',
  draw: drawHouseFrame,
  table: (_, words) => shapeTable(words, 'column-house', 'stays'),
};

const chip: Frame = {
  id: 'chip',
  draw: drawChipFrame,
  table: (_, words) => shapeTable(words, 'column-chip', 'falls'),
};

/** The value at each pace, year by year. */
const rental: Frame = {
  id: 'rental',
  draw: drawRental,
  table(model, words) {
    const { paces } = meltingOf(model);
    const ends = paces[0].values.flatMap((_, i) => (i > 0 && i % 4 === 0 ? [i] : []));
    return {
      caption: words.subtitle,
      columns: [text(words, 'column-when'), ...paces.map(rateOf)],
      rows: ends.map((i) => [
        showQuarter(addQuarters(START, i - 1)),
        ...paces.map(({ values }) => amount(Math.round(values[i] ?? 0), 'USD million')),
      ]),
    };
  },
};

const crossing: Frame = {
  id: 'crossing',
  draw: drawCrossing,
  table: (model, words) => ({
    caption: words.subtitle,
    columns: [text(words, 'column-pace'), text(words, 'column-crossing')],
    rows: meltingOf(model).paces.map((pace) => [
      amount(Math.round(pace.loss * 1000) / 10, 'percent'),
      whenOf(pace, words),
    ]),
  }),
};

const more: Frame = {
  id: 'more',
  draw: drawMore,
  table(model, words) {
    const melting = meltingOf(model);
    const fast = melting.paces[2];
    const missing = gaps(melting, fast);
    return {
      caption: words.subtitle,
      columns: [
        text(words, 'column-when'),
        text(words, 'column-paid'),
        text(words, 'column-loan'),
        text(words, 'column-value'),
        text(words, 'column-gap'),
      ],
      rows: melting.instalments.map((paid, i) => [
        showQuarter(addQuarters(START, i)),
        amount(paid, 'USD million'),
        amount(melting.balances[i + 1] ?? 0, 'USD million'),
        amount(Math.round(fast.values[i + 1] ?? 0), 'USD million'),
        amount(Math.round(missing[i + 1] ?? 0), 'USD million'),
      ]),
    };
  },
};

/** What secures a loan against what is owed on it: a house, a chip, and the first loan with its chips at three assumed paces. */
export const collateralMelts: Exhibit = {
  id: 'collateral-melts',
  frames: [house, chip, rental, crossing, more],
};
