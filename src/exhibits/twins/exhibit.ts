import type { Exhibit } from '../exhibit.ts';
import { listed } from '../listed.ts';
import { drawDenton, drawFiveHundred, drawLives, drawMore, drawTwoHundred } from './draw.ts';

const frame = listed(['column-date', 'column-what'], (row) => [`row-${row}-date`, `row-${row}`]);

/** Two miners of one age, side by side, and the contracts that bind them. */
export const twins: Exhibit = {
  id: 'twins',
  frames: [
    frame('not-coreweave', drawLives('cs-founded-2017', ['point', 'scale'], false), ['founded', 'renamed']),
    frame('bankruptcy', drawLives('cs-debt-cut-400m', ['point'], true), ['founded', 'listed', 'bankrupt', 'out']),
    frame('two-hundred', drawTwoHundred, ['june']),
    frame('more', drawMore, ['june', 'august']),
    frame('denton', drawDenton, ['june', 'august', 'october', 'february']),
    frame('five-hundred', drawFiveHundred, ['june', 'august', 'october', 'february']),
  ],
};
