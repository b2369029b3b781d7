import { defineExhibit } from '../define-exhibit.ts';
import { tableOf } from '../table.ts';
import { drawActive, drawCash, drawContracted, drawCost, drawGap, drawIpo, drawRest } from './draw.ts';

type Row = 'contracted' | 'active' | 'to-come' | 'spent' | 'gpus' | 'bill' | 'cash' | 'credit' | 'ipo';

const amounts = (...rows: readonly Row[]) =>
  tableOf<'power-promised', Row>(rows, {
    columns: ['column-what', 'column-amount'],
    row: (name) => [`row-${name}`, `${name}-value`],
  });

/** Power that runs against power under contract, and what building the difference would cost against the money at hand. */
export const powerPromised = defineExhibit('power-promised', {
  contracted: { draw: drawContracted, table: amounts('contracted') },
  active: { draw: drawActive, table: amounts('active', 'contracted'), scrubbed: true },
  gap: { draw: drawGap, table: amounts('active', 'to-come', 'contracted') },
  spent: { draw: drawCost, table: amounts('active', 'spent', 'gpus') },
  rest: { draw: drawRest, table: amounts('spent', 'gpus', 'bill') },
  cash: { draw: drawCash, table: amounts('bill', 'cash', 'credit'), scrubbed: true },
  ipo: { draw: drawIpo, table: amounts('bill', 'cash', 'credit', 'ipo'), scrubbed: true },
});
