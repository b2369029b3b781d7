import type { Figures } from '../../model/figures.ts';
import type { Box } from '../../scene/box.ts';
import type { Scene } from '../../scene/scene.ts';
import { text, type Exhibit, type Frame, type Words } from '../exhibit.ts';
import { drawDenton, drawFiveHundred, drawLives, drawMore, drawTwoHundred } from './draw.ts';

/** A frame whose table has a row for each event named, with its date in the label `row-x-date`. */
function frame(id: string, draw: (model: Figures, words: Words, box: Box) => Scene, rows: readonly string[]): Frame {
  return {
    id,
    draw,
    table: (_, words) => ({
      caption: words.takeaway,
      columns: [text(words, 'column-date'), text(words, 'column-what')],
      rows: rows.map((row) => [text(words, `row-${row}-date`), text(words, `row-${row}`)]),
    }),
  };
}

/** Two miners of one age, side by side, and the contracts that bind them. */
export const twins: Exhibit = {
  id: 'twins',
  facts: [
    'cs-founded-2017',
    'cs-debt-cut-400m',
    'cs-200mw',
    'cs-112mw',
    'cs-named-power',
    'cs-500mw-six-sites',
    'cs-contracted-590mw',
    'cs-over-500mw',
    'cs-over-1gw',
    'cs-bid-june-2024-price',
  ],
  frames: [
    frame('not-coreweave', drawLives('cs-founded-2017', ['point', 'scale'], false), ['founded', 'renamed']),
    frame('bankruptcy', drawLives('cs-debt-cut-400m', ['point'], true), ['founded', 'listed', 'bankrupt', 'out']),
    frame('two-hundred', drawTwoHundred, ['june']),
    frame('more', drawMore, ['june', 'august']),
    frame('denton', drawDenton, ['june', 'august', 'october', 'february']),
    frame('five-hundred', drawFiveHundred, ['june', 'august', 'october', 'february']),
  ],
};
