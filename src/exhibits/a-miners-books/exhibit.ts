import type { Figures } from '../../model/figures.ts';
import type { Box } from '../../scene/box.ts';
import type { Scene } from '../../scene/scene.ts';
import { text, type Exhibit, type Frame, type Words } from '../exhibit.ts';
import { drawLosses, QUARTERS } from './losses.ts';
import { drawMachines } from './machines.ts';
import { drawMiningShare, drawOneCustomer, drawRevenue } from './revenue.ts';

/** A frame whose table has a row for each label named, with its amount in the label `x-value`. */
function frame(id: string, draw: (model: Figures, words: Words, box: Box) => Scene, rows: readonly string[]): Frame {
  return {
    id,
    draw,
    table: (_, words) => ({
      caption: words.takeaway,
      columns: [text(words, 'column-what'), text(words, 'column-amount')],
      rows: rows.map((row) => [text(words, row), text(words, `${row}-value`)]),
    }),
  };
}

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
  facts: [
    'cs-miners-166k',
    'cs-self-408m',
    'cs-hosted-77m',
    'cs-hpc-24-3m',
    'cs-hpc-q4-8-5m',
    'cs-mining-share',
    'cs-hpc-share',
    'cz-q2-netloss',
    'cz-q3-netloss',
    'cz-q4-netloss',
    'cz-q2-mtm',
    'cz-q3-mtm',
    'cz-q4-mtm',
    'cs-noncash-share',
    'cs-one-hpc-customer',
    'cs-customer-j',
  ],
  frames: [
    frame('machines', drawMachines, ['row-machines']),
    frame('revenue', drawRevenue, ['self', 'hosted', 'hpc']),
    frame('mining-part', drawMiningShare, ['mining', 'computing']),
    losses,
    frame('one-customer', drawOneCustomer, ['hpc', 'latest']),
  ],
};
