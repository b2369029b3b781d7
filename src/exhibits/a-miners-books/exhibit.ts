import { defineExhibit } from '../define-exhibit.ts';
import { tableOf } from '../table.ts';
import { drawLosses, QUARTERS } from './losses.ts';
import { drawMachines } from './machines.ts';
import { drawMiningShare, drawOneCustomer, drawRevenue } from './revenue.ts';

type Row = 'row-machines' | 'self' | 'hosted' | 'hpc' | 'mining' | 'computing' | 'latest';

const amounts = (...rows: readonly Row[]) =>
  tableOf<'a-miners-books', Row>(rows, {
    columns: ['column-what', 'column-amount'],
    row: (name) => [name, `${name}-value`],
  });

/** What Core Scientific owns, lives on and loses, and the one customer that its new trade has. */
export const aMinersBooks = defineExhibit('a-miners-books', {
  machines: { draw: drawMachines, table: amounts('row-machines') },
  revenue: { draw: drawRevenue, table: amounts('self', 'hosted', 'hpc') },
  'mining-part': { draw: drawMiningShare, table: amounts('mining', 'computing') },
  losses: {
    draw: drawLosses,
    table: tableOf(QUARTERS, {
      columns: ['column-quarter', 'column-loss', 'column-paper'],
      row: ({ name }) => [name, `${name}-value`, `${name}-paper`],
    }),
  },
  'one-customer': { draw: drawOneCustomer, table: amounts('hpc', 'latest') },
});
