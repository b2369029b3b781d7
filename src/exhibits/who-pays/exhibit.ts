import { defineExhibit } from '../define-exhibit.ts';
import { tableOf } from '../table.ts';
import { drawCash, drawFronts, drawOneSite, drawReimbursed, drawSpending } from './draw.ts';

type Row = 'whole' | 'back' | 'own' | 'cash' | 'gap' | 'contracted' | 'muskogee' | 'austin';

const amounts = (...rows: readonly Row[]) =>
  tableOf<'who-pays', Row>(rows, { columns: ['column-what', 'column-amount'], row: (name) => [name, `${name}-value`] });

/** The building as a wall of bricks: who lays them, who pays them back, and how many there is cash for. */
export const whoPays = defineExhibit('who-pays', {
  spending: { draw: drawSpending, table: amounts('whole') },
  reimbursed: { draw: drawReimbursed, table: amounts('whole', 'back', 'own') },
  fronts: { draw: drawFronts, table: amounts('whole', 'back', 'own') },
  cash: { draw: drawCash, table: amounts('cash', 'own', 'gap') },
  'one-site': { draw: drawOneSite, table: amounts('contracted', 'muskogee', 'austin') },
});
