import type { Figures } from '../../model/figures.ts';
import type { Box } from '../../scene/box.ts';
import type { Scene } from '../../scene/scene.ts';
import { byScroll, text, type Exhibit, type Frame, type Words } from '../exhibit.ts';
import {
  allPromised,
  builtOrNot,
  drawCash,
  drawIpo,
  drawPower,
  drawRest,
  drawSpentFrame,
  onlyMissing,
} from './draw.ts';

/** A frame whose table has a row for each label named, with its amount in the label `x-value`. */
function frame(id: string, draw: (model: Figures, words: Words, box: Box) => Scene, rows: readonly string[]): Frame {
  return {
    id,
    draw,
    table: (_, words) => ({
      caption: words.takeaway,
      columns: [text(words, 'column-what'), text(words, 'column-amount')],
      rows: rows.map((row) => [text(words, `row-${row}`), text(words, `${row}-value`)]),
    }),
  };
}

/** Power that runs against power under contract, and what building the difference would cost against the money at hand. */
export const powerPromised: Exhibit = {
  id: 'power-promised',
  facts: [
    'cw-power-active',
    'cw-power-contracted',
    'power-to-build',
    'np-15b',
    'np-7-5b-gpus',
    'build-39b',
    'cw-cash-2024',
    'cw-undrawn-2024',
    'ipo-raise-4b',
  ],
  frames: [
    frame('contracted', drawPower('cw-power-contracted', 'none', allPromised), ['contracted']),
    byScroll(frame('active', drawPower('cw-power-active', 'both', builtOrNot), ['active', 'contracted'])),
    frame('gap', drawPower('power-to-build', 'both', onlyMissing), ['active', 'to-come', 'contracted']),
    frame('spent', drawSpentFrame, ['active', 'spent', 'gpus']),
    frame('rest', drawRest, ['spent', 'gpus', 'bill']),
    byScroll(frame('cash', drawCash, ['bill', 'cash', 'credit'])),
    byScroll(frame('ipo', drawIpo, ['bill', 'cash', 'credit', 'ipo'])),
  ],
};
