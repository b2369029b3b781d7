import { defineExhibit } from '../define-exhibit.ts';
import { tableOf } from '../table.ts';
import { drawDenton, drawFiveHundred, drawMore, drawTwoHundred } from './contracts.ts';
import { drawBankruptcy, drawNotCoreweave } from './lives.ts';

type Row = 'founded' | 'renamed' | 'listed' | 'bankrupt' | 'out' | 'june' | 'august' | 'october' | 'february';

const events = (...rows: readonly Row[]) =>
  tableOf<'twins', Row>(rows, {
    columns: ['column-date', 'column-what'],
    row: (name) => [`row-${name}-date`, `row-${name}`],
  });

/** Two miners of one age, side by side, and the contracts that bind them. */
export const twins = defineExhibit('twins', {
  'not-coreweave': { draw: drawNotCoreweave, table: events('founded', 'renamed') },
  bankruptcy: { draw: drawBankruptcy, table: events('founded', 'listed', 'bankrupt', 'out') },
  'two-hundred': { draw: drawTwoHundred, table: events('june') },
  more: { draw: drawMore, table: events('june', 'august') },
  denton: { draw: drawDenton, table: events('june', 'august', 'october', 'february') },
  'five-hundred': { draw: drawFiveHundred, table: events('june', 'august', 'october', 'february') },
});
