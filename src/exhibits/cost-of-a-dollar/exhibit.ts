import type { Exhibit } from '../exhibit.ts';
import { listed } from '../listed.ts';
import { LAYERS } from './costs.ts';
import { drawIn, drawLayers, drawOut, drawSpending } from './draw.ts';

const frame = listed<readonly [string, string]>(['column-what', 'column-amount'], (row) => row);

/** What it cost CoreWeave to earn a dollar: as the article reckons it, and as the accounts do, layer by layer. */
export const costOfADollar: Exhibit = {
  id: 'cost-of-a-dollar',
  frames: [
    frame('in', drawIn, [['dollar-in', 'revenue-value']]),
    frame('out', drawOut, [
      ['claimed-operations', 'claimed-operations-value'],
      ['claimed-rest', 'claimed-rest-value'],
      ['claimed', 'claimed-sum'],
    ]),
    frame('layers', drawLayers, [
      ...LAYERS.map(({ id }) => [id, `${id}-sum`] as const),
      ['claimed', 'claimed-sum'] as const,
    ]),
    frame('spending', drawSpending, [
      ['dollar-in', 'revenue-value'],
      ['costs', 'costs-value'],
      ['capital', 'capital-value'],
    ]),
  ],
};
