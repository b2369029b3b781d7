import { defineExhibit } from '../define-exhibit.ts';
import { tableOf } from '../table.ts';
import type { LabelName } from '../label-names.ts';
import { LAYERS } from './note.ts';
import { drawIn, drawLayers, drawOut, drawSpending } from './draw.ts';

type Name = LabelName<'cost-of-a-dollar'>;

const amounts = (...rows: readonly (readonly [what: Name, amount: Name])[]) =>
  tableOf<'cost-of-a-dollar', readonly Name[]>(rows, { columns: ['column-what', 'column-amount'], row: (row) => row });

const CLAIMED = [
  ['claimed-operations', 'claimed-operations-value'],
  ['claimed-rest', 'claimed-rest-value'],
  ['claimed', 'claimed-sum'],
] as const;

/** What it cost CoreWeave to earn a dollar: as the article reckons it, and as the accounts do, layer by layer. */
export const costOfADollar = defineExhibit('cost-of-a-dollar', {
  in: { draw: drawIn, table: amounts(['dollar-in', 'revenue-value']) },
  out: { draw: drawOut, table: amounts(...CLAIMED) },
  layers: {
    draw: drawLayers,
    table: amounts(...LAYERS.map(({ name }) => [name, `${name}-sum`] as const), ['claimed', 'claimed-sum']),
  },
  spending: {
    draw: drawSpending,
    table: amounts(['dollar-in', 'revenue-value'], ['costs', 'costs-value'], ['capital', 'capital-value']),
  },
});
