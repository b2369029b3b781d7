import { text, type Exhibit, type Frame } from '../exhibit.ts';
import { listed } from '../listed.ts';
import { drawLosses, QUARTERS } from './losses.ts';
import { drawMachines } from './machines.ts';
import { drawMiningShare, drawOneCustomer, drawRevenue } from './revenue.ts';

const frame = listed(['column-what', 'column-amount'], (row) => [row, `${row}-value`]);

const losses: Frame = {
  id: 'losses',
  draw: drawLosses,
  table: (_, words) => ({
    caption: words.takeaway,
    columns: [text(words, 'column-quarter'), text(words, 'column-loss'), text(words, 'column-paper')],
    rows: QUARTERS.map(({ id }) => [text(words, id), text(words, `${id}-value`), text(words, `${id}-paper`)]),
  }),
};

/** What Core Scientific owns, lives on and loses, and the one customer that its new trade has. */
export const aMinersBooks: Exhibit = {
  id: 'a-miners-books',
  frames: [
    frame('machines', drawMachines, ['row-machines']),
    frame('revenue', drawRevenue, ['self', 'hosted', 'hpc']),
    frame('mining-part', drawMiningShare, ['mining', 'computing']),
    losses,
    frame('one-customer', drawOneCustomer, ['hpc', 'latest']),
  ],
};
